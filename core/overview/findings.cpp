// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/findings.h"

#include "core/evaluation/grade.h"
#include "core/quality/datecoverage.h"

#include <QJsonArray>

namespace churnlens::overview {

namespace {

constexpr qint64 kOldModelDays = 90; ///< a season later other customers buy
constexpr double kAnonymousShare = 0.05; ///< of the lines, from which the loss is worth a word

QDateTime timeOf(const QString& rfc3339)
{
    return QDateTime::fromString(rfc3339, Qt::ISODateWithMs);
}

Finding finding(FindingKind kind)
{
    Finding found;
    found.kind = kind;
    return found;
}

void addNewerData(const OverviewFacts& facts, std::vector<Finding>& findings)
{
    const QDateTime loaded = timeOf(facts.loads.loadedAt);
    if (!loaded.isValid() || loaded <= timeOf(facts.run.scoredAt))
        return;
    Finding found = finding(FindingKind::NewerData);
    found.time = facts.loads.loadedAt;
    found.date = facts.loads.lastDay;
    findings.push_back(found);
}

void addTraining(const OverviewFacts& facts, std::vector<Finding>& findings)
{
    const TrainingFacts& training = facts.lastTraining;
    if (training.accepted || training.modelId == facts.model.modelId) // the user may have promoted it by force
        return;
    Finding found = finding(FindingKind::RefusedTraining);
    found.modelId = training.modelId;
    found.time = training.trainedAt;
    found.names = training.failedChecks;
    findings.push_back(found);
}

void addGrade(const OverviewFacts& facts, std::vector<Finding>& findings)
{
    if (!facts.model.all)
        return;
    const evaluation::Grade grade = evaluation::gradeOf(facts.model.all->auc);
    if (grade != evaluation::Grade::Suspicious && grade != evaluation::Grade::Poor)
        return;
    Finding found = finding(grade == evaluation::Grade::Poor ? FindingKind::WeakModel : FindingKind::SuspiciousModel);
    found.value = facts.model.all->auc;
    findings.push_back(found);
}

void addDrift(const OverviewFacts& facts, std::vector<Finding>& findings)
{
    const QJsonArray drifted = facts.run.drift[QStringLiteral("drifted")].toArray();
    if (drifted.isEmpty())
        return;
    Finding found = finding(FindingKind::Drift);
    for (const QJsonValue& name : drifted)
        found.names.append(name.toString());
    found.date = facts.model.testAsOf;
    const QDateTime trained = timeOf(facts.model.trainedAt);
    const QDateTime loaded = timeOf(facts.loads.loadedAt);
    found.newestData = trained.isValid() && loaded.isValid() && trained >= loaded;
    findings.push_back(found);
}

/// Only what an interval says is beyond chance.
void addOutcome(const OverviewFacts& facts, std::vector<Finding>& findings)
{
    if (!facts.assessed)
        return;
    const scoring::ScoringRun& run = *facts.assessed;
    const double churners = run.outcome[QStringLiteral("churners")].toDouble();
    if (run.expectedChurnersLow && run.expectedChurnersHigh) {
        const bool more = churners > *run.expectedChurnersHigh;
        if (more || churners < *run.expectedChurnersLow) {
            Finding found = finding(more ? FindingKind::MoreChurn : FindingKind::LessChurn);
            found.date = run.asOf;
            found.value = churners;
            found.expected = run.expectedChurners;
            found.low = *run.expectedChurnersLow;
            found.high = *run.expectedChurnersHigh;
            findings.push_back(found);
        }
    }
    const QJsonValue high = run.outcome[QStringLiteral("auc_high")];
    if (run.modelId != facts.model.modelId || !facts.model.all || !facts.model.all->low || !high.isDouble()
        || high.toDouble() >= *facts.model.all->low)
        return;
    Finding found = finding(FindingKind::WorseRanking);
    found.date = run.asOf;
    found.value = run.outcome[QStringLiteral("auc")].toDouble();
    found.expected = facts.model.all->auc;
    findings.push_back(found);
}

void addAge(const OverviewFacts& facts, const QDateTime& now, std::vector<Finding>& findings)
{
    const QDateTime trained = timeOf(facts.model.trainedAt);
    if (!trained.isValid() || trained.daysTo(now) <= kOldModelDays)
        return;
    Finding found = finding(FindingKind::OldModel);
    found.time = facts.model.trainedAt;
    found.count = trained.daysTo(now);
    findings.push_back(found);
}

void addData(const OverviewFacts& facts, std::vector<Finding>& findings)
{
    const LoadFacts& loads = facts.loads;
    if (loads.firstDay.isValid() && loads.lastDay.isValid()) {
        const quality::DateCoverage ends = quality::coverageOf({{loads.firstDay, 1}, {loads.lastDay, 1}});
        if (ends.partialLastMonth) {
            Finding found = finding(FindingKind::PartialMonth);
            found.date = loads.lastDay;
            found.count = ends.partialLastMonth->daysInMonth - loads.lastDay.day();
            findings.push_back(found);
        }
    }
    if (loads.lines == 0)
        return;
    const double share = static_cast<double>(loads.withoutCustomer) / static_cast<double>(loads.lines);
    if (share < kAnonymousShare)
        return;
    Finding found = finding(FindingKind::AnonymousLines);
    found.value = share;
    found.count = loads.withoutCustomer;
    findings.push_back(found);
}

} // namespace

std::vector<Finding> findingsOf(const OverviewFacts& facts, const QDateTime& now)
{
    std::vector<Finding> findings;
    addNewerData(facts, findings);
    addTraining(facts, findings);
    addGrade(facts, findings);
    addDrift(facts, findings);
    addOutcome(facts, findings);
    addAge(facts, now, findings);
    addData(facts, findings);
    return findings;
}

} // namespace churnlens::overview
