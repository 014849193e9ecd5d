// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/exportbutton.h"

#include "app/gui/charts/chartview.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QMenu>
#include <QToolButton>

namespace churnlens::gui {

QToolButton* makeExportButton(ChartView* chart, QWidget* parent)
{
    auto* const button = new QToolButton(parent);
    button->setProperty("flat", true);
    button->setIcon(icon(QStringLiteral("more")));
    button->setIconSize({kIconSize, kIconSize});
    button->setToolTip(ChartView::tr("Copy or save this chart"));
    button->setAccessibleName(ChartView::tr("Copy or save: %1").arg(chart->accessibleName()));
    QObject::connect(button, &QToolButton::clicked, chart, [chart, button] {
        QMenu* const menu = chart->exportMenu(button);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
    });
    return button;
}

} // namespace churnlens::gui
