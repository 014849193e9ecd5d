// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QWidget>

namespace churnlens::gui {

/// Widgets of equal width in as many columns as there is room for.
class ReflowGrid : public QWidget
{
    Q_OBJECT

public:
    /// choices: numbers of columns that look well, descending, the last 1; leastWidth: of a column.
    ReflowGrid(QList<int> choices, int leastWidth, QWidget* parent = nullptr);

    void add(QWidget* widget);
    [[nodiscard]] int columns() const { return m_columns; }
    /// One column: the grid gives way, and does not hold its parent open.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(int columns);
    [[nodiscard]] int columnsFor(int width) const;

    QList<int> m_choices;
    int m_leastWidth;
    int m_columns = 0;
    QList<QWidget*> m_widgets;
    QGridLayout* m_grid;
};

} // namespace churnlens::gui
