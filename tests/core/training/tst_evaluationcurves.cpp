// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluationcurves.h"
#include "core/training/evaluationjson.h"

#include <QJsonArray>
#include <QTest>

using namespace churnlens;
using namespace churnlens::training;

namespace {

/// Four customers, of whom the first and the third churned. By days of silence: 2, 1, 3, 4; by the seven: 3, 1, 2, 4.
OriginScores fourCustomers()
{
    return {{1, 0, 1, 0}, {0.9, 0.8, 0.4, 0.1}, {30, 40, 20, 10}, {0.6, 0.2, 0.7, 0.1}, {}};
}

QJsonArray pairs(const std::vector<std::pair<double, double>>& points)
{
    QJsonArray array;
    for (const auto& [x, y] : points)
        array.append(QJsonArray{x, y});
    return array;
}

} // namespace

class TestEvaluationCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void baselinesByHand()
    {
        const Result<EvaluationCurves> curves = drawCurves(fourCustomers(), {});
        QVERIFY2(curves.ok(), curves.ok() ? "" : qPrintable(curves.error().message));
        QCOMPARE(curves->baselines.size(), size_t(2)); // BG/NBD could not be fitted
        QCOMPARE(curves->baselines[0].key, QStringLiteral("recency_only"));
        QCOMPARE(curves->baselines[1].key, QStringLiteral("seven"));
        const QJsonObject json = toJson(*curves)[u"baselines"].toObject();
        QCOMPARE(json.keys(),
                 QStringList({QStringLiteral("bg_nbd"), QStringLiteral("recency_only"), QStringLiteral("seven")}));
        QVERIFY(json[u"bg_nbd"].isNull());
        const QJsonObject recency = json[u"recency_only"].toObject();
        QCOMPARE(recency[u"roc"].toArray(), pairs({{0, 0}, {0.5, 0}, {0.5, 0.5}, {0.5, 1}, {1, 1}}));
        QCOMPARE(recency[u"precision_recall"].toArray(), pairs({{0, 0}, {0.5, 0.5}, {1, 2.0 / 3}, {1, 0.5}}));
        QVERIFY(recency[u"reliability"].isNull()); // days are no probability
        const QJsonArray gain = recency[u"gain"].toArray(); // every twentieth
        QCOMPARE(gain.size(), 21);
        QCOMPARE(gain[5].toArray(), QJsonArray({0.25, 0.0}));
        QCOMPARE(gain[10].toArray(), QJsonArray({0.5, 0.5}));
        QCOMPARE(gain[15].toArray(), QJsonArray({0.75, 1.0}));
        const QJsonObject seven = json[u"seven"].toObject();
        QCOMPARE(seven[u"roc"].toArray(), pairs({{0, 0}, {0, 0.5}, {0, 1}, {0.5, 1}, {1, 1}}));
        QCOMPARE(seven[u"reliability"].toArray().size(), 4);
        QCOMPARE(seven[u"reliability"][0][u"mean_probability"].toDouble(), 0.1);
    }

    void baselinesAreThinnedAsTheModel()
    {
        OriginScores many;
        for (int i = 0; i < 1000; ++i) {
            many.labels.push_back(i % 3 == 0 ? 1 : 0);
            many.probabilities.push_back((i + 0.5) / 1000);
            many.recencyDays.push_back(1000 - i);
            many.seven.push_back(i % 500 / 500.0 + 0.0001);
            many.bgNbd.push_back(i % 700 / 700.0 + 0.0001);
        }
        const EvaluationCurves curves = drawCurves(many, {}).value();
        QCOMPARE(curves.roc.size(), size_t(200));
        QCOMPARE(curves.baselines.size(), size_t(3));
        for (const BaselineCurves& baseline : curves.baselines) {
            QCOMPARE(baseline.roc.size(), size_t(200));
            QCOMPARE(baseline.precisionRecall.size(), size_t(200));
            QCOMPARE(baseline.gain.size(), curves.gain.size());
        }
    }

    void activeArePartOfAll()
    {
        const OriginScores active = population(fourCustomers(), 40);
        QCOMPARE(active.labels, std::vector<int>({1, 1, 0}));
        QCOMPARE(active.probabilities, std::vector<double>({0.9, 0.4, 0.1}));
        QCOMPARE(active.recencyDays, std::vector<double>({30, 20, 10}));
        QCOMPARE(active.seven, std::vector<double>({0.6, 0.7, 0.1}));
        QVERIFY(active.bgNbd.empty());
        QCOMPARE(population(fourCustomers(), 0).labels.size(), size_t(4));
    }
};

QTEST_APPLESS_MAIN(TestEvaluationCurves)
#include "tst_evaluationcurves.moc"
