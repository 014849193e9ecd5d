// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

#include <QString>

#include <vector>

namespace churnlens::features {

/// What is measured of a customer at an as-of date: a column of mart.customer_feature.
struct Column
{
    QString name;
    QString unit; ///< "days", "orders", "currency", "items", "products", "lines", "points"
    QString label; ///< plain language, lower case
};

/// Every column that a feature may use, in the order in which statements list them; the seven of the reference first.
/// insert_customer_features.sql computes them.
[[nodiscard]] const std::vector<Column>& columns();

/// Their names, in that order.
[[nodiscard]] QStringList columnNames();

/// Position in columns(). Precondition: there is such a column.
[[nodiscard]] int columnIndex(const QString& name);

/// One model feature: a formula over columns, and what it says to a person.
struct Feature
{
    QString name; ///< lower case, unique in its set
    QString unit;
    QString group; ///< features that are explained together: "Recency and rhythm", "Frequency", "Spend" ...
    QString label; ///< plain language, lower case
    formula::Expression formula; ///< the transform; its SQL is formula::toSql()
    /// A sentence about a customer. {column} stands for the customer's own value, {~column} for the typical one.
    QString sentence;
    QString firstOrderSentence; ///< for customers with one purchase day, where it must differ; else empty
};

/// The buying rhythm of the whole shop, as BG/NBD measures it (evaluation::fitBgNbd); constants of two features.
struct RhythmConstants
{
    double r = 0.65;
    double alpha = 65; ///< days
    double a = 0.17;
    double b = 3.0;
};

/// The features of one kind of model.
struct FeatureSet
{
    QString name;
    std::vector<Feature> features;
    double limit = 0; ///< standardised values are held within +-limit; 0: no limit
    int trainAsOfs = 1; ///< as-of dates that are pooled to train on
};

/// The seven features of the reference, as they are.
[[nodiscard]] FeatureSet baselineSet();

/// Fourteen transformed features of rhythm, frequency, spend, tenure and season. horizonDays: of the label, because the
/// expectation of a purchase depends on it. Skewed columns enter as logarithms; the constants come from the training
/// data.
[[nodiscard]] FeatureSet behaviouralSet(const RhythmConstants& rhythm, int horizonDays);

inline const QString kBaselineSet = QStringLiteral("baseline");
inline const QString kBehaviouralSet = QStringLiteral("behavioural");

} // namespace churnlens::features
