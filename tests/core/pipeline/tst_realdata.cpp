// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurebuilder.h"
#include "core/features/martbuilder.h"
#include "core/model/inference.h"
#include "core/model/logisticregression.h"
#include "core/model/modelscorer.h"
#include "core/model/modelsql.h"
#include "core/model/termjson.h"
#include "core/pipeline/batchrun.h"
#include "core/warehouse/sqlcatalog.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::pipeline;

namespace {

/// Relative to the reference, or absolute below one.
double deviation(double ours, double reference)
{
    return std::abs(ours - reference) / std::max(1.0, std::abs(reference));
}

} // namespace

/// Online Retail II, if it is there (CHURNLENS_REAL_DATA, CHURNLENS_REFERENCE): every count, feature, coefficient,
/// probability and metric against values computed with pandas, scikit-learn and statsmodels.
class TestRealData : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::TestDatabase> m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    QJsonObject m_reference;
    QString m_file;
    BatchReport m_report;
    QStringList m_names;

    [[nodiscard]] QJsonObject object(const QString& key) const { return m_reference[key].toObject(); }
    void compareNamed(const std::vector<model::Estimate>& ours, double (*value)(const model::Estimate&),
                      const QJsonObject& reference, double tolerance, const char* what)
    {
        double worst = 0;
        for (const model::Estimate& estimate : ours) {
            const QString key =
                estimate.name.startsWith(QStringLiteral("intercept")) ? QStringLiteral("intercept") : estimate.name;
            QVERIFY2(reference.contains(key), qPrintable(key));
            worst = std::max(worst, deviation(value(estimate), reference[key].toDouble()));
        }
        qInfo("largest deviation of %s: %.2e", what, worst);
        QVERIFY(worst <= tolerance);
    }
    Result<model::LogisticFit> fit(double ridge, model::TrainedModel* trained);
    void compareMetrics(const evaluation::Metrics& ours, const QJsonObject& reference);

private Q_SLOTS:
    void initTestCase();
    void counts();
    void martsHoldTheRevenue();
    void featureMeans();
    void customersOneByOne();
    void ridgeFit();
    void unpenalisedInference();
    void metrics();
    void probabilitiesAndContributions();
    void behaviouralModelReachesItsTargets();
    void sqlScoresAsCppDoes();
    void secondRunIsUnchanged();
};

void TestRealData::initTestCase()
{
    m_file = qEnvironmentVariable("CHURNLENS_REAL_DATA");
    if (m_file.isEmpty())
        QSKIP("CHURNLENS_REAL_DATA is not set: the real data are not here, nothing was compared.");
    QFile reference(qEnvironmentVariable("CHURNLENS_REFERENCE"));
    QVERIFY2(reference.open(QIODevice::ReadOnly), "CHURNLENS_REFERENCE must name the reference values");
    m_reference = QJsonDocument::fromJson(reference.readAll()).object();
    for (const QJsonValue& name : m_reference[QStringLiteral("features")].toArray())
        m_names << name.toString();
    QCOMPARE(m_names.size(), 7);
    m_database = std::make_unique<tests::TestDatabase>();
    m_connection = m_database->fresh(QStringLiteral("real"));
    BatchOptions options;
    options.database.conninfo = m_database->conninfoOf(QStringLiteral("real"));
    options.database.dataDir = m_database->dataDir();
    options.inputs = {m_file};
    m_report = runBatch(options, {});
    QVERIFY2(!m_report.error, qPrintable(m_report.error ? m_report.error->message : QString()));
}

void TestRealData::counts()
{
    const QJsonObject expected = object(QStringLiteral("counts"));
    const LoadReport& load = *m_report.load;
    const auto count = [&](const char* key) { return expected[QLatin1StringView(key)].toInteger(); };
    QCOMPARE(load.rowsRead, count("csv_rows"));
    QCOMPARE(load.duplicates, count("duplicate_rows"));
    QCOMPARE(load.rowsLoaded, count("rows"));
    QCOMPARE(load.rejected, 0);
    QCOMPARE(load.withoutCustomer, count("without_customer"));
    QCOMPARE(load.cancelled, count("cancelled"));
    QCOMPARE(load.serviceLines, count("service_lines"));
    QCOMPARE(load.purchaseLines, count("purchase_lines"));
    QCOMPARE(load.customers, count("customers"));
    QCOMPARE(load.invoices, count("invoices"));
    QCOMPARE(QString(load.first).replace(u'T', u' '), expected[QStringLiteral("first")].toString());
    QCOMPARE(QString(load.last).replace(u'T', u' '), expected[QStringLiteral("last")].toString());
}

