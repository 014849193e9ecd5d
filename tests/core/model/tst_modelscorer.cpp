// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelscorer.h"
#include "core/model/sigmoid.h"

#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::model;
using samples::near;

namespace {

ModelScorer scorer(const TrainedModel& model)
{
    return ModelScorer::compile(model, samples::names({u"recency_days", u"monetary"})).value();
}

} // namespace

class TestModelScorer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sigmoidIsAccurateInBothTails()
    {
        QCOMPARE(sigmoid(0.0), 0.5);
        QVERIFY(near(sigmoid(std::log(3.0)), 0.75));
        QVERIFY(near(sigmoid(-50.0) / std::exp(-50.0), 1.0, 1e-14));
        QCOMPARE(sigmoid(50.0), 1.0);
        QCOMPARE(sigmoid(-1e6), sigmoid(-700.0));
        QVERIFY(sigmoid(-1e6) > 0.0);
        QVERIFY(std::isnan(sigmoid(std::nan(""))));
    }

    void referenceCustomer()
    {
        // Customer 12346 of Online Retail II, two of the seven features: contributions from the reference.
        const TrainedModel model = samples::model();
        const CustomerScore score = scorer(model).score(std::vector<double>{235.58263888888888, 77352.96});
        QVERIFY(near(score.contributions(0), 0.37818187971650735));
        QVERIFY(near(score.contributions(1), -0.2493586766137615));
        QCOMPARE(score.logOdds, model.intercept + score.contributions(0) + score.contributions(1));
        QCOMPARE(score.probability, sigmoid(score.logOdds));
    }

    void averageCustomerContributesNothing()
    {
        const TrainedModel model = samples::model();
        const std::vector<double> raw(model.scaler.means().begin(), model.scaler.means().end());
        const CustomerScore score = scorer(model).score(raw);
        QCOMPARE(score.contributions.cwiseAbs().maxCoeff(), 0.0);
        QCOMPARE(score.logOdds, model.intercept);
    }

    void blockEqualsRowByRow()
    {
        const RowMatrix raw{{1.5, 20.0}, {300.0, 4000.5}, {12.25, 1e6}};
        const ModelScorer ready = scorer(samples::model());
        const Eigen::VectorXd all = ready.probabilities(raw);
        for (Eigen::Index row = 0; row < raw.rows(); ++row)
            QCOMPARE(all(row), ready.score({raw.row(row).data(), 2}).probability);
    }

    void formulasComeFirst()
    {
        TrainedModel model = samples::model();
        model.terms[1].formula = formula::ln(1.0 + formula::Expression::column(u"monetary"_s));
        const std::vector<double> raw{10, std::exp(2.0) - 1.0};
        const CustomerScore score = scorer(model).score(raw);
        QVERIFY(near(score.standardized(1), (2.0 - model.scaler.means()(1)) / model.scaler.deviations()(1)));
    }

    void intervalByTheDeltaMethod()
    {
        // v = (1, z1, z2), variance v'Vv: by hand for z = (2, -1) is 0.04 + 2*2*0.01 + 4*0.09 + 0.16 = 0.6.
        TrainedModel model = samples::model();
        model.covariance = Eigen::Matrix3d{{0.04, 0.01, 0.0}, {0.01, 0.09, 0.0}, {0.0, 0.0, 0.16}};
        const auto raw = [&model](Eigen::Index feature, double z) {
            return model.scaler.means()(feature) + z * model.scaler.deviations()(feature);
        };
        const CustomerScore score = scorer(model).score(std::vector<double>{raw(0, 2), raw(1, -1)});
        QVERIFY(near(score.standardError, std::sqrt(0.6)));
        QVERIFY(near(score.low, sigmoid(score.logOdds - 1.959963984540054 * std::sqrt(0.6))));
        QVERIFY(near(score.high, sigmoid(score.logOdds + 1.959963984540054 * std::sqrt(0.6))));
        QVERIFY(std::isnan(scorer(samples::model()).score(std::vector<double>{1, 2}).standardError));
    }

    void columnsThatAreNotThereAreNamed()
    {
        const auto compiled = ModelScorer::compile(samples::model(), samples::names({u"recency_days"}));
        QVERIFY(!compiled.ok());
        QCOMPARE(compiled.error().code, ErrorCode::Usage);
        QVERIFY(compiled.error().message.contains(u"monetary"));
        QVERIFY(compiled.error().message.contains(u"20111210-baseline"));
    }
};

QTEST_APPLESS_MAIN(TestModelScorer)
#include "tst_modelscorer.moc"
