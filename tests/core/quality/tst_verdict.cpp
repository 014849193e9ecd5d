// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/verdict.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace churnlens::quality;
using namespace Qt::StringLiterals;

namespace {

/// Enough of everything: 739 days, 1,000 customers, half of them churning.
DataAssessment goodShop()
{
    DataAssessment shop;
    shop.data.firstPurchase = QDate(2009, 12, 1);
    shop.data.lastPurchase = QDate(2011, 12, 9);
    shop.data.end = QDate(2011, 12, 10);
    shop.data.historyDays = 739;
    shop.data.customers = 1200;
    shop.data.onTwoDays = 900;
    shop.data.anonymous.shareOfRevenue = 0.131;
    shop.data.dates.firstLine = QDate(2009, 12, 1);
    shop.data.dates.lastLine = QDate(2011, 12, 9);
    shop.data.dates.partialLastMonth = PartialMonth{QDate(2011, 12, 1), 9, 31};
    shop.dates = {QDate(2011, 12, 10), QDate(2011, 9, 11), QDate(2011, 6, 13)};
    shop.training = {1000, 500};
    shop.test = {1100, 600};
    return shop;
}

Check find(const Verdict& verdict, const QString& name)
{
    const auto it = std::find_if(verdict.checks.begin(), verdict.checks.end(),
                                 [&](const Check& check) { return check.name == name; });
    return it == verdict.checks.end() ? Check{} : *it;
}

using Change = std::function<void(DataAssessment&)>;

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(churnlens::quality::Level)

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enough()
    {
        const Verdict verdict = judge(goodShop(), {});
        QVERIFY(verdict.level == Level::Enough);
        QCOMPARE(verdict.sentence, u"The data suffice to train and test a model that looks 90 days ahead."_s);
        QCOMPARE(verdict.checks.size(), size_t{10});
        QCOMPARE(find(verdict, u"history"_s).sentence, u"739 days of history; 270 are needed."_s);
        QCOMPARE(find(verdict, u"last_month"_s).sentence,
                 u"The last month, Dec 2011, has 9 of its 31 days; do not compare it with whole months."_s);
        QCOMPARE(verdict.trainingDate, QDate(2011, 6, 13));
        QCOMPARE(verdict.testDate, QDate(2011, 9, 11));
    }

    void levels_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("check");
        QTest::addColumn<Level>("level");
        const auto row = [](const char* name, const QString& check, Level level, Change change) {
            QTest::newRow(name) << change << check << level;
        };
        row("270 days", u"history"_s, Level::Enough, [](DataAssessment& a) { a.data.historyDays = 270; });
        row("269 days", u"history"_s, Level::NotEnough, [](DataAssessment& a) { a.data.historyDays = 269; });
        row("500 customers", u"customers"_s, Level::Enough, [](DataAssessment& a) { a.training = {500, 250}; });
        row("499 customers", u"customers"_s, Level::Thin, [](DataAssessment& a) { a.training = {499, 250}; });
        row("49 customers", u"customers"_s, Level::NotEnough, [](DataAssessment& a) { a.training = {49, 25}; });
        row("99 stay", u"training_classes"_s, Level::Thin, [](DataAssessment& a) { a.training = {1000, 99}; });
        row("30 churn", u"training_classes"_s, Level::Thin, [](DataAssessment& a) { a.training = {1000, 970}; });
        row("29 churn", u"training_classes"_s, Level::NotEnough, [](DataAssessment& a) { a.training = {1000, 971}; });
        row("nobody stays", u"test_classes"_s, Level::NotEnough, [](DataAssessment& a) { a.test = {1100, 0}; });
        row("one in five comes back", u"repeat_buyers"_s, Level::Enough,
            [](DataAssessment& a) { a.data.onTwoDays = 240; });
        row("fewer come back", u"repeat_buyers"_s, Level::Thin, [](DataAssessment& a) { a.data.onTwoDays = 239; });
        row("half anonymous", u"anonymous_revenue"_s, Level::Enough,
            [](DataAssessment& a) { a.data.anonymous.shareOfRevenue = 0.5; });
        row("most anonymous", u"anonymous_revenue"_s, Level::Thin,
            [](DataAssessment& a) { a.data.anonymous.shareOfRevenue = 0.501; });
        row("unknown share", u"anonymous_revenue"_s, Level::Enough,
            [](DataAssessment& a) { a.data.anonymous.shareOfRevenue.reset(); });
        row("90 days silent", u"last_order"_s, Level::Enough,
            [](DataAssessment& a) { a.data.lastPurchase = QDate(2011, 9, 10); });
        row("91 days silent", u"last_order"_s, Level::Thin,
            [](DataAssessment& a) { a.data.lastPurchase = QDate(2011, 9, 9); });
        row("gap of a third", u"gaps"_s, Level::Enough, [](DataAssessment& a) {
            a.data.dates.gaps = {{QDate(2011, 8, 1), QDate(2011, 8, 30), 30}};
        });
        row("longer gap", u"gaps"_s, Level::Thin, [](DataAssessment& a) {
            a.data.dates.gaps = {{QDate(2011, 8, 1), QDate(2011, 8, 31), 31}};
        });
        row("gap before the labels", u"gaps"_s, Level::Enough, [](DataAssessment& a) {
            a.data.dates.gaps = {{QDate(2011, 4, 1), QDate(2011, 6, 12), 73}};
        });
        row("far lines", u"isolated_dates"_s, Level::Thin, [](DataAssessment& a) {
            a.data.isolated = {{true, 3, QDate(2021, 1, 1), QDate(2021, 1, 2), 3600}};
        });
    }
    void levels()
    {
        QFETCH(Change, change);
        QFETCH(QString, check);
        QFETCH(Level, level);
        DataAssessment shop = goodShop();
        change(shop);
        const Verdict verdict = judge(shop, {});
        QVERIFY2(find(verdict, check).level == level, qPrintable(find(verdict, check).sentence));
        QVERIFY(verdict.level == level); // nothing else is worse
        if (level != Level::Enough)
            QVERIFY(verdict.sentence.contains(find(verdict, check).sentence));
    }

    void theWorstIsNamed()
    {
        DataAssessment shop = goodShop();
        shop.data.historyDays = 200;
        shop.training = {100, 50};
        const Verdict verdict = judge(shop, {});
        QCOMPARE(
            verdict.sentence,
            u"No model can be trained: 200 days of history; 270 are needed. Load 70 days more, or choose a shorter "
            "horizon."_s);
    }

    void theHorizonCounts()
    {
        const Verdict verdict = judge(goodShop(), {330, 365, 90, {}});
        QVERIFY(find(verdict, u"history"_s).level == Level::NotEnough);
        QCOMPARE(*find(verdict, u"history"_s).needed, 750);
    }

    void nothingLoaded()
    {
        const Verdict verdict = judge({}, {});
        QVERIFY(verdict.level == Level::NotEnough);
        QCOMPARE(verdict.sentence, u"No lines are loaded. Load a file of transactions."_s);
        QCOMPARE(verdict.checks.size(), size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
