// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/phrase.h"
#include "core/model/trainedmodel.h"

#include <QLocale>

#include <functional>
#include <span>

namespace churnlens::scoring {

/// The measured columns of one customer.
struct CustomerColumns
{
    const QStringList& names;
    std::span<const double> values; ///< one a name
};

/// A value as a person reads it, in English unless told: days, orders, items, lines and products as whole numbers;
/// everything else (currency, points) with two decimals below 100 and whole from there on. Thousands are separated as
/// the language does.
[[nodiscard]] QString valueText(double value, const QString& unit, const QLocale& locale = QLocale::English);

/// What the model has to say of a feature, about this customer: firstOrderSentence where there is one and the customer
/// has one purchase day, else sentence. {column} is the customer's value, {~column} the median of the model's training
/// profile (where there is no profile: the feature's mean), in the units of features::columns(). A model without
/// sentences gets kPlainReason with the feature's label. feature: position in model.terms; standardized: the
/// customer's value of it.
[[nodiscard]] Phrase reasonPhrase(const model::TrainedModel& model, size_t feature, double standardized,
                                  const CustomerColumns& customer);

/// The pattern of reasons that a model has no sentence for.
inline const QString kPlainReason = QStringLiteral("{label}: {value} (typical: {typical})");

/// Writes a reason; in another language with a pattern of its own, which has places of the same names. "1 days" of an
/// English pattern becomes "1 day". unknown: the word for a value that is not known. A label gets a capital.
/// amountText: writes what is in currency; as a bare number without.
[[nodiscard]] QString reasonText(const Phrase& reason, const QLocale& locale = QLocale::English,
                                 const QString& unknown = QStringLiteral("unknown"),
                                 const std::function<QString(double)>& amountText = {});

} // namespace churnlens::scoring
