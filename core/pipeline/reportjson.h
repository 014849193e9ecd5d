// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace churnlens::pipeline {

struct BatchReport;
struct TrainingReport;

/// The batch report; its keys are a contract (docs/batch-report.md).
[[nodiscard]] QJsonObject toJson(const BatchReport& report);

/// What metadata.json keeps of a training: dates, metrics, baselines, data fingerprint, program version.
[[nodiscard]] QJsonObject trainingMetadata(const TrainingReport& training, const QString& fingerprint);

} // namespace churnlens::pipeline
