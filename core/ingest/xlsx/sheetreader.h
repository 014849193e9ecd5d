// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/table/recordsource.h"
#include "core/ingest/xlsx/cellstyles.h"
#include "core/ingest/xlsx/richtext.h"
#include "core/ingest/xlsx/sharedstrings.h"
#include "core/ingest/xlsx/xmlparser.h"

namespace churnlens::ingest {

/// What the cells of a sheet refer to in their workbook.
struct SheetContext
{
    QString where; ///< names file and sheet in messages
    std::shared_ptr<const SharedStrings> strings; ///< never null
    std::shared_ptr<const CellStyles> styles; ///< never null; looked at with date1904 only
    bool date1904 = false;
};

/// Streaming reader of the XML of one worksheet. Cells stand where their references say; gaps and missing cells are
/// empty fields, and each record is as wide as the widest so far, so rows with trailing blanks are as wide as the
/// header. A row's width ends at its last cell with content, because formatted but empty cells may reach to column XFD.
///
/// Numbers come as Excel shows them unformatted (normaliseNumber()), booleans as TRUE and FALSE, errors as their text,
/// formulas as their last result. Dates are serial numbers, always of the system that counts from 1900; ISO dates
/// (t="d") are left as text. Rows without content are passed over. Memory: one row, at most kMaxRowBytes.
class SheetReader : public RecordSource, private XmlHandler
{
public:
    static constexpr size_t kMaxColumns = 16'384; ///< of the file format
    static constexpr qint64 kMaxRows = 1'048'576; ///< of the file format
    static constexpr size_t kMaxCellBytes = size_t{1024} * 1024; ///< Excel: 32,767 characters
    static constexpr size_t kMaxRowBytes = size_t{16} * 1024 * 1024;

    SheetReader(std::unique_ptr<ByteSource> source, SheetContext context);
    Q_DISABLE_COPY_MOVE(SheetReader)

    /// Reads the next row with content; lineNumber is its number in the sheet. Errors: InputUnusable when the XML is
    /// damaged or truncated, or passes one of the limits.
    Result<bool> next(Record& record) override;
    [[nodiscard]] double fractionRead() const override { return m_source->fractionRead(); }

private:
    enum class CellType : char { Number, Shared, Inline, FormulaText, Boolean, Error, Date };
    struct Field
    {
        size_t start; ///< offset in m_text
        size_t length;
    };

    void startElement(int depth, std::string_view name, XmlAttributes attributes) override;
    void endElement(int depth, std::string_view name) override;
    void text(std::string_view piece) override;

    void beginRow(XmlAttributes attributes);
    void beginCell(XmlAttributes attributes);
    void placeCell(int column);
    void endCell();
    void endRow();
    void takeSharedText();
    void takeNumber();
    void takeBoolean();
    void joinFields();
    [[nodiscard]] static CellType typeOf(std::string_view name);

    std::unique_ptr<ByteSource> m_source;
    SheetContext m_context;
    XmlParser m_parser;

    std::string m_text; ///< the row: fields, joined by tabs
    std::vector<Field> m_fields; ///< of the row, by column
    RichText m_rich; ///< of an inline string
    size_t m_column = 0; ///< of the cell
    size_t m_cellStart = 0; ///< its first byte in m_text
    size_t m_cells = 0; ///< in the row so far
    size_t m_style = 0;
    size_t m_width = 0; ///< fields of the widest row so far
    qint64 m_row = 0; ///< number of the row, from 1
    qint64 m_rows = 0; ///< rows so far
    CellType m_type = CellType::Number;
    bool m_inSheetData = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inInline = false;
    bool m_unordered = false; ///< the row's cells do not follow each other by column
};

} // namespace churnlens::ingest
