// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/export/tablefilewriter.h"

#include "core/scoring/export/csvtablewriter.h"
#include "core/scoring/export/xlsxtablewriter.h"

#include <QFileInfo>

#include <cmath>

namespace churnlens::scoring {

TableFileWriter::TableFileWriter(std::vector<TableColumn> columns)
    : m_columns(std::move(columns))
{
}

Result<void> TableFileWriter::addRow(std::span<const TableCell> cells)
{
    if (m_error)
        return *m_error;
    if (auto valid = check(cells); !valid)
        return remember(valid);
    auto written = remember(writeRow(cells));
    if (written)
        ++m_rows;
    return written;
}

Result<void> TableFileWriter::finish()
{
    return m_error ? Result<void>(*m_error) : remember(complete());
}

Result<void> TableFileWriter::check(std::span<const TableCell> cells) const
{
    if (cells.size() != m_columns.size())
        return Error{ErrorCode::Internal,
                     QStringLiteral("Row %1 of the export has %2 cells for %3 columns.")
                         .arg(m_rows + 1)
                         .arg(cells.size())
                         .arg(m_columns.size()),
                     {},
                     {}};
    for (size_t i = 0; i < cells.size(); ++i) {
        const double* number = std::get_if<double>(&cells[i]);
        if (number && !std::isfinite(*number))
            return Error{ErrorCode::Internal,
                         QStringLiteral("Row %1 of the export has no finite number in the column %2.")
                             .arg(m_rows + 1)
                             .arg(m_columns[i].name),
                         {},
                         {}};
    }
    return {};
}

Result<void> TableFileWriter::remember(Result<void> outcome)
{
    if (!outcome)
        m_error = outcome.error();
    return outcome;
}

Result<std::unique_ptr<TableFileWriter>> openTableFile(const QString& path, std::vector<TableColumn> columns,
                                                       const TableFileOptions& options)
{
    if (columns.empty())
        return Error{
            ErrorCode::Usage, QStringLiteral("Cannot export to %1: no columns were chosen.").arg(path), {}, {}};
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == u"csv")
        return CsvTableWriter::open(path, std::move(columns), options);
    if (extension == u"xlsx")
        return XlsxTableWriter::open(path, std::move(columns), options);
    const QString named =
        extension.isEmpty() ? QStringLiteral("no extension") : QStringLiteral("the extension .") + extension;
    return Error{
        ErrorCode::Usage,
        QStringLiteral("Cannot export to %1: it has %2. Name a file that ends in .csv or .xlsx.").arg(path, named),
        {},
        {}};
}

} // namespace churnlens::scoring
