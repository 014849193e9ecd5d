// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/rankmetrics.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace churnlens;
using namespace churnlens::evaluation;

namespace {

bool near(double actual, double expected, double tolerance = 1e-12)
{
    return std::abs(actual - expected) <= tolerance;
}

} // namespace

class TestRankMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void midranksShareTies()
    {
        const std::vector<double> values{3.0, 1.0, 3.0, 2.0, 3.0};
        QCOMPARE(midranks(values), (std::vector<double>{4.0, 1.0, 4.0, 2.0, 4.0}));
        QVERIFY(midranks({}).empty());
    }

    void aucAndDeLongByHand()
    {
        // Churned 0.8 0.4 0.6, retained 0.5 0.2. Shares beaten: 1, 1/2, 1; shares beating: 2/3, 1.
        const std::vector<int> labels{1, 0, 1, 0, 1};
        const std::vector<double> scores{0.8, 0.5, 0.4, 0.2, 0.6};
        const auto result = rocAuc(labels, scores);
        QVERIFY(result.ok());
        QVERIFY(near(result->auc, 5.0 / 6.0));
        // Sample variances 1/12 and 1/18, divided by 3 and 2.
        const double standardError = std::sqrt(1.0 / 36.0 + 1.0 / 36.0);
        QVERIFY(near(result->standardError, standardError));
        QVERIFY(near(result->low, 5.0 / 6.0 - 1.959963984540054 * standardError));
        QCOMPARE(result->high, 1.0);
    }

    void tiesCountHalf()
    {
        // Churned 0.5 0.7, retained 0.5 0.3: pairs 1/2 1 1 1.
        const std::vector<int> labels{1, 1, 0, 0};
        const std::vector<double> scores{0.5, 0.7, 0.5, 0.3};
        const auto result = rocAuc(labels, scores);
        QVERIFY(result.ok());
        QVERIFY(near(result->auc, 0.875));
        QVERIFY(near(result->standardError, std::sqrt(0.03125)));
        const std::vector<double> constant{0.5, 0.5, 0.5, 0.5};
        QVERIFY(near(rocAuc(labels, constant)->auc, 0.5));
        QVERIFY(near(rocAuc(labels, constant)->standardError, 0.0));
    }

    void aucEqualsThePairCount()
    {
        std::mt19937 random(7);
        std::vector<int> labels;
        std::vector<double> scores;
        for (int i = 0; i < 300; ++i) {
            labels.push_back(static_cast<int>(random() % 3 == 0));
            scores.push_back(static_cast<double>(random() % 20) + labels.back());
        }
        double wins = 0;
        double pairs = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            for (std::size_t j = 0; j < labels.size(); ++j) {
                if (labels[i] == 1 && labels[j] == 0) {
                    pairs += 1;
                    wins += scores[i] > scores[j] ? 1.0 : scores[i] == scores[j] ? 0.5 : 0.0;
                }
            }
        }
        QVERIFY(near(rocAuc(labels, scores)->auc, wins / pairs));
    }

    void averagePrecisionByHand()
    {
        // Thresholds 0.9, 0.8, 0.3: recall gained 1/3 each, precision 1, 2/3, 3/5.
        const std::vector<int> labels{1, 0, 1, 0, 1};
        const std::vector<double> scores{0.9, 0.8, 0.8, 0.3, 0.3};
        QVERIFY(near(*averagePrecision(labels, scores), 34.0 / 45.0));
        const std::vector<double> constant(5, 0.5);
        QVERIFY(near(*averagePrecision(labels, constant), 0.6));
    }

    void unusableInputIsRefused_data()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::addColumn<QList<int>>("labels");
        QTest::addColumn<QList<double>>("scores");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QList<int>{} << QList<double>{} << ErrorCode::NotEnoughData;
        QTest::newRow("churned only") << QList<int>{1, 1} << QList<double>{0.1, 0.2} << ErrorCode::NotEnoughData;
        QTest::newRow("retained only") << QList<int>{0, 0} << QList<double>{0.1, 0.2} << ErrorCode::NotEnoughData;
        QTest::newRow("not a number") << QList<int>{0, 1} << QList<double>{0.1, nan} << ErrorCode::Internal;
        QTest::newRow("sizes") << QList<int>{0, 1} << QList<double>{0.1} << ErrorCode::Internal;
        QTest::newRow("label") << QList<int>{0, 2} << QList<double>{0.1, 0.2} << ErrorCode::Internal;
    }

    void unusableInputIsRefused()
    {
        QFETCH(QList<int>, labels);
        QFETCH(QList<double>, scores);
        QFETCH(ErrorCode, code);
        const auto auc = rocAuc(labels, scores);
        QVERIFY(!auc.ok());
        QCOMPARE(auc.error().code, code);
        const auto precision = averagePrecision(labels, scores);
        QVERIFY(!precision.ok());
        QCOMPARE(precision.error().code, code);
    }

    void oneOfAClassHasNoInterval()
    {
        const std::vector<int> labels{1, 0, 0};
        const std::vector<double> scores{0.9, 0.1, 0.2};
        const auto auc = rocAuc(labels, scores);
        QVERIFY(!auc.ok());
        QCOMPARE(auc.error().code, ErrorCode::NotEnoughData);
        QVERIFY(auc.error().message.contains(u"1 churned and 2 retained"));
    }
};

QTEST_APPLESS_MAIN(TestRankMetrics)
#include "tst_rankmetrics.moc"
