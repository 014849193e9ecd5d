// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/trainedmodel.h"
#include "core/modelreport/backtest.h"
#include "core/modelreport/modelcomparison.h"
#include "core/modelreport/modelsoverview.h"
#include "core/modelreport/trainingpreview.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::modelreport;
using namespace Qt::StringLiterals;
using formula::Expression;

namespace {

QJsonObject metricsOf(double auc)
{
    return {{u"auc"_s, auc},    {u"auc_low"_s, auc - 0.01},  {u"auc_high"_s, auc + 0.01},
            {u"n"_s, 200},      {u"churn_rate"_s, 0.6},      {u"mean_probability"_s, 0.55},
            {u"brier"_s, 0.17}, {u"top_decile_lift"_s, 1.6}, {u"calibration_slope"_s, 1.1}};
}

QJsonObject populationOf(double auc, double leadLow, double leadHigh)
{
    QJsonObject recency = metricsOf(auc - 0.05);
    recency[u"lead"_s] =
        QJsonObject{{u"difference"_s, (leadLow + leadHigh) / 2}, {u"low"_s, leadLow}, {u"high"_s, leadHigh}};
    return {{u"model"_s, metricsOf(auc)}, {u"recency_only"_s, recency}, {u"seven"_s, QJsonValue()}};
}

QJsonObject metadata()
{
    const QJsonObject early{{u"as_of"_s, u"2011-03-15"_s}, {u"all"_s, populationOf(0.79, -0.01, 0.03)}};
    const QJsonObject middle{{u"as_of"_s, u"2011-06-13"_s}, {u"all"_s, populationOf(0.83, -0.05, -0.01)}};
    const QJsonObject test{{u"as_of"_s, u"2011-09-11"_s},
                           {u"all"_s, populationOf(0.81, 0.01, 0.05)},
                           {u"active"_s, populationOf(0.75, 0.01, 0.05)}};
    const QJsonObject curves{
        {u"roc"_s, QJsonArray{QJsonArray{0, 0, QJsonValue()}, QJsonArray{0.2, 0.6, 0.7}, QJsonArray{1, 1, 0.1}}},
        {u"gain"_s, QJsonArray{QJsonArray{0, 0, 0}, QJsonArray{0.5, 0.75, 0.8}, QJsonArray{1, 1, 1}}}};
    return {{u"program_version"_s, u"0.6.0"_s},
            {u"gate"_s,
             QJsonArray{QJsonObject{{u"check"_s, u"no_leak"_s}, {u"passed"_s, true}, {u"detail"_s, u"Fine."_s}}}},
            {u"evaluation"_s,
             QJsonObject{{u"origins"_s, QJsonArray{early, middle, test}},
                         {u"season"_s, QJsonObject{{u"rule"_s, u"mean"_s}, {u"error"_s, 0.15}}},
                         {u"curves"_s, QJsonObject{{u"all"_s, curves}}}}}};
}

/// A column, a logarithm, a yes or no, and a ratio, with deviations of 50, 0.5, 0.25 and 0.001.
model::TrainedModel smallModel(double limit = 6)
{
    const Expression days = Expression::column(u"recency_days"_s);
    const auto scaler = model::Standardizer::fromMoments(Eigen::Vector4d::Zero(), Eigen::Vector4d(50, 0.5, 0.25, 0.001))
                            .value()
                            .withLimit(limit);
    model::TrainedModel model{u"20111210T080000Z-3f2a1b9c"_s,
                              u"2011-12-10T08:00:00Z"_s,
                              {u"small"_s, {u"days"_s, u"log"_s, u"flag"_s, u"ratio"_s}, {u"2011-06-13"_s}, Settings{}},
                              scaler,
                              Eigen::Vector4d(0.5, 0.2, -0.1, 0.3),
                              0.9,
                              Eigen::VectorXd::Constant(1, 1),
                              {},
                              metadata(),
                              {},
                              {},
                              0.15,
                              {}};
    model.inference.features = {{u"days"_s, 0.5, 0.1, 5, 5.7e-7, 0.3, 0.7}, {u"log"_s, 0.2, 0.2, 1, 0.317, -0.2, 0.6}};
    model.inference.varianceInflation = {2.5, 7.5};
    model.inference.approximate = true;
    model.terms = {{u"days"_s, u"days"_s, u"Recency"_s, u"days since the last order"_s, {}, {}, days},
                   {u"log"_s, u"log days"_s, u"Frequency"_s, {}, {}, {}, formula::ln(1.0 + days)},
                   {u"flag"_s, u"yes or no"_s, {}, u"silent"_s, {}, {}, formula::ifGreater(days, 90.0, 1.0, 0.0)},
                   {u"ratio"_s, u"share"_s, u"Recency"_s, u"ratio"_s, {}, {}, days / 1000.0}};
    return model;
}

} // namespace