void TestRealData::martsHoldTheRevenue()
{
    const QJsonObject expected = object(QStringLiteral("counts"));
    QCOMPARE(tests::scalar(*m_connection, "SELECT round(sum(amount), 2) FROM mart.invoice").toDouble(),
             expected[QStringLiteral("revenue")].toDouble());
    QCOMPARE(tests::scalar(*m_connection, "SELECT count(*) FROM mart.invoice WHERE first_day").toLongLong(),
             expected[QStringLiteral("invoices")].toInteger());
    QCOMPARE(tests::scalar(*m_connection, "SELECT sum(lines) FROM mart.invoice").toLongLong(),
             expected[QStringLiteral("purchase_lines")].toInteger());
    QCOMPARE(m_report.scoring->asOf, QDate(2011, 12, 10));
    QCOMPARE(m_report.scoring->customers, expected[QStringLiteral("customers")].toInteger());
}

void TestRealData::featureMeans()
{
    double worst = 0;
    for (const auto& [part, asOf] :
         {std::pair(QStringLiteral("train"), "2011-06-13"), std::pair(QStringLiteral("test"), "2011-09-11")}) {
        const QJsonObject expected = object(part);
        const QByteArray where = QByteArray(" FROM ml.training_example WHERE as_of = '") + asOf + "'";
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(*)" + where).toLongLong(),
                 expected[QStringLiteral("customers")].toInteger());
        QCOMPARE(tests::scalar(*m_connection, "SELECT count(*) FILTER (WHERE churned)" + where).toLongLong(),
                 expected[QStringLiteral("churned")].toInteger());
        for (const QString& name : m_names)
            worst =
                std::max(worst,
                         deviation(tests::scalar(*m_connection, "SELECT avg(" + name.toUtf8() + ")" + where).toDouble(),
                                   expected[QStringLiteral("mean")].toObject()[name].toDouble()));
    }
    qInfo("largest deviation of feature means: %.2e", worst);
    QVERIFY(worst <= 1e-9);
}

void TestRealData::customersOneByOne()
{
    const QJsonObject customers = object(QStringLiteral("customers"));
    QVERIFY(customers.size() >= 20);
    double worst = 0;
    for (auto it = customers.begin(); it != customers.end(); ++it) {
        const QByteArray from = " FROM ml.training_example JOIN warehouse.customer USING (customer_key) WHERE as_of = "
                                "'2011-09-11' AND customer_id = '"
            + it.key().toUtf8() + "'";
        const QJsonObject expected = it->toObject();
        for (const QString& name : m_names)
            worst = std::max(worst,
                             deviation(tests::scalar(*m_connection, "SELECT " + name.toUtf8() + from).toDouble(),
                                       expected[QStringLiteral("features")].toObject()[name].toDouble()));
        QCOMPARE(tests::scalar(*m_connection, "SELECT churned::int" + from).toInt(),
                 expected[QStringLiteral("churned")].toInt());
    }
    qInfo("largest deviation of single features: %.2e", worst);
    QVERIFY(worst <= 1e-9);
}

Result<model::LogisticFit> TestRealData::fit(double ridge, model::TrainedModel* trained)
{
    model::RowBlock rows;
    const QStringList asOfs(QStringLiteral("2011-06-13"));
    const auto keep = [this, &rows](const model::RowBlock& block) -> Result<void> {
        rows = block; // one block holds them all: 5,000 customers
        rows.values = block.values.leftCols(m_names.size()).eval();
        rows.clusters.resize(0);
        return {};
    };
    if (const Result<void> read = features::readExamples(*m_connection, {QDate(2011, 6, 13)}, keep); !read.ok())
        return read.error();
    model::InMemoryTrainingSource source(m_names, asOfs, rows);
    const Result<model::Standardizer> scaler = model::Standardizer::fit(source);
    if (!scaler.ok())
        return scaler.error();
    model::LogisticOptions options;
    options.ridge = ridge;
    Result<model::LogisticFit> fitted = model::fitLogisticRegression(source, *scaler, options);
    if (fitted.ok()) {
        trained->scaler = *scaler;
        trained->definition.features = m_names;
        trained->terms.clear();
        for (const QString& name : m_names)
            trained->terms.push_back(model::plainTerm(name));
        trained->covariance.resize(0, 0);
        trained->coefficients = fitted->parameters.weights;
        trained->intercept = fitted->parameters.intercepts(0);
        trained->inference = model::makeInference(*fitted, m_names, asOfs);
    }
    return fitted;
}

