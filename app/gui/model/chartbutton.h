// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace churnlens::gui {

class ChartView;

/// The menu of a chart (copy, save) as a button for the header of its card. A card with several charts says which one
/// is shown now.
class ChartButton : public QToolButton
{
    Q_OBJECT

public:
    /// chart: may be null at first; must outlive this.
    explicit ChartButton(ChartView* chart, QWidget* parent = nullptr);
    void setChart(ChartView* chart);

private:
    void showMenu();

    ChartView* m_chart = nullptr;
};

} // namespace churnlens::gui
