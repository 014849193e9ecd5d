// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/export/pendingfile.h"
#include "core/scoring/export/tablefilewriter.h"

#include <QFile>

namespace churnlens::scoring {

/// RFC 4180: UTF-8, commas, CRLF. Cells of Text columns are always quoted and disarmed (withoutFormula()); an empty
/// cell is nothing, an empty text is "". Numbers are the shortest decimals that read back as the same double, and are
/// never altered otherwise. Rows: no limit.
class CsvTableWriter final : public TableFileWriter
{
public:
    /// Errors: Io.
    static Result<std::unique_ptr<TableFileWriter>> open(const QString& path, std::vector<TableColumn> columns,
                                                         const TableFileOptions& options);

private:
    CsvTableWriter(PendingFile file, std::vector<TableColumn> columns);

    Result<void> start(const TableFileOptions& options);
    Result<void> writeRow(std::span<const TableCell> cells) override;
    Result<void> complete() override;
    Result<void> flush();
    void append(const TableCell& cell, ColumnKind kind);
    void appendText(const QString& text);

    PendingFile m_file;
    QFile m_out;
    QByteArray m_buffer;
};

} // namespace churnlens::scoring
