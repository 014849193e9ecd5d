// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/export/xlsxtablewriter.h"

#include "core/scoring/export/celltext.h"
#include "core/scoring/export/sheetcheck.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <locale.h> // NOLINT(modernize-deprecated-headers): newlocale is of POSIX

#include <xlsxwriter.h>

namespace churnlens::scoring {

namespace {

constexpr qint64 kExactIntegers = qint64{1} << 53;
constexpr int kFirstYear = 1900;

/// libxlsxwriter prints numbers with the thread's locale, and Qt sets the user's: a decimal comma would break the XML.
class PlainLocale
{
public:
    PlainLocale()
        : m_plain(newlocale(LC_ALL_MASK, "C", nullptr))
        , m_previous(uselocale(m_plain))
    {
    }
    ~PlainLocale()
    {
        uselocale(m_previous);
        freelocale(m_plain);
    }
    Q_DISABLE_COPY_MOVE(PlainLocale)

private:
    locale_t m_plain;
    locale_t m_previous;
};

Error tooManyRows(qint64 rows)
{
    return {ErrorCode::Usage,
            QStringLiteral("An Excel sheet holds %1 rows and the list has %2. Export to .csv instead.")
                .arg(XlsxTableWriter::kMaxRows)
                .arg(rows),
            {},
            {}};
}

const char* numberFormat(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text:
        return "@";
    case ColumnKind::Integer:
        return "#,##0";
    case ColumnKind::Real:
        return "#,##0.00";
    case ColumnKind::Probability:
        return "0.0%";
    case ColumnKind::Money:
        return "#,##0.00";
    case ColumnKind::Date:
        return "yyyy-mm-dd";
    case ColumnKind::DateTime:
        return "yyyy-mm-dd hh:mm:ss";
    }
    return "General";
}

/// In characters; the header's filter button needs room too.
double widthOf(const TableColumn& column)
{
    constexpr double kButton = 4;
    constexpr double kDateTime = 19;
    constexpr double kUsual = 12;
    return std::max(column.kind == ColumnKind::DateTime ? kDateTime : kUsual,
                    static_cast<double>(column.name.size()) + kButton);
}

lxw_datetime excelTime(QDate date, QTime time)
{
    return {date.year(), date.month(), date.day(), time.hour(), time.minute(), time.second() + time.msec() / 1000.0};
}

} // namespace

Result<std::unique_ptr<TableFileWriter>> XlsxTableWriter::open(const QString& path, std::vector<TableColumn> columns,
                                                               const TableFileOptions& options)
{
    if (options.expectedRows.value_or(0) > kMaxRows)
        return tooManyRows(*options.expectedRows);
    auto file = PendingFile::create(path);
    if (!file)
        return file.error();
    std::unique_ptr<XlsxTableWriter> writer(new XlsxTableWriter(std::move(file).value(), std::move(columns)));
    if (auto started = writer->start(options); !started)
        return started.error();
    return std::unique_ptr<TableFileWriter>(std::move(writer));
}

XlsxTableWriter::XlsxTableWriter(PendingFile file, std::vector<TableColumn> columns)
    : TableFileWriter(std::move(columns))
    , m_file(std::move(file))
{
}

XlsxTableWriter::~XlsxTableWriter()
{
    if (m_sheet)
        std::fclose(m_sheet->optimize_tmpfile); // closed by the library only when a workbook is completed
    if (m_workbook)
        lxw_workbook_free(m_workbook);
}

Result<void> XlsxTableWriter::start(const TableFileOptions& options)
{
    const PlainLocale locale;
    QByteArray folder = QFile::encodeName(QFileInfo(m_file.path()).path());
    lxw_workbook_options workbookOptions = {};
    workbookOptions.constant_memory = LXW_TRUE;
    workbookOptions.tmpdir = folder.data();
    m_workbook = workbook_new_opt(QFile::encodeName(m_file.path()).constData(), &workbookOptions);
    if (!m_workbook)
        return m_file.failure(QStringLiteral("no memory for a workbook"));
    const QByteArray name = options.sheetName.toUtf8();
    if (workbook_validate_sheet_name(m_workbook, name.constData()) != LXW_NO_ERROR)
        return Error{ErrorCode::Usage,
                     QStringLiteral("A sheet cannot be named \"%1\": use at most 31 characters, none of []:*?/\\.")
                         .arg(options.sheetName),
                     {},
                     {}};
    m_sheet = workbook_add_worksheet(m_workbook, name.constData());
    if (!m_sheet)
        return m_file.failure(QStringLiteral("no temporary file for the rows"));
    lxw_format* bold = workbook_add_format(m_workbook);
    format_set_bold(bold);
    for (size_t i = 0; i < columns().size(); ++i) {
        lxw_format*& format = m_formats[static_cast<size_t>(columns()[i].kind)];
        if (!format) {
            format = workbook_add_format(m_workbook);
            format_set_num_format(format, numberFormat(columns()[i].kind));
        }
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_sheet, column, column, widthOf(columns()[i]), format);
        if (const int code = worksheet_write_string(m_sheet, 0, column, columns()[i].name.toUtf8().constData(), bold))
            return cellError(code, i);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    return {};
}

