// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/export/pendingfile.h"
#include "core/scoring/export/tablefilewriter.h"

#include <array>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace churnlens::scoring {

/// An Excel workbook with one sheet: bold frozen header, filter, widths and number formats by the kind of column.
/// Texts are text cells, never formulas; ids in Text columns stay text. Numbers carry the 16 significant digits that
/// libxlsxwriter writes (Excel shows 15); integers beyond 2^53 and dates before 1900 become text.
/// A sheet holds 1,048,575 rows below the header and 32,767 characters a cell: beyond either is a Usage error.
class XlsxTableWriter final : public TableFileWriter
{
public:
    static constexpr qint64 kMaxRows = 1'048'575;

    /// Errors: Io, Usage (more rows expected than a sheet holds, a name that a sheet cannot have).
    static Result<std::unique_ptr<TableFileWriter>> open(const QString& path, std::vector<TableColumn> columns,
                                                         const TableFileOptions& options);
    ~XlsxTableWriter() override;

private:
    XlsxTableWriter(PendingFile file, std::vector<TableColumn> columns);

    Result<void> start(const TableFileOptions& options);
    Result<void> writeRow(std::span<const TableCell> cells) override;
    Result<void> complete() override;
    Result<void> closeWorkbook();
    int writeCell(quint32 row, quint16 column, const TableCell& cell);
    int writeText(quint32 row, quint16 column, const QString& text);
    [[nodiscard]] Error cellError(int code, size_t column) const;
    // cppcheck-suppress CastIntegerToAddressAtReturn ; an array of pointers, which it takes for numbers
    [[nodiscard]] lxw_format* formatOf(ColumnKind kind) const { return m_formats[static_cast<size_t>(kind)]; }

    PendingFile m_file;
    lxw_workbook* m_workbook = nullptr; ///< owned until closed
    lxw_worksheet* m_sheet = nullptr; ///< the workbook's
    std::array<lxw_format*, 7> m_formats{}; ///< the workbook's, by ColumnKind; null: general
};

} // namespace churnlens::scoring
