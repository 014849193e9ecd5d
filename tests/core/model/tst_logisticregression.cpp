// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/logisticregression.h"

#include "samples.h"

#include <Eigen/LU>

#include <QTest>

#include <limits>

using namespace churnlens;
using namespace churnlens::model;
using samples::names;
using samples::near;

namespace {

const QStringList kFeatures = names({u"a", u"b", u"c"});
const QStringList kOneDate = names({u"2011-06-13"});
const QStringList kTwoDates = names({u"2011-06-13", u"2011-09-11"});

Result<LogisticFit> fit(TrainingSource& source, double ridge, const Progress& progress = {})
{
    const Result<Standardizer> scaler = Standardizer::fit(source);
    if (!scaler)
        return scaler.error();
    return fitLogisticRegression(source, *scaler, {ridge, 100}, progress);
}

Result<LogisticFit> fit(const QStringList& features, const QStringList& dates, const RowBlock& rows, double ridge)
{
    InMemoryTrainingSource source(features, dates, rows, 50);
    return fit(source, ridge);
}

/// Standardised values, computed anew from the definition.
Eigen::MatrixXd standardized(const RowMatrix& values)
{
    const Eigen::RowVectorXd mean = values.colwise().mean();
    const Eigen::MatrixXd centred = values.rowwise() - mean;
    const Eigen::RowVectorXd sd =
        (centred.cwiseAbs2().colwise().sum() / static_cast<double>(values.rows())).cwiseSqrt();
    return centred.array().rowwise() / sd.array();
}

/// The textbook Newton iteration on dense matrices: intercept first.
Eigen::VectorXd denseNewton(const Eigen::MatrixXd& z, const Eigen::VectorXi& labels, double ridge)
{
    Eigen::MatrixXd design(z.rows(), z.cols() + 1);
    design << Eigen::VectorXd::Ones(z.rows()), z;
    Eigen::VectorXd penalty = Eigen::VectorXd::Constant(design.cols(), ridge);
    penalty(0) = 0;
    Eigen::VectorXd theta = Eigen::VectorXd::Zero(design.cols());
    for (int i = 0; i < 50; ++i) {
        const Eigen::VectorXd p = (1.0 + (-(design * theta)).array().exp()).inverse();
        const Eigen::VectorXd w = p.array() * (1.0 - p.array());
        const Eigen::MatrixXd penaltyMatrix = penalty.asDiagonal();
        const Eigen::MatrixXd hessian = design.transpose() * w.asDiagonal() * design + penaltyMatrix;
        const Eigen::VectorXd score = design.transpose() * (labels.cast<double>() - p) - penalty.cwiseProduct(theta);
        theta += hessian.partialPivLu().solve(score);
    }
    return theta;
}

/// Counts the passes and can stop in the middle of one.
class CountingSource final : public TrainingSource
{
public:
    explicit CountingSource(RowBlock rows, const QStringList& features = kFeatures)
        : m_rows(features, kOneDate, std::move(rows), 50)
    {
    }
    [[nodiscard]] const QStringList& featureNames() const override { return m_rows.featureNames(); }
    [[nodiscard]] const QStringList& groupNames() const override { return m_rows.groupNames(); }
    Result<void> forEachBlock(const BlockVisitor& visit) override
    {
        if (++passes == failAtPass)
            return Error{ErrorCode::DatabaseUnavailable, QStringLiteral("gone"), {}, {}};
        return m_rows.forEachBlock(visit);
    }

    int passes = 0;
    int failAtPass = -1;

private:
    InMemoryTrainingSource m_rows;
};

} // namespace

