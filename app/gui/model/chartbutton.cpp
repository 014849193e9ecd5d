// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/chartbutton.h"

#include "app/gui/charts/chartview.h"
#include "app/gui/theme/icons.h"

#include <QMenu>

namespace churnlens::gui {

ChartButton::ChartButton(ChartView* chart, QWidget* parent)
    : QToolButton(parent)
{
    setIcon(gui::icon(QStringLiteral("more")));
    setProperty("flat", true);
    setToolTip(tr("Copy or save this chart"));
    connect(this, &QToolButton::clicked, this, &ChartButton::showMenu);
    setChart(chart);
}

void ChartButton::setChart(ChartView* chart)
{
    m_chart = chart;
    setEnabled(chart);
    setAccessibleName(chart ? tr("Copy or save: %1").arg(chart->accessibleName()) : toolTip());
}

void ChartButton::showMenu()
{
    QMenu* const menu = m_chart->exportMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace churnlens::gui
