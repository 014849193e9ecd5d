// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelscorer.h"
#include "core/scoring/customerexplanation.h"
#include "core/scoring/explanationjson.h"
#include "explanationmodels.h"
#include "scoringbench.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>
#include <QTest>

#include <map>

using namespace churnlens;
using namespace churnlens::scoring;

namespace {

using Features = std::map<QString, FeatureContribution>;

constexpr int kCustomers = 400;
constexpr double kTolerance = 1e-12;

const QByteArray kView = R"(
SELECT e.customer_key, e.feature, e.contribution, e.points, e.typical_probability, e.churn_probability, e.feature_group
FROM ml.latest_explanation e ORDER BY e.customer_key, e.position)";

model::ModelScorer scorerOf(const model::TrainedModel& model)
{
    return model::ModelScorer::compile(model, features::columnNames()).value();
}

/// Every customer's raw columns, in key order.
std::vector<std::vector<double>> rawColumns(warehouse::Connection& connection)
{
    const QByteArray sql =
        "SELECT " + features::columnNames().join(u',').toUtf8() + " FROM mart.customer_feature ORDER BY customer_key";
    const warehouse::QueryResult rows = connection.query(sql).value();
    std::vector<std::vector<double>> customers;
    for (int row = 0; row < rows.rows(); ++row) {
        std::vector<double>& raw = customers.emplace_back();
        for (int column = 0; column < rows.columns(); ++column)
            raw.push_back(rows.real(row, column));
    }
    return customers;
}

Features featuresOf(const Explanation& explanation)
{
    Features features;
    for (const GroupReason& group : explanation.groups) {
        for (const FeatureContribution& feature : group.features)
            features[feature.feature] = feature;
    }
    return features;
}

} // namespace

