// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/highrisklist.h"

#include "core/features/featurecatalogue.h"
#include "core/model/modelscorer.h"
#include "core/scoring/explanation.h"
#include "core/scoring/export/tablefilewriter.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QDir>
#include <QFileInfo>

namespace churnlens::scoring {

using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

constexpr int kReasons = 3;

/// In the order of the columns of declare_high_risk.sql; the reasons are made here, from its further columns.
std::vector<TableColumn> highRiskColumns()
{
    return {{QStringLiteral("customer_id"), ColumnKind::Text},
            {QStringLiteral("country"), ColumnKind::Text},
            {QStringLiteral("churn_probability"), ColumnKind::Probability},
            {QStringLiteral("risk_bucket"), ColumnKind::Text},
            {QStringLiteral("rank"), ColumnKind::Integer},
            {QStringLiteral("value_at_risk"), ColumnKind::Money},
            {QStringLiteral("last_order_on"), ColumnKind::Date},
            {QStringLiteral("days_since_last_order"), ColumnKind::Real},
            {QStringLiteral("orders"), ColumnKind::Integer},
            {QStringLiteral("spend"), ColumnKind::Money},
            {QStringLiteral("as_of"), ColumnKind::Date},
            {QStringLiteral("run_id"), ColumnKind::Integer},
            {QStringLiteral("model_id"), ColumnKind::Text},
            {QStringLiteral("scored_at"), ColumnKind::Text},
            {QStringLiteral("risk_rank"), ColumnKind::Integer},
            {QStringLiteral("probability_low"), ColumnKind::Probability},
            {QStringLiteral("probability_high"), ColumnKind::Probability},
            {QStringLiteral("flags"), ColumnKind::Text},
            {QStringLiteral("reason_1"), ColumnKind::Text},
            {QStringLiteral("reason_2"), ColumnKind::Text},
            {QStringLiteral("reason_3"), ColumnKind::Text}};
}

TableCell cellOf(const QueryResult& rows, int row, int column, ColumnKind kind)
{
    if (rows.isNull(row, column))
        return std::monostate{};
    switch (kind) {
    case ColumnKind::Integer:
        return rows.integer(row, column);
    case ColumnKind::Real:
    case ColumnKind::Probability:
    case ColumnKind::Money:
        return rows.real(row, column);
    case ColumnKind::Date:
        return QDate::fromString(rows.text(row, column), Qt::ISODate);
    case ColumnKind::Text:
    case ColumnKind::DateTime:
        break;
    }
    return rows.text(row, column);
}

/// Turns rows of the cursor into rows of the file.
class ListRows
{
public:
    ListRows(const model::ModelScorer& scorer, const std::vector<TableColumn>& columns)
        : m_scorer(scorer)
        , m_columns(columns)
        , m_stored(columns.size() - kReasons)
        , m_names(features::columnNames())
        , m_raw(static_cast<size_t>(m_names.size()))
        , m_cells(columns.size())
    {
    }

    Result<void> addTo(TableFileWriter& file, const QueryResult& rows)
    {
        for (int row = 0; row < rows.rows(); ++row) {
            for (size_t column = 0; column < m_stored; ++column)
                m_cells[column] = cellOf(rows, row, static_cast<int>(column), m_columns[column].kind);
            fillReasons(rows, row);
            if (Result<void> added = file.addRow(m_cells); !added.ok())
                return added;
        }
        return {};
    }

private:
    void fillReasons(const QueryResult& rows, int row)
    {
        for (size_t i = 0; i < m_raw.size(); ++i)
            m_raw[i] = rows.real(row, static_cast<int>(m_stored + i));
        const std::vector<GroupReason> reasons = topReasons(explain(m_scorer, m_names, m_raw), true, kReasons);
        for (size_t i = 0; i < kReasons; ++i)
            m_cells[m_stored + i] = i < reasons.size() ? TableCell(reasons[i].sentence) : TableCell();
    }

    const model::ModelScorer& m_scorer;
    const std::vector<TableColumn>& m_columns;
    size_t m_stored; ///< columns that come as they are
    QStringList m_names; ///< of the columns after them
    std::vector<double> m_raw;
    std::vector<TableCell> m_cells;
};

} // namespace

Result<void> checkExportPath(const QString& path)
{
    const QFileInfo info(path);
    const QString suffix = info.suffix().toLower();
    if (suffix != QStringLiteral("csv") && suffix != QStringLiteral("xlsx"))
        return Error{ErrorCode::Usage,
                     QStringLiteral("Cannot export to %1: the name must end in .csv or .xlsx.").arg(path),
                     path,
                     {}};
    if (!info.absoluteDir().exists())
        return Error{
            ErrorCode::Io, QStringLiteral("Cannot export to %1: its folder does not exist.").arg(path), path, {}};
    return {};
}

Result<qint64> exportHighRisk(warehouse::Connection& connection, const model::TrainedModel& model, qint64 runId,
                              const QString& path)
{
    const Result<model::ModelScorer> scorer = model::ModelScorer::compile(model, features::columnNames());
    if (!scorer.ok())
        return scorer.error();
    const std::vector<TableColumn> columns = highRiskColumns();
    Result<std::unique_ptr<TableFileWriter>> file = openTableFile(path, columns);
    if (!file.ok())
        return file.error();
    Result<std::unique_ptr<warehouse::Transaction>> transaction = warehouse::Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    const Result<QueryResult> declared =
        connection.query(sqlText("queries/declare_high_risk"), {QByteArray::number(runId)});
    if (!declared.ok())
        return declared.error();
    ListRows list(*scorer, columns);
    while (true) {
        const Result<QueryResult> rows = connection.query(sqlText("queries/fetch_high_risk"));
        if (!rows.ok())
            return rows.error();
        if (rows->rows() == 0)
            break;
        if (const Result<void> added = list.addTo(**file, *rows); !added.ok())
            return added.error();
    }
    if (const Result<void> finished = (*file)->finish(); !finished.ok())
        return finished.error();
    return (*file)->rowCount();
}

} // namespace churnlens::scoring
