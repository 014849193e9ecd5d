// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/qualityreport.h"

#include <QJsonObject>

namespace churnlens::quality {

/// {"loads": [...], "data": {...}, "verdict": {...}}; the keys are a contract (docs/quality-report.md).
[[nodiscard]] QJsonObject toJson(const QualityReport& report);

/// "enough", "thin" or "not_enough".
[[nodiscard]] QString levelName(Level level);

} // namespace churnlens::quality
