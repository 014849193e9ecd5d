// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace churnlens::gui {

/// On or off, at once: a check box for things that run. Name it by a text, or by setAccessibleName().
class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Switch(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& place) const override;
};

} // namespace churnlens::gui
