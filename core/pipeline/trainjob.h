// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/artifactstore.h"
#include "core/pipeline/coverage.h"
#include "core/training/gate.h"
#include "core/warehouse/connection.h"

namespace churnlens::pipeline {

/// A training, how well it did out of time, and whether it may be published. Keys of the report's "training" object.
struct TrainingReport
{
    training::TrainingResult result;
    std::optional<training::ChampionComparison> againstChampion;
    training::GateResult gate;
};

/// What a training needs besides the connection.
struct TrainingPlan
{
    Coverage coverage;
    RunDates dates;
    QString featureSet;
    Settings settings;
    QString scratchFolder; ///< for rows beyond the memory budget
};

/// Trains by the recipe of the feature set, evaluates it at past dates, and judges the result. Features must have been
/// built at every labelled date. champion: the model to be compared with; nullptr: none. Writes ml.training_label only.
/// Errors: NotEnoughData (too few customers, one class), Interrupted, those of the connection. A training that the gate
/// refuses is no error here.
Result<TrainingReport> trainModel(warehouse::Connection& connection, const TrainingPlan& plan,
                                  const model::TrainedModel* champion, const Progress& progress);

/// Stores the artifacts, enters the model into the registry and, when the gate let it pass, makes it the champion: all
/// or nothing. Without a store (a dry run) no files are written. Errors: Io, those of the connection.
Result<void> registerModel(warehouse::Connection& connection, const model::ArtifactStore* store,
                           const TrainingReport& training, const QString& fingerprint);

/// What a model depends on besides the program: the loads, the dates and the definitions.
[[nodiscard]] QString trainingFingerprint(const TrainingPlan& plan);

} // namespace churnlens::pipeline
