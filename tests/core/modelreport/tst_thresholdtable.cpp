// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/curves.h"
#include "core/evaluation/deciles.h"
#include "core/evaluation/gain.h"
#include "core/modelreport/populationreport.h"
#include "core/training/evaluationjson.h"

#include <QJsonArray>
#include <QTest>

#include <random>

using namespace churnlens;
using namespace churnlens::modelreport;
using namespace Qt::StringLiterals;

namespace {

/// Six customers: 0.9 churned, 0.8 churned, 0.8 stayed, 0.5 churned, 0.3 stayed, 0.1 stayed.
QJsonObject smallCurves()
{
    const double third = 1.0 / 3;
    return {{u"roc"_s,
             QJsonArray{QJsonArray{0, 0, QJsonValue()}, QJsonArray{0, third, 0.9}, QJsonArray{third, 2 * third, 0.8},
                        QJsonArray{third, 1, 0.5}, QJsonArray{2 * third, 1, 0.3}, QJsonArray{1, 1, 0.1}}}};
}

QJsonObject smallMetrics()
{
    return {{u"n"_s, 6}, {u"churn_rate"_s, 0.5}};
}

struct Shop
{
    std::vector<int> labels;
    std::vector<double> probabilities;

    [[nodiscard]] qint64 listed(double threshold, int label) const
    {
        qint64 count = 0;
        for (size_t i = 0; i < labels.size(); ++i)
            count += labels[i] == label && probabilities[i] >= threshold ? 1 : 0;
        return count;
    }
};

Shop largeShop(int customers)
{
    Shop shop;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (int i = 0; i < customers; ++i) {
        shop.probabilities.push_back(uniform(random));
        shop.labels.push_back(uniform(random) < shop.probabilities.back() ? 1 : 0);
    }
    return shop;
}

QJsonObject curvesOf(const Shop& shop, const Settings& settings)
{
    training::EvaluationCurves curves;
    curves.roc = evaluation::rocCurve(shop.labels, shop.probabilities).value();
    curves.deciles = evaluation::reliabilityByRank(shop.labels, shop.probabilities).value();
    curves.buckets =
        evaluation::bucketOutcomes(shop.labels, shop.probabilities, settings.mediumFrom, settings.highFrom).value();
    return training::toJson(curves);
}

} // namespace

/// The confusion matrix of a threshold, from what a model keeps.
class TestThresholdTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByHand_data();
    void countsByHand();
    void sharesByHand();
    void emptyListHasNoPrecision();
    void agreesWithTheCustomers();
    void isExactAtTheRiskGroups();
    void marksWhatIsInterpolated();
    void sweepFalls();
    void needsACurve();
    void readsBucketsOfAnOutcome();
};

void TestThresholdTable::countsByHand_data()
{
    QTest::addColumn<double>("threshold");
    QTest::addColumn<int>("churned");
    QTest::addColumn<int>("stayed");
    QTest::newRow("everybody") << 0.0 << 3 << 3;
    QTest::newRow("the lowest") << 0.1 << 3 << 3;
    QTest::newRow("above the lowest") << 0.2 << 3 << 2;
    QTest::newRow("at a probability") << 0.5 << 3 << 1;
    QTest::newRow("between two") << 0.6 << 2 << 1;
    QTest::newRow("tied") << 0.8 << 2 << 1;
    QTest::newRow("the highest") << 0.9 << 1 << 0;
    QTest::newRow("nobody") << 0.95 << 0 << 0;
    QTest::newRow("one") << 1.0 << 0 << 0;
}

void TestThresholdTable::countsByHand()
{
    QFETCH(double, threshold);
    QFETCH(int, churned);
    QFETCH(int, stayed);
    const auto table = ThresholdTable::make(smallMetrics(), smallCurves(), {});
    QVERIFY(table);
    const ConfusionMatrix matrix = table->at(threshold);
    QCOMPARE(matrix.listedChurned, churned);
    QCOMPARE(matrix.listedStayed, stayed);
    QCOMPARE(matrix.missedChurned, 3 - churned);
    QCOMPARE(matrix.leftStayed, 3 - stayed);
    QVERIFY(matrix.exact); // six points are all that there are
}

void TestThresholdTable::sharesByHand()
{
    const ConfusionMatrix matrix = ThresholdTable::make(smallMetrics(), smallCurves(), {})->at(0.6);
    QCOMPARE(*matrix.precision(), 2.0 / 3);
    QCOMPARE(*matrix.recall(), 2.0 / 3);
    QCOMPARE(*matrix.falseAlarmRate(), 1.0 / 3);
    QCOMPARE(*matrix.listedShare(), 0.5);
}

