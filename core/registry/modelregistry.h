// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace churnlens::registry {

/// A training, as ml.model keeps it.
struct RegisteredModel
{
    QString modelId;
    QString featureSet;
    QString trainedAt; ///< RFC 3339, UTC
    QDate testAsOf; ///< the date of its held-out test
    int horizonDays = 0;
    bool accepted = false; ///< by the gate
    bool isChampion = false;
    double aucAll = 0; ///< at the test date, of all customers; NaN where the metadata lack it
    double aucActive = 0; ///< the same of the active customers
    QStringList failedChecks; ///< names of the gate's checks
    QString artifactPath; ///< as it was when it was trained; empty after a dry run
};

/// A model became the champion: a row of ml.deployment, which only grows.
struct Deployment
{
    int deploymentId = 0;
    QString modelId;
    QString deployedAt; ///< RFC 3339, UTC
    QString reason; ///< "trained", or what was said at a promotion by hand
    QString deployedBy; ///< user of the database
};

/// The model that scores.
struct Champion
{
    QString modelId; ///< empty: there is none
    QString fingerprint; ///< of the data, dates and definitions that it was trained on
};

/// Every model, newest first. Errors: those of the connection.
Result<std::vector<RegisteredModel>> listModels(warehouse::Connection& connection);

/// The history of champions, newest first; the first is the present one. Errors: those of the connection.
Result<std::vector<Deployment>> deployments(warehouse::Connection& connection);

/// The deployment that was live at the end of a day in UTC; none before the first. Errors: those of the connection.
Result<std::optional<Deployment>> liveOn(warehouse::Connection& connection, const QDate& day);

/// The champion; an empty id when there is none. Errors: those of the connection.
Result<Champion> readChampion(warehouse::Connection& connection);

/// Whether the champion may stay without a new training: it was trained on this fingerprint, or it was chosen by hand
/// when a model with this fingerprint was there already. False without a champion. Errors: those of the connection.
Result<bool> championStands(warehouse::Connection& connection, const QString& fingerprint);

} // namespace churnlens::registry
