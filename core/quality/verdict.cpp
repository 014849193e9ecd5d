// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/verdict.h"

#include "core/chart/texts.h"
#include "core/quality/loadjson.h"

#include <algorithm>

using namespace churnlens::chart;
using namespace Qt::StringLiterals;

namespace churnlens::quality {

namespace {

constexpr qint64 kCustomersWanted = 500;
constexpr qint64 kCustomersRequired = 50;
constexpr qint64 kClassWanted = 100;
constexpr qint64 kClassRequired = 30;
constexpr double kRepeatWanted = 0.2; // the sentences write these two out
constexpr double kAnonymousTolerated = 0.5;
constexpr qint64 kSilenceTolerated = 90;

/// Enough from `wanted` on, Thin from `required` on.
Level levelOf(qint64 value, qint64 wanted, qint64 required)
{
    if (value >= wanted)
        return Level::Enough;
    return value >= required ? Level::Thin : Level::NotEnough;
}

Level thinIf(bool thin)
{
    return thin ? Level::Thin : Level::Enough;
}

QString withAdvice(const QString& sentence, Level level, const QString& advice)
{
    return level == Level::Enough ? sentence : sentence + u' ' + advice;
}

Check historyCheck(const DataQuality& data, const QualityOptions& options)
{
    const qint64 needed = 2 * qint64{options.horizonDays} + options.minHistoryDays;
    const Level level = levelOf(data.historyDays, needed, needed);
    const QString sentence =
        u"%1 of history; %2 are needed."_s.arg(countText(data.historyDays, u"day"_s), wholeText(needed));
    return {u"history"_s, level, double(data.historyDays), double(needed),
            withAdvice(
                sentence, level,
                u"Load %1 more, or choose a shorter horizon."_s.arg(countText(needed - data.historyDays, u"day"_s)))};
}

Check customersCheck(const DataAssessment& assessment)
{
    const qint64 customers = assessment.training.before;
    const Level level = levelOf(customers, kCustomersWanted, kCustomersRequired);
    const QString sentence = u"%1 bought before the training date, %2; %3 are wanted, %4 required."_s.arg(
        countText(customers, u"customer"_s), dayText(assessment.dates.training), wholeText(kCustomersWanted),
        wholeText(kCustomersRequired));
    return {u"customers"_s, level, double(customers), double(kCustomersWanted),
            withAdvice(sentence, level, u"Load earlier history."_s)};
}

Check classCheck(const QString& name, const QString& dateName, const QDate& date, const ClassCounts& counts)
{
    const qint64 churned = counts.before - counts.stayed;
    const qint64 smaller = std::min(churned, counts.stayed);
    const Level level = levelOf(smaller, kClassWanted, kClassRequired);
    const QString sentence =
        u"After the %1, %2, %3 bought again and %4 did not; %5 of each are wanted, %6 required."_s.arg(
            dateName, dayText(date), countText(counts.stayed, u"customer"_s), wholeText(churned),
            wholeText(kClassWanted), wholeText(kClassRequired));
    QString advice = u"Load more history."_s;
    if (counts.before >= 2 * kClassWanted)
        advice = churned < counts.stayed ? u"Choose a shorter horizon."_s : u"Choose a longer horizon."_s;
    return {name, level, double(smaller), double(kClassWanted), withAdvice(sentence, level, advice)};
}

Check repeatCheck(const DataQuality& data)
{
    const std::optional<double> repeat = share(double(data.onTwoDays), double(data.customers));
    const Level level = thinIf(repeat.value_or(0) < kRepeatWanted);
    const QString sentence =
        u"%1 of the customers bought on two days or more; 20\u00a0% are wanted."_s.arg(percentText(repeat.value_or(0)));
    return {u"repeat_buyers"_s, level, repeat, kRepeatWanted,
            withAdvice(sentence, level,
                       u"Check that a customer keeps one id; where people buy once, silence says little."_s)};
}

Check anonymousCheck(const DataQuality& data)
{
    const std::optional<double> part = data.anonymous.shareOfRevenue;
    if (!part)
        return {u"anonymous_revenue"_s, Level::Enough, part, kAnonymousTolerated,
                u"How much revenue has no customer was not counted."_s};
    const Level level = thinIf(*part > kAnonymousTolerated);
    const QString sentence = u"%1 of the revenue has no customer; up to 50\u00a0% is fine."_s.arg(percentText(*part));
    return {u"anonymous_revenue"_s, level, part, kAnonymousTolerated,
            withAdvice(sentence, level, u"Export with customer ids, if there are more."_s)};
}

Check lastOrderCheck(const DataQuality& data)
{
    if (!data.lastPurchase.isValid())
        return {u"last_order"_s,
                Level::NotEnough,
                {},
                double(kSilenceTolerated),
                u"No line is a purchase of a known customer. Load a file with customer ids."_s};
    const qint64 silent = data.lastPurchase.daysTo(data.dates.lastLine);
    const Level level = thinIf(silent > kSilenceTolerated);
    const QString sentence = silent == 0
        ? u"The last order is of the last day with lines, %1."_s.arg(dayText(data.dates.lastLine))
        : u"The last order, %1, is %2 older than the last line; up to %3 is fine."_s.arg(
            dayText(data.lastPurchase), countText(silent, u"day"_s), wholeText(kSilenceTolerated));
    return {u"last_order"_s, level, double(silent), double(kSilenceTolerated),
            withAdvice(sentence, level, u"Check the dates of the lines after it."_s)};
}

/// The longest gap that touches the days in which labels are made.
Check gapCheck(const DataAssessment& assessment, const QualityOptions& options)
{
    const qint64 tolerated = std::max(1, options.horizonDays / 3);
    qint64 longest = 0;
    QString sentence = u"No unusual gap in the %1 that tell who bought again."_s.arg(
        countText(2 * qint64{options.horizonDays}, u"day"_s));
    for (const Gap& gap : assessment.data.dates.gaps) {
        if (gap.to < assessment.dates.training || gap.from >= assessment.dates.end || gap.days <= longest)
            continue;
        longest = gap.days;
        sentence = u"No line from %1 to %2, %3 of the %4 that tell who bought again; up to %5 is fine."_s.arg(
            dayText(gap.from), dayText(gap.to), countText(gap.days, u"day"_s),
            wholeText(2 * qint64{options.horizonDays}), wholeText(tolerated));
    }
    const Level level = thinIf(longest > tolerated);
    return {u"gaps"_s, level, double(longest), double(tolerated),
            withAdvice(sentence, level, u"Load the missing days, if the shop was open."_s)};
}

Check isolatedCheck(const DataQuality& data)
{
    qint64 lines = 0;
    QStringList sentences;
    for (const IsolatedLines& isolated : data.isolated) {
        lines += isolated.lines;
        sentences.append(isolated.sentence());
    }
    const Level level = thinIf(lines > 0);
    const QString sentence = lines == 0 ? u"No lines are dated far from all others."_s : sentences.join(u' ');
    return {
        u"isolated_dates"_s, level, double(lines), 0.0,
        withAdvice(sentence, level, u"The history is measured with them: correct or remove them, and load again."_s)};
}

/// Never worse than Enough: labels are counted in days, not months.
Check lastMonthCheck(const DataQuality& data)
{
    const std::optional<PartialMonth>& partial = data.dates.partialLastMonth;
    if (!partial)
        return {u"last_month"_s, Level::Enough, 1.0, {}, u"The last month is whole."_s};
    return {u"last_month"_s,
            Level::Enough,
            double(partial->daysCovered) / partial->daysInMonth,
            {},
            u"The last month, %1, has %2 of its %3 days; do not compare it with whole months."_s.arg(
                monthText(partial->month), wholeText(partial->daysCovered), wholeText(partial->daysInMonth))};
}

Verdict emptyVerdict()
{
    const QString sentence = u"No lines are loaded. Load a file of transactions."_s;
    return {Level::NotEnough, sentence, {}, {}, {{u"purchases"_s, Level::NotEnough, 0.0, 1.0, sentence}}};
}

QString verdictSentence(const std::vector<Check>& checks, Level level, int horizonDays)
{
    if (level == Level::Enough)
        return u"The data suffice to train and test a model that looks %1 ahead."_s.arg(
            countText(horizonDays, u"day"_s));
    const auto first =
        std::find_if(checks.begin(), checks.end(), [level](const Check& check) { return check.level == level; });
    return (level == Level::Thin ? u"A model can be trained, with a reservation: "_s : u"No model can be trained: "_s)
        + first->sentence;
}

} // namespace

Verdict judge(const DataAssessment& assessment, const QualityOptions& options)
{
    const DataQuality& data = assessment.data;
    if (!data.end.isValid())
        return emptyVerdict();
    const VerdictDates& dates = assessment.dates;
    Verdict verdict{Level::Enough, {}, dates.training, dates.test, {}};
    verdict.checks = {historyCheck(data, options),
                      customersCheck(assessment),
                      classCheck(u"training_classes"_s, u"training date"_s, dates.training, assessment.training),
                      classCheck(u"test_classes"_s, u"test date"_s, dates.test, assessment.test),
                      repeatCheck(data),
                      anonymousCheck(data),
                      lastOrderCheck(data),
                      gapCheck(assessment, options),
                      isolatedCheck(data),
                      lastMonthCheck(data)};
    for (const Check& check : verdict.checks)
        verdict.level = std::max(verdict.level, check.level);
    verdict.sentence = verdictSentence(verdict.checks, verdict.level, options.horizonDays);
    return verdict;
}

} // namespace churnlens::quality
