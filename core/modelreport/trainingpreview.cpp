// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/trainingpreview.h"

#include "core/training/recipe.h"

namespace churnlens::modelreport {

namespace {

/// As training::RecipeFitter::trainingDates().
std::vector<QDate> trainingDates(const pipeline::RunDates& dates, const QDate& target, const training::Recipe& recipe)
{
    std::vector<QDate> closed;
    for (const QDate& date : dates.labelled) {
        if (date.addDays(recipe.horizonDays) <= target)
            closed.push_back(date);
    }
    const auto most = static_cast<std::ptrdiff_t>(recipe.trainAsOfs);
    if (std::ssize(closed) > most)
        closed.erase(closed.begin(), closed.end() - most);
    return closed;
}

} // namespace

Result<TrainingPreview> previewTraining(const pipeline::Coverage& coverage, const QDate& asOf,
                                        const QString& featureSet, const Settings& settings)
{
    if (asOf.isValid() && asOf > coverage.end)
        return Error{ErrorCode::Usage,
                     QStringLiteral("The data end on %1, so %2 is too late a date. Choose an earlier one.")
                         .arg(coverage.end.addDays(-1).toString(Qt::ISODate), asOf.toString(Qt::ISODate)),
                     {},
                     {}};
    const Result<training::Recipe> recipe = training::recipeOf(featureSet, settings.horizonDays);
    if (!recipe.ok())
        return recipe.error();
    const Result<pipeline::RunDates> dates = pipeline::chooseDates(coverage, asOf, settings.horizonDays);
    if (!dates.ok())
        return dates.error();
    return TrainingPreview{dates->scoreAsOf,
                           dates->testAsOf,
                           trainingDates(*dates, dates->testAsOf, *recipe),
                           trainingDates(*dates, dates->scoreAsOf, *recipe),
                           dates->origins,
                           coverage.customers};
}

} // namespace churnlens::modelreport
