// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/logisticloss.h"

#include "samples.h"

#include <QTest>

#include <numbers>

using namespace churnlens;
using namespace churnlens::model;
using samples::names;
using samples::near;

namespace {

const QStringList kFeatures = names({u"a", u"b", u"c"});
const QStringList kGroups = names({u"2011-06-13", u"2011-09-11"});

/// The point as one vector, intercepts first.
LogisticParameters toParameters(const Eigen::VectorXd& theta)
{
    return {theta.head(2), theta.tail(3)};
}

} // namespace

class TestLogisticLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atTheOriginEveryRowCostsLn2()
    {
        InMemoryTrainingSource source(kFeatures, kGroups, samples::randomRows(100, 2), 33);
        const Standardizer scaler = Standardizer::fit(source).value();
        const auto loss = evaluateLogisticLoss(source, scaler, {Eigen::Vector2d::Zero(), Eigen::Vector3d::Zero()}, 1.0);
        QVERIFY(loss.ok());
        QVERIFY(near(loss->loss, 100.0 * std::numbers::ln2, 1e-10));
        QVERIFY(near(loss->logLikelihood, -loss->loss));
        QVERIFY(near(loss->information(0, 0), 50 * 0.25));
    }

    void derivativesMatchFiniteDifferences()
    {
        constexpr double kStep = 1e-5;
        constexpr double kRidge = 2.5;
        InMemoryTrainingSource source(kFeatures, kGroups, samples::randomRows(200, 2), 64);
        const Standardizer scaler = Standardizer::fit(source).value();
        Eigen::VectorXd theta(5);
        theta << 0.3, -0.5, 0.7, -0.4, 0.2;
        const LogisticLoss here = evaluateLogisticLoss(source, scaler, toParameters(theta), kRidge).value();
        QCOMPARE(here.information, Eigen::MatrixXd(here.information.transpose()));
        for (Eigen::Index i = 0; i < theta.size(); ++i) {
            Eigen::VectorXd above = theta;
            Eigen::VectorXd below = theta;
            above(i) += kStep;
            below(i) -= kStep;
            const LogisticLoss up = evaluateLogisticLoss(source, scaler, toParameters(above), kRidge).value();
            const LogisticLoss down = evaluateLogisticLoss(source, scaler, toParameters(below), kRidge).value();
            QVERIFY(near(here.gradient(i), (up.loss - down.loss) / (2 * kStep), 1e-6));
            const Eigen::VectorXd curvature = (up.gradient - down.gradient) / (2 * kStep);
            QVERIFY((here.information.col(i) - curvature).cwiseAbs().maxCoeff() < 1e-6);
        }
    }

    void farFromTheOriginNothingOverflows()
    {
        // z = -1 and +1; with weight 5000 the first row is surely retained (right), the second surely churned (wrong).
        InMemoryTrainingSource source(names({u"a"}), names({u"t"}), samples::rows({{1}, {3}}, {0, 0}));
        const Standardizer scaler = Standardizer::fit(source).value();
        const auto loss =
            evaluateLogisticLoss(source, scaler, {Eigen::VectorXd::Zero(1), Eigen::VectorXd::Constant(1, 5000)}, 0.0);
        QVERIFY(loss.ok());
        QVERIFY(near(loss->loss, 5000.0, 1e-9));
        QVERIFY(near(loss->gradient(1), 1.0));
        QVERIFY(loss->information.allFinite());
        // A surely right row keeps its tiny loss instead of rounding to 0.
        const auto tiny =
            evaluateLogisticLoss(source, scaler, {Eigen::VectorXd::Constant(1, -100), Eigen::VectorXd::Zero(1)}, 0.0);
        QVERIFY(near(tiny->loss / (2.0 * std::exp(-100.0)), 1.0));
    }
};

QTEST_APPLESS_MAIN(TestLogisticLoss)
#include "tst_logisticloss.moc"
