// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelcard/cardvalues.h"

#include <optional>
#include <vector>

namespace churnlens::model {
struct TrainedModel;
}

namespace churnlens::modelreport {

using modelcard::Number;

/// A change of the log-odds of churning with its 95 % interval.
struct Effect
{
    double estimate = 0;
    Number low; ///< none: the model keeps no intervals
    Number high;

    /// exp of the estimate, low and high: what the odds are multiplied by.
    [[nodiscard]] Effect oddsRatio() const;
    [[nodiscard]] bool includesZero() const { return low && high && *low <= 0 && *high >= 0; }
};

/// What "one more" means for the effect of a feature per unit.
enum class UnitStep {
    Unit, ///< one unit of a measured column: a day, an order
    YesNo, ///< the feature is 1 or 0: yes against no
    Doubling, ///< the feature is ln(c + column): twice as much of c + column
    Feature, ///< one unit of a computed feature, whose steps in measured columns differ from customer to customer
};

/// One feature of a model and its weight.
struct Coefficient
{
    QString name; ///< as in the model
    QString label; ///< plain language; the name where the model has none
    QString unit;
    QString group; ///< "Other" where the model has none
    QString formula; ///< "ln(1 + tenure_days)"; empty: unknown
    double deviation = 1; ///< standard deviation in training, in the feature's own unit
    Effect standardised; ///< of one standard deviation more
    Number standardError; ///< of standardised
    Number z;
    Number pValue;
    Number varianceInflation;
    UnitStep step = UnitStep::Feature;
    /// Of one step more. None where a step is longer than all that the scaler lets through.
    std::optional<Effect> perStep;
};

/// In the order of the model.
[[nodiscard]] std::vector<Coefficient> readCoefficients(const model::TrainedModel& model);

} // namespace churnlens::modelreport
