// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/modelregistry.h"

#include "core/warehouse/sqlcatalog.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace churnlens::registry {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

double realOrNaN(const QueryResult& rows, int row, int column)
{
    return rows.isNull(row, column) ? std::numeric_limits<double>::quiet_NaN() : rows.real(row, column);
}

QStringList textsOf(const QString& jsonArray)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(jsonArray.toUtf8()).array();
    for (const QJsonValue& value : array)
        texts.append(value.toString());
    return texts;
}

Deployment deploymentOf(const QueryResult& rows, int row)
{
    return {static_cast<int>(rows.integer(row, 0)), rows.text(row, 1), rows.text(row, 2), rows.text(row, 3),
            rows.text(row, 4)};
}

} // namespace

Result<std::vector<RegisteredModel>> listModels(Connection& connection)
{
    const Result<QueryResult> rows = connection.query(sqlText("queries/select_models"));
    if (!rows.ok())
        return rows.error();
    std::vector<RegisteredModel> models;
    for (int row = 0; row < rows->rows(); ++row)
        models.push_back({rows->text(row, 0), rows->text(row, 1), rows->text(row, 2),
                          QDate::fromString(rows->text(row, 3), Qt::ISODate), static_cast<int>(rows->integer(row, 4)),
                          rows->boolean(row, 5), rows->boolean(row, 6), realOrNaN(*rows, row, 7),
                          realOrNaN(*rows, row, 8), textsOf(rows->text(row, 9)), rows->text(row, 10)});
    return models;
}

Result<std::vector<Deployment>> deployments(Connection& connection)
{
    const Result<QueryResult> rows = connection.query(sqlText("queries/select_deployments"));
    if (!rows.ok())
        return rows.error();
    std::vector<Deployment> history;
    for (int row = 0; row < rows->rows(); ++row)
        history.push_back(deploymentOf(*rows, row));
    return history;
}

Result<std::optional<Deployment>> liveOn(Connection& connection, const QDate& day)
{
    const Result<QueryResult> rows =
        connection.query(sqlText("queries/select_live_on"), {day.toString(Qt::ISODate).toLatin1()});
    if (!rows.ok())
        return rows.error();
    if (rows->rows() == 0)
        return std::optional<Deployment>();
    return std::optional(deploymentOf(*rows, 0));
}

Result<Champion> readChampion(Connection& connection)
{
    const Result<QueryResult> row = connection.query(sqlText("queries/select_champion"));
    if (!row.ok())
        return row.error();
    if (row->rows() == 0)
        return Champion{};
    return Champion{row->text(0, 0), row->text(0, 1)};
}

Result<bool> championStands(Connection& connection, const QString& fingerprint)
{
    const Result<QueryResult> row =
        connection.query(sqlText("queries/select_champion_stands"), {fingerprint.toLatin1()});
    if (!row.ok())
        return row.error();
    return row->boolean(0, 0);
}

} // namespace churnlens::registry
