// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace churnlens::scoring {

/// How a column is shown. Text also says that its cells are never numbers: ids keep their leading zeros.
enum class ColumnKind {
    Text,
    Integer,
    Real,
    Probability, ///< 0..1, shown in a workbook as 0.0 %
    Money,
    Date,
    DateTime, ///< local wall clock, without a zone
};

struct TableColumn
{
    QString name;
    ColumnKind kind = ColumnKind::Text;
};

/// One cell; std::monostate is an empty one (NULL).
using TableCell = std::variant<std::monostate, QString, qint64, double, QDate, QDateTime>;

struct TableFileOptions
{
    bool byteOrderMark = false; ///< CSV only: Excel takes a CSV for UTF-8 only when it starts with one
    QString sheetName =
        QStringLiteral("Customers"); ///< XLSX only: at most 31 characters, without brackets, slashes and : * ?
    std::optional<qint64> expectedRows; ///< when known, a file too small for them is refused before anything is written
};

/// Streams a table to a file; memory does not grow with the rows. The rows gather in a temporary file beside the
/// target, which takes its place, synced, in finish(); without finish(), or after an error, an older file stays
/// untouched and nothing is left behind. After an error every further call returns the same error. Any thread, one at a
/// time.
class TableFileWriter
{
public:
    virtual ~TableFileWriter() = default;
    TableFileWriter(const TableFileWriter&) = delete;
    TableFileWriter& operator=(const TableFileWriter&) = delete;

    /// One cell for each column. Errors: Io (path and reason), Usage (more rows or longer text than the format holds),
    /// Internal (wrong number of cells, a number that is not finite).
    Result<void> addRow(std::span<const TableCell> cells);
    /// Completes the file. Call once. Errors: Io.
    Result<void> finish();
    /// Rows added so far, the header not counted.
    [[nodiscard]] qint64 rowCount() const { return m_rows; }

protected:
    explicit TableFileWriter(std::vector<TableColumn> columns);
    [[nodiscard]] const std::vector<TableColumn>& columns() const { return m_columns; }
    virtual Result<void> writeRow(std::span<const TableCell> cells) = 0;
    virtual Result<void> complete() = 0;

private:
    Result<void> check(std::span<const TableCell> cells) const;
    Result<void> remember(Result<void> outcome);

    std::vector<TableColumn> m_columns;
    qint64 m_rows = 0;
    std::optional<Error> m_error;
};

/// The writer for the path's extension: .csv or .xlsx, in any case. The header is written at once.
/// Errors: Usage (another extension, no columns, more rows expected than the format holds), Io.
Result<std::unique_ptr<TableFileWriter>> openTableFile(const QString& path, std::vector<TableColumn> columns,
                                                       const TableFileOptions& options = {});

} // namespace churnlens::scoring