/// A model as people read it.
class TestModelReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheWeights();
    void scalesWeightsToAStep();
    void leavesOutAnImpossibleStep();
    void readsTheEvaluation();
    void readsTheBaselinesCurves();
    void survivesEmptyMetadata();
    void gainBecomesLift();
    void countsTheDatesAhead();
    void comparesTwoModels();
    void previewsTheDates();
    void previewsTheBaseline();
    void refusesAShortHistory();
    void refusesALateDate();
    void readsDrift();
    void readsAPastRun();
    void findsTheChampion();
};

void TestModelReport::readsTheWeights()
{
    const std::vector<Coefficient> weights = readCoefficients(smallModel());
    QCOMPARE(weights.size(), size_t(4));
    QCOMPARE(weights[0].label, u"days since the last order"_s);
    QCOMPARE(weights[1].label, u"log"_s); // the name where there is no label
    QCOMPARE(weights[2].group, u"Other"_s);
    QCOMPARE(weights[1].formula, u"ln(1 + recency_days)"_s);
    QCOMPARE(*weights[0].z, 5.0);
    QCOMPARE(*weights[1].varianceInflation, 7.5);
    QVERIFY(!weights[3].z); // the inference ends earlier
    QVERIFY(!weights[0].standardised.includesZero());
    QVERIFY(weights[1].standardised.includesZero());
    QCOMPARE(weights[0].standardised.oddsRatio().estimate, std::exp(0.5));
    QCOMPARE(*weights[0].standardised.oddsRatio().high, std::exp(0.7));
    QVERIFY(!weights[3].standardised.oddsRatio().low);
}

void TestModelReport::scalesWeightsToAStep()
{
    const std::vector<Coefficient> weights = readCoefficients(smallModel());
    QCOMPARE(weights[0].step, UnitStep::Unit);
    QCOMPARE(weights[0].perStep->estimate, 0.01); // 0.5 / 50
    QCOMPARE(*weights[0].perStep->low, 0.006);
    QCOMPARE(weights[1].step, UnitStep::Doubling);
    QCOMPARE(weights[1].perStep->estimate, 0.4 * std::log(2.0)); // 0.2 / 0.5 a unit of the logarithm
    QCOMPARE(weights[2].step, UnitStep::YesNo);
    QCOMPARE(weights[2].perStep->estimate, -0.4);
    QCOMPARE(weights[3].step, UnitStep::Feature);
}

void TestModelReport::leavesOutAnImpossibleStep()
{
    QVERIFY(!readCoefficients(smallModel())[3].perStep); // 1000 standard deviations, of 12 that the scaler lets through
    const auto endless = readCoefficients(smallModel(std::numeric_limits<double>::infinity()));
    QCOMPARE(endless[3].perStep->estimate, 300.0);
}

void TestModelReport::readsTheEvaluation()
{
    const ModelReport report = readModelReport(smallModel());
    QCOMPARE(report.testAsOf, QDate(2011, 9, 11));
    QCOMPARE(report.origins.size(), size_t(3));
    QVERIFY(report.origins[2].isHeldOut && !report.origins[0].isHeldOut);
    QCOMPARE(*report.all.model.metric(u"auc"_s).value, 0.81);
    QCOMPARE(*report.all.model.metric(u"auc"_s).high, 0.82);
    QVERIFY(!report.all.model.metric(u"ks"_s).value);
    QCOMPARE(report.all.baselines.size(), size_t(1)); // "seven" is null, BG/NBD is not there
    QCOMPARE(*report.all.baselines[0].lead.low, 0.01);
    QCOMPARE(*report.active.customers, 200.0);
    QVERIFY(report.all.thresholds);
    QVERIFY(!report.active.thresholds);
    QVERIFY(report.active.isKnown());
    QCOMPARE(report.all.thresholds->at(0.7).listedChurned, 72); // 0.6 of 120
    QCOMPARE(report.gate.front().detail, u"Fine."_s);
    QCOMPARE(report.season.rule, u"mean"_s);
    QVERIFY(report.approximate);
}

