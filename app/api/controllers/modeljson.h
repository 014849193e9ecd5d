// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

#include <QJsonObject>

namespace churnlens::api {

/// A model's definition, terms with intervals, thresholds and measured quality (docs/rest-api.md), without the curves.
[[nodiscard]] QJsonObject modelJson(const model::TrainedModel& model);

} // namespace churnlens::api
