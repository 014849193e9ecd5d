// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace churnlens::gui {

/// Which program and version this is, what it is made of, and its licence.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);

private:
    QWidget* buildHead();
    QWidget* buildLibraries();
    QWidget* buildLicence();
};

} // namespace churnlens::gui
