// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

#include <span>

namespace churnlens::scoring {

/// The measured columns of one customer.
struct CustomerColumns
{
    const QStringList& names;
    std::span<const double> values; ///< one a name
};

/// A value as a person reads it, in English: days, orders, items, lines and products as whole numbers; everything else
/// (currency, points) with two decimals below 100 and whole from there on. Thousands are separated by commas.
[[nodiscard]] QString valueText(double value, const QString& unit);

/// The sentence that the model has for a feature, about this customer: firstOrderSentence where there is one and the
/// customer has one purchase day, else sentence. {column} becomes the customer's value, {~column} the median of the
/// model's training profile (where there is no profile: the feature's mean), in the units of features::columns(); "1
/// days" becomes "1 day"; what is not known, "unknown". A model without sentences gets "Label: value (typical: ...)".
/// feature: position in model.terms; standardized: the customer's value of it.
[[nodiscard]] QString reasonSentence(const model::TrainedModel& model, size_t feature, double standardized,
                                     const CustomerColumns& customer);

} // namespace churnlens::scoring
