// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/qualityreport.h"

#include <QJsonObject>

namespace churnlens::quality {

/// One load; the keys are a contract (docs/quality-report.md), because stored reports are read back.
[[nodiscard]] QJsonObject toJson(const LoadQuality& load);

/// Reads what toJson() wrote; what is missing keeps its default.
[[nodiscard]] LoadQuality loadFromJson(const QJsonObject& json);

/// The object "dates", of a load and of the warehouse.
[[nodiscard]] QJsonObject toJson(const DateCoverage& dates);

/// The object "anonymous", of a load and of the warehouse.
[[nodiscard]] QJsonObject toJson(const AnonymousLines& anonymous);

/// "2011-12-09", or null when invalid.
[[nodiscard]] QJsonValue dayJson(const QDate& day);

/// The number, or null.
[[nodiscard]] QJsonValue numberJson(const std::optional<double>& value);

/// part / whole, empty when the whole is not above zero.
[[nodiscard]] std::optional<double> share(double part, double whole);

} // namespace churnlens::quality
