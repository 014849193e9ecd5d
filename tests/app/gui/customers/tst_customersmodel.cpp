// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customerfields.h"
#include "app/gui/customers/customersmodel.h"
#include "app/gui/customers/customerstable.h"
#include "app/gui/format/format.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using population::Column;
using population::Population;
using population::PopulationFilter;

class TestCustomersModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ScoredWorkspace> m_shop;
    std::shared_ptr<const Population> m_population;

    std::shared_ptr<const CustomerRows> rows(const PopulationFilter& filter, Column column, bool descending,
                                             const ListSelection& selection = {})
    {
        return findRows(m_population, {filter, {column, descending}}, selection);
    }

    static QStringList selectedIds(const CustomersTable& table)
    {
        QStringList ids;
        for (const quint32 row : table.selectedRows())
            ids << table.customersModel().list()->population->customerId(row);
        ids.sort();
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_shop = std::make_unique<tests::ScoredWorkspace>();
        m_shop->waitUntilIdle();
        m_population = m_shop->workspace().scores().population();
        QVERIFY(m_population && m_population->size() > 200);
    }
    void cleanupTestCase() { m_shop.reset(); }

    void behavesAsAModel()
    {
        CustomersModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.show(rows({}, Column::Spend, true));
        QCOMPARE(model.rowCount(), static_cast<int>(m_population->size()));
        QCOMPARE(model.columnCount(), population::kColumnCount);
        PopulationFilter nobody;
        nobody.idContains = QStringLiteral("nobody");
        model.show(rows(nobody, Column::Spend, true));
        QCOMPARE(model.rowCount(), 0);
        model.show(nullptr);
    }

    void theBucketsTitleNamesTheRule()
    {
        CustomersModel model;
        const auto tip = [&model] {
            return model.headerData(static_cast<int>(Column::Bucket), Qt::Horizontal, Qt::ToolTipRole).toString();
        };
        QCOMPARE(tip(), fieldMeaning(Column::Bucket));
        scoring::ScoringRun run;
        run.runId = 1;
        run.mediumFrom = 0.25;
        run.highFrom = 0.75;
        model.setRun(run);
        QCOMPARE(tip(), QStringLiteral("By thresholds: Low below 25 %, Medium from there on, High from 75 %."));
        run.capacity = 1200;
        model.setRun(run);
        QVERIFY2(tip().startsWith(QStringLiteral("By capacity: High are the 1,200 active customers most at risk, those "
                                                 "from a probability of 75 % on")),
                 qPrintable(tip()));
        QVERIFY(tip().endsWith(QStringLiteral("Medium are the others from 25 % on.")));
    }

    void textsAreTheCustomers()
    {
        CustomersModel model;
        model.show(rows({}, Column::Rank, false));
        for (const int row : {0, 17, model.rowCount() - 1}) {
            const population::Customer customer = m_population->at(static_cast<quint32>(row));
            const auto text = [&](Column column) {
                return model.index(row, static_cast<int>(column)).data().toString();
            };
            QCOMPARE(text(Column::CustomerId), customer.customerId);
            QCOMPARE(text(Column::Probability), percentText(customer.probability));
            QCOMPARE(text(Column::Bucket), bucketText(customer.bucket));
            QCOMPARE(text(Column::Change), QStringLiteral("\u2013")); // there is no run before
            QCOMPARE(text(Column::ValueAtRisk), moneyText(customer.valueAtRisk));
            QCOMPARE(text(Column::LastOrder), daysText(customer.lastOrderDays));
            QCOMPARE(text(Column::Country), QStringLiteral("United Kingdom"));
            QCOMPARE(text(Column::Rank), countText(row + 1));
        }
        for (int section = 0; section < model.columnCount(); ++section) {
            QVERIFY(!model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }

    void theConditionInTheWayIsNamed()
    {
        PopulationFilter filter;
        filter.segment = population::Segment::Active;
        filter.idContains = QStringLiteral("nobody");
        const auto list = rows(filter, Column::Rank, false);
        QVERIFY(list->rows->empty());
        QVERIFY(list->hindrance == FilterKind::Search);
        QCOMPARE(list->withoutHindrance, m_population->select(without(filter, FilterKind::Search), {}).size());
        filter.maxValue = -1; // now no single one is the reason
        QVERIFY(!rows(filter, Column::Rank, false)->hindrance);
        QVERIFY(!rows({}, Column::Rank, false)->hindrance);
    }

    void theSelectionStaysWithTheCustomers()
    {
        CustomersTable table;
        table.resize(800, 400);
        table.showList(rows({}, Column::Rank, false));
        QCOMPARE(table.selectedCount(), 1); // the first row is what the pane shows
        QItemSelection selection;
        for (const int row : {3, 4, 5, 40, 77})
            selection.select(table.model()->index(row, 0), table.model()->index(row, population::kColumnCount - 1));
        table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        table.selectionModel()->setCurrentIndex(table.model()->index(40, 0), QItemSelectionModel::NoUpdate);
        const QStringList selected = selectedIds(table);
        const QString current = table.currentCustomer();
        QCOMPARE(selected.size(), 5);
        table.showList(rows({}, Column::Spend, true, table.selection()));
        QCOMPARE(selectedIds(table), selected);
        QCOMPARE(table.currentCustomer(), current);
        PopulationFilter one;
        one.idContains = selected.at(2);
        table.showList(rows(one, Column::Spend, true, table.selection()));
        QCOMPARE(selectedIds(table), QStringList(selected.at(2)));
        table.showList(rows({}, Column::Rank, false, table.selection()));
        QCOMPARE(table.currentCustomer(), selected.at(2));
        table.selectAll();
        table.showList(rows({}, Column::Orders, true, table.selection()));
        QCOMPARE(table.selectedCount(), qsizetype(m_population->size()));
    }

    void columnsMoveAndHide()
    {
        CustomersTable table;
        const std::vector<Column> before = table.visibleColumns();
        QCOMPARE(before.size(), size_t(10));
        QVERIFY(before.front() == Column::CustomerId && before.back() == Column::Flags);
        QMenu menu;
        table.fillColumnMenu(menu);
        QCOMPARE(menu.actions().size(), population::kColumnCount + 2);
        menu.actions().at(static_cast<int>(Column::Rank))->trigger();
        menu.actions().at(static_cast<int>(Column::Country))->trigger();
        table.horizontalHeader()->moveSection(0, 2);
        table.setOrder({Column::Spend, false});
        const std::vector<Column> changed = table.visibleColumns();
        QVERIFY(changed.front() == Column::Probability && changed.back() == Column::Rank);
        CustomersTable other;
        QSignalSpy ordered(&other, &CustomersTable::orderChanged);
        QVERIFY(other.restoreColumns(table.columnState()));
        QVERIFY(other.visibleColumns() == changed);
        QVERIFY(other.order() == population::PopulationOrder({Column::Spend, false}));
        QCOMPARE(ordered.size(), 0);
        QVERIFY(!other.restoreColumns("nonsense"));
        other.resetColumns();
        QVERIFY(other.visibleColumns() == before);
    }

    void theFirstClickSortsTheTellingWay()
    {
        CustomersTable table;
        table.resize(1400, 300);
        table.showList(rows({}, Column::Probability, true));
        table.show();
        QSignalSpy ordered(&table, &CustomersTable::orderChanged);
        const auto click = [&](Column column) {
            QHeaderView* const header = table.horizontalHeader();
            const int x = header->sectionViewportPosition(static_cast<int>(column)) + 20;
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
        };
        click(Column::Spend);
        QVERIFY(table.order() == population::PopulationOrder({Column::Spend, true}));
        click(Column::Spend);
        QVERIFY(table.order() == population::PopulationOrder({Column::Spend, false}));
        click(Column::CustomerId);
        QVERIFY(table.order() == population::PopulationOrder({Column::CustomerId, false}));
        QCOMPARE(ordered.size(), 3);
    }
};

QTEST_MAIN(TestCustomersModel)
#include "tst_customersmodel.moc"