class TestExplanationInDatabase : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("e"));
        const Result<void> added = samples::addCustomers(*m_connection, kCustomers);
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message + added.error().detail));
    }

    void theViewAgrees_data()
    {
        QTest::addColumn<bool>("behavioural");
        QTest::newRow("behavioural") << true;
        QTest::newRow("with contributions that cancel") << false;
    }
    void theViewAgrees()
    {
        QFETCH(bool, behavioural);
        const model::TrainedModel model =
            behavioural ? samples::behaviouralModel() : samples::tinyModel(-0.25, 0.5, -0.5);
        const Result<ScoringSummary> run = samples::publish(*m_connection, model);
        QVERIFY2(run.ok(), run.ok() ? "" : qPrintable(run.error().message + run.error().detail));
        const model::ModelScorer scorer = scorerOf(model);
        const QStringList names = features::columnNames();
        const std::vector<std::vector<double>> customers = rawColumns(*m_connection);
        const warehouse::QueryResult rows = m_connection->query(kView).value();
        QCOMPARE(rows.rows(), kCustomers * static_cast<int>(model.terms.size()));
        int row = 0;
        int cancelled = 0;
        for (const std::vector<double>& raw : customers) {
            const Explanation explanation = explain(scorer, names, raw);
            const Features features = featuresOf(explanation);
            cancelled += explanation.logOdds == explanation.intercept ? 1 : 0;
            for (size_t term = 0; term < model.terms.size(); ++term, ++row) {
                const FeatureContribution& feature = features.at(rows.text(row, 1));
                QVERIFY(std::abs(feature.contribution - rows.real(row, 2)) <= kTolerance);
                QVERIFY2(
                    std::abs(feature.points - rows.real(row, 3)) <= kTolerance,
                    qPrintable(QStringLiteral("customer %1, %2").arg(rows.integer(row, 0)).arg(rows.text(row, 1))));
                QVERIFY(std::abs(explanation.typicalProbability - rows.real(row, 4)) <= kTolerance);
                QVERIFY(std::abs(explanation.probability - rows.real(row, 5)) <= kTolerance);
            }
        }
        QCOMPARE(cancelled, behavioural ? 0 : 1);
        QCOMPARE(tests::scalar(*m_connection,
                               "SELECT count(*) FROM (SELECT max(typical_probability) + sum(points) AS total, "
                               "max(churn_probability) AS probability FROM ml.latest_explanation GROUP BY "
                               "customer_key) t WHERE abs(total - probability) > 1e-12"),
                 QStringLiteral("0"));
    }

    void readsACustomer()
    {
        const model::TrainedModel model = samples::behaviouralModel();
        QVERIFY(samples::publish(*m_connection, model).ok());
        const Result<PublishedRun> run = readPublishedRun(*m_connection);
        QCOMPARE(run->modelId, model.modelId);
        QCOMPARE(run->asOf, samples::kAsOf);
        const Result<CustomerExplanation> customer =
            explainCustomer(*m_connection, scorerOf(model), QStringLiteral("C7"));
        QVERIFY2(customer.ok(), customer.ok() ? "" : qPrintable(customer.error().message + customer.error().detail));
        QVERIFY(customer->isCurrent());
        QCOMPARE(customer->run.runId, run->runId);
        QCOMPARE(customer->customers, kCustomers);
        QCOMPARE(customer->horizonDays, model.definition.settings.horizonDays);
        QCOMPARE(customer->country, QStringLiteral("France"));
        QVERIFY(customer->flags.contains(QStringLiteral("thin_history")));
        QVERIFY(std::abs(customer->low - customer->explanation.low) <= kTolerance);
        QVERIFY(std::abs(customer->high - customer->explanation.high) <= kTolerance);
        const QByteArray rank = "SELECT risk_rank FROM ml.latest_churn_score WHERE customer_id = 'C7'";
        QCOMPARE(QString::number(customer->rank), tests::scalar(*m_connection, rank));
        const QJsonObject json = toJson(*customer);
        QCOMPARE(json[QStringLiteral("customer_id")].toString(), QStringLiteral("C7"));
        QCOMPARE(json[QStringLiteral("raises")].toArray().size() + json[QStringLiteral("lowers")].toArray().size(),
                 static_cast<qsizetype>(customer->explanation.groups.size()));
    }

    void aModelWithoutIntervalsHasNulls()
    {
        const model::TrainedModel model = samples::tinyModel(-0.25, 0.5, -0.5);
        QVERIFY(samples::publish(*m_connection, model).ok());
        const Result<CustomerExplanation> customer =
            explainCustomer(*m_connection, scorerOf(model), QStringLiteral("C5")); // and without a country
        QVERIFY(customer.ok());
        QVERIFY(customer->country.isEmpty() && std::isnan(customer->low) && std::isnan(customer->high));
        QVERIFY(toJson(*customer)[QStringLiteral("probability_low")].isNull());
    }

    void saysWhatIsMissing()
    {
        QVERIFY(readPublishedRun(*m_connection).error().code == ErrorCode::NotEnoughData);
        const model::TrainedModel model = samples::behaviouralModel();
        QVERIFY(samples::publish(*m_connection, model).ok());
        const Result<CustomerExplanation> stranger =
            explainCustomer(*m_connection, scorerOf(model), QStringLiteral("c7"));
        QVERIFY(stranger.error().code == ErrorCode::Usage);
        QVERIFY2(stranger.error().message.contains(QStringLiteral("\"c7\"")), qPrintable(stranger.error().message));
        model::TrainedModel other = model;
        other.modelId = QStringLiteral("other");
        QVERIFY(explainCustomer(*m_connection, scorerOf(other), QStringLiteral("C7")).error().code == ErrorCode::Usage);
    }

    void noticesFeaturesThatChanged()
    {
        const model::TrainedModel model = samples::behaviouralModel();
        QVERIFY(samples::publish(*m_connection, model).ok());
        QVERIFY(m_connection->execute("UPDATE mart.customer_feature SET cancelled_orders = 1 - cancelled_orders").ok());
        const auto explained = [this, &model] {
            return explainCustomer(*m_connection, scorerOf(model), QStringLiteral("C7"));
        };
        QVERIFY(!explained()->isCurrent());
        QVERIFY(m_connection->execute("DELETE FROM mart.customer_feature").ok());
        QVERIFY(explained().error().code == ErrorCode::NotEnoughData);
    }
};

QTEST_GUILESS_MAIN(TestExplanationInDatabase)
#include "tst_explanationindatabase.moc"
