// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace churnlens::gui {

/// Lets the wheel scroll the page where it would change a value: inputs take it only once they have the focus.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void guard(QWidget* input);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace churnlens::gui
