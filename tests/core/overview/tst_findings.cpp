// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/findings.h"

#include <QJsonArray>
#include <QTest>

using namespace churnlens;
using namespace churnlens::overview;

namespace {

const QDateTime kNow = QDateTime::fromString(QStringLiteral("2012-01-10T00:00:00Z"), Qt::ISODate);

/// Nothing to say: whole months, all lines with customers, a young and good model.
OverviewFacts quietFacts()
{
    OverviewFacts facts;
    facts.run.modelId = facts.model.modelId = facts.lastTraining.modelId = QStringLiteral("m1");
    facts.run.scoredAt = QStringLiteral("2012-01-05T10:00:00.5Z");
    facts.model.trainedAt = QStringLiteral("2012-01-05T09:00:00Z");
    facts.model.all = AucFigure{0.79, 0.77, 0.81};
    facts.loads = {1, 1000, 49, QDate(2010, 12, 1), QDate(2011, 12, 31), QStringLiteral("2012-01-05T08:00:00.25Z")};
    return facts;
}

QList<FindingKind> kindsOf(const OverviewFacts& facts)
{
    QList<FindingKind> kinds;
    for (const Finding& found : findingsOf(facts, kNow))
        kinds.append(found.kind);
    return kinds;
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToSay() { QVERIFY(kindsOf(quietFacts()).isEmpty()); }

    void dataLoadedSince()
    {
        OverviewFacts facts = quietFacts();
        facts.loads.loadedAt = QStringLiteral("2012-01-05T10:00:00.75Z");
        QCOMPARE(kindsOf(facts), QList{FindingKind::NewerData});
    }

    void endOfDataInMidMonth()
    {
        OverviewFacts facts = quietFacts();
        facts.loads.lastDay = QDate(2011, 12, 9);
        QCOMPARE(kindsOf(facts), QList{FindingKind::PartialMonth});
        QCOMPARE(findingsOf(facts, kNow).front().count, 22); // days that are missing
    }

    void linesWithoutCustomer()
    {
        OverviewFacts facts = quietFacts();
        facts.loads.withoutCustomer = 50;
        QCOMPARE(kindsOf(facts), QList{FindingKind::AnonymousLines});
        QCOMPARE(findingsOf(facts, kNow).front().value, 0.05);
    }

    void modelOfAnotherSeason()
    {
        OverviewFacts facts = quietFacts();
        facts.model.trainedAt = QStringLiteral("2011-10-12T09:00:00Z"); // 90 days before
        QVERIFY(kindsOf(facts).isEmpty());
        facts.model.trainedAt = QStringLiteral("2011-10-11T09:00:00Z");
        QCOMPARE(kindsOf(facts), QList{FindingKind::OldModel});
        QCOMPARE(findingsOf(facts, kNow).front().count, 91);
    }

    void gradesAtTheEnds()
    {
        OverviewFacts facts = quietFacts();
        facts.model.all = AucFigure{0.93, {}, {}};
        QCOMPARE(kindsOf(facts), QList{FindingKind::SuspiciousModel});
        facts.model.all = AucFigure{0.55, {}, {}};
        QCOMPARE(kindsOf(facts), QList{FindingKind::WeakModel});
        facts.model.all.reset();
        QVERIFY(kindsOf(facts).isEmpty());
    }

    void driftAndRefusedTraining()
    {
        OverviewFacts facts = quietFacts();
        facts.run.drift = {{QStringLiteral("drifted"), QJsonArray{QStringLiteral("recency_days")}}};
        facts.lastTraining = {
            QStringLiteral("m2"), QStringLiteral("2012-01-06T09:00:00Z"), false, {QStringLiteral("calibration")}};
        QCOMPARE(kindsOf(facts), (QList{FindingKind::RefusedTraining, FindingKind::Drift}));
        QCOMPARE(findingsOf(facts, kNow)[0].names, QStringList{QStringLiteral("calibration")});
        QCOMPARE(findingsOf(facts, kNow)[1].names, QStringList{QStringLiteral("recency_days")});
        facts.loads.loadedAt = facts.model.trainedAt; // what was there was all learned from
        QVERIFY(findingsOf(facts, kNow)[1].newestData);
        facts.loads.loadedAt = QStringLiteral("2012-01-05T09:30:00Z");
        QVERIFY(!findingsOf(facts, kNow)[1].newestData);
        facts.lastTraining.modelId = QStringLiteral("m1"); // refused, but it scores: promoted by hand
        QCOMPARE(kindsOf(facts), QList{FindingKind::Drift});
    }

    void outcomesBeyondChance()
    {
        OverviewFacts facts = quietFacts();
        scoring::ScoringRun run;
        run.modelId = QStringLiteral("m1");
        run.asOf = QDate(2011, 9, 1);
        run.expectedChurners = 100;
        run.outcome = {
            {QStringLiteral("churners"), 120}, {QStringLiteral("auc"), 0.7}, {QStringLiteral("auc_high"), 0.78}};
        facts.assessed = run;
        QVERIFY(kindsOf(facts).isEmpty()); // without an interval nothing is beyond chance
        facts.assessed->expectedChurnersLow = 90;
        facts.assessed->expectedChurnersHigh = 110;
        QCOMPARE(kindsOf(facts), QList{FindingKind::MoreChurn});
        facts.assessed->outcome[QStringLiteral("churners")] = 89;
        facts.assessed->outcome[QStringLiteral("auc_high")] = 0.76; // below the 0.77 of the test's interval
        QCOMPARE(kindsOf(facts), (QList{FindingKind::LessChurn, FindingKind::WorseRanking}));
        QCOMPARE(findingsOf(facts, kNow)[1].date, QDate(2011, 9, 1));
        facts.assessed->modelId = QStringLiteral("m0"); // another model's test promised nothing for it
        QCOMPARE(kindsOf(facts), QList{FindingKind::LessChurn});
    }
};

QTEST_APPLESS_MAIN(TestFindings)
#include "tst_findings.moc"
