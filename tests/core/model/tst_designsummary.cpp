// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/designsummary.h"

#include "samples.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::model;
using samples::names;
using samples::near;

namespace {

DesignSummary summary(TrainingSource& source)
{
    const Standardizer scaler = Standardizer::fit(source).value();
    return summariseDesign(source, scaler).value();
}

/// The random rows with one more column.
RowBlock withColumn(RowBlock block, const Eigen::VectorXd& column)
{
    const Eigen::Index last = block.values.cols();
    block.values.conservativeResize(Eigen::NoChange, last + 1);
    block.values.col(last) = column;
    return block;
}

} // namespace

class TestDesignSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoFeaturesByHand()
    {
        // 1 2 3 4 against 1 3 2 4: correlation 0.8.
        InMemoryTrainingSource source(names({u"a", u"b"}), names({u"t"}),
                                      samples::rows({{1, 1}, {2, 3}, {3, 2}, {4, 4}}, {0, 1, 1, 1}), 3);
        const DesignSummary design = summary(source);
        QVERIFY(near(design.correlation(0, 1), 0.8));
        QVERIFY(near(design.varianceInflation(0), 1.0 / (1.0 - 0.64)));
        QVERIFY(near(design.varianceInflation(1), 1.0 / (1.0 - 0.64)));
        QVERIFY(near(design.conditionNumber, std::sqrt(1.8 / 0.2)));
        QVERIFY(design.dependent.empty());
        QCOMPARE(design.rows(0), 4.0);
        QCOMPARE(design.churned(0), 3.0);
    }

    void groupMeansAreTakenOut()
    {
        // Within each date the features are uncorrelated; between the dates they move together.
        RowBlock block = samples::rows({{0, 0}, {0, 1}, {1, 0}, {1, 1}, {10, 10}, {10, 11}, {11, 10}, {11, 11}},
                                       {0, 1, 0, 1, 0, 1, 0, 1});
        block.groups.tail(4).setOnes();
        InMemoryTrainingSource source(names({u"a", u"b"}), names({u"t1", u"t2"}), block);
        const DesignSummary design = summary(source);
        QVERIFY(near(design.correlation(0, 1), 0.0));
        QVERIFY(near(design.varianceInflation(0), 1.0));
    }

    void combinationIsNamed()
    {
        const RowBlock base = samples::randomRows(500, 2);
        const Eigen::VectorXd sum = 3.0 * base.values.col(0) - 2.0 * base.values.col(2);
        InMemoryTrainingSource source(names({u"a", u"b", u"c", u"sum"}), names({u"t1", u"t2"}), withColumn(base, sum));
        const DesignSummary design = summary(source);
        QCOMPARE(design.dependent.size(), std::size_t{1});
        std::vector<Eigen::Index> involved = design.dependent.front().combinedFrom;
        involved.push_back(design.dependent.front().feature);
        std::sort(involved.begin(), involved.end());
        QCOMPARE(involved, (std::vector<Eigen::Index>{0, 2, 3}));
        QVERIFY(design.varianceInflation(design.dependent.front().feature) > 1e11);
        QVERIFY(design.varianceInflation(1) < 10.0);
        QVERIFY(design.conditionNumber > 1e5);
    }

    void almostDependentIsNotDependent()
    {
        const RowBlock base = samples::randomRows(500);
        const Eigen::VectorXd close = base.values.col(0) + 1e-2 * base.values.col(1).cwiseAbs2().cwiseMin(9.0);
        InMemoryTrainingSource source(names({u"a", u"b", u"c", u"close"}), names({u"t"}), withColumn(base, close));
        const DesignSummary design = summary(source);
        QVERIFY(design.dependent.empty());
        QVERIFY(design.varianceInflation(0) > 1e6);
    }

    void constantWithinDatesIsNamed()
    {
        const RowBlock base = samples::randomRows(500, 2);
        InMemoryTrainingSource source(names({u"a", u"b", u"c", u"season"}), names({u"t1", u"t2"}),
                                      withColumn(base, base.groups.cast<double>()));
        const DesignSummary design = summary(source);
        QCOMPARE(design.dependent.size(), std::size_t{1});
        QCOMPARE(design.dependent.front().feature, 3);
        QVERIFY(design.dependent.front().combinedFrom.empty());
    }
};

QTEST_APPLESS_MAIN(TestDesignSummary)
#include "tst_designsummary.moc"
