// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/overviewpage.h"

#include "app/gui/charts/barchart.h"
#include "app/gui/charts/xychart.h"
#include "app/gui/format/format.h"
#include "app/gui/overview/kpirow.h"
#include "app/gui/overview/overviewcontent.h"
#include "app/gui/widgets/card.h"
#include "app/gui/widgets/kpicard.h"
#include "app/gui/widgets/notice.h"
#include "app/gui/widgets/statepanel.h"
#include "tests/support/gui/largeshop.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using population::PopulationFilter;
using population::Segment;

class TestOverviewPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ScoredWorkspace> m_shop;
    std::unique_ptr<OverviewPage> m_page;
    std::unique_ptr<warehouse::Connection> m_check;

    [[nodiscard]] QList<KpiCard*> figures() const { return m_page->findChild<KpiRow*>()->findChildren<KpiCard*>(); }
    [[nodiscard]] BarChart* bars(const QString& name) const
    {
        for (BarChart* chart : m_page->findChildren<BarChart*>()) {
            if (chart->chartName() == name)
                return chart;
        }
        return nullptr;
    }
    [[nodiscard]] XyChart* runs() const { return m_page->findChild<XyChart*>(); }
    [[nodiscard]] QString database(const QByteArray& sql) { return tests::scalar(*m_check, sql); }
    void click(BarChart* chart, int bar)
    {
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->slotOf(bar).center().toPoint());
    }
    void choose(Segment segment) { m_page->findChild<OverviewContent*>()->setSegment(segment); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_shop = std::make_unique<tests::ScoredWorkspace>();
        m_check = m_shop->connect();
        m_page = std::make_unique<OverviewPage>(m_shop->workspace(), m_shop->preferences());
        m_page->resize(1080, 900);
        m_page->show();
        m_page->activate();
        m_shop->waitUntilIdle();
        QTRY_VERIFY(m_page->findChild<StatePanel*>()->isShowingContent());
    }
    void init() { choose(Segment::All); }

    void figuresAreThoseOfTheDatabase()
    {
        QCOMPARE(figures().size(), 6);
        QCOMPARE(figures()[0]->value(), countText(database("SELECT count(*) FROM ml.latest_churn_score").toLongLong()));
        QCOMPARE(
            figures()[1]->value(),
            countText(database("SELECT count(*) FROM ml.latest_churn_score WHERE risk_bucket = 'High'").toLongLong()));
        const QString value =
            database("SELECT sum(value_at_risk) FROM ml.latest_churn_score WHERE risk_bucket = 'High'");
        QCOMPARE(figures()[2]->value(), shortMoneyText(value.toDouble()));
        const QString churners = database("SELECT round(sum(churn_probability)) FROM ml.latest_churn_score");
        QCOMPARE(figures()[3]->value(), countText(qRound64(churners.toDouble())));
        QVERIFY(figures()[4]->detail().startsWith(QStringLiteral("AUC 0.")));
        QVERIFY(!figures()[5]->value().isEmpty());
        for (const KpiCard* card : figures())
            QVERIFY(!card->toolTip().isEmpty() && card->value() != QStringLiteral("–"));
    }

    void activeCustomersAlone()
    {
        choose(Segment::Active);
        const QString active = database("SELECT count(*) FROM ml.latest_churn_score WHERE is_active");
        QCOMPARE(figures()[0]->value(), countText(active.toLongLong()));
        const ChartTable table = bars(QStringLiteral("risk-buckets"))->table();
        double customers = 0;
        for (const QStringList& row : table.rows)
            customers += row[1].toDouble();
        QCOMPARE(customers, active.toDouble());
        for (const Card* card : m_page->findChildren<Card*>().mid(0, 3))
            QVERIFY2(card->findChildren<QLabel*>()[1]->text().contains(active + QStringLiteral(" active customers, ")),
                     qPrintable(card->title()));
    }

    void aBucketLeadsToItsCustomers()
    {
        QSignalSpy requests(m_page.get(), &Page::customersRequested);
        click(bars(QStringLiteral("risk-buckets")), 1);
        PopulationFilter medium;
        medium.buckets = QStringList{QStringLiteral("Medium")};
        QCOMPARE(requests.takeLast().first().value<PopulationFilter>(), medium);
        choose(Segment::Active);
        QTest::keyClick(figures()[1], Qt::Key_Return);
        PopulationFilter high;
        high.buckets = QStringList{QStringLiteral("High")};
        high.segment = Segment::Active;
        QCOMPARE(requests.takeLast().first().value<PopulationFilter>(), high);
        m_page->pageActions().first()->trigger();
        QCOMPARE(requests.takeLast().first().value<PopulationFilter>(), high);
    }

    void aBinLeadsToItsProbabilities()
    {
        QSignalSpy requests(m_page.get(), &Page::customersRequested);
        BarChart* const chart = bars(QStringLiteral("score-histogram"));
        QCOMPARE(chart->table().rows.size(), size_t{50});
        click(chart, 10);
        const auto filter = requests.takeLast().first().value<PopulationFilter>();
        QCOMPARE(filter.minProbability, std::optional(0.2));
        QCOMPARE(filter.maxProbability, std::optional(0.22));
    }

    void groupsByCountryAndActivity()
    {
        QSignalSpy requests(m_page.get(), &Page::customersRequested);
        BarChart* const chart = bars(QStringLiteral("risk-by-group"));
        const ChartTable countries = chart->table();
        QVERIFY(!countries.rows.empty() && countries.rows.size() <= 12);
        for (size_t i = 1; i < countries.rows.size(); ++i)
            QVERIFY(countries.rows[i - 1][1].toDouble() >= countries.rows[i][1].toDouble());
        click(chart, 0);
        QCOMPARE(requests.takeLast().first().value<PopulationFilter>().countries, QStringList{countries.rows[0][0]});
        m_page->findChild<QComboBox*>()->setCurrentIndex(1);
        QCOMPARE(chart->table().rows.front().front(), QStringLiteral("Active"));
        click(chart, 0);
        QCOMPARE(requests.takeLast().first().value<PopulationFilter>().segment, Segment::Active);
        m_page->findChild<QComboBox*>()->setCurrentIndex(0);
    }

    void anotherRunIsShownByItself()
    {
        const size_t before = runs()->table().rows.size();
        const QString asOf = database("SELECT max(as_of) - 40 FROM ml.scoring_run");
        m_shop->publish(QDate::fromString(asOf, Qt::ISODate));
        m_shop->workspace().refresh();
        QTRY_COMPARE(runs()->table().rows.size(), before + 2); // a point of each series
        QTRY_VERIFY(figures()[5]->detail().contains(dateText(QDate::fromString(asOf, Qt::ISODate))));
        QCOMPARE(runs()->table().rows[0][1], asOf); // by date
    }

    void theRuleOfTheBucketsIsNamed()
    {
        QVERIFY2(figures()[1]->toolTip().contains(QStringLiteral("By thresholds: Low below 33 %")),
                 qPrintable(figures()[1]->toolTip()));
        const QDate asOf = QDate::fromString(database("SELECT max(as_of) FROM ml.scoring_run"), Qt::ISODate);
        m_shop->publish(asOf, 30);
        m_shop->workspace().refresh();
        choose(Segment::Active);
        QTRY_COMPARE(figures()[1]->value(), QStringLiteral("30"));
        const QString high = database("SELECT count(*) FROM ml.latest_churn_score WHERE risk_bucket = 'High'");
        const int lapsed = high.toInt() - 30;
        QVERIFY2(figures()[1]->toolTip().startsWith(
                     QStringLiteral("Counted: the active customers in the bucket High, 30; not the lapsed ones, %1.")
                         .arg(lapsed)),
                 qPrintable(figures()[1]->toolTip()));
        choose(Segment::All);
        QCOMPARE(figures()[1]->value(), high);
        QVERIFY2(figures()[1]->detail().endsWith(QStringLiteral(", 30 active")), qPrintable(figures()[1]->detail()));
        QVERIFY2(figures()[1]->toolTip().startsWith(
                     QStringLiteral("Counted: everyone in the bucket High, 30 active and %1 lapsed.").arg(lapsed)),
                 qPrintable(figures()[1]->toolTip()));
        choose(Segment::Active);
        const QString rule = QStringLiteral("By capacity: High are the 30 active customers most at risk");
        QVERIFY2(figures()[1]->toolTip().contains(rule), qPrintable(figures()[1]->toolTip()));
        for (const QString& chart : {QStringLiteral("risk-buckets"), QStringLiteral("score-histogram")})
            QVERIFY2(bars(chart)->parentWidget()->findChild<QLabel*>()->toolTip().startsWith(rule), qPrintable(chart));
    }

    void dataLoadedSinceIsANotice()
    {
        QVERIFY(m_check->execute("UPDATE warehouse.load SET loaded_at = now() + interval '1 hour'").ok());
        m_shop->workspace().refresh();
        const auto hasNotice = [this] {
            for (const Notice* notice : m_page->findChildren<Notice*>()) {
                if (notice->text().contains(QStringLiteral("after these scores were made")) && notice->isVisible())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(hasNotice());
        QVERIFY(m_check->execute("UPDATE warehouse.load SET loaded_at = now() - interval '1 day'").ok());
        m_shop->workspace().refresh();
        QTRY_VERIFY(!hasNotice());
    }

    void stateIsKept()
    {
        choose(Segment::Active);
        m_page->findChild<QComboBox*>()->setCurrentIndex(1);
        QSettings settings(m_shop->files().path(QStringLiteral("state.ini")), QSettings::IniFormat);
        m_page->saveState(settings);
        OverviewPage other(m_shop->workspace(), m_shop->preferences());
        other.restoreState(settings);
        QCOMPARE(other.findChild<OverviewContent*>()->segment(), Segment::Active);
        QCOMPARE(other.findChild<QComboBox*>()->currentIndex(), 1);
        m_page->findChild<QComboBox*>()->setCurrentIndex(0);
    }

    void anotherLanguageKeepsWhatIsShown()
    {
        choose(Segment::Active);
        const QString customers = figures()[0]->value();
        m_page->retranslate();
        QCOMPARE(figures().size(), 6);
        QCOMPARE(figures()[0]->value(), customers);
        QVERIFY(m_page->findChild<StatePanel*>()->isShowingContent());
    }

    void aNewCurrencyShowsAtOnce()
    {
        m_shop->preferences().setCurrency(QStringLiteral("€"));
        QTRY_VERIFY2(figures()[2]->value().startsWith(u'€'), qPrintable(figures()[2]->value()));
        m_shop->preferences().setCurrency(QStringLiteral("£"));
    }

    void fitsEveryWindow()
    {
        for (const QSize size : {QSize(820, 540), QSize(1080, 720), QSize(2360, 1340)}) {
            m_page->resize(size);
            QCoreApplication::processEvents();
            auto* const content = m_page->findChild<OverviewContent*>();
            QTRY_VERIFY(content->width() <= size.width());
            for (const BarChart* chart : m_page->findChildren<BarChart*>())
                QVERIFY(chart->width() >= 220 && chart->height() >= 140);
            QCOMPARE(m_page->printable(), content);
            QVERIFY(content->height() >= content->minimumSizeHint().height()); // nothing is squeezed: it scrolls
        }
    }

    void withoutScoresItSaysWhatToDo()
    {
        tests::ScoredWorkspace empty(0);
        OverviewPage page(empty.workspace(), empty.preferences());
        page.show();
        page.activate();
        empty.waitUntilIdle();
        QTRY_COMPARE(page.findChild<StatePanel*>()->messageTitle(), QStringLiteral("No scores yet"));
        QSignalSpy requests(&page, &Page::pageRequested);
        Q_EMIT page.findChild<StatePanel*>()->actionTriggered();
        QCOMPARE(requests.takeLast().first().value<PageId>(), PageId::Data);
        QVERIFY(!page.pageActions().first()->isEnabled());
    }

    void anErrorCanBeTriedAgain()
    {
        QVERIFY(m_check->execute("ALTER TABLE ml.model RENAME TO model_away").ok());
        OverviewPage page(m_shop->workspace(), m_shop->preferences());
        page.show();
        page.activate();
        QTRY_COMPARE(page.findChild<StatePanel*>()->messageTitle(), QStringLiteral("The database refused a statement"));
        QVERIFY(m_check->execute("ALTER TABLE ml.model_away RENAME TO model").ok());
        Q_EMIT page.findChild<StatePanel*>()->actionTriggered();
        QTRY_VERIFY(page.findChild<StatePanel*>()->isShowingContent());
        m_shop->waitUntilIdle();
    }

    void figuresOfALargeRunAreThereBeforeItsCustomers()
    {
        tests::growShop(*m_shop);
        choose(Segment::All);
        const auto texts = [this] {
            QStringList all;
            for (const KpiCard* card : figures().first(5)) // the last is an age, which grows
                all << card->value() << card->detail();
            for (const BarChart* chart : m_page->findChildren<BarChart*>())
                for (const QStringList& row : chart->table().rows)
                    all << row.join(u'|');
            return all;
        };
        QStringList early;
        {
            tests::HeldCustomers held(*m_shop);
            m_shop->workspace().open(m_shop->choice());
            QVERIFY(held.isHeld());
            QTRY_COMPARE(figures()[0]->value(), countText(tests::kLargeShop));
            QVERIFY(m_page->findChild<StatePanel*>()->isShowingContent());
            QVERIFY(!m_shop->workspace().scores().population());
            early = texts();
        }
        QTRY_VERIFY(m_shop->workspace().scores().population());
        m_shop->waitUntilIdle();
        const QStringList late = texts();
        QCOMPARE(late.size(), early.size());
        for (qsizetype i = 0; i < late.size(); ++i) { // sums of doubles may differ in the last digit
            const QStringList a = early[i].split(u'|');
            const QStringList b = late[i].split(u'|');
            QCOMPARE(a.size(), b.size());
            for (qsizetype cell = 0; cell < a.size(); ++cell) {
                bool isNumber = false;
                const double number = a[cell].toDouble(&isNumber);
                QVERIFY2(isNumber ? qAbs(number - b[cell].toDouble()) <= 1e-9 * qAbs(number) : a[cell] == b[cell],
                         qPrintable(early[i] + u'\n' + late[i]));
            }
        }
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_check.reset();
        m_shop.reset();
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
