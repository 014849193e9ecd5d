// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/exampleset.h"

#include <QTemporaryDir>

#include <memory>

/// Examples as a small shop would give them, for the tests of core/training.
namespace churnlens::training::shop {

struct Options
{
    int customers = 400;
    int dates = 12; ///< every 30 days, the last on 2011-09-11
    double drift = 0; ///< added to the log-odds of churn a date: a season that only goes one way
    bool leak = false; ///< recency tells the label
    bool noVariety = false; ///< every order has one item
    bool lapsed = false; ///< nobody has bought for a year
    int loyalDates = 0; ///< at so many of the first dates everybody stays
};

/// Labels follow recency and order days by a logistic law, so that a model has something to find. The same every time.
[[nodiscard]] std::unique_ptr<ExampleSet> examples(const Options& options, const QTemporaryDir& folder);

/// 2011-09-11.
[[nodiscard]] Day lastDate();

} // namespace churnlens::training::shop
