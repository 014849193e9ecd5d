// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/clusterrobust.h"
#include "core/model/inference.h"

#include "samples.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::model;
using samples::names;
using samples::near;

namespace {

const QStringList kFeatures = names({u"a", u"b"});
const QStringList kDates = names({u"2011-03-13", u"2011-06-13", u"2011-09-11"});

/// 60 customers at three dates, two of them at the first only; nothing random, so that a script can repeat it.
RowBlock customerRows()
{
    RowBlock block{RowMatrix(176, 2), Eigen::VectorXi(176), Eigen::VectorXi(176), Eigen::VectorXi(176)};
    Eigen::Index row = 0;
    for (int customer = 0; customer < 60; ++customer) {
        for (int date = 0; date < (customer == 7 || customer == 41 ? 1 : 3); ++date, ++row) {
            const double a = (customer * 37 % 11) / 2.0 + date * 0.25;
            const double b = (customer * 53 + date * 17) % 13 - 6.0;
            block.values.row(row) << a, b;
            block.labels(row) = (customer * 29 + date * 7) % 10 < 3 + date + customer % 3 + (b > 0 ? 1 : 0) ? 1 : 0;
            block.groups(row) = date;
            block.clusters(row) = customer;
        }
    }
    return block;
}

LogisticFit fit(RowBlock rows, double ridge, Eigen::Index blockRows, const QStringList& dates = kDates)
{
    InMemoryTrainingSource source(kFeatures, dates, std::move(rows), blockRows);
    const Standardizer scaler = Standardizer::fit(source).value();
    return fitLogisticRegression(source, scaler, {ridge, 100}).value();
}

} // namespace

class TestClusterRobust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsStatsmodels_data()
    {
        QTest::addColumn<int>("blockRows"); // customers span blocks of 1, 4 and 50 rows
        for (const int rows : {1, 4, 50, 176})
            QTest::addRow("%d", rows) << rows;
    }

    void equalsStatsmodels()
    {
        // sm.Logit(y, D).fit(cov_type="cluster", cov_kwds={"groups": customer}), D = three date dummies and the two
        // standardised features; its covariance times (n - k) / (n - 1) = 171 / 175 leaves the factor G / (G - 1).
        QFETCH(int, blockRows);
        const LogisticFit result = fit(customerRows(), 0.0, blockRows);
        const std::vector<double> errors{0.2673547185757454, 0.2693192564905037, 0.28004298598827343,
                                         0.09462106532355843, 0.17386369217079997};
        QCOMPARE(result.robustCovariance.rows(), 5);
        for (Eigen::Index i = 0; i < 5; ++i)
            QVERIFY(near(std::sqrt(result.robustCovariance(i, i)), errors[static_cast<std::size_t>(i)], 1e-10));
        QVERIFY(near(result.robustCovariance(0, 1), -0.03051596078317621, 1e-10));
        QVERIFY(near(result.robustCovariance(4, 2), -0.0008439777663409768, 1e-10));
        QVERIFY(near(result.parameters.weights(1), 0.33466437, 1e-8));
    }

    void inferenceUsesIt()
    {
        const LogisticFit result = fit(customerRows(), 0.0, 50);
        const Inference inference = makeInference(result, kFeatures, kDates);
        QVERIFY(inference.clustered);
        const Estimate& a = inference.features.at(0);
        QVERIFY(near(a.standardError, 0.09462106532355843, 1e-10)); // 0.1569 if the rows were independent
        QVERIFY(near(a.z, a.estimate / a.standardError));
        QVERIFY(near(a.pValue, twoSidedPValue(a.z)));
        QVERIFY(near(a.high - a.low, 2 * 1.959963984540054 * a.standardError));
        QVERIFY(near(inference.intercepts.at(2).standardError, 0.28004298598827343, 1e-10));
    }

    void rowsOfTheirOwnAreTheSandwichOfSingleRows()
    {
        RowBlock own = customerRows();
        own.clusters = Eigen::VectorXi::LinSpaced(176, 0, 175);
        const LogisticFit single = fit(own, 1.0, 50);
        InMemoryTrainingSource source(kFeatures, kDates, own);
        const Standardizer scaler = Standardizer::fit(source).value();
        Eigen::MatrixXd meat = Eigen::MatrixXd::Zero(5, 5);
        for (Eigen::Index row = 0; row < 176; ++row) {
            Eigen::VectorXd x = Eigen::VectorXd::Zero(5);
            x(own.groups(row)) = 1;
            x.tail(2) = scaler.transformRow({own.values.row(row).data(), 2});
            const double eta = single.parameters.intercepts(own.groups(row)) + x.tail(2).dot(single.parameters.weights);
            const double score = own.labels(row) - 1.0 / (1.0 + std::exp(-eta));
            meat += score * score * x * x.transpose();
        }
        const Eigen::MatrixXd expected = single.covariance * meat * single.covariance * (176.0 / 175.0);
        QVERIFY((single.robustCovariance - expected).cwiseAbs().maxCoeff() < 1e-13);

        // Without names every row counts as its own.
        own.clusters.resize(0);
        InMemoryTrainingSource unnamed(kFeatures, kDates, own, 50);
        const auto robust = clusterRobustCovariance(unnamed, scaler, single.parameters, single.covariance);
        QVERIFY(robust.ok());
        QVERIFY((*robust - expected).cwiseAbs().maxCoeff() < 1e-13);
    }

    void absentWithoutCustomersOrWithOneDate()
    {
        RowBlock unnamed = customerRows();
        unnamed.clusters.resize(0);
        const LogisticFit plain = fit(unnamed, 0.0, 50);
        QCOMPARE(plain.robustCovariance.size(), 0);
        QVERIFY(!makeInference(plain, kFeatures, kDates).clustered);
        RowBlock oneDate = customerRows();
        oneDate.groups.setZero();
        QCOMPARE(fit(oneDate, 0.0, 50, names({u"2011-09-11"})).robustCovariance.size(), 0);
        RowBlock oneCustomer = customerRows();
        oneCustomer.clusters.setZero();
        QCOMPARE(fit(oneCustomer, 0.0, 50).robustCovariance.size(), 0);
    }

    void customersMustMatchTheRows()
    {
        RowBlock rows = customerRows();
        rows.clusters.conservativeResize(175);
        InMemoryTrainingSource source(kFeatures, kDates, customerRows());
        const Result<void> checked = checkBlock(rows, source);
        QVERIFY(!checked.ok());
        QVERIFY(checked.error().message.contains(u"175 customers"));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        InMemoryTrainingSource source(kFeatures, kDates, customerRows());
        const Standardizer scaler = Standardizer::fit(source).value();
        const LogisticParameters at{Eigen::VectorXd::Zero(3), Eigen::VectorXd::Zero(2)};
        const auto robust =
            clusterRobustCovariance(source, scaler, at, Eigen::MatrixXd::Identity(5, 5), {stop.get_token(), {}});
        QCOMPARE(robust.error().code, ErrorCode::Interrupted);
    }
};

QTEST_APPLESS_MAIN(TestClusterRobust)
#include "tst_clusterrobust.moc"
