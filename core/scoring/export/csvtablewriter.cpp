// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/export/csvtablewriter.h"

#include "core/scoring/export/celltext.h"

namespace churnlens::scoring {

namespace {
constexpr qsizetype kBufferSize = 1 << 18;
}

Result<std::unique_ptr<TableFileWriter>> CsvTableWriter::open(const QString& path, std::vector<TableColumn> columns,
                                                              const TableFileOptions& options)
{
    auto file = PendingFile::create(path);
    if (!file)
        return file.error();
    std::unique_ptr<CsvTableWriter> writer(new CsvTableWriter(std::move(file).value(), std::move(columns)));
    if (auto started = writer->start(options); !started)
        return started.error();
    return std::unique_ptr<TableFileWriter>(std::move(writer));
}

CsvTableWriter::CsvTableWriter(PendingFile file, std::vector<TableColumn> columns)
    : TableFileWriter(std::move(columns))
    , m_file(std::move(file))
    , m_out(m_file.path())
{
}

Result<void> CsvTableWriter::start(const TableFileOptions& options)
{
    if (!m_out.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return m_file.failure(m_out.errorString());
    if (options.byteOrderMark)
        m_buffer += "\xef\xbb\xbf";
    for (const TableColumn& column : columns()) {
        appendText(column.name);
        m_buffer += ',';
    }
    m_buffer.chop(1);
    m_buffer += "\r\n";
    return {};
}

Result<void> CsvTableWriter::writeRow(std::span<const TableCell> cells)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        append(cells[i], columns()[i].kind);
        m_buffer += ',';
    }
    m_buffer.chop(1);
    m_buffer += "\r\n";
    return m_buffer.size() < kBufferSize ? Result<void>{} : flush();
}

Result<void> CsvTableWriter::complete()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    m_out.close();
    if (m_out.error() != QFileDevice::NoError)
        return m_file.failure(m_out.errorString());
    return m_file.commit();
}

Result<void> CsvTableWriter::flush()
{
    // A disk that fills up takes a part first; only the write after it names the reason.
    for (qint64 written = 0; written < m_buffer.size();) {
        const qint64 taken = m_out.write(m_buffer.constData() + written, m_buffer.size() - written);
        if (taken <= 0)
            return m_file.failure(m_out.errorString());
        written += taken;
    }
    m_buffer.truncate(0);
    return {};
}

void CsvTableWriter::append(const TableCell& cell, ColumnKind kind)
{
    if (const auto* text = std::get_if<QString>(&cell))
        appendText(*text);
    else if (const auto* integer = std::get_if<qint64>(&cell); integer && kind == ColumnKind::Text)
        m_buffer += '"' + QByteArray::number(*integer) + '"';
    else if (integer)
        m_buffer += QByteArray::number(*integer);
    else if (const auto* number = std::get_if<double>(&cell))
        m_buffer += shortestNumber(*number);
    else if (const auto* date = std::get_if<QDate>(&cell))
        m_buffer += isoText(*date);
    else if (const auto* time = std::get_if<QDateTime>(&cell))
        m_buffer += isoText(*time);
}

void CsvTableWriter::appendText(const QString& text)
{
    m_buffer += '"';
    m_buffer += withoutFormula(text).toUtf8().replace('"', "\"\"");
    m_buffer += '"';
}

} // namespace churnlens::scoring
