// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace churnlens::gui {

/// Two widgets side by side; one above the other where the width does not do.
class TwoColumns : public QWidget
{
    Q_OBJECT

public:
    /// leastWidth: from which they stand side by side.
    TwoColumns(QWidget* left, QWidget* right, int leastWidth, QWidget* parent = nullptr);

    [[nodiscard]] bool isSideBySide() const;
    /// One above the other at any width.
    void setStacked(bool stacked);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_layout;
    int m_leastWidth;
    bool m_isStacked = false;
};

} // namespace churnlens::gui
