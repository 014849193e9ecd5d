// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

#include <QByteArray>

namespace churnlens::modelcard {

/// A model as one page for analysts and auditors: what it predicts, how well it did at past dates and against which
/// baselines, how it was made, its weights and its limits. Needs nothing else: no script, no picture, no font, no
/// network. Light or dark as the reader's system is, light in print. UTF-8; every text of the data is escaped.
/// Reads model.metadata as docs/batch-report.md describes "training"; what is missing or of another kind leaves its
/// section or its number out. Never fails.
[[nodiscard]] QByteArray toHtml(const model::TrainedModel& model);

} // namespace churnlens::modelcard
