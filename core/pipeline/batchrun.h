// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/features/featurecatalogue.h"
#include "core/pipeline/loadjob.h"
#include "core/pipeline/loadremoval.h"
#include "core/pipeline/session.h"
#include "core/pipeline/trainjob.h"
#include "core/quality/qualityassessment.h"
#include "core/scoring/batchscorer.h"
#include "core/scoring/drift.h"
#include "core/scoring/runoutcome.h"

namespace churnlens::pipeline {

enum class TrainMode {
    Auto, ///< train when the data, the dates or the definitions differ from the champion's
    Always,
    Never ///< score with the champion
};

struct BatchOptions
{
    DatabaseChoice database;
    std::vector<qint64> removeLoads; ///< loads to take back out before anything else
    QStringList inputs; ///< files and folders to load; none: score what is there
    ingest::ReaderOptions reader;
    FileProfiles fileProfiles; ///< of inputs that are read in another way than `reader` says
    QDate asOf; ///< invalid: the day after the last line
    TrainMode train = TrainMode::Auto;
    QString featureSet = features::kBehaviouralSet;
    QString exportFile; ///< high-risk list, .csv or .xlsx; empty: none
    bool score = true; ///< false: end after the data's quality; the scores stay as they are
    bool dryRun = false; ///< do everything, keep nothing
    Settings settings;
};

/// Wall-clock seconds of each phase; 0 when it was not needed.
struct PhaseSeconds
{
    double start = 0; ///< database start, connection, migrations
    double load = 0;
    double marts = 0;
    double quality = 0;
    double features = 0;
    double train = 0;
    double score = 0;
    double exportList = 0;
    double total = 0;
};

/// What a run did, as far as it came.
struct BatchReport
{
    bool dryRun = false;
    std::optional<Error> error; ///< why it ended early
    std::vector<RemovalReport> removed;
    std::optional<LoadReport> load;
    std::optional<quality::QualityReport> quality;
    std::optional<TrainingReport> training; ///< empty when the champion was kept
    QString championId; ///< the model that scored
    std::optional<scoring::ScoringSummary> scoring;
    std::optional<scoring::DriftReport> drift; ///< of the scored customers against the model's
    std::vector<scoring::RunOutcome> outcomes; ///< of past runs whose window has passed, the latest first
    qint64 exportedRows = -1; ///< -1: no list was asked for
    PhaseSeconds seconds;
};

/// The main job: load, marts, data quality, features, train, score, publish, export. Every phase is whole or not at
/// all; what an earlier phase committed stays when a later one fails (a load is kept although the data do not suffice
/// to train yet). Never throws; errors are in the report.
[[nodiscard]] BatchReport runBatch(const BatchOptions& options, const Progress& progress);

} // namespace churnlens::pipeline