void TestRealData::ridgeFit()
{
    model::TrainedModel trained = m_report.training->result.model;
    QVERIFY(fit(1.0, &trained).ok());
    const QJsonObject expected = object(QStringLiteral("ridge_1"))[QStringLiteral("coefficients")].toObject();
    const auto estimate = [](const model::Estimate& e) { return e.estimate; };
    compareNamed(trained.inference.intercepts, estimate, expected, 1e-8, "the ridge intercept");
    compareNamed(trained.inference.features, estimate, expected, 1e-8, "ridge coefficients");
}

void TestRealData::unpenalisedInference()
{
    model::TrainedModel trained = m_report.training->result.model;
    QVERIFY(fit(0.0, &trained).ok());
    const QJsonObject expected = object(QStringLiteral("unpenalised"));
    const std::vector<model::Estimate>& ours = trained.inference.features;
    compareNamed(
        ours, [](const model::Estimate& e) { return e.estimate; }, expected[QStringLiteral("coefficients")].toObject(),
        1e-8, "unpenalised coefficients");
    compareNamed(
        ours, [](const model::Estimate& e) { return e.standardError; },
        expected[QStringLiteral("standard_errors")].toObject(), 1e-6, "standard errors");
    compareNamed(
        ours, [](const model::Estimate& e) { return e.z; }, expected[QStringLiteral("z")].toObject(), 1e-6, "z");
    compareNamed(
        ours, [](const model::Estimate& e) { return e.pValue; }, expected[QStringLiteral("p_values")].toObject(), 1e-6,
        "p values");
    QVERIFY(deviation(trained.inference.logLikelihood, expected[QStringLiteral("log_likelihood")].toDouble()) < 1e-9);
    QVERIFY(deviation(trained.inference.nullLogLikelihood, expected[QStringLiteral("log_likelihood_null")].toDouble())
            < 1e-9);
    QVERIFY(deviation(trained.inference.aic, expected[QStringLiteral("aic")].toDouble()) < 1e-9);
    QVERIFY(deviation(trained.inference.mcFaddenR2, expected[QStringLiteral("mcfadden_r2")].toDouble()) < 1e-9);
}

void TestRealData::compareMetrics(const evaluation::Metrics& ours, const QJsonObject& reference)
{
    QCOMPARE(ours.customers, reference[QStringLiteral("n")].toInt());
    const std::vector<std::pair<double, const char*>> values{{ours.churnRate, "churn_rate"},
                                                             {ours.auc.auc, "auc"},
                                                             {ours.auc.standardError, "auc_se_delong"},
                                                             {ours.averagePrecision, "average_precision"},
                                                             {ours.brier, "brier"},
                                                             {ours.logLoss, "log_loss"},
                                                             {ours.meanProbability, "mean_probability"}};
    double worst = 0;
    for (const auto& [value, key] : values)
        worst = std::max(worst, deviation(value, reference[QLatin1StringView(key)].toDouble()));
    qInfo("largest deviation of metrics: %.2e", worst);
    QVERIFY(worst <= 1e-9);
}

void TestRealData::metrics()
{
    const QJsonObject expected = object(QStringLiteral("ridge_1"));
    const training::OriginEvaluation& test = m_report.training->result.test();
    compareMetrics(test.all.seven->metrics, expected[QStringLiteral("test")].toObject());
    compareMetrics(test.active->seven->metrics, expected[QStringLiteral("test_active")].toObject());
}

void TestRealData::probabilitiesAndContributions()
{
    model::TrainedModel trained = m_report.training->result.model;
    QVERIFY(fit(1.0, &trained).ok());
    const Result<model::ModelScorer> scorer = model::ModelScorer::compile(trained, m_names);
    QVERIFY(scorer.ok());
    const QJsonObject customers = object(QStringLiteral("customers"));
    double worst = 0;
    for (const QJsonValue& value : customers) {
        const QJsonObject expected = value.toObject();
        std::vector<double> raw;
        for (const QString& name : m_names)
            raw.push_back(expected[QStringLiteral("features")].toObject()[name].toDouble());
        const model::CustomerScore score = scorer->score(raw);
        const Eigen::VectorXd& parts = score.contributions;
        worst = std::max(worst, deviation(score.probability, expected[QStringLiteral("probability")].toDouble()));
        for (int i = 0; i < m_names.size(); ++i)
            worst = std::max(
                worst,
                deviation(parts(i),
                          expected[QStringLiteral("contribution_log_odds")].toObject()[m_names[i]].toDouble()));
    }
    qInfo("largest deviation of probabilities and contributions: %.2e", worst);
    QVERIFY(worst <= 1e-8);
}

