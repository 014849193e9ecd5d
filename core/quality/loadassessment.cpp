// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/loadassessment.h"

#include "core/quality/loadjson.h"
#include "core/quality/meanings.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QJsonDocument>

#include <algorithm>

namespace churnlens::quality {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

constexpr int kAssessedLines = 5;
constexpr qsizetype kLoadSamples = 3;
constexpr int kSampleLength = 200;

/// Columns of quality/select_loads.
enum Column {
    LoadId,
    FileName,
    Profile,
    LoadedAt,
    RowsRead,
    RowsLoaded,
    Duplicates,
    Rejected,
    RejectedByReason,
    WithoutCustomer,
    Cancelled,
    ServiceLines,
    PurchaseLines,
    SaleAmount,
    AnonymousAmount,
    CancelledAmount,
    Parts,
    AbsentColumns,
    Warnings,
    LinesPerDay,
    Quality
};

QJsonDocument document(const QueryResult& rows, int row, int column)
{
    const std::string_view bytes = rows.bytes(row, column);
    return QJsonDocument::fromJson(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

std::vector<RejectedReason> rejectedReasons(const QJsonObject& counts)
{
    std::vector<RejectedReason> out;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        out.push_back({it.key(), reasonMeaning(it.key()), it.value().toInteger(), {}, {}});
    std::stable_sort(out.begin(), out.end(),
                     [](const RejectedReason& a, const RejectedReason& b) { return a.lines > b.lines; });
    return out;
}

LinesByDay linesByDay(const QJsonObject& json)
{
    LinesByDay out;
    for (auto it = json.begin(); it != json.end(); ++it)
        out.insert(QDate::fromString(it.key(), Qt::ISODate), it.value().toInteger());
    out.remove(QDate());
    return out;
}

AnonymousLines anonymousLines(const QueryResult& rows, int row)
{
    const qint64 lines = rows.integer(row, WithoutCustomer);
    const double amount = rows.real(row, AnonymousAmount);
    return {lines, share(static_cast<double>(lines), static_cast<double>(rows.integer(row, RowsLoaded))), amount,
            share(amount, rows.real(row, SaleAmount))};
}

/// A load's report from its row; what needs other tables is added after.
LoadQuality fromRow(const QueryResult& rows, int row, const LineCensus& census)
{
    LoadQuality load;
    load.loadId = rows.integer(row, LoadId);
    load.file = rows.text(row, FileName);
    load.profile = rows.text(row, Profile);
    load.loadedAt = rows.text(row, LoadedAt);
    load.rowsRead = rows.integer(row, RowsRead);
    load.rowsLoaded = rows.integer(row, RowsLoaded);
    load.duplicates = rows.integer(row, Duplicates);
    load.rejectedLines = rows.integer(row, Rejected);
    load.rejected = rejectedReasons(document(rows, row, RejectedByReason).object());
    load.anonymous = anonymousLines(rows, row);
    load.cancellations.lines = rows.integer(row, Cancelled);
    load.cancellations.amount = rows.real(row, CancelledAmount);
    load.serviceLines = rows.integer(row, ServiceLines);
    load.purchaseLines = rows.integer(row, PurchaseLines);
    load.parts = document(rows, row, Parts).array();
    for (const QJsonValue column : document(rows, row, AbsentColumns).array())
        load.absentColumns.push_back({column.toString(), absenceMeaning(column.toString())});
    for (const QJsonValue warning : document(rows, row, Warnings).array())
        load.warnings.append(warning.toString());
    LinesByDay days = linesByDay(document(rows, row, LinesPerDay).object());
    if (days.isEmpty()) // loaded before they were kept
        days = census.byLoad.value(load.loadId);
    load.dates = coverageOf(days);
    return load;
}

/// The beginning of a rejected record; never half a character, which JSON in the database cannot hold.
QString sample(const QString& raw)
{
    QString cut = raw.left(kSampleLength);
    if (!cut.isEmpty() && cut.back().isHighSurrogate())
        cut.chop(1);
    return cut;
}

using LoadIndex = QMap<qint64, LoadQuality*>;

QByteArray idArray(const LoadIndex& loads)
{
    std::vector<QByteArray> ids;
    for (auto it = loads.keyBegin(); it != loads.keyEnd(); ++it)
        ids.push_back(QByteArray::number(*it));
    return warehouse::arrayLiteral(ids);
}

Result<void> addRejectedLines(Connection& connection, const LoadIndex& loads)
{
    const Result<QueryResult> rows = connection.query(sqlText("quality/select_rejected_samples"),
                                                      {idArray(loads), QByteArray::number(kAssessedLines)});
    if (!rows.ok())
        return rows.error();
    for (int row = 0; row < rows->rows(); ++row) {
        std::vector<RejectedReason>& reasons = loads[rows->integer(row, 0)]->rejected;
        const QString name = rows->text(row, 1);
        const auto reason = std::find_if(reasons.begin(), reasons.end(),
                                         [&](const RejectedReason& candidate) { return candidate.reason == name; });
        if (reason == reasons.end())
            continue;
        reason->firstLines.push_back({rows->text(row, 2), rows->integer(row, 3)});
        if (reason->samples.size() < kLoadSamples)
            reason->samples.append(sample(rows->text(row, 4)));
    }
    return {};
}

Result<void> addMatches(Connection& connection, const LoadIndex& loads, const LineCensus& census)
{
    for (auto it = loads.begin(); it != loads.end(); ++it)
        it.value()->cancellations.unmatched = census.knownCancellations.value(it.key());
    const QByteArray firstLoad = QByteArray::number(loads.firstKey());
    const Result<QueryResult> pairs = connection.query(sqlText("quality/select_cancelled_pairs"), {firstLoad});
    if (!pairs.ok())
        return pairs.error();
    if (pairs->isNull(0, 0))
        return {};
    const std::string_view array = pairs->bytes(0, 0);
    const Result<QueryResult> rows =
        connection.query(sqlText("quality/select_cancellation_matches"),
                         {firstLoad, QByteArray(array.data(), static_cast<qsizetype>(array.size()))});
    if (!rows.ok())
        return rows.error();
    for (int row = 0; row < rows->rows(); ++row) {
        const auto load = loads.find(rows->integer(row, 0));
        if (load == loads.end()) // its report is stored already
            continue;
        Cancellations& cancellations = (*load)->cancellations;
        cancellations.exactly = rows->integer(row, 1);
        cancellations.partly = rows->integer(row, 2);
        cancellations.unmatched -= cancellations.exactly + cancellations.partly;
    }
    return {};
}

Result<void> store(Connection& connection, const LoadIndex& loads)
{
    Result<std::unique_ptr<warehouse::Transaction>> transaction = warehouse::Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    for (const LoadQuality* load : loads) {
        const Result<QueryResult> updated = connection.query(
            sqlText("quality/update_load_quality"),
            {QByteArray::number(load->loadId), QJsonDocument(toJson(*load)).toJson(QJsonDocument::Compact)});
        if (!updated.ok())
            return updated.error();
    }
    return (*transaction)->commit();
}

/// The loads without a stored report get theirs.
Result<void> complete(Connection& connection, const LineCensus& census, const LoadIndex& fresh)
{
    if (fresh.isEmpty())
        return {};
    if (Result<void> rejected = addRejectedLines(connection, fresh); !rejected.ok())
        return rejected;
    if (Result<void> matched = addMatches(connection, fresh, census); !matched.ok())
        return matched;
    return store(connection, fresh);
}

} // namespace

Result<LoadsAssessment> assessLoads(Connection& connection, const LineCensus& census)
{
    const Result<QueryResult> rows = connection.query(sqlText("quality/select_loads"));
    if (!rows.ok())
        return rows.error();
    LoadsAssessment out;
    out.loads.reserve(static_cast<size_t>(rows->rows())); // so that the index below can point into it
    LoadIndex fresh;
    for (int row = 0; row < rows->rows(); ++row) {
        out.saleAmount += rows->real(row, SaleAmount);
        out.anonymousAmount += rows->real(row, AnonymousAmount);
        if (!rows->isNull(row, Quality)) {
            out.loads.push_back(loadFromJson(document(*rows, row, Quality).object()));
            continue;
        }
        out.loads.push_back(fromRow(*rows, row, census));
        fresh.insert(out.loads.back().loadId, &out.loads.back());
    }
    if (const Result<void> completed = complete(connection, census, fresh); !completed.ok())
        return completed.error();
    return out;
}

} // namespace churnlens::quality
