// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

#include <QString>

#include <vector>

namespace churnlens::model {

/// A feature as the model keeps it: all that scoring and explaining need, whatever later catalogues say.
struct ModelTerm
{
    QString name; ///< as in ModelDefinition::features
    QString unit;
    QString group; ///< features that are explained together
    QString label; ///< plain language
    QString sentence; ///< about a customer; {column} own value, {~column} typical value
    QString firstOrderSentence; ///< for customers with one purchase day; empty: sentence
    formula::Expression formula; ///< over the columns of mart.customer_feature
};

/// How the training customers were spread over a column, or over the score.
struct ColumnProfile
{
    QString name;
    double typical = 0; ///< median
    double low = 0; ///< smallest value
    double high = 0; ///< largest value
    double upper = 0; ///< 99 % quantile
    std::vector<double> edges; ///< of the stability bins, ascending; see evaluation::Bins
    std::vector<double> shares; ///< of the bins; edges.size() + 1
};

/// The customers at the latest training date, to compare later customers with.
struct TrainingProfile
{
    qint64 customers = 0;
    std::vector<ColumnProfile> columns;
    ColumnProfile score; ///< of the probability; its name is "churn_probability"

    /// Of a column; nullptr when it is not kept.
    [[nodiscard]] const ColumnProfile* find(const QString& column) const;
};

} // namespace churnlens::model