Result<void> XlsxTableWriter::writeRow(std::span<const TableCell> cells)
{
    if (rowCount() >= kMaxRows)
        return tooManyRows(rowCount() + 1);
    const PlainLocale locale;
    for (size_t i = 0; i < cells.size(); ++i) {
        const auto row = static_cast<quint32>(rowCount() + 1);
        if (const int code = writeCell(row, static_cast<quint16>(i), cells[i]))
            return cellError(code, i);
    }
    if (std::ferror(m_sheet->optimize_tmpfile))
        return m_file.failure(QStringLiteral("the rows do not fit on the disk"));
    return {};
}

Result<void> XlsxTableWriter::complete()
{
    const PlainLocale locale;
    worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(rowCount()),
                         static_cast<lxw_col_t>(columns().size() - 1));
    if (auto closed = closeWorkbook(); !closed)
        return closed;
    return m_file.commit();
}

Result<void> XlsxTableWriter::closeWorkbook()
{
    FILE* rows = m_sheet->optimize_tmpfile;
    const bool flushed = std::fflush(rows) == 0 && !std::ferror(rows);
    const qint64 bytes = ftello(rows);
    if (!flushed)
        return m_file.failure(QStringLiteral("the rows do not fit on the disk"));
    m_sheet = nullptr;
    const lxw_error code = workbook_close(std::exchange(m_workbook, nullptr));
    if (code != LXW_NO_ERROR)
        return m_file.failure(QString::fromUtf8(lxw_strerror(code)));
    if (!sheetIsWhole(m_file.path(), bytes))
        return m_file.failure(QStringLiteral("the workbook does not fit on the disk"));
    return {};
}

int XlsxTableWriter::writeCell(quint32 row, quint16 column, const TableCell& cell)
{
    const ColumnKind kind = columns()[column].kind;
    if (const auto* text = std::get_if<QString>(&cell))
        return writeText(row, column, *text);
    if (const auto* integer = std::get_if<qint64>(&cell)) {
        if (kind == ColumnKind::Text || *integer > kExactIntegers || *integer < -kExactIntegers)
            return writeText(row, column, QString::number(*integer));
        return worksheet_write_number(m_sheet, row, column, static_cast<double>(*integer), formatOf(kind));
    }
    if (const auto* number = std::get_if<double>(&cell))
        return worksheet_write_number(m_sheet, row, column, *number, formatOf(kind));
    const auto* date = std::get_if<QDate>(&cell);
    const auto* time = std::get_if<QDateTime>(&cell);
    const QDate day = date ? *date : time ? time->date() : QDate();
    if (!day.isValid())
        return LXW_NO_ERROR;
    if (day.year() < kFirstYear)
        return writeText(row, column, QString::fromLatin1(date ? isoText(*date) : isoText(*time)));
    lxw_datetime value = excelTime(day, date ? QTime(0, 0) : time->time());
    return worksheet_write_datetime(m_sheet, row, column, &value, formatOf(kind));
}

int XlsxTableWriter::writeText(quint32 row, quint16 column, const QString& text)
{
    // Two code points that XML cannot hold; control characters are escaped by the library.
    QString legal = text;
    legal.replace(QChar(0xFFFE), QChar(QChar::ReplacementCharacter))
        .replace(QChar(0xFFFF), QChar(QChar::ReplacementCharacter));
    return worksheet_write_string(m_sheet, row, column, legal.toUtf8().constData(), formatOf(ColumnKind::Text));
}

Error XlsxTableWriter::cellError(int code, size_t column) const
{
    if (code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        return {ErrorCode::Usage,
                QStringLiteral("Row %1 has more text in the column %2 than an Excel cell holds (32,767 characters). "
                               "Export to .csv instead.")
                    .arg(rowCount() + 1)
                    .arg(columns()[column].name),
                {},
                {}};
    return m_file.failure(QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(code))));
}

} // namespace churnlens::scoring
