// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/logisticregression.h"

#include "samples.h"

#include <QTest>

#include <cmath>

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

} // namespace

/// From 131,072 rows on a fit begins with a sample; it must reach the same solution.
class TestManyRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRowsReachTheSolution()
    {
        // Enough rows for a start from a sample.
        const RowBlock rows = samples::randomRows(140'000, 2);
        const auto result = fit(kFeatures, kTwoDates, rows, 1.0);
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
        QVERIFY(result->iterations <= 5);
        // One gradient at the solution, from the definition.
        const Eigen::MatrixXd z = standardized(rows.values);
        Eigen::VectorXd gradient = Eigen::VectorXd::Zero(5);
        double logLikelihood = 0;
        for (Eigen::Index i = 0; i < z.rows(); ++i) {
            const double eta = result->parameters.intercepts(rows.groups(i)) + z.row(i).dot(result->parameters.weights);
            const double residual = 1.0 / (1.0 + std::exp(-eta)) - rows.labels(i);
            gradient(rows.groups(i)) += residual;
            gradient.tail(3) += residual * z.row(i).transpose();
            logLikelihood += rows.labels(i) * eta - std::log1p(std::exp(eta));
        }
        gradient.tail(3) += result->parameters.weights;
        const Eigen::VectorXd step = result->covariance * gradient;
        QVERIFY(step.head(2).cwiseAbs().maxCoeff() < 1e-10);
        QVERIFY((step.tail(3).cwiseQuotient(result->parameters.weights)).cwiseAbs().maxCoeff() < 1e-9);
        QVERIFY(near(result->logLikelihood / logLikelihood, 1.0, 1e-11));
        // Started at the solution and in other blocks, the same comes out.
        InMemoryTrainingSource source(kFeatures, kTwoDates, rows, 50);
        const Standardizer scaler = Standardizer::fit(source).value();
        LogisticOptions options;
        options.start = result->parameters;
        const auto again = fitLogisticRegression(source, scaler, options);
        QVERIFY(again.ok());
        QVERIFY((again->parameters.weights - result->parameters.weights).cwiseAbs().maxCoeff() < 1e-10);
        QVERIFY((again->covariance - result->covariance).cwiseAbs().maxCoeff()
                < 1e-4 * result->covariance.cwiseAbs().maxCoeff());
    }

    void startMayBeGiven()
    {
        InMemoryTrainingSource source(kFeatures, kOneDate, samples::randomRows(400), 50);
        const Standardizer scaler = Standardizer::fit(source).value();
        const auto cold = fitLogisticRegression(source, scaler, {1.0, 100});
        QVERIFY(cold.ok());
        const auto warm = fitLogisticRegression(source, scaler, {1.0, 100, cold->parameters});
        QVERIFY(warm.ok());
        QVERIFY(warm->iterations < cold->iterations);
        QVERIFY((warm->parameters.weights - cold->parameters.weights).cwiseAbs().maxCoeff() < 1e-11);
        QVERIFY(near(warm->nullLogLikelihood, cold->nullLogLikelihood, 1e-10));
        // A start worse than the intercepts alone does no harm.
        const LogisticParameters bad{Eigen::VectorXd::Constant(1, 500), Eigen::VectorXd::Constant(3, -900)};
        const auto saved = fitLogisticRegression(source, scaler, {1.0, 100, bad});
        QVERIFY(saved.ok());
        QVERIFY((saved->parameters.weights - cold->parameters.weights).cwiseAbs().maxCoeff() < 1e-11);
        const LogisticParameters odd{Eigen::VectorXd::Zero(2), Eigen::VectorXd::Zero(3)};
        QCOMPARE(fitLogisticRegression(source, scaler, {1.0, 100, odd}).error().code, ErrorCode::Usage);
        const LogisticParameters nan{Eigen::VectorXd::Zero(1), Eigen::VectorXd::Constant(3, std::nan(""))};
        QCOMPARE(fitLogisticRegression(source, scaler, {1.0, 100, nan}).error().code, ErrorCode::Usage);
    }

    void separationIsFoundInManyRows()
    {
        RowBlock rows = samples::randomRows(140'000);
        for (Eigen::Index i = 0; i < rows.labels.size(); ++i)
            rows.values(i, 1) = rows.labels(i) == 1 && i % 3 == 0 ? 1.0 : 0.0;
        const auto result = fit(names({u"a", u"leak", u"c"}), kOneDate, rows, 0.0);
        QVERIFY(!result.ok());
        QVERIFY2(result.error().message.contains(u"leak separates"), qPrintable(result.error().message));
    }
};

QTEST_APPLESS_MAIN(TestManyRows)
#include "tst_manyrows.moc"
