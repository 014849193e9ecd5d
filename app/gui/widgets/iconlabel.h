// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace churnlens::gui {

/// An icon that stands by itself and is drawn anew in another theme, as a label's pixmap is not.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// size: of its side, logical pixels. muted: in the colour of captions.
    explicit IconLabel(int size, bool muted = false, QWidget* parent = nullptr);

    /// An empty name draws nothing. The accessible name and tooltip say what it means.
    void setIcon(const QString& name, const QString& meaning = {});

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
    QIcon::Mode m_mode;
};

} // namespace churnlens::gui
