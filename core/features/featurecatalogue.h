// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace churnlens::features {

/// One model feature: what it is called, measured in, and says to a person.
struct Feature
{
    std::string name; ///< the column in mart.customer_feature and ml.training_example
    QString unit; ///< "days", "orders", "currency", "items", "products"
    QString group; ///< features that are explained together
    QString label; ///< plain language, lower case
};

/// The seven features of the reference, in the order in which models and SQL list them.
[[nodiscard]] const std::vector<Feature>& baselineFeatures();

/// Their names, in that order.
[[nodiscard]] std::vector<std::string> baselineFeatureNames();

/// The name of the set in models and reports.
inline const QString kBaselineSet = QStringLiteral("baseline");

} // namespace churnlens::features
