// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelscorer.h"
#include "core/scoring/explanation.h"

#include "core/scoring/reasonsentence.h"
#include "explanationmodels.h"

#include <QTest>

#include <random>

using namespace churnlens;
using namespace churnlens::scoring;

namespace {

const QStringList kColumns{QStringLiteral("recency_days"), QStringLiteral("monetary"), QStringLiteral("active_days")};

bool near(double actual, double expected, double tolerance = 1e-15)
{
    return std::abs(actual - expected) <= tolerance;
}

Explanation explained(const model::TrainedModel& model, const std::vector<double>& raw)
{
    return explain(model::ModelScorer::compile(model, kColumns).value(), kColumns, raw);
}

double pointsOf(const Explanation& explanation)
{
    double sum = 0;
    for (const GroupReason& group : explanation.groups) {
        for (const FeatureContribution& feature : group.features)
            sum += feature.points;
    }
    return sum;
}

/// The sentence of the first feature for a customer with the values.
QString sentenceOf(const model::TrainedModel& model, const std::vector<double>& raw)
{
    return reasonText(reasonPhrase(model, 0, 0, {kColumns, raw}));
}

} // namespace

class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesThePointsOut()
    {
        // z = (200 - 100) / 50 = 2 and (600 - 1000) / 500 = -0.8; contributions 0.8 * 2 = 1.6 and -0.5 * -0.8 = 0.4;
        // log-odds -0.2 + 2 = 1.8. Python: s = lambda x: 1 / (1 + exp(-x)); s(1.8), s(-0.2), 0.8 * (s(1.8) - s(-0.2))
        const Explanation explanation = explained(samples::tinyModel(-0.2, 0.8, -0.5), {200, 600, 5});
        QVERIFY(near(explanation.logOdds, 1.8));
        QCOMPARE(explanation.intercept, -0.2);
        QVERIFY(near(explanation.probability, 0.8581489350995123));
        QVERIFY(near(explanation.typicalProbability, 0.45016600268752216));
        QVERIFY(std::isnan(explanation.low) && std::isnan(explanation.high)); // no covariance
        QCOMPARE(explanation.groups.size(), 2U);
        const GroupReason& rhythm = explanation.groups[0];
        QCOMPARE(rhythm.group, QStringLiteral("Rhythm"));
        QVERIFY(rhythm.raises);
        QVERIFY(near(rhythm.contribution, 1.6));
        QVERIFY(near(rhythm.points, 0.32638634592959215));
        QCOMPARE(rhythm.features[0].feature, QStringLiteral("recency_days"));
        QCOMPARE(rhythm.features[0].label, QStringLiteral("recency_days in words"));
        QCOMPARE(rhythm.features[0].value, 2.0);
        QCOMPARE(rhythm.sentence, QStringLiteral("Last order 200 days ago"));
        const GroupReason& spend = explanation.groups[1];
        QVERIFY(near(spend.contribution, 0.4));
        QVERIFY(near(spend.points, 0.08159658648239804));
        QCOMPARE(spend.sentence, QStringLiteral("Spent 600 (typical: 1,000)"));
    }

    void contributionsThatCancel()
    {
        // z = 1 and 1; +0.5 - 0.5 = 0, so p = p0 = s(-0.25) and the points are +-0.5 p0 (1 - p0).
        const Explanation explanation = explained(samples::tinyModel(-0.25, 0.5, -0.5), {150, 1500, 5});
        QCOMPARE(explanation.probability, explanation.typicalProbability);
        QVERIFY(near(explanation.groups[0].points, 0.12306704136879917));
        QVERIFY(near(explanation.groups[1].points, -0.12306704136879917));
        QCOMPARE(topReasons(explanation, true, 3).size(), 1U);
        QCOMPARE(topReasons(explanation, false, 3).size(), 1U);
    }

    void theTypicalCustomerHasNoReasons()
    {
        const Explanation explanation = explained(samples::tinyModel(0.4, 0.5, -0.5), {100, 1000, 5});
        QCOMPARE(pointsOf(explanation), 0.0);
        QVERIFY(topReasons(explanation, true, 3).empty() && topReasons(explanation, false, 3).empty());
    }

    void pointsAddUp()
    {
        const model::TrainedModel model = samples::behaviouralModel();
        const QStringList names = features::columnNames();
        const model::ModelScorer scorer = model::ModelScorer::compile(model, names).value();
        std::mt19937_64 random(7);
        std::uniform_real_distribution<double> uniform(1, 300);
        for (int customer = 0; customer < 500; ++customer) {
            std::vector<double> raw;
            for (qsizetype column = 0; column < names.size(); ++column)
                raw.push_back(std::floor(uniform(random)));
            const Explanation explanation = explain(scorer, names, raw);
            QVERIFY(near(explanation.typicalProbability + pointsOf(explanation), explanation.probability, 1e-14));
            double contributions = 0;
            double groupPoints = 0;
            double last = std::numeric_limits<double>::infinity();
            for (const GroupReason& group : explanation.groups) {
                contributions += group.contribution;
                groupPoints += group.points;
                QVERIFY(std::abs(group.contribution) <= last);
                QCOMPARE(group.raises, group.points > 0);
                last = std::abs(group.contribution);
            }
            QVERIFY(near(explanation.intercept + contributions, explanation.logOdds, 1e-13));
            QVERIFY(near(groupPoints, pointsOf(explanation), 1e-14));
            QVERIFY(explanation.low < explanation.probability && explanation.probability < explanation.high);
        }
    }

    void theGroupSpeaksThroughItsLeadingFeature()
    {
        model::TrainedModel model = samples::tinyModel(0, 0.8, -0.5);
        model.terms[1].group = QStringLiteral("Rhythm");
        const Explanation raised = explained(model, {200, 1400, 5}); // +1.6 - 0.4
        QCOMPARE(raised.groups.size(), 1U);
        QCOMPARE(raised.groups[0].features.size(), 2U);
        QCOMPARE(raised.groups[0].sentence, QStringLiteral("Last order 200 days ago"));
        const Explanation lowered = explained(model, {125, 3000, 5}); // +0.4 - 2
        QVERIFY(!lowered.groups[0].raises);
        QCOMPARE(lowered.groups[0].sentence, QStringLiteral("Spent 3,000 (typical: 1,000)"));
    }

    void picksTheTopReasons()
    {
        Explanation explanation;
        for (const double contribution : {-3.0, 2.0, 1.5, -1.0, 0.5, 0.0})
            explanation.groups.push_back({QString::number(contribution), contribution, 0, {}, contribution > 0, {}});
        const auto names = [&explanation](bool raising, int count) {
            QStringList list;
            for (const GroupReason& reason : topReasons(explanation, raising, count))
                list.append(reason.group);
            return list.join(u' ');
        };
        QCOMPARE(names(true, 2), QStringLiteral("2 1.5"));
        QCOMPARE(names(true, 9), QStringLiteral("2 1.5 0.5"));
        QCOMPARE(names(false, 9), QStringLiteral("-3 -1"));
        QCOMPARE(names(false, 0), QString());
    }

    void writesValues_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("text");
        const auto row = [](double value, const char* unit, const char* text) {
            QTest::addRow("%g %s", value, unit) << value << QString::fromLatin1(unit) << QString::fromLatin1(text);
        };
        row(12.5, "days", "13");
        row(0.4, "days", "0");
        row(-0.4, "days", "0");
        row(1234.4, "orders", "1,234");
        row(74215, "items", "74,215");
        row(2.4, "lines", "2");
        row(3, "products", "3");
        row(12.345, "currency", "12.35");
        row(0, "currency", "0.00");
        row(-0.001, "currency", "0.00");
        row(99.994, "currency", "99.99");
        row(99.996, "currency", "100");
        row(100.4, "currency", "100");
        row(168472.5, "currency", "168,473");
        row(-1234.56, "currency", "-1,235");
        row(3.14159, "points", "3.14");
        row(1e20, "currency", "100,000,000,000,000,000,000");
    }
    void writesValues()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QTEST(valueText(value, unit), "text");
    }

    void fillsSentences_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* sentence, const char* text) {
            QTest::newRow(sentence) << QString::fromLatin1(sentence) << QString::fromLatin1(text);
        };
        row("{recency_days} days ago", "1,200 days ago");
        row("Ordered on {active_days} days", "Ordered on 1 day");
        row("Ordered on {active_days} days, spent {monetary}", "Ordered on 1 day, spent 59.50");
        row("{active_days} different products (typical: {~active_days})", "1 different product (typical: 7)");
        row("{active_days} of {recency_days} days", "1 of 1,200 days");
        row("{active_days} daystars", "1 daystars");
        row("{active_days}", "1");
        row("{nothing} days and {~nothing}", "unknown days and unknown");
        row("typical {~monetary} of {~recency_days}", "typical 1,000 of 100"); // the means: no profile of these
        row("an open { brace", "an open { brace");
    }
    void fillsSentences()
    {
        QFETCH(QString, sentence);
        model::TrainedModel model = samples::tinyModel(0, 1, 1);
        model.profile.columns.push_back({QStringLiteral("active_days"), 7, 1, 9, 9, {}, {}});
        model.terms[0].sentence = sentence;
        QTEST(sentenceOf(model, {1200, 59.5, 1}), "text");
    }

    void customersWithOnePurchaseDay()
    {
        model::TrainedModel model = samples::tinyModel(0, 1, 1);
        QCOMPARE(sentenceOf(model, {30, 10, 1}), QStringLiteral("Last order 30 days ago")); // no words of their own
        model.terms[0].firstOrderSentence = QStringLiteral("One order, {recency_days} days ago");
        QCOMPARE(sentenceOf(model, {30, 10, 1}), QStringLiteral("One order, 30 days ago"));
        QCOMPARE(sentenceOf(model, {30, 10, 2}), QStringLiteral("Last order 30 days ago"));
    }

    void modelsWithoutSentences()
    {
        model::TrainedModel model = samples::tinyModel(0, 1, 1);
        model.terms[0].sentence.clear();
        model.terms[0].label = QStringLiteral("days since the last order");
        QCOMPARE(sentenceOf(model, {2300, 10, 2}), QStringLiteral("Days since the last order: 2,300 (typical: 100)"));
        model.terms[0].label.clear();
        model.terms[0].formula = formula::ln(formula::Expression::column(QStringLiteral("recency_days")));
        model.terms[0].unit = QStringLiteral("log days"); // 100 + 0.5 * 50 standardised back
        QCOMPARE(reasonText(reasonPhrase(model, 0, 0.5, {kColumns, std::vector<double>{1, 2, 3}})),
                 QStringLiteral("Recency_days: 125 (typical: 100)"));
        model.terms[0].group.clear();
        QCOMPARE(explained(model, {30, 1500, 2}).groups.back().group.isEmpty(), false);
    }
};

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
