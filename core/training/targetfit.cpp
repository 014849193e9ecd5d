// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/targetfit.h"

#include "core/evaluation/calibrationline.h"

namespace churnlens::training {

namespace {

constexpr qint64 kRowsAtOnce = 2'000'000;

Result<void> addIntercepts(RecipeFitter& fitter, const TargetFit& target, const std::vector<int>& dates,
                           KnownIntercepts& known)
{
    const Result<std::vector<DateScores>> scores = fitter.score(target.prepared, target.fit.parameters.weights, dates);
    if (!scores.ok())
        return scores.error();
    for (size_t i = 0; i < dates.size(); ++i) {
        const Result<double> shift = evaluation::interceptShift((*scores)[i].labels, (*scores)[i].linear.front());
        if (shift.ok())
            known[fitter.examples().dates()[static_cast<size_t>(dates[i])]] = *shift;
        else if (shift.error().code != ErrorCode::NotEnoughData)
            return shift.error();
    }
    return {};
}

/// The intercept of every date whose label window has closed by the target.
Result<KnownIntercepts> knownIntercepts(RecipeFitter& fitter, const TargetFit& target)
{
    std::vector<int> dates;
    const std::vector<Day>& all = fitter.examples().dates();
    for (size_t date = 0; date < all.size(); ++date) {
        if (all[date] + std::chrono::days(fitter.recipe().horizonDays) <= target.target)
            dates.push_back(static_cast<int>(date));
    }
    // All dates in one pass, unless their scores would take much memory.
    const size_t atOnce = fitter.examples().rows().rows() > kRowsAtOnce ? 1 : dates.size();
    KnownIntercepts known;
    for (size_t first = 0; first < dates.size(); first += atOnce) {
        const auto begin = dates.begin() + static_cast<std::ptrdiff_t>(first);
        const std::vector<int> some(begin, begin + static_cast<std::ptrdiff_t>(atOnce));
        if (const Result<void> added = addIntercepts(fitter, target, some, known); !added.ok())
            return added.error();
    }
    return known;
}

} // namespace

Result<TargetFit> fitForTarget(RecipeFitter& fitter, RidgeChooser& chooser, Day target)
{
    Result<PreparedRows> prepared = fitter.prepare(target);
    if (!prepared.ok())
        return prepared.error();
    TargetFit result{target, std::move(prepared).value(), {}, 0, {}, {}, {}};
    if (fitter.recipe().ridge) {
        result.penalty = *fitter.recipe().ridge;
    } else {
        Result<RidgeChoice> ridge = chooser.choose(target);
        if (!ridge.ok())
            return ridge.error();
        result.ridge = std::move(ridge).value();
        result.penalty = result.ridge.perRow * static_cast<double>(result.prepared.rows->rows());
    }
    Result<model::LogisticFit> fit = fitter.fit(result.prepared, result.penalty);
    if (!fit.ok())
        return fit.error();
    result.fit = std::move(fit).value();
    Result<KnownIntercepts> known = knownIntercepts(fitter, result);
    if (!known.ok())
        return known.error();
    result.intercepts = std::move(known).value();
    result.season = chooseIntercept(result.intercepts, target, fitter.recipe().horizonDays,
                                    static_cast<int>(result.prepared.dates.size()));
    return result;
}

} // namespace churnlens::training
