// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customerspage.h"

#include "app/gui/customers/customerfields.h"
#include "app/gui/customers/customerstable.h"
#include "app/gui/customers/filter/filterbar.h"
#include "app/gui/customers/listexport.h"
#include "app/gui/format/format.h"
#include "app/gui/widgets/statepanel.h"
#include "core/population/populationexport.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using population::Column;
using population::PopulationFilter;
using population::Segment;

/// One scored shop; a page of its own for each test.
class TestCustomersPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ScoredWorkspace> m_shop;
    std::unique_ptr<CustomersPage> m_page;
    QWidget* m_pane = nullptr;
    QLineEdit* m_search = nullptr;

    CustomersTable& table() { return *m_page->findChild<CustomersTable*>(); }
    std::shared_ptr<const population::Population> people() { return m_shop->workspace().scores().population(); }
    /// The panel of the page itself, or that of the list in it.
    StatePanel& state(bool ofList)
    {
        StatePanel* outer = m_page->findChild<StatePanel*>({}, Qt::FindDirectChildrenOnly);
        return ofList ? *outer->findChild<StatePanel*>() : *outer;
    }
    QString counts()
    {
        for (const QLabel* const label : m_page->findChildren<QLabel*>()) {
            if (label->text().contains(QStringLiteral("expected churners")))
                return label->text();
        }
        return {};
    }
    std::unique_ptr<CustomersPage> newPage(tests::ScoredWorkspace& shop)
    {
        m_pane = new QWidget;
        m_pane->setFocusPolicy(Qt::StrongFocus);
        auto page = std::make_unique<CustomersPage>(shop.workspace(), shop.preferences(), m_pane);
        page->resize(1280, 720);
        m_search = qobject_cast<QLineEdit*>(page->headerWidget());
        m_search->show();
        page->show();
        shop.waitUntilIdle();
        return page;
    }
    QStringList listed()
    {
        QStringList ids;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            ids << table().model()->index(row, 0).data().toString();
        return ids;
    }
    QStringList expected(const PopulationFilter& filter, Column column, bool descending)
    {
        QStringList ids;
        for (const quint32 row : people()->select(filter, {column, descending}))
            ids << people()->customerId(row);
        return ids;
    }
    static PopulationFilter active()
    {
        PopulationFilter filter;
        filter.segment = Segment::Active;
        return filter;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_shop = std::make_unique<tests::ScoredWorkspace>();
        m_shop->waitUntilIdle();
    }
    void cleanupTestCase() { m_shop.reset(); }
    void init() { m_page = newPage(*m_shop); }
    void cleanup() { m_page.reset(); }

    void showsTheActiveOnesMostAtRiskFirst()
    {
        QCOMPARE(listed(), expected(active(), Column::Rank, false));
        QVERIFY(state(false).isShowingContent() && state(true).isShowingContent());
        const auto rows = people()->select(active(), {});
        const population::GroupSummary sum = population::summarizeRows(*people(), rows);
        QCOMPARE(counts(),
                 QStringLiteral("%1 of %2 customers, %3 expected churners, %4 at risk")
                     .arg(countText(sum.customers), countText(people()->size()), numberText(sum.expectedChurners, 0),
                          shortMoneyText(sum.value)));
    }

    void thePaneFollows()
    {
        QSignalSpy activated(m_page.get(), &CustomersPage::customerActivated);
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).toString(), listed().first());
        table().setFocus();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&table(), Qt::Key_Down);
        QTRY_COMPARE(activated.size(), 2); // the last of the five only
        QCOMPARE(activated.at(1).at(0).toString(), listed().at(5));
        QTest::keyClick(&table(), Qt::Key_End);
        QTRY_COMPARE(activated.size(), 3);
        QCOMPARE(activated.at(2).at(0).toString(), listed().last());
    }

    void searches()
    {
        const QString id = listed().at(7);
        QTest::keyClicks(m_search, id.right(3));
        PopulationFilter filter = active();
        filter.idContains = id.right(3);
        QTRY_COMPARE(listed(), expected(filter, Column::Rank, false));
        QVERIFY(listed().contains(id));
        QTest::keyClick(m_search, Qt::Key_Escape);
        QTRY_COMPARE(listed(), expected(active(), Column::Rank, false));
        QVERIFY(m_search->text().isEmpty());
        QTest::keyClicks(&table(), QStringLiteral("1")); // typing into the list searches
        QCOMPARE(m_search->text(), QStringLiteral("1"));
    }

    void sortsOffTheMainThreadAndKeepsTheCustomer()
    {
        m_page->selectCustomer(listed().at(30));
        const QString current = table().currentCustomer();
        table().horizontalHeader()->setSortIndicator(static_cast<int>(Column::CustomerId), Qt::DescendingOrder);
        QVERIFY(listed() != expected(active(), Column::CustomerId, true)); // not at once
        QTRY_COMPARE(listed(), expected(active(), Column::CustomerId, true));
        QCOMPARE(table().currentCustomer(), current);
    }

    void theNewestRequestWins()
    {
        for (const Column column : {Column::Orders, Column::Spend, Column::LastOrder, Column::ValueAtRisk})
            table().horizontalHeader()->setSortIndicator(static_cast<int>(column), Qt::DescendingOrder);
        PopulationFilter filter;
        filter.buckets = {QStringLiteral("High")};
        m_page->setFilter(filter);
        m_shop->waitUntilIdle();
        QCOMPARE(listed(), expected(filter, Column::ValueAtRisk, true));
    }

    void anEmptyListSaysWhichFilterToDrop()
    {
        QSignalSpy activated(m_page.get(), &CustomersPage::customerActivated);
        QSignalSpy cleared(m_page.get(), &CustomersPage::customerCleared);
        QTRY_COMPARE(activated.size(), 1);
        PopulationFilter filter = active();
        filter.minValue = 1e9;
        m_page->setFilter(filter);
        QTRY_VERIFY(!state(true).isShowingContent());
        QVERIFY(state(true).messageTitle().contains(QStringLiteral("No customer")));
        QTRY_COMPARE(cleared.size(), 1);
        QPushButton* drop = nullptr;
        for (QPushButton* const button : state(true).findChildren<QPushButton*>()) {
            if (button->isVisible())
                drop = button;
        }
        QVERIFY(drop != nullptr);
        QVERIFY2(drop->text().contains(filterText(filter, FilterKind::Value)), qPrintable(drop->text()));
        drop->click();
        QTRY_COMPARE(listed(), expected(active(), Column::Rank, false));
        QVERIFY(state(true).isShowingContent());
    }

    void selectsHiddenCustomersToo()
    {
        PopulationFilter lapsed;
        lapsed.segment = Segment::Lapsed;
        const QString id = people()->customerId(people()->select(lapsed, {}).front());
        QVERIFY(!listed().contains(id));
        m_page->selectCustomer(id);
        QTRY_COMPARE(table().currentCustomer(), id);
        QVERIFY(m_page->filter().isEmpty());
        m_page->selectCustomer(QStringLiteral("nobody"));
        QCOMPARE(table().currentCustomer(), id);
    }

    void exportsTheListAndTheSelection()
    {
        auto* const exporter = m_page->findChild<ListExport*>();
        QSignalSpy message(m_page.get(), &CustomersPage::statusMessage);
        const QString path = m_shop->files().path(QStringLiteral("list.csv"));
        exporter->write(ExportScope::List, ExportFormat::Csv, path);
        QCOMPARE(m_shop->tasks().listed().size(), 1); // it shows in the task list
        QTRY_COMPARE(message.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), listed().size() + 1);
        for (qsizetype i = 1; i < lines.size(); ++i)
            QVERIFY(lines[i].startsWith(QByteArray('"' + listed().at(i - 1).toUtf8() + "\",")));
        table().selectRow(3);
        const QString selected = m_shop->files().path(QStringLiteral("selected.csv"));
        exporter->write(ExportScope::Selection, ExportFormat::ExcelCsv, selected);
        QTRY_COMPARE(message.size(), 2);
        QFile second(selected);
        QVERIFY(second.open(QIODevice::ReadOnly));
        const QByteArray content = second.readAll();
        QVERIFY(content.startsWith("\xef\xbb\xbf"));
        QCOMPARE(content.trimmed().split('\n').size(), 2);
        QVERIFY(content.contains(QByteArray("\n\"" + listed().at(3).toUtf8() + "\",")));
    }

    void copiesWithAHeader()
    {
        QSignalSpy message(m_page.get(), &CustomersPage::statusMessage);
        table().selectRow(0);
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(message.size(), 1);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(fieldTitle(Column::CustomerId) + u'\t' + fieldTitle(Column::Probability) + u'\t'));
        QVERIFY(lines[1].startsWith(listed().first() + u'\t'));
        QCOMPARE(lines[0].count(u'\t'), lines[1].count(u'\t'));
    }

    void stateIsKept()
    {
        PopulationFilter filter;
        filter.buckets = {QStringLiteral("High")};
        filter.idContains = QStringLiteral("1");
        m_page->setFilter(filter);
        table().setOrder({Column::Orders, true});
        table().setColumnHidden(static_cast<int>(Column::Flags), true);
        QSettings settings(m_shop->files().path(QStringLiteral("page.ini")), QSettings::IniFormat);
        m_page->saveState(settings);
        m_page = newPage(*m_shop);
        m_page->restoreState(settings);
        m_shop->waitUntilIdle();
        filter.idContains.clear(); // a search is not kept
        QVERIFY(m_page->filter() == filter);
        QCOMPARE(listed(), expected(filter, Column::Orders, true));
        QVERIFY(table().isColumnHidden(static_cast<int>(Column::Flags)));
    }

    void newScoresComeIn()
    {
        m_page->selectCustomer(listed().at(12));
        const QString current = table().currentCustomer();
        QSignalSpy activated(m_page.get(), &CustomersPage::customerActivated);
        QTRY_COMPARE(activated.size(), 1);
        const qint64 before = people()->runId();
        QDate asOf = m_shop->workspace().scores().run()->asOf;
        m_shop->publish(asOf.addDays(-20));
        m_shop->workspace().refresh();
        QTRY_VERIFY(people()->runId() != before);
        m_shop->waitUntilIdle();
        if (people()->find(current)) {
            QCOMPARE(table().currentCustomer(), current);
            QTRY_COMPARE(activated.size(), 2); // the pane shows the new score
        }
        QCOMPARE(listed(), expected(active(), Column::Rank, false));
    }

    void withoutScores()
    {
        m_page.reset();
        tests::ScoredWorkspace nothing(0);
        m_page = newPage(nothing);
        QTRY_COMPARE(state(false).messageTitle(), QStringLiteral("No scores yet"));
        QSignalSpy wanted(m_page.get(), &CustomersPage::pageRequested);
        for (QPushButton* const button : state(false).findChildren<QPushButton*>()) {
            if (button->isVisible())
                button->click();
        }
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted.at(0).at(0).value<PageId>() == PageId::Data);
        m_page.reset();
    }
};

QTEST_MAIN(TestCustomersPage)
#include "tst_customerspage.moc"
