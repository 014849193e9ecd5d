// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainingsource.h"
#include "core/warehouse/connection.h"

#include <QDate>

#include <vector>

namespace churnlens::features {

/// Labelled rows of one or several as-of dates, ordered by date, then customer.
struct ExampleSet
{
    QStringList featureNames; ///< n_features
    QStringList asOfs; ///< ISO dates that rows.groups refers to
    model::RowBlock rows; ///< raw units
};

/// The columns (from 1 on: recency, the first, always stays) that have one value in all rows, as a feature has that
/// the data say nothing about.
[[nodiscard]] std::vector<Eigen::Index> constantColumns(const ExampleSet& examples);

/// The examples without these columns (ascending).
[[nodiscard]] ExampleSet withoutColumns(const ExampleSet& examples, const std::vector<Eigen::Index>& columns);

/// Computes mart.customer_feature anew for the dates (ascending, each a midnight), in one transaction.
Result<void> buildFeatures(warehouse::Connection& connection, const std::vector<QDate>& asOfs);

/// Writes ml.training_example for the dates, whose features must exist. horizonDays: churned = no purchase line in
/// [as-of, as-of + horizonDays). In one transaction; the examples before are replaced.
Result<void> buildExamples(warehouse::Connection& connection, const std::vector<QDate>& asOfs, int horizonDays);

/// Reads the examples of the dates.
Result<ExampleSet> readExamples(warehouse::Connection& connection, const std::vector<QDate>& asOfs);

/// {2011-06-13,2011-09-11} for a date[] parameter.
[[nodiscard]] QByteArray dateArray(const std::vector<QDate>& dates);

} // namespace churnlens::features
