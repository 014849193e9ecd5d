// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainingsource.h"
#include "core/warehouse/connection.h"

#include <QDate>

#include <vector>

namespace churnlens::features {

/// Which features to compute.
struct FeatureRequest
{
    std::vector<QDate> asOfs; ///< ascending, each a midnight
    int horizonDays = 90; ///< the span of the coming season (active_days_season)
    bool replaceAll = false; ///< features of the last training go too
    QDate keepAsOf; ///< that of the published run, whose readers need its features; invalid: none
};

/// Computes mart.customer_feature anew for the dates, in one transaction.
Result<void> buildFeatures(warehouse::Connection& connection, const FeatureRequest& request);

/// Writes ml.training_label for the dates, whose features must exist. horizonDays: churned = no purchase line in
/// [as-of, as-of + horizonDays). In one transaction; the labels before are replaced.
Result<void> buildLabels(warehouse::Connection& connection, const std::vector<QDate>& asOfs, int horizonDays);

/// Streams the labelled examples of the dates, ordered by customer, then date. values: rows x columns(), in that order;
/// groups: position in asOfs; clusters: the customer's key. Memory: one block of rows.
Result<void> readExamples(warehouse::Connection& connection, const std::vector<QDate>& asOfs,
                          const model::BlockVisitor& visit);

/// {2011-06-13,2011-09-11} for a date[] parameter.
[[nodiscard]] QByteArray dateArray(const std::vector<QDate>& dates);

} // namespace churnlens::features