class TestLogisticRegression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourfoldTableByHand()
    {
        // x = 1: 30 churned, 10 retained; x = 0: 20 churned, 40 retained. Odds ratio 6, so on the raw scale the weight
        // is ln 6 with variance 1/30 + 1/10 + 1/20 + 1/40, and the intercept ln(20 / 40).
        RowBlock rows{RowMatrix(100, 1), Eigen::VectorXi(100), Eigen::VectorXi::Zero(100)};
        for (int i = 0; i < 100; ++i) {
            rows.values(i, 0) = i < 40 ? 1 : 0;
            rows.labels(i) = i < 30 || (i >= 40 && i < 60) ? 1 : 0;
        }
        const auto result = fit(names({u"x"}), kOneDate, rows, 0.0);
        QVERIFY(result.ok());
        const double sd = std::sqrt(0.24);
        QVERIFY(near(result->parameters.weights(0) / sd, std::log(6.0)));
        QVERIFY(near(result->parameters.intercepts(0) - result->parameters.weights(0) * 0.4 / sd, std::log(0.5)));
        QVERIFY(near(result->covariance(1, 1) / (sd * sd), 1.0 / 30 + 1.0 / 10 + 1.0 / 20 + 1.0 / 40));
        const double ll = 30 * std::log(0.75) + 10 * std::log(0.25) + 20 * std::log(1.0 / 3) + 40 * std::log(2.0 / 3);
        QVERIFY(near(result->logLikelihood, ll, 1e-10));
        QVERIFY(near(result->nullLogLikelihood, 100 * std::log(0.5), 1e-10));
    }

    void oneDateEqualsDenseNewton_data()
    {
        QTest::addColumn<double>("ridge");
        QTest::newRow("free") << 0.0;
        QTest::newRow("ridge 1") << 1.0;
        QTest::newRow("ridge 100") << 100.0;
    }

    void oneDateEqualsDenseNewton()
    {
        QFETCH(double, ridge);
        const RowBlock rows = samples::randomRows(400);
        const Eigen::VectorXd expected = denseNewton(standardized(rows.values), rows.labels, ridge);
        const auto result = fit(kFeatures, kOneDate, rows, ridge);
        QVERIFY(result.ok());
        QVERIFY(near(result->parameters.intercepts(0), expected(0), 1e-11));
        QVERIFY((result->parameters.weights - expected.tail(3)).cwiseAbs().maxCoeff() < 1e-11);
        QVERIFY(result->gradientNorm < 1e-10);
        QCOMPARE(result->ridge, ridge);
    }

    void penaltySparesTheIntercept()
    {
        // At the solution the mean probability equals the churn rate however strong the penalty is.
        const RowBlock rows = samples::randomRows(400);
        const auto result = fit(kFeatures, kOneDate, rows, 1e6);
        QVERIFY(result.ok());
        QVERIFY(result->parameters.weights.cwiseAbs().maxCoeff() < 1e-3);
        const double rate = rows.labels.cast<double>().mean();
        QVERIFY(near(result->parameters.intercepts(0), std::log(rate / (1 - rate)), 1e-6));
    }

    void twoDatesEqualADummyColumn()
    {
        const RowBlock rows = samples::randomRows(600, 2);
        const auto perDate = fit(kFeatures, kTwoDates, rows, 0.0);
        QVERIFY(perDate.ok());

        RowBlock dummy = rows;
        dummy.values.conservativeResize(Eigen::NoChange, 4);
        dummy.values.col(3) = rows.groups.cast<double>(); // half of the rows: mean 0.5, sd 0.5
        dummy.groups.setZero();
        const auto together = fit(kFeatures + names({u"second"}), kOneDate, dummy, 0.0);
        QVERIFY(together.ok());

        QVERIFY((perDate->parameters.weights - together->parameters.weights.head(3)).cwiseAbs().maxCoeff() < 1e-11);
        const double intercept = together->parameters.intercepts(0);
        const double effect = together->parameters.weights(3);
        QVERIFY(near(perDate->parameters.intercepts(0), intercept - effect, 1e-11));
        QVERIFY(near(perDate->parameters.intercepts(1), intercept + effect, 1e-11));
        QVERIFY(near(perDate->logLikelihood, together->logLikelihood, 1e-9));
        QVERIFY((perDate->covariance.diagonal().tail(3) - together->covariance.diagonal().segment(1, 3)).norm()
                < 1e-11);
    }

    void lengthOfTheBlocksDoesNotMatter()
    {
        InMemoryTrainingSource pieces(kFeatures, kTwoDates, samples::randomRows(300, 2), 1);
        InMemoryTrainingSource whole(kFeatures, kTwoDates, samples::randomRows(300, 2), 300);
        const auto a = fit(pieces, 1.0);
        const auto b = fit(whole, 1.0);
        QVERIFY(a.ok() && b.ok());
        QVERIFY((a->parameters.weights - b->parameters.weights).norm() < 1e-12);
    }

    void stepsThatDoNotLowerTheLossAreHalved()
    {
        // The far outlier at -57.9 has the unlikely outcome: a full Newton step overshoots and raises the loss.
        // Solution from an independent dense iteration.
        const RowBlock rows = samples::rows(
            {{-2.3}, {0.1}, {-1.9}, {0.1}, {0.1}, {0.1}, {10.6}, {-0.2}, {0.0}, {-1.1}, {-0.9}, {0.1}, {-57.9}},
            {0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1});
        CountingSource source(rows, names({u"x"}));
        const auto result = fit(source, 0.0);
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
        QVERIFY(near(result->parameters.intercepts(0), -1.94076797, 1e-8));
        QVERIFY(near(result->parameters.weights(0), -1.00804953, 1e-8));
        const int passes = 3 + result->iterations; // scaler, design, start, and one per step when none is halved
        QVERIFY(source.passes > passes);
    }

    void nearSeparationIsNotSeparation()
    {
        // Only 0.1 ... 0.3 hold both outcomes: seen from the long tail almost a separation, and the weight is huge.
        // Solution from an independent dense iteration.
        const RowBlock rows = samples::rows(
            {{0.1}, {21.4}, {243.8}, {0.1}, {0.0}, {9.0}, {0.2}, {1176.8}, {74.6}, {0.9}, {0.3}, {1212.9}},
            {0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 1});
        const auto result = fit(names({u"x"}), kOneDate, rows, 0.0);
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
        QVERIFY(near(result->parameters.intercepts(0) / 1897.87749492, 1.0, 1e-9));
        QVERIFY(near(result->parameters.weights(0) / 3640.75991546, 1.0, 1e-9));
    }

    void oneClassIsNamed()
    {
        RowBlock rows = samples::randomRows(100, 2);
        for (Eigen::Index i = 0; i < 100; ++i)
            rows.labels(i) = rows.groups(i) == 1 ? 1 : rows.labels(i);
        const auto result = fit(kFeatures, kTwoDates, rows, 1.0);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::NotEnoughData);
        QVERIFY(result.error().message.contains(u"all 50 customers at 2011-09-11 are churned"));

        rows.labels.setZero();
        QVERIFY(fit(kFeatures, kTwoDates, rows, 1.0).error().message.contains(u"at 2011-06-13 are retained"));
    }

    void dateWithoutCustomersIsNamed()
    {
        const auto result = fit(kFeatures, kTwoDates, samples::randomRows(100), 1.0);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::NotEnoughData);
        QVERIFY(result.error().message.contains(u"2011-09-11"));
    }

    void separationIsNamed_data()
    {
        QTest::addColumn<bool>("complete");
        QTest::newRow("complete") << true;
        QTest::newRow("on some rows only") << false;
    }

    void separationIsNamed()
    {
        QFETCH(bool, complete);
        RowBlock rows = samples::randomRows(200);
        for (Eigen::Index i = 0; i < 200; ++i) {
            // Complete: the sign tells all. Otherwise: a flag that only churned customers carry.
            const bool churned = rows.labels(i) == 1;
            rows.values(i, 1) = complete ? (churned ? 1.0 : -1.0) * (1.0 + static_cast<double>(i % 9))
                                         : (churned && i % 3 == 0 ? 1.0 : 0.0);
        }
        const QStringList features = names({u"a", u"leak", u"c"});
        const auto free = fit(features, kOneDate, rows, 0.0);
        QVERIFY(!free.ok());
        QCOMPARE(free.error().code, ErrorCode::NotEnoughData);
        QVERIFY2(free.error().message.contains(u"leak separates"), qPrintable(free.error().message));
        QVERIFY(fit(features, kOneDate, rows, 1.0).ok());
    }

    void dependentFeatureIsNamed()
    {
        RowBlock rows = samples::randomRows(200);
        rows.values.col(2) = 2.0 * rows.values.col(0) + 5.0 * Eigen::VectorXd::Ones(200);
        const auto free = fit(kFeatures, kOneDate, rows, 0.0);
        QVERIFY(!free.ok());
        QCOMPARE(free.error().code, ErrorCode::NotEnoughData);
        QVERIFY2(free.error().message.contains(u"feature c is a combination of a")
                     || free.error().message.contains(u"feature a is a combination of c"),
                 qPrintable(free.error().message));
        // The penalty makes the solution unique and shares the weight.
        const auto shared = fit(kFeatures, kOneDate, rows, 1.0);
        QVERIFY(shared.ok());
        QVERIFY(near(shared->parameters.weights(0), shared->parameters.weights(2), 1e-9));
        QCOMPARE(shared->design.dependent.size(), std::size_t{1});
    }

    void seasonColumnIsRefusedBesideDateIntercepts()
    {
        RowBlock rows = samples::randomRows(200, 2);
        rows.values.col(1) = rows.groups.cast<double>();
        const auto result = fit(kFeatures, kTwoDates, rows, 0.0);
        QVERIFY(!result.ok());
        QVERIFY(result.error().message.contains(u"feature b is the same for all customers of an as-of date"));
    }

    void tooFewRowsAreCounted()
    {
        const auto result = fit(kFeatures, kOneDate, samples::rows({{1, 5, 3}, {2, 1, 9}, {4, 2, 1}}, {0, 1, 0}), 0.0);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::NotEnoughData);
        QVERIFY(result.error().message.contains(u"3 rows are too few for 4 parameters"));
    }

    void valuesThatAreNotFiniteAreNamed()
    {
        RowBlock rows = samples::randomRows(100);
        InMemoryTrainingSource good(kFeatures, kOneDate, rows);
        const Standardizer scaler = Standardizer::fit(good).value();
        rows.values(70, 2) = std::numeric_limits<double>::infinity();
        InMemoryTrainingSource bad(kFeatures, kOneDate, rows);
        const auto result = fitLogisticRegression(bad, scaler, {});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Internal);
        QVERIFY(result.error().message.contains(u"feature c is not a finite number"));
    }

    void unusableRidgeIsRefused()
    {
        for (const double ridge : {-1.0, std::nan(""), std::numeric_limits<double>::infinity()})
            QCOMPARE(fit(kFeatures, kOneDate, samples::randomRows(100), ridge).error().code, ErrorCode::Usage);
    }

    void duplicatedColumnIsNamed()
    {
        RowBlock rows = samples::randomRows(200);
        rows.values.col(2) = rows.values.col(0);
        const auto result = fit(kFeatures, kOneDate, rows, 0.0);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::NotEnoughData);
        QVERIFY(result.error().message.contains(u"is a combination of"));
        QVERIFY(result.error().message.contains(u"feature a") || result.error().message.contains(u"feature c"));
    }

    void tenCustomersAreFitted()
    {
        // Few, but with a penalty the solution is unique and finite.
        const auto result = fit(kFeatures, kOneDate, samples::randomRows(10), 1.0);
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
        QVERIFY(result->parameters.weights.allFinite());
        QVERIFY((result->covariance.diagonal().array() > 0.0).all());
    }

    void monstrousValueIsNamedOrFitted()
    {
        RowBlock rows = samples::randomRows(100);
        rows.values(7, 2) = 1e300;
        const auto named = fit(kFeatures, kOneDate, rows, 1.0);
        QVERIFY(!named.ok());
        QVERIFY2(named.error().message.contains(u"feature c has values too large"), qPrintable(named.error().message));
        rows.values(7, 2) = 1e150; // its square is finite
        const auto fitted = fit(kFeatures, kOneDate, rows, 1.0);
        QVERIFY2(fitted.ok(), fitted.ok() ? "" : qPrintable(fitted.error().message));
        QVERIFY(fitted->parameters.weights.allFinite() && fitted->covariance.allFinite());
    }

    void noConvergenceIsAnError()
    {
        InMemoryTrainingSource source(kFeatures, kOneDate, samples::randomRows(100));
        const Standardizer scaler = Standardizer::fit(source).value();
        const auto result = fitLogisticRegression(source, scaler, {1.0, 2});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Internal);
        QVERIFY(result.error().message.contains(u"after 2 steps"));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        CountingSource source(samples::randomRows(500));
        int reports = 0;
        const Progress progress{stop.get_token(), [&](double, const QString&) {
                                    ++reports;
                                    stop.request_stop();
                                }};
        const auto result = fit(source, 1.0, progress);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Interrupted);
        QCOMPARE(reports, 1);
    }

    void progressRisesToOne()
    {
        double last = 0;
        bool rising = true;
        CountingSource source(samples::randomRows(500));
        const Progress progress{{}, [&](double fraction, const QString&) {
                                    rising = rising && fraction > last;
                                    last = fraction;
                                }};
        QVERIFY(fit(source, 1.0, progress).ok());
        QVERIFY(rising);
        QCOMPARE(last, 1.0);
    }

    void failureOfTheSourceIsHandedOn()
    {
        for (const int pass : {1, 2, 3, 5}) { // scaler, design, start, second step
            CountingSource source(samples::randomRows(100));
            source.failAtPass = pass;
            const auto result = fit(source, 1.0);
            QVERIFY(!result.ok());
            QCOMPARE(result.error().code, ErrorCode::DatabaseUnavailable);
        }
    }
};

QTEST_APPLESS_MAIN(TestLogisticRegression)
#include "tst_logisticregression.moc"
