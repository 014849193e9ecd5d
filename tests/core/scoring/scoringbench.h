// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/batchscorer.h"

/// A database with customers to score; for the tests of core/scoring.
namespace churnlens::scoring::samples {

inline const QDate kAsOf(2011, 12, 10);

/// Customers 1 to `count` with features at kAsOf that scatter over what shops have; every seventh bought on one day
/// only. Customer 1 is one standard deviation above tinyModel()'s mean in both of its features.
[[nodiscard]] Result<void> addCustomers(warehouse::Connection& connection, int count);

/// Enters the model into the registry, scores and publishes. thresholds: Settings() unless given.
[[nodiscard]] Result<ScoringSummary> publish(warehouse::Connection& connection, const model::TrainedModel& model,
                                             const Settings& thresholds = {});

} // namespace churnlens::scoring::samples
