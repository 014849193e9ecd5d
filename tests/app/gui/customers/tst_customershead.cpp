// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/customerpane.h"
#include "app/gui/customers/customerspage.h"
#include "app/gui/customers/customerstable.h"
#include "app/gui/customers/filter/checklistpopup.h"
#include "app/gui/customers/filter/filterbar.h"
#include "app/gui/format/format.h"
#include "app/gui/widgets/statepanel.h"
#include "tests/support/gui/largeshop.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using population::Column;
using population::PopulationFilter;
using population::Segment;

constexpr int kFirst = 200; ///< rows of a list, of one bucket, while the others are held back

/// The page while the first customers of a large run are there and the others are not, and then all of them.
class TestCustomersHead : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ScoredWorkspace> m_shop;
    std::unique_ptr<tests::HeldCustomers> m_held;
    std::unique_ptr<CustomersPage> m_page;
    QLineEdit* m_search = nullptr;

    CustomersTable& table() { return *m_page->findChild<CustomersTable*>(); }
    [[nodiscard]] QAbstractItemModel& model() { return *table().model(); }
    [[nodiscard]] const PublishedScores& scores() { return m_shop->workspace().scores(); }
    StatePanel& listState()
    {
        return *m_page->findChild<StatePanel*>({}, Qt::FindDirectChildrenOnly)->findChild<StatePanel*>();
    }
    bool says(const QString& words)
    {
        const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    QStringList listed(int most)
    {
        QStringList ids;
        for (int row = 0; row < std::min(most, model().rowCount()); ++row)
            ids << model().index(row, 0).data().toString();
        return ids;
    }
    QStringList expected(const PopulationFilter& filter, Column column, bool descending, int most)
    {
        QStringList ids;
        for (const quint32 row : scores().population()->select(filter, {column, descending})) {
            if (ids.size() < most)
                ids << scores().population()->customerId(row);
        }
        return ids;
    }
    static PopulationFilter active()
    {
        PopulationFilter filter;
        filter.segment = Segment::Active;
        return filter;
    }
    void releaseAll()
    {
        m_held->release();
        QTRY_VERIFY_WITH_TIMEOUT(scores().population(), 20'000);
        m_shop->waitUntilIdle();
    }
    void sortBy(Column column)
    {
        table().horizontalHeader()->setSortIndicator(static_cast<int>(column), Qt::DescendingOrder);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_shop = std::make_unique<tests::ScoredWorkspace>();
        tests::growShop(*m_shop);
        QVERIFY(m_shop->connect()
                    ->execute("UPDATE warehouse.customer SET country = 'Ruritania' WHERE customer_id = 'L2000'")
                    .ok());
    }
    void cleanupTestCase() { m_shop.reset(); }

    /// A page that has the first customers, while the others are held back.
    void init()
    {
        m_held = std::make_unique<tests::HeldCustomers>(*m_shop);
        m_page = std::make_unique<CustomersPage>(m_shop->workspace(), m_shop->preferences(), new QWidget);
        m_page->resize(1280, 720);
        m_search = qobject_cast<QLineEdit*>(m_page->headerWidget());
        m_page->show();
        m_shop->workspace().open(m_shop->choice());
        QVERIFY(m_held->isHeld());
        QTRY_VERIFY(model().rowCount() > 0);
    }
    void cleanup()
    {
        m_page.reset();
        m_shop->workspace().close();
        m_held.reset();
        m_shop->waitUntilIdle();
    }

    void theListBeginsAsItWillBe()
    {
        const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int first = model().rowCount();
        QCOMPARE(first, kFirst);
        const QStringList before = listed(first);
        QVERIFY(says(QStringLiteral("The first %1 of the list; all %2 customers are being read")
                         .arg(countText(kFirst), countText(tests::kLargeShop))));
        QVERIFY(!says(QStringLiteral("expected churners")));
        QVERIFY2(!m_page->pageActions().constFirst()->isEnabled(), "a file of some would be taken for all");
        releaseAll();
        QVERIFY(model().rowCount() > first);
        QCOMPARE(model().rowCount(), static_cast<int>(scores().population()->select(active(), {}).size()));
        QCOMPARE(before, expected(active(), Column::Rank, false, first));
        QCOMPARE(listed(first), before);
        QVERIFY(says(
            QStringLiteral("%1 of %2 customers, ").arg(countText(model().rowCount()), countText(tests::kLargeShop))));
        QVERIFY(says(QStringLiteral("expected churners")) && !says(QStringLiteral("being read")));
        QVERIFY(m_page->pageActions().constFirst()->isEnabled());
    }

    void selectionAndPlaceStay()
    {
        QSignalSpy activated(m_page.get(), &CustomersPage::customerActivated);
        QItemSelection selection;
        for (const int row : {60, 61, 63})
            selection.select(model().index(row, 0), model().index(row, population::kColumnCount - 1));
        table().selectionModel()->setCurrentIndex(model().index(61, 0), QItemSelectionModel::NoUpdate);
        table().selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        const QString current = table().currentCustomer();
        QTRY_VERIFY(!activated.isEmpty() && activated.constLast().constFirst().toString() == current);
        table().verticalScrollBar()->setValue(table().rowHeight(0) * 100);
        const qsizetype told = activated.size();
        const int looked = table().rowAt(0);
        releaseAll();
        QCOMPARE(table().currentCustomer(), current);
        QCOMPARE(table().selectedRows().size(), size_t(3));
        QCOMPARE(table().selectionModel()->selectedRows().constFirst().row(), 60);
        QCOMPARE(table().rowAt(0), looked);
        QTest::qWait(100); // longer than the page waits before it tells of another customer
        QCOMPARE(activated.size(), told);
    }

    void everySelectedOneStaysSelected()
    {
        table().selectAll();
        QCOMPARE(table().selectedCount(), qsizetype(kFirst));
        releaseAll();
        QCOMPARE(table().selectedCount(), qsizetype(kFirst)); // who was chosen, not who came later
        QCOMPARE(table().selectedRows().back(), scores().population()->select(active(), {}).at(kFirst - 1));
    }

    void anOrderThatNeedsAllWaits()
    {
        sortBy(Column::ValueAtRisk);
        QTRY_VERIFY(!listState().isShowingContent());
        QVERIFY(says(QStringLiteral("needs all")));
        QCOMPARE(model().rowCount(), 0);
        releaseAll();
        QVERIFY(listState().isShowingContent());
        QCOMPARE(listed(50), expected(active(), Column::ValueAtRisk, true, 50));
    }

    void filtersWorkOnBoth()
    {
        PopulationFilter filter;
        filter.segment = Segment::Lapsed;
        filter.buckets = {QStringLiteral("Low")};
        filter.countries = {QStringLiteral("Norway")};
        m_page->setFilter(filter);
        QTRY_VERIFY(table().customersModel().list()->query.filter == filter);
        const int first = model().rowCount();
        QVERIFY(first > 100);
        const QStringList before = listed(first);
        releaseAll();
        QVERIFY(model().rowCount() > first);
        QCOMPARE(before, expected(filter, Column::Rank, false, first));
        QCOMPARE(listed(first), before);
    }

    void thePaneReadsACustomerOnce()
    {
        CustomerPane pane(m_shop->workspace(), m_shop->preferences());
        pane.show();
        QSignalSpy shown(&pane, &CustomerPane::customerShown);
        pane.showCustomer(table().currentCustomer());
        releaseAll();
        QTRY_COMPARE(shown.size(), 1);
        const auto before = pane.shown();
        Q_EMIT m_shop->workspace().scores().changed(); // as with everybody after the first ones
        m_shop->waitUntilIdle();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(pane.shown(), before);
        m_shop->workspace().refresh(); // the data may have changed: then it does
        QTRY_COMPARE(shown.size(), 2);
    }

    void anOpenListOfCountriesFollows()
    {
        auto* const bar = m_page->findChild<FilterBar*>();
        bar->edit(FilterKind::Country);
        const QPointer<CheckListPopup> popup = bar->findChild<CheckListPopup*>();
        QVERIFY(popup);
        auto* const list = popup->findChild<QListWidget*>();
        QCOMPARE(qsizetype(list->count()), scores().head()->countries().size());
        list->item(0)->setCheckState(Qt::Checked);
        const QString chosen = list->item(0)->text();
        QTRY_COMPARE(m_page->filter().countries.size(), 1);
        QVERIFY(list->findItems(QStringLiteral("Ruritania"), Qt::MatchExactly).isEmpty());
        releaseAll();
        QVERIFY(popup);
        QCOMPARE(qsizetype(list->count()), scores().population()->countries().size());
        QVERIFY(!list->findItems(QStringLiteral("Ruritania"), Qt::MatchExactly).isEmpty());
        QCOMPARE(list->item(0)->text(), chosen);
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        QCOMPARE(m_page->filter().countries, QStringList{chosen});
    }

    void whoIsNotAmongTheFirstIsFoundLater()
    {
        m_page->selectCustomer(QStringLiteral("L2000"));
        QVERIFY(!scores().head()->find(QStringLiteral("L2000")));
        releaseAll();
        QTRY_COMPARE(table().currentCustomer(), QStringLiteral("L2000"));
    }

    void aSearchForSomebodyElseIsNotAnsweredWithNobody()
    {
        m_search->setText(QStringLiteral("L2000"));
        QTRY_VERIFY(!listState().isShowingContent());
        QVERIFY(says(QStringLiteral("needs all")));
        QVERIFY(listState().messageTitle().isEmpty()
                || !listState().messageTitle().contains(QStringLiteral("No customer")));
        releaseAll();
        QVERIFY(listState().isShowingContent());
        QVERIFY(listed(50).contains(QStringLiteral("L2000")));
    }
};

QTEST_MAIN(TestCustomersHead)
#include "tst_customershead.moc"
