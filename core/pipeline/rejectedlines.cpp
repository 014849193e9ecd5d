// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rejectedlines.h"

#include "core/quality/meanings.h"
#include "core/scoring/export/tablefilewriter.h"
#include "core/warehouse/sqlcatalog.h"

namespace churnlens::pipeline {

using scoring::ColumnKind;
using scoring::TableCell;
using warehouse::Parameter;

namespace {

constexpr int kPage = 1'000;

std::vector<Parameter> parametersOf(const RejectedFilter& filter, const KeptLine& after, int limit)
{
    Parameter load;
    if (filter.loadId)
        load = QByteArray::number(*filter.loadId);
    Parameter reason;
    if (!filter.reason.isEmpty())
        reason = filter.reason.toUtf8();
    return {load,
            reason,
            QByteArray::number(after.loadId),
            after.part.toUtf8(),
            QByteArray::number(after.lineNumber),
            QByteArray::number(limit)};
}

Result<void> writePage(scoring::TableFileWriter& writer, const std::vector<KeptLine>& lines)
{
    for (const KeptLine& line : lines) {
        const std::vector<TableCell> cells{line.loadId,     line.file,   line.part,
                                           line.lineNumber, line.reason, quality::reasonMeaning(line.reason),
                                           line.raw};
        if (const Result<void> added = writer.addRow(cells); !added.ok())
            return added.error();
    }
    return {};
}

std::vector<scoring::TableColumn> fileColumns()
{
    return {{QStringLiteral("load_id"), ColumnKind::Integer}, {QStringLiteral("file"), ColumnKind::Text},
            {QStringLiteral("part"), ColumnKind::Text},       {QStringLiteral("line"), ColumnKind::Integer},
            {QStringLiteral("reason"), ColumnKind::Text},     {QStringLiteral("meaning"), ColumnKind::Text},
            {QStringLiteral("raw_text"), ColumnKind::Text}};
}

} // namespace

Result<std::vector<KeptLine>> readRejectedLines(warehouse::Connection& connection, const RejectedFilter& filter,
                                                const std::optional<KeptLine>& after, int limit)
{
    const Result<warehouse::QueryResult> rows = connection.query(
        warehouse::sqlText("queries/select_rejected_lines"), parametersOf(filter, after.value_or(KeptLine()), limit));
    if (!rows.ok())
        return rows.error();
    std::vector<KeptLine> lines;
    lines.reserve(static_cast<size_t>(rows->rows()));
    for (int row = 0; row < rows->rows(); ++row)
        lines.push_back({rows->integer(row, 0), rows->text(row, 1), rows->text(row, 2), rows->integer(row, 3),
                         rows->text(row, 4), rows->text(row, 5)});
    return lines;
}

Result<qint64> exportRejectedLines(warehouse::Connection& connection, const RejectedFilter& filter, const QString& path,
                                   const Progress& progress)
{
    scoring::TableFileOptions options;
    options.sheetName = QStringLiteral("Rejected lines");
    const Result<std::unique_ptr<scoring::TableFileWriter>> writer =
        scoring::openTableFile(path, fileColumns(), options);
    if (!writer.ok())
        return writer.error();
    std::optional<KeptLine> last;
    for (bool more = true; more;) {
        if (progress.stopped())
            return interruptedError();
        const Result<std::vector<KeptLine>> lines = readRejectedLines(connection, filter, last, kPage);
        if (!lines.ok())
            return lines.error();
        if (const Result<void> written = writePage(**writer, *lines); !written.ok())
            return written.error();
        more = lines->size() == static_cast<size_t>(kPage);
        if (!lines->empty())
            last = lines->back();
    }
    if (const Result<void> finished = (*writer)->finish(); !finished.ok())
        return finished.error();
    return (*writer)->rowCount();
}

} // namespace churnlens::pipeline