void TestThresholdTable::emptyListHasNoPrecision()
{
    const ConfusionMatrix matrix = ThresholdTable::make(smallMetrics(), smallCurves(), {})->at(0.95);
    QVERIFY(!matrix.precision());
    QCOMPARE(*matrix.recall(), 0.0);
}

void TestThresholdTable::agreesWithTheCustomers()
{
    constexpr int kCustomers = 5000;
    const Shop shop = largeShop(kCustomers);
    const qint64 churned = shop.listed(0, 1);
    const auto table = ThresholdTable::make({{u"n"_s, kCustomers}, {u"churn_rate"_s, double(churned) / kCustomers}},
                                            curvesOf(shop, {}), {});
    QVERIFY(table);
    for (int percent = 0; percent <= 100; ++percent) {
        const double threshold = percent / 100.0;
        const ConfusionMatrix matrix = table->at(threshold);
        const qint64 off = std::abs(matrix.listedChurned - shop.listed(threshold, 1))
            + std::abs(matrix.listedStayed - shop.listed(threshold, 0));
        QVERIFY2(off <= (matrix.exact ? 0 : 25), qPrintable(u"%1 %: off by %2"_s.arg(percent).arg(off))); // 5000 / 200
        QCOMPARE(matrix.customers(), kCustomers);
    }
}

void TestThresholdTable::isExactAtTheRiskGroups()
{
    const Shop shop = largeShop(5000);
    const Settings settings;
    const auto table = ThresholdTable::make({{u"n"_s, 5000}, {u"churn_rate"_s, double(shop.listed(0, 1)) / 5000}},
                                            curvesOf(shop, settings), settings);
    for (const double threshold : {settings.mediumFrom, settings.highFrom}) {
        QVERIFY(table->at(threshold).exact);
        QCOMPARE(table->at(threshold).listedChurned, shop.listed(threshold, 1));
        QCOMPARE(table->at(threshold).listedStayed, shop.listed(threshold, 0));
    }
}

void TestThresholdTable::marksWhatIsInterpolated()
{
    const Shop shop = largeShop(5000);
    const auto table = ThresholdTable::make({{u"n"_s, 5000}, {u"churn_rate"_s, double(shop.listed(0, 1)) / 5000}},
                                            curvesOf(shop, {}), {});
    int interpolated = 0;
    for (const ConfusionMatrix& matrix : table->sweep())
        interpolated += matrix.exact ? 0 : 1;
    QVERIFY2(interpolated > 50, qPrintable(QString::number(interpolated)));
    QVERIFY(table->at(0).exact);
    QVERIFY(table->at(1).exact);
}

void TestThresholdTable::sweepFalls()
{
    const Shop shop = largeShop(3000);
    const auto table = ThresholdTable::make({{u"n"_s, 3000}, {u"churn_rate"_s, double(shop.listed(0, 1)) / 3000}},
                                            curvesOf(shop, {}), {});
    const std::vector<ConfusionMatrix> sweep = table->sweep(200);
    QCOMPARE(sweep.size(), size_t(201));
    QCOMPARE(sweep.front().listed(), 3000);
    for (size_t i = 1; i < sweep.size(); ++i) {
        QVERIFY(sweep[i].listedChurned <= sweep[i - 1].listedChurned);
        QVERIFY(sweep[i].listedStayed <= sweep[i - 1].listedStayed);
    }
}

void TestThresholdTable::needsACurve()
{
    QVERIFY(!ThresholdTable::make(smallMetrics(), {}, {}));
    QVERIFY(!ThresholdTable::make({}, smallCurves(), {}));
    QVERIFY(!ThresholdTable::make({{u"n"_s, u"six"_s}, {u"churn_rate"_s, 0.5}}, smallCurves(), {}));
}

void TestThresholdTable::readsBucketsOfAnOutcome()
{
    const QJsonObject bucket{{u"customers"_s, 10},   {u"expected_churners"_s, 7.5}, {u"churners"_s, 8},
                             {u"churn_rate"_s, 0.8}, {u"churn_rate_low"_s, 0.49},   {u"churn_rate_high"_s, 0.94}};
    const std::vector<BucketResult> buckets =
        readBuckets({{u"low"_s, bucket}, {u"medium"_s, bucket}, {u"high"_s, bucket}});
    QCOMPARE(buckets.size(), size_t(3));
    QCOMPARE(buckets[2].bucket, u"High"_s);
    QCOMPARE(buckets[2].churned, 8);
    QCOMPARE(buckets[2].meanProbability(), 0.75);
    QCOMPARE(buckets[2].low, 0.49);
    QVERIFY(readBuckets({{u"low"_s, bucket}}).empty());
    QVERIFY(std::isnan(BucketResult().meanProbability()));
}

QTEST_APPLESS_MAIN(TestThresholdTable)
#include "tst_thresholdtable.moc"
