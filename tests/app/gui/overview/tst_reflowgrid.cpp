// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/reflowgrid.h"

#include <QScrollArea>
#include <QTest>

using namespace churnlens::gui;

class TestReflowGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsFollowTheWidth()
    {
        ReflowGrid grid({6, 3, 2, 1}, 100);
        QList<QWidget*> widgets;
        for (int i = 0; i < 6; ++i) {
            widgets.append(new QWidget(&grid));
            widgets.last()->setMinimumHeight(20);
            grid.add(widgets.last());
        }
        grid.show();
        const QList<std::pair<int, int>> expected{{660, 6}, {659, 3}, {324, 3}, {323, 2}, {211, 1}, {700, 6}};
        for (const auto& [width, columns] : expected) { // 6 columns of 100 with 5 gaps of 12: 660
            grid.resize(width, 300);
            QTRY_COMPARE(grid.columns(), columns);
            QTRY_COMPARE(widgets[columns - 1]->y(), widgets[0]->y());
            if (columns < 6)
                QTRY_VERIFY(widgets[columns]->y() > widgets[0]->y());
            QVERIFY(qAbs(widgets[0]->width() - widgets[5]->width()) <= 1);
        }
    }

    void aScrollAreaCanMakeItNarrow()
    {
        QScrollArea area;
        auto* const grid = new ReflowGrid({4, 2, 1}, 200);
        for (int i = 0; i < 4; ++i) {
            auto* const widget = new QWidget(grid);
            widget->setMinimumSize(150, 80);
            grid->add(widget);
        }
        area.setWidgetResizable(true);
        area.setWidget(grid);
        area.resize(1200, 300);
        area.show();
        QTRY_COMPARE(grid->columns(), 4);
        area.resize(500, 300);
        QTRY_COMPARE(grid->columns(), 2);
        QTRY_VERIFY(grid->width() <= 500);
        area.resize(300, 300);
        QTRY_COMPARE(grid->columns(), 1);
        QTRY_VERIFY(grid->height() >= 4 * 80); // and scrolls
    }
};

QTEST_MAIN(TestReflowGrid)
#include "tst_reflowgrid.moc"
