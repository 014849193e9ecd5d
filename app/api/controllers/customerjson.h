// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/scoredcustomer.h"

#include <QJsonObject>

#include <optional>

namespace churnlens::api {

/// run_id, as_of, model_id, scored_at, horizon_days: in every answer about scores.
[[nodiscard]] QJsonObject runFields(const customers::RunInfo& run);

/// What such an answer depends on, for its ETag.
[[nodiscard]] QByteArray tagOf(const customers::RunInfo& run);

/// The members of a customer, as docs/rest-api.md has them.
[[nodiscard]] QJsonObject customerJson(const customers::ScoredCustomer& customer);

/// Names that fields= may ask for: the members of a customer, and "features.<name>".
[[nodiscard]] QStringList customerFieldNames();

/// Only the members asked for; all when none are.
[[nodiscard]] QJsonObject selectFields(const QJsonObject& customer, const QStringList& names);

[[nodiscard]] QJsonValue numberOrNull(const std::optional<double>& value);
/// NaN and infinities become null.
[[nodiscard]] QJsonValue finiteOrNull(double value);

} // namespace churnlens::api
