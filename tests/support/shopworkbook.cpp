// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shopworkbook.h"

#include "tests/support/zippackage.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace churnlens::tests {

namespace {

const QStringList kNumbers{QStringLiteral("Invoice"), QStringLiteral("Quantity"), QStringLiteral("Price"),
                           QStringLiteral("Customer ID")};
const QString kDate = QStringLiteral("InvoiceDate");
constexpr int kDecimals = 10;

double serialOf(const QString& text, Epoch epoch)
{
    const QDateTime at = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (!at.isValid())
        qFatal("no date: %s", qPrintable(text));
    const QDate start = epoch == Epoch::From1900 ? QDate(1899, 12, 30) : QDate(1904, 1, 1);
    return static_cast<double>(start.daysTo(at.date())) + at.time().msecsSinceStartOfDay() / 86'400'000.0;
}

class BookWriter
{
public:
    explicit BookWriter(const QString& path)
        : m_book(workbook_new(QFile::encodeName(path).constData()))
        , m_date(workbook_add_format(m_book))
    {
        format_set_num_format(m_date, "yyyy-mm-dd hh:mm");
    }

    void add(const ShopSheet& sheet, CellKinds kinds)
    {
        m_sheet = workbook_add_worksheet(m_book, sheet.name.toUtf8().constData());
        for (qsizetype c = 0; c < sheet.table.header.size(); ++c)
            writeText(0, c, sheet.table.header[c]);
        for (qsizetype r = 0; r < sheet.table.rows.size(); ++r) {
            for (qsizetype c = 0; c < sheet.table.rows[r].size(); ++c)
                write(r + 1, c, sheet.table.header.value(c), sheet.table.rows[r][c], kinds);
        }
        if (sheet.hidden)
            worksheet_hide(m_sheet);
    }
    void close()
    {
        if (workbook_close(m_book) != LXW_NO_ERROR)
            qFatal("libxlsxwriter");
    }

private:
    void writeText(qsizetype row, qsizetype column, const QString& text)
    {
        worksheet_write_string(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                               text.toUtf8().constData(), nullptr);
    }
    void write(qsizetype row, qsizetype column, const QString& name, const QString& text, CellKinds kinds)
    {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        const bool typed = kinds == CellKinds::Typed;
        if (typed && name == kDate)
            worksheet_write_number(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                   serialOf(text, Epoch::From1900), m_date);
        else if (typed && isNumber && text == text.trimmed() && kNumbers.contains(name))
            worksheet_write_number(m_sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), number,
                                   nullptr);
        else if (!text.isEmpty())
            writeText(row, column, text);
    }

    lxw_workbook* m_book;
    lxw_format* m_date;
    lxw_worksheet* m_sheet = nullptr;
};

QByteArray inlineRow(const QStringList& fields, const QStringList& header, Epoch epoch)
{
    QByteArray out("<row>");
    for (qsizetype c = 0; c < fields.size(); ++c) {
        if (header.value(c) == kDate && fields[c] != kDate)
            out += "<c s=\"1\"><v>" + serialDate(fields[c], epoch).toLatin1() + "</v></c>";
        else
            out += "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + fields[c].toHtmlEscaped().toUtf8()
                + "</t></is></c>";
    }
    return out + "</row>";
}

} // namespace

QByteArray workbookOf(const QList<ShopSheet>& sheets, CellKinds kinds)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("b.xlsx"));
    BookWriter writer(path);
    for (const ShopSheet& sheet : sheets)
        writer.add(sheet, kinds);
    writer.close();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray inlineWorkbook(const ShopTable& table, Epoch epoch)
{
    const QByteArray types("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    const QByteArray links("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    const auto link = [&](const QByteArray& id, const QByteArray& type, const QByteArray& target) -> QByteArray {
        return "<Relationship Id=\"" + id + "\" Type=\"" + types + '/' + type + "\" Target=\"" + target + "\"/>";
    };
    QByteArray rows = inlineRow(table.header, table.header, epoch);
    for (const QStringList& row : table.rows)
        rows += inlineRow(row, table.header, epoch);
    const QByteArray date1904 = epoch == Epoch::From1904 ? "1" : "0";
    return zipOf(
        {{QStringLiteral("[Content_Types].xml"), "<Types/>"},
         {QStringLiteral("_rels/.rels"), links + link("a", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
         {QStringLiteral("xl/workbook.xml"),
          "<workbook xmlns:r=\"" + types + "\"><workbookPr date1904=\"" + date1904
              + "\"/><sheets><sheet name=\"Sales\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"},
         {QStringLiteral("xl/_rels/workbook.xml.rels"),
          links + link("s", "worksheet", "worksheets/sheet1.xml") + link("f", "styles", "styles.xml")
              + "</Relationships>"},
         {QStringLiteral("xl/styles.xml"),
          "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"},
         {QStringLiteral("xl/worksheets/sheet1.xml"), "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

QString serialDate(const QString& text, Epoch epoch)
{
    return QString::number(serialOf(text, epoch), 'f', kDecimals);
}

} // namespace churnlens::tests
