// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace churnlens::modelcard {

/// Whom a number is about; a key of the metadata and how the page calls it.
struct Population
{
    QString key;
    QString name;
};
/// "all" and "active".
[[nodiscard]] const std::vector<Population>& populations();

/// What the model is compared with; a key of the metadata and how the page calls it.
struct Baseline
{
    QString key;
    QString name; ///< in a sentence
    QString heading; ///< of a column
};
/// Recency alone, the seven features, BG/NBD.
[[nodiscard]] const std::vector<Baseline>& baselines();

/// The evaluation at one past date. Objects are empty where the metadata do not hold them.
struct Origin
{
    QString asOf; ///< ISO date
    QJsonObject json; ///< keys "all", "active", "season", "ridge"

    /// Metrics of "model", "last_intercept", or of a baseline with its "lead".
    [[nodiscard]] QJsonObject metrics(const Population& population, const QString& contender) const;
};

/// By date, the held-out test last. From "evaluation"; else the test alone, from "metrics" and "baselines"; else none.
[[nodiscard]] std::vector<Origin> readOrigins(const QJsonObject& metadata);

} // namespace churnlens::modelcard
