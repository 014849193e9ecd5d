// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/sheetreader.h"

#include "core/ingest/xlsx/celltext.h"

#include <charconv>

namespace churnlens::ingest {

namespace {

/// The whole number that text is; -1 when it is none.
qint64 wholeNumber(std::string_view text)
{
    qint64 value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

} // namespace

SheetReader::SheetReader(std::unique_ptr<ByteSource> source, SheetContext context)
    : m_source(std::move(source))
    , m_context(std::move(context))
    , m_parser(*m_source, *this, m_context.where)
    , m_rich(m_text)
{
}

Result<bool> SheetReader::next(Record& record)
{
    const Result<bool> paused = m_parser.advance();
    if (!paused.ok() || !*paused)
        return paused;
    record.fields.resize(m_fields.size());
    for (size_t i = 0; i < m_fields.size(); ++i)
        record.fields[i] = std::string_view(m_text.data() + m_fields[i].start, m_fields[i].length);
    record.raw = m_text;
    record.lineNumber = m_row;
    record.brokenQuotes = false;
    return true;
}

// The elements that count: worksheet/sheetData/row/c/v and worksheet/sheetData/row/c/is/...
void SheetReader::startElement(int depth, std::string_view name, XmlAttributes attributes)
{
    switch (depth) {
    case 1:
        if (name != "worksheet")
            m_parser.fail(QStringLiteral("it holds no worksheet"));
        break;
    case 2:
        m_inSheetData = name == "sheetData";
        break;
    case 3:
        m_inRow = m_inSheetData && name == "row";
        if (m_inRow)
            beginRow(attributes);
        break;
    case 4:
        m_inCell = m_inRow && name == "c";
        if (m_inCell)
            beginCell(attributes);
        break;
    case 5:
        m_inValue = m_inCell && name == "v";
        m_inInline = m_inCell && name == "is";
        break;
    default:
        if (m_inInline)
            m_rich.startElement(depth - 5, name, attributes);
    }
}

void SheetReader::endElement(int depth, std::string_view name)
{
    switch (depth) {
    case 2:
        m_inSheetData = false;
        break;
    case 3:
        if (m_inRow)
            endRow();
        m_inRow = false;
        break;
    case 4:
        if (m_inCell)
            endCell();
        m_inCell = false;
        break;
    case 5:
        m_inValue = m_inInline = false;
        break;
    default:
        if (m_inInline && depth > 5)
            m_rich.endElement(depth - 5, name);
    }
}

void SheetReader::text(std::string_view piece)
{
    if (!m_inValue && !(m_inInline && m_rich.wantsText()))
        return;
    if (m_text.size() - m_cellStart + piece.size() > kMaxCellBytes)
        m_parser.fail(QStringLiteral("a cell of row %1 holds more than 1 MiB of text").arg(m_row));
    else if (m_text.size() + piece.size() > kMaxRowBytes)
        m_parser.fail(QStringLiteral("row %1 holds more than 16 MiB of text").arg(m_row));
    else
        m_text.append(piece);
}

void SheetReader::beginRow(XmlAttributes attributes)
{
    const char* number = attributes.value("r");
    m_row = number != nullptr ? wholeNumber(number) : m_row + 1;
    ++m_rows;
    if (m_row < 1 || m_row > kMaxRows || m_rows > kMaxRows)
        m_parser.fail(QStringLiteral("it numbers a row beyond 1 to %1").arg(kMaxRows));
    m_text.clear();
    m_fields.clear();
    m_cells = 0;
    m_unordered = false;
}

SheetReader::CellType SheetReader::typeOf(std::string_view name)
{
    if (name == "s")
        return CellType::Shared;
    if (name == "str")
        return CellType::FormulaText;
    if (name == "inlineStr")
        return CellType::Inline;
    if (name == "b")
        return CellType::Boolean;
    if (name == "e")
        return CellType::Error;
    if (name == "d")
        return CellType::Date;
    return CellType::Number;
}

void SheetReader::beginCell(XmlAttributes attributes)
{
    m_type = CellType::Number;
    m_style = 0;
    int column = m_cells == 0 ? 0 : static_cast<int>(m_column) + 1;
    for (const char** at = attributes.pairs; *at != nullptr; at += 2) {
        const char* name = at[0];
        if (name[0] == '\0' || name[1] != '\0')
            continue;
        if (name[0] == 'r')
            column = columnOfReference(at[1]);
        else if (name[0] == 't')
            m_type = typeOf(at[1]);
        else if (name[0] == 's' && m_context.date1904)
            m_style = static_cast<size_t>(std::max<qint64>(0, wholeNumber(at[1])));
    }
    if (column < 0 || column >= static_cast<int>(kMaxColumns) || ++m_cells > kMaxColumns) {
        m_parser.fail(QStringLiteral("row %1 has a cell beyond the %2 columns of a sheet").arg(m_row).arg(kMaxColumns));
        return;
    }
    placeCell(column);
}

/// Makes room for the cell at the end of the row, and empty fields for the gap before it.
void SheetReader::placeCell(int column)
{
    m_column = static_cast<size_t>(column);
    if (m_column < m_fields.size()) {
        m_unordered = true; // no tab: joinFields() will put everything in its place
    } else {
        while (m_fields.size() <= m_column) {
            if (!m_fields.empty())
                m_text.push_back('\t');
            m_fields.push_back({m_text.size(), 0});
        }
    }
    m_cellStart = m_text.size();
}

void SheetReader::endCell()
{
    switch (m_type) {
    case CellType::Shared:
        takeSharedText();
        break;
    case CellType::Number:
        takeNumber();
        break;
    case CellType::Boolean:
        takeBoolean();
        break;
    case CellType::FormulaText:
        decodeEscapes(m_text, m_cellStart);
        break;
    case CellType::Inline: // decoded already
    case CellType::Error:
    case CellType::Date:
        break;
    }
    m_fields[m_column] = {m_cellStart, m_text.size() - m_cellStart};
}

void SheetReader::takeSharedText()
{
    trimFrom(m_text, m_cellStart);
    if (m_text.size() == m_cellStart)
        return;
    const auto index = static_cast<quint64>(wholeNumber(std::string_view(m_text).substr(m_cellStart)));
    m_text.resize(m_cellStart);
    if (index >= m_context.strings->size()) {
        m_parser.fail(QStringLiteral("a cell of row %1 refers to a text that the workbook does not hold").arg(m_row));
        return;
    }
    const std::string_view text = m_context.strings->at(index);
    if (m_text.size() + text.size() > kMaxRowBytes)
        m_parser.fail(QStringLiteral("row %1 holds more than 16 MiB of text").arg(m_row));
    else
        m_text.append(text);
}

void SheetReader::takeNumber()
{
    if (m_context.date1904 && m_context.styles->isDate(m_style))
        normaliseDate1904(m_text, m_cellStart);
    else
        normaliseNumber(m_text, m_cellStart);
}

void SheetReader::takeBoolean()
{
    const std::string_view value = std::string_view(m_text).substr(m_cellStart);
    if (value == "1" || value == "true")
        m_text.replace(m_cellStart, std::string::npos, "TRUE");
    else if (value == "0" || value == "false")
        m_text.replace(m_cellStart, std::string::npos, "FALSE");
}

void SheetReader::endRow()
{
    size_t width = m_fields.size();
    while (width > 0 && m_fields[width - 1].length == 0)
        --width;
    if (width == 0)
        return;
    m_width = std::max(m_width, width);
    if (m_unordered) {
        m_fields.resize(std::max(width, m_width), {0, 0});
        joinFields();
    } else {
        // Behind the last field with content stand tabs only: as many as the record's width needs are kept.
        m_text.resize(m_fields[width - 1].start + m_fields[width - 1].length);
        m_fields.resize(width);
        while (m_fields.size() < m_width) {
            m_text.push_back('\t');
            m_fields.push_back({m_text.size(), 0});
        }
    }
    m_parser.pause();
}

/// Writes the row anew with its fields in their order.
void SheetReader::joinFields()
{
    std::string joined;
    joined.reserve(m_text.size() + m_fields.size());
    for (Field& field : m_fields) {
        if (&field != m_fields.data())
            joined.push_back('\t');
        const size_t start = joined.size();
        joined.append(m_text, field.start, field.length);
        field.start = start;
    }
    m_text.swap(joined);
}

} // namespace churnlens::ingest