void TestModelReport::readsTheBaselinesCurves()
{
    const QJsonObject bin{{u"from"_s, 0},
                          {u"to"_s, 1},
                          {u"customers"_s, 4},
                          {u"mean_probability"_s, 0.6},
                          {u"churn_rate"_s, 0.5},
                          {u"churn_rate_low"_s, 0.2},
                          {u"churn_rate_high"_s, 0.8}};
    const QJsonObject seven{{u"roc"_s, QJsonArray{QJsonArray{0, 0}, QJsonArray{0.25, 0.5}, QJsonArray{1, 1}}},
                            {u"precision_recall"_s, QJsonArray{QJsonArray{0.5, 0.75}, QJsonArray{1, 0.5}}},
                            {u"gain"_s, QJsonArray{QJsonArray{0, 0}, QJsonArray{1, 1}}},
                            {u"reliability"_s, QJsonArray{bin}}};
    QJsonObject recency = seven;
    recency[u"reliability"_s] = QJsonValue();
    QJsonObject curves{{u"roc"_s, QJsonArray{QJsonArray{0, 0, QJsonValue()}, QJsonArray{1, 1, 0.1}}}};
    QVERIFY(readPopulation(populationOf(0.8, 0, 0.1), curves, {}).baselineCurves.empty()); // of an older program
    curves[u"baselines"_s] =
        QJsonObject{{u"seven"_s, seven}, {u"recency_only"_s, recency}, {u"bg_nbd"_s, QJsonValue()}};
    const std::vector<ContenderCurves> read = readPopulation(populationOf(0.8, 0, 0.1), curves, {}).baselineCurves;
    QCOMPARE(read.size(), size_t(2));
    QCOMPARE(read[0].key, u"recency_only"_s);
    QVERIFY(read[0].calibration.empty());
    QCOMPARE(read[1].key, u"seven"_s);
    QCOMPARE(read[1].roc, std::vector<QPointF>({{0, 0}, {0.25, 0.5}, {1, 1}}));
    QCOMPARE(read[1].precisionRecall, std::vector<QPointF>({{0.5, 0.75}, {1, 0.5}}));
    QCOMPARE(read[1].gain, std::vector<QPointF>({{0, 0}, {1, 1}}));
    QCOMPARE(read[1].calibration.size(), size_t(1));
    QCOMPARE(read[1].calibration[0].predicted, 0.6);
}

void TestModelReport::survivesEmptyMetadata()
{
    model::TrainedModel model = smallModel();
    model.metadata = {};
    const ModelReport report = readModelReport(model);
    QVERIFY(!report.testAsOf.isValid());
    QVERIFY(report.origins.empty() && !report.all.isKnown());
    QCOMPARE(report.coefficients.size(), size_t(4));
}

void TestModelReport::gainBecomesLift()
{
    const PopulationReport all = readModelReport(smallModel()).all;
    QCOMPARE(all.gain.size(), size_t(3));
    QCOMPARE(all.gain[1].lift(), 1.5);
    QCOMPARE(all.gain[1].liftCeiling(), 1.6);
    QCOMPARE(all.gain[0].lift(), 0.0);
}

void TestModelReport::countsTheDatesAhead()
{
    const BacktestSummary summary = summarizeBacktest(readModelReport(smallModel()).origins, false);
    QCOMPARE(summary.dates, 3);
    QCOMPARE(*summary.lowestAuc, 0.79);
    QCOMPARE(*summary.highestAuc, 0.83);
    QCOMPARE(summary.baselines.size(), size_t(1));
    QCOMPARE(summary.baselines[0].dates, 3);
    QCOMPARE(summary.baselines[0].ahead, 1);
    QCOMPARE(summary.baselines[0].behind, 1);
    QCOMPARE(summarizeBacktest(readModelReport(smallModel()).origins, true).dates, 1);
}

void TestModelReport::comparesTwoModels()
{
    const ModelReport first = readModelReport(smallModel());
    ModelReport second = first;
    second.coefficients.erase(second.coefficients.begin());
    second.coefficients.front().name = u"new"_s;
    second.all.model.metrics.front().value = 0.85; // the AUC
    const ModelComparison comparison = compareModels(first, second);
    QVERIFY(comparison.sameTest());
    QCOMPARE(comparison.metrics[0].key, u"churn_rate"_s);
    QCOMPARE(comparison.metrics[1].key, u"auc"_s);
    QCOMPARE(*comparison.metrics[1].difference, 0.85 - 0.81);
    QCOMPARE(comparison.metrics.back().population, u"active"_s);
    QStringList names;
    for (const CoefficientPair& pair : comparison.coefficients)
        names.append(pair.name);
    QCOMPARE(names, (QStringList{u"new"_s, u"flag"_s, u"ratio"_s, u"days"_s, u"log"_s}));
    QVERIFY(!comparison.coefficients[0].first && comparison.coefficients[0].second);
    QVERIFY(comparison.coefficients[3].first && !comparison.coefficients[3].second);
    second.settings.horizonDays = 60;
    QVERIFY(!compareModels(first, second).sameTest());
}