void TestRealData::behaviouralModelReachesItsTargets()
{
    const std::vector<training::OriginEvaluation>& origins = m_report.training->result.origins;
    const training::OriginEvaluation& test = origins.back();
    QCOMPARE(evaluation::isoDate(test.asOf), QStringLiteral("2011-09-11"));
    QVERIFY(test.all.model.auc.auc >= 0.805);
    QVERIFY(test.all.model.averagePrecision >= 0.82);
    QVERIFY(test.all.model.brier <= 0.178);
    QVERIFY(test.all.model.ece <= 0.05);
    QVERIFY(test.active->model.auc.auc >= 0.77);
    QCOMPARE(origins.size(), size_t(5));
    double all = 0;
    double active = 0;
    for (const training::OriginEvaluation& origin : origins) {
        all += origin.all.model.auc.auc / 5;
        active += origin.active->model.auc.auc / 5;
        QVERIFY(origin.all.model.auc.auc >= origin.all.seven->metrics.auc.auc);
        QVERIFY(origin.all.model.auc.auc >= origin.all.bgNbd->metrics.auc.auc);
        QVERIFY(origin.trainAsOfs.back() + std::chrono::days(90) <= origin.asOf);
    }
    QVERIFY(all >= 0.807);
    QVERIFY(active >= 0.79);
    QVERIFY(m_report.training->gate.passed());
}

void TestRealData::sqlScoresAsCppDoes()
{
    const QStringList columns = features::columnNames();
    const Result<model::ModelScorer> scorer = model::ModelScorer::compile(m_report.training->result.model, columns);
    QVERIFY(scorer.ok());
    const Result<QString> expression = model::probabilitySql(m_report.training->result.model);
    QVERIFY(expression.ok());
    const Result<warehouse::QueryResult> rows = m_connection->query(
        "SELECT s.churn_probability, s.probability_low, s.probability_high, " + expression->toUtf8() + ", "
        + columns.join(QStringLiteral(", ")).toUtf8()
        + " FROM ml.latest_churn_score s JOIN mart.customer_feature f ON f.customer_key = s.customer_key AND f.as_of = "
          "'2011-12-10'");
    QVERIFY(rows.ok());
    QCOMPARE(rows->rows(), 5852);
    double worst = 0;
    for (int row = 0; row < rows->rows(); ++row) {
        std::vector<double> raw;
        for (int i = 0; i < columns.size(); ++i)
            raw.push_back(rows->real(row, i + 4));
        const model::CustomerScore score = scorer->score(raw);
        worst =
            std::max({worst, std::abs(score.probability - rows->real(row, 0)), std::abs(score.low - rows->real(row, 1)),
                      std::abs(score.high - rows->real(row, 2)), std::abs(score.probability - rows->real(row, 3))});
    }
    qInfo("largest deviation of SQL scores, intervals and the one expression from C++: %.2e", worst);
    QVERIFY(worst <= 1e-12);
}

void TestRealData::secondRunIsUnchanged()
{
    const QByteArray digest =
        "SELECT md5(string_agg(t::text, ',' ORDER BY load_id, line_no)) FROM warehouse.transaction_line t";
    const QString before = tests::scalar(*m_connection, digest);
    BatchOptions options;
    options.database.conninfo = m_database->conninfoOf(QStringLiteral("real"));
    options.database.dataDir = m_database->dataDir();
    options.inputs = {m_file};
    const BatchReport again = runBatch(options, {});
    QVERIFY(!again.error);
    QCOMPARE(again.load->unchangedFiles, 1);
    QVERIFY(!again.training);
    QCOMPARE(again.scoring->expectedChurners, m_report.scoring->expectedChurners);
    QCOMPARE(tests::scalar(*m_connection, digest), before);
}

QTEST_GUILESS_MAIN(TestRealData)
#include "tst_realdata.moc"
