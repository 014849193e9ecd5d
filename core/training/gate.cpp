// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/gate.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace churnlens::training {

namespace {

constexpr double kLeakAuc = 0.9; ///< nothing honest separates the churners of a shop this well
constexpr int kLeastOfEachOutcome = 10; ///< below, an AUC says nothing
constexpr double kLargestShift = 0.25; ///< of mean probability against churn rate; seasons reach 0.2
constexpr double kLeastSlope = 0.3;
constexpr double kLargestSlope = 3;

GateCheck enoughData(const OriginEvaluation& test)
{
    const int customers = test.all.model.customers;
    const int churned = static_cast<int>(std::lround(test.all.model.churnRate * customers));
    const int least = std::min(churned, customers - churned);
    return {u"enough_data"_s, least >= kLeastOfEachOutcome,
            QStringLiteral("%1 customers at %2, of whom %3 churned; at least %4 of each outcome are needed.")
                .arg(customers)
                .arg(evaluation::isoDate(test.asOf))
                .arg(churned)
                .arg(kLeastOfEachOutcome)};
}

GateCheck calibration(const OriginEvaluation& test)
{
    const evaluation::Metrics& metrics = test.all.model;
    const double shift = metrics.meanProbability - metrics.churnRate;
    const evaluation::CalibrationLine line =
        metrics.calibration.value_or(evaluation::CalibrationLine{1, 1, 1, 0, 0, 0});
    // Few customers leave the slope open: only an interval that lies outside is held against the model.
    const bool within =
        std::abs(shift) <= kLargestShift && line.slopeHigh >= kLeastSlope && line.slopeLow <= kLargestSlope;
    return {u"calibration"_s, within,
            QStringLiteral("Predicted %1 % against %2 % that churned (at most %3 points apart), slope "
                           "%4 [%5, %6] (between %7 and %8).")
                .arg(100 * metrics.meanProbability, 0, 'f', 1)
                .arg(100 * metrics.churnRate, 0, 'f', 1)
                .arg(100 * kLargestShift, 0, 'f', 0)
                .arg(line.slope, 0, 'f', 2)
                .arg(line.slopeLow, 0, 'f', 2)
                .arg(line.slopeHigh, 0, 'f', 2)
                .arg(kLeastSlope)
                .arg(kLargestSlope)};
}

GateCheck againstChampion(const std::optional<ChampionComparison>& champion)
{
    const QString name = u"not_worse_than_champion"_s;
    if (!champion)
        return {name, true, QStringLiteral("There is no champion yet.")};
    const evaluation::AucDifference& lead = champion->lead;
    return {name, lead.high >= 0,
            QStringLiteral("AUC %1 %2 [%3, %4] against champion %5 on the same customers%6.")
                .arg(lead.difference < 0 ? QStringLiteral("lower by") : QStringLiteral("higher by"))
                .arg(std::abs(lead.difference), 0, 'f', 4)
                .arg(lead.low, 0, 'f', 4)
                .arg(lead.high, 0, 'f', 4)
                .arg(champion->championId,
                     champion->asStored ? QString() : QStringLiteral(" (its recipe, fitted as of the test)"))};
}

/// The raw values and labels of the active customers at the test date. The long lapsed are gone whatever one measures,
/// and in an old shop they alone would lift every AUC.
struct TestColumns
{
    std::vector<int> labels;
    std::vector<std::vector<double>> columns;
};

Result<TestColumns> readColumns(ExampleSet& examples, Day testAsOf, int activeDays)
{
    const auto recency = static_cast<Eigen::Index>(features::columnIndex(u"recency_days"_s));
    TestColumns test;
    test.columns.resize(static_cast<size_t>(examples.rows().featureNames().size()));
    std::vector<int> wanted(examples.dates().size(), -1);
    wanted[static_cast<size_t>(examples.indexOf(testAsOf))] = 0;
    model::RowBlock selected;
    const auto add = [&](const model::RowBlock& block) -> Result<void> {
        selectRows(block, wanted, selected);
        for (Eigen::Index row = 0; row < selected.labels.size(); ++row) {
            if (selected.values(row, recency) >= activeDays)
                continue;
            test.labels.push_back(selected.labels(row));
            for (size_t column = 0; column < test.columns.size(); ++column)
                test.columns[column].push_back(selected.values(row, static_cast<Eigen::Index>(column)));
        }
        return {};
    };
    if (const Result<void> read = examples.rows().forEachBlock(add); !read.ok())
        return read.error();
    return test;
}

GateCheck leak(bool passed, const QString& what, double auc)
{
    return {u"no_leak"_s, passed,
            passed
                ? QStringLiteral("The best single column, %1, has an AUC of %2; more than %3 would raise the leak "
                                 "alarm.")
                      .arg(what)
                      .arg(auc, 0, 'f', 3)
                      .arg(kLeakAuc)
                : QStringLiteral("Leak alarm: %1 separates the active churners with an AUC of %2, more than any honest "
                                 "one can; look for a column that knows the future.")
                      .arg(what)
                      .arg(auc, 0, 'f', 3)};
}

Result<GateCheck> noLeak(ExampleSet& examples, const OriginEvaluation& test, int activeDays)
{
    if (!test.active)
        return GateCheck{u"no_leak"_s, true, QStringLiteral("Too few active customers to look for a leak.")};
    if (test.active->model.auc.auc > kLeakAuc)
        return leak(false, QStringLiteral("the model"), test.active->model.auc.auc);
    const Result<TestColumns> columns = readColumns(examples, test.asOf, activeDays);
    if (!columns.ok())
        return columns.error();
    const auto recency = static_cast<size_t>(features::columnIndex(u"recency_days"_s));
    const std::vector<double>& silence = columns->columns[recency];
    if (std::any_of(silence.begin(), silence.end(), [](double days) { return days <= 0; }))
        return GateCheck{u"no_leak"_s, false,
                         QStringLiteral("Leak alarm: a feature saw a purchase at or after the as-of date.")};
    double best = 0;
    QString bestName;
    for (size_t column = 0; column < columns->columns.size(); ++column) {
        const Result<evaluation::RocAuc> roc = evaluation::rocAuc(columns->labels, columns->columns[column]);
        if (!roc.ok())
            return roc.error();
        if (const double auc = std::max(roc->auc, 1 - roc->auc); auc > best) {
            best = auc;
            bestName = features::columns()[column].name;
        }
    }
    return leak(best <= kLeakAuc, bestName, best);
}

} // namespace

bool GateResult::passed() const
{
    return std::all_of(checks.begin(), checks.end(), [](const GateCheck& check) { return check.passed; });
}

QString GateResult::reasons() const
{
    QStringList reasons;
    for (const GateCheck& check : checks) {
        if (!check.passed)
            reasons.append(check.detail);
    }
    return reasons.join(u' ');
}

Result<GateResult> judge(ExampleSet& examples, const TrainingResult& training,
                         const std::optional<ChampionComparison>& champion)
{
    const Result<GateCheck> honest = noLeak(examples, training.test(), training.model.definition.settings.activeDays);
    if (!honest.ok())
        return honest.error();
    return GateResult{{enoughData(training.test()), *honest, calibration(training.test()), againstChampion(champion)}};
}

} // namespace churnlens::training