void TestModelReport::previewsTheDates()
{
    const pipeline::Coverage coverage{QDate(2009, 12, 1), QDate(2011, 12, 10), 5881, 40000, {}, {}};
    const Result<TrainingPreview> preview = previewTraining(coverage, {}, u"behavioural"_s, {});
    QVERIFY(preview.ok());
    QCOMPARE(preview->scoreAsOf, QDate(2011, 12, 10));
    QCOMPARE(preview->testAsOf, QDate(2011, 9, 11));
    const std::vector<QDate> test{QDate(2011, 3, 15), QDate(2011, 4, 14), QDate(2011, 5, 14), QDate(2011, 6, 13)};
    QCOMPARE(preview->testTrainAsOf, test);
    const std::vector<QDate> last{QDate(2011, 6, 13), QDate(2011, 7, 13), QDate(2011, 8, 12), QDate(2011, 9, 11)};
    QCOMPARE(preview->finalTrainAsOf, last);
    QCOMPARE(preview->backtestAsOf.size(), size_t(4));
}

void TestModelReport::previewsTheBaseline()
{
    const pipeline::Coverage coverage{QDate(2009, 12, 1), QDate(2011, 12, 10), 5881, 40000, {}, {}};
    const Result<TrainingPreview> preview = previewTraining(coverage, QDate(2011, 11, 10), u"baseline"_s, {});
    QVERIFY(preview.ok());
    QCOMPARE(preview->testAsOf, QDate(2011, 8, 12));
    QCOMPARE(preview->testTrainAsOf, std::vector<QDate>{QDate(2011, 5, 14)});
    QCOMPARE(preview->finalTrainAsOf, std::vector<QDate>{QDate(2011, 8, 12)});
}

void TestModelReport::refusesAShortHistory()
{
    const pipeline::Coverage coverage{QDate(2011, 6, 1), QDate(2011, 12, 10), 100, 500, {}, {}};
    const Result<TrainingPreview> preview = previewTraining(coverage, {}, u"behavioural"_s, {});
    QVERIFY(!preview.ok());
    QCOMPARE(preview.error().code, ErrorCode::NotEnoughData);
    QVERIFY2(preview.error().message.contains(u"192 days"_s), qPrintable(preview.error().message));
    Settings month;
    month.horizonDays = 30;
    QVERIFY(previewTraining(coverage, {}, u"behavioural"_s, month).ok());
}

void TestModelReport::refusesALateDate()
{
    const pipeline::Coverage coverage{QDate(2009, 12, 1), QDate(2011, 12, 10), 5881, 40000, {}, {}};
    QCOMPARE(previewTraining(coverage, QDate(2011, 12, 11), u"baseline"_s, {}).error().code, ErrorCode::Usage);
    QCOMPARE(previewTraining(coverage, {}, u"magic"_s, {}).error().code, ErrorCode::Usage);
}

void TestModelReport::readsDrift()
{
    const auto column = [](const QString& name, double psi, bool drifted) {
        return QJsonObject{{u"name"_s, name}, {u"psi"_s, psi}, {u"threshold"_s, 0.1}, {u"drifted"_s, drifted}};
    };
    const std::vector<DriftRow> rows = readDrift(
        {{u"columns"_s, QJsonArray{column(u"frequency"_s, 0.02, false), column(u"recency_days"_s, 0.3, true)}},
         {u"score"_s, column(u"churn_probability"_s, 0.05, false)}});
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows[0].label, u"churn probability"_s);
    QCOMPARE(rows[1].column, u"recency_days"_s); // the most moved first
    QVERIFY(rows[1].drifted && rows[1].label != rows[1].column);
    QVERIFY(readDrift({}).empty());
}

void TestModelReport::readsAPastRun()
{
    const QJsonObject bucket{{u"customers"_s, 10}, {u"expected_churners"_s, 7.5}, {u"churners"_s, 8}};
    scoring::RunOutcome outcome;
    outcome.runId = 4;
    outcome.asOf = QDate(2011, 9, 11);
    outcome.outcome = {{u"customers"_s, 30},
                       {u"expected_churners"_s, 22.5},
                       {u"churners"_s, 24},
                       {u"auc"_s, 0.8},
                       {u"buckets"_s, QJsonObject{{u"low"_s, bucket}, {u"medium"_s, bucket}, {u"high"_s, bucket}}}};
    const RunResult result = readRunResult(outcome);
    QCOMPARE(result.churned, 24);
    QCOMPARE(result.expected, 22.5);
    QCOMPARE(*result.auc.value, 0.8);
    QVERIFY(!result.auc.low);
    QCOMPARE(result.buckets.size(), size_t(3));
    outcome.outcome = {{u"customers"_s, 0}};
    QVERIFY(readRunResult(outcome).buckets.empty());
}

void TestModelReport::findsTheChampion()
{
    ModelsOverview overview;
    QCOMPARE(overview.championId(), QString());
    overview.models.resize(2);
    overview.models[1].modelId = u"b"_s;
    overview.models[1].isChampion = true;
    QCOMPARE(overview.championId(), u"b"_s);
}

QTEST_APPLESS_MAIN(TestModelReport)
#include "tst_modelreport.moc"
