// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/metrics.h"
#include "core/features/featurebuilder.h"
#include "core/model/artifactstore.h"
#include "core/model/trainedmodel.h"
#include "core/pipeline/coverage.h"

namespace churnlens::pipeline {

/// The same measurements of one population, or of those in it who bought within the active window.
struct PopulationMetrics
{
    evaluation::Metrics all;
    evaluation::Metrics active;
};

/// A feature of the set that the model does without, because the data say nothing about it.
struct LeftOutFeature
{
    QString name;
    QString reason; ///< a sentence
};

/// A training and how well it did out of time. Keys of the report's "training" object.
struct TrainingReport
{
    model::TrainedModel model; ///< refitted on every labelled date
    QDate testAsOf;
    std::vector<QDate> trainAsOfs; ///< of the evaluated fit
    PopulationMetrics metrics; ///< of the evaluated fit, at testAsOf
    evaluation::RocAuc recencyAll; ///< the baseline: days since the last order, nothing else
    evaluation::RocAuc recencyActive;
    std::vector<LeftOutFeature> leftOut;
};

/// Trains on the training dates, evaluates at the test date, and refits on both. Features must have been built.
/// Errors: NotEnoughData (too few customers, one class), GateFailed (the leak alarm: one feature or the model separates
/// the test customers with an AUC above 0.9), Interrupted, those of the connection. Writes ml.training_example only.
Result<TrainingReport> trainModel(warehouse::Connection& connection, const Coverage& coverage, const RunDates& dates,
                                  const Settings& settings, const Progress& progress);

/// Stores the artifacts, enters the model into the registry and makes it the champion: all or nothing. Without a store
/// (a dry run) no files are written. Errors: Io, those of the connection.
Result<void> registerModel(warehouse::Connection& connection, const model::ArtifactStore* store,
                           const TrainingReport& training, const QString& fingerprint);

/// The id and data fingerprint of the champion; empty id when there is none.
struct Champion
{
    QString modelId;
    QString fingerprint;
};
Result<Champion> readChampion(warehouse::Connection& connection);

/// What a model depends on besides the program: the loads, the dates and the definitions.
[[nodiscard]] QString trainingFingerprint(const Coverage& coverage, const RunDates& dates, const Settings& settings);

} // namespace churnlens::pipeline
