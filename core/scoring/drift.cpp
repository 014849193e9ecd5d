// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/drift.h"

#include "core/warehouse/cursor.h"
#include "core/warehouse/sqlcatalog.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace churnlens::scoring {

using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

/// Counts the values of one column in the bins of training, block by block.
class BinCounter
{
public:
    BinCounter(const model::ColumnProfile& profile, int column)
        : m_name(profile.name)
        , m_bins{profile.edges, profile.shares}
        , m_column(column)
        , m_counts(profile.shares.size(), 0)
    {
    }

    void add(const QueryResult& rows)
    {
        m_values.clear();
        for (int row = 0; row < rows.rows(); ++row)
            m_values.push_back(rows.binaryReal(row, m_column));
        const std::vector<qint64> counts = evaluation::countInBins(m_bins, m_values);
        for (size_t bin = 0; bin < counts.size(); ++bin)
            m_counts[bin] += counts[bin];
    }

    [[nodiscard]] Result<ColumnDrift> finish(qint64 trainingCustomers) const
    {
        const Result<evaluation::Stability> stability =
            evaluation::stability(m_bins.shares, trainingCustomers, m_counts);
        if (!stability.ok())
            return stability.error();
        return ColumnDrift{m_name, *stability};
    }

private:
    QString m_name;
    evaluation::Bins m_bins;
    int m_column;
    std::vector<qint64> m_counts;
    std::vector<double> m_values;
};

QJsonObject toJson(const ColumnDrift& drift)
{
    return {{u"name"_s, drift.name},
            {u"psi"_s, drift.stability.psi},
            {u"threshold"_s, drift.stability.threshold},
            {u"drifted"_s, drift.stability.drifted}};
}

std::vector<BinCounter> makeCounters(const model::TrainingProfile& profile, const QStringList& columnNames)
{
    std::vector<BinCounter> counters;
    for (qsizetype column = 0; column < columnNames.size(); ++column) {
        if (const model::ColumnProfile* known = profile.find(columnNames[column]))
            counters.emplace_back(*known, static_cast<int>(column));
    }
    counters.emplace_back(profile.score, static_cast<int>(columnNames.size()));
    return counters;
}

} // namespace

QStringList DriftReport::drifted() const
{
    QStringList names;
    for (const ColumnDrift& column : columns) {
        if (column.stability.drifted)
            names.append(column.name);
    }
    if (score.stability.drifted)
        names.append(score.name);
    return names;
}

Result<std::optional<DriftReport>> measureDrift(warehouse::Connection& connection, const model::TrainedModel& model,
                                                const QStringList& columnNames, qint64 runId, const QDate& asOf)
{
    if (model.profile.customers == 0)
        return std::optional<DriftReport>();
    std::vector<BinCounter> counters = makeCounters(model.profile, columnNames);
    DriftReport report;
    const auto count = [&](const QueryResult& rows) -> Result<void> {
        report.customers += rows.rows();
        for (BinCounter& counter : counters)
            counter.add(rows);
        return {};
    };
    const QByteArray id = QByteArray::number(runId);
    const Result<void> read = warehouse::visitRows(connection, sqlText("queries/declare_scored_columns"),
                                                   {id, asOf.toString(Qt::ISODate).toLatin1()}, count);
    if (!read.ok())
        return read.error();
    for (const BinCounter& counter : counters) {
        Result<ColumnDrift> drift = counter.finish(model.profile.customers);
        if (!drift.ok())
            return drift.error();
        report.columns.push_back(std::move(drift).value());
    }
    report.score = report.columns.back();
    report.columns.pop_back();
    const Result<QueryResult> kept = connection.query(
        sqlText("queries/update_run_drift"), {id, QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact)});
    if (!kept.ok())
        return kept.error();
    return std::optional(std::move(report));
}

QJsonObject toJson(const DriftReport& drift)
{
    QJsonArray columns;
    for (const ColumnDrift& column : drift.columns)
        columns.append(toJson(column));
    return {{u"customers"_s, drift.customers},
            {u"drifted"_s, QJsonArray::fromStringList(drift.drifted())},
            {u"score"_s, toJson(drift.score)},
            {u"columns"_s, columns}};
}

} // namespace churnlens::scoring
