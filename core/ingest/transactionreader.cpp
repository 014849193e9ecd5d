// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/transactionreader.h"

#include <QLocale>

namespace churnlens::ingest {

namespace {

constexpr qint64 kDaysAhead = 2; // clocks and time zones differ; a line from the day after tomorrow is an error
constexpr qint64 kMisreadShare = 20; ///< one line in so many read the wrong way: the format itself is in doubt

/// The end of plausible time: microseconds since 2000-01-01.
qint64 latestPlausible()
{
    const QDate epoch(2000, 1, 1);
    return epoch.daysTo(QDate::currentDate().addDays(kDaysAhead)) * 86'400'000'000LL;
}

QString count(qint64 lines)
{
    return lines == 1 ? QStringLiteral("1 line") : QLocale(QLocale::English).toString(lines) + QStringLiteral(" lines");
}

Error misread(const QString& title, qint64 lines, const QString& what, const QString& key)
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("%1: %2 %3 the other way round, so the file mixes both or its first lines mislead. Set "
                           "\"%4\" in a profile, or export the file again.")
                .arg(title, count(lines), what, key),
            title,
            {}};
}

/// Without product or quantity, two lines of one order may look the same and be two purchases.
bool tellsLinesApart(const ColumnMapping& mapping)
{
    return mapping.has(ColumnRole::StockCode) && mapping.has(ColumnRole::Quantity);
}

} // namespace

TransactionReader::TransactionReader(std::unique_ptr<TableFile> file, FileLayout layout, const ReaderOptions& options)
    : m_file(std::move(file))
    , m_layout(std::move(layout))
    , m_keepDuplicates(options.keepDuplicates)
{
}

Result<std::unique_ptr<TransactionReader>> TransactionReader::open(const QString& path, const ReaderOptions& options,
                                                                   const Progress& progress)
{
    Result<std::unique_ptr<TableFile>> file = TableFile::open(path);
    if (!file.ok())
        return file.error();
    Result<FileLayout> layout = surveyFile(**file, options, progress);
    if (!layout.ok())
        return layout.error();
    std::unique_ptr<TransactionReader> reader(
        new TransactionReader(std::move(file).value(), std::move(layout).value(), options));
    if (const Result<bool> opened = reader->openNext(); !opened.ok())
        return opened.error();
    return reader;
}

Result<bool> TransactionReader::openNext()
{
    if (m_next == m_layout.tables.size())
        return false;
    const TableLayout& layout = m_layout.tables[m_next++];
    TextFormatChoice choice;
    if (layout.text)
        choice = {layout.text->encoding, layout.text->delimiter};
    Result<OpenTable> table = m_file->openPart(layout.part, choice);
    if (!table.ok())
        return table.error();
    m_table = std::move(table).value();
    for (qint64 i = 0; i < layout.recordsBefore; ++i) {
        const Result<bool> skipped = m_table.records->next(m_record);
        if (!skipped.ok())
            return skipped;
        if (!*skipped)
            return Error{ErrorCode::InputUnusable,
                         QStringLiteral("%1 changed while it was read. Load it again.").arg(layout.title),
                         layout.title,
                         {}};
    }
    m_table.records->expectFields(layout.columnCount);
    m_cleaner = std::make_unique<LineCleaner>(layout, latestPlausible());
    m_dropRepeats = !m_keepDuplicates && tellsLinesApart(layout.mapping);
    const QString& name = m_file->parts()[layout.part].name;
    m_parts.push_back({name, 0, 0, 0, 0});
    m_rejections.setPart(name);
    return true;
}

void TransactionReader::noteTable()
{
    const CleaningNotes& notes = m_cleaner->notes();
    const QString& title = m_layout.tables[m_next - 1].title;
    const auto note = [&](qint64 lines, const QString& words) {
        if (lines > 0)
            m_notes.append(QStringLiteral("%1: %2 %3").arg(title, count(lines), words));
    };
    std::optional<TextFormat>& text = m_layout.tables[m_next - 1].text;
    if (text && text->encoding == TextEncoding::Utf8 && notes.encodings.isWindows1252())
        text->encoding = TextEncoding::Windows1252; // its first lines were plain ASCII
    if (text && notes.encodings.isMixed())
        note(notes.encodings.others,
             QStringLiteral("are in Windows-1252 and %1 in UTF-8; each was read as what it is.")
                 .arg(count(notes.encodings.utf8)));
    if (!m_keepDuplicates && !m_dropRepeats)
        m_notes.append(QStringLiteral("%1: without %2, repeated lines cannot be told from several of the same; all are "
                                      "kept.")
                           .arg(title,
                                m_layout.tables[m_next - 1].mapping.has(ColumnRole::StockCode)
                                    ? QStringLiteral("quantities")
                                    : QStringLiteral("products")));
    note(notes.fractionalQuantities,
         QStringLiteral("with a quantity that is no whole number; each counts as one item at the price of the line."));
    note(notes.lostDigits,
         QStringLiteral("with a customer id like 1.23E+12: a spreadsheet has cut its digits. Export the ids as text."));
    note(notes.otherDateOrder,
         QStringLiteral("rejected with a date that only the other order of day and month reads."));
    note(notes.otherDecimalMark, QStringLiteral("rejected with a number that only the other decimal mark reads."));
    m_notes += m_cleaner->late().warnings(title);
}

Result<void> TransactionReader::finishTable()
{
    noteTable();
    const CleaningNotes& notes = m_cleaner->notes();
    const TableLayout& layout = m_layout.tables[m_next - 1];
    const qint64 rows = m_parts.back().rowsRead;
    if (const qint64 lines = m_cleaner->late().misreadDates(); lines * kMisreadShare > rows)
        return misread(layout.title, lines, QStringLiteral("have day and month"), QStringLiteral("date_order"));
    if (const qint64 lines = m_cleaner->late().misreadNumbers(); lines * kMisreadShare > rows)
        return misread(layout.title, lines, QStringLiteral("have decimal mark and thousands separator"),
                       QStringLiteral("decimal_mark"));
    if (notes.otherDateOrder * kMisreadShare > rows && !layout.profile.dateOrder)
        return misread(layout.title, notes.otherDateOrder, QStringLiteral("have day and month"),
                       QStringLiteral("date_order"));
    if (notes.otherDecimalMark * kMisreadShare > rows && !layout.profile.decimalMark)
        return misread(layout.title, notes.otherDecimalMark,
                       QStringLiteral("have decimal mark and thousands separator"), QStringLiteral("decimal_mark"));
    return {};
}

Result<bool> TransactionReader::nextOfTable(TransactionLine& line)
{
    PartCounts& part = m_parts.back();
    while (true) {
        const Result<bool> got = m_table.records->next(m_record);
        if (!got.ok() || !*got)
            return got;
        const std::optional<RejectReason> reason = m_cleaner->clean(m_record, line);
        if (reason && isBlank(m_record))
            continue;
        ++m_counts.rowsRead;
        ++part.rowsRead;
        if (reason) {
            ++part.rejected;
            m_rejections.add(*reason, m_record.lineNumber, m_record.raw);
            continue;
        }
        if (m_dropRepeats && m_seen.insert(line)) {
            ++m_counts.duplicates;
            ++part.duplicates;
            continue;
        }
        ++part.accepted;
        m_counts.add(line);
        return true;
    }
}

Result<bool> TransactionReader::next(TransactionLine& line)
{
    while (true) {
        const Result<bool> got = nextOfTable(line);
        if (!got.ok() || *got)
            return got;
        if (const Result<void> finished = finishTable(); !finished.ok())
            return finished.error();
        const Result<bool> opened = openNext();
        if (!opened.ok() || !*opened)
            return opened;
    }
}

QStringList TransactionReader::absentColumns() const
{
    QStringList absent;
    for (const ColumnRole role : allRoles()) {
        if (absenceNote(role).isEmpty())
            continue;
        for (const TableLayout& table : m_layout.tables) {
            if (!table.mapping.has(role) && !absent.contains(roleName(role)))
                absent.append(roleName(role));
        }
    }
    return absent;
}

QStringList TransactionReader::warnings() const
{
    QStringList all = m_layout.warnings;
    for (const TableLayout& table : m_layout.tables)
        all += table.warnings;
    all += m_notes;
    const QDate last = m_counts.days.lastPlausibleDay();
    const std::map<QDate, qint64> days = m_counts.days.days();
    if (!days.empty() && days.rbegin()->first != last)
        all.append(QStringLiteral("%1: the lines after %2 (up to %3) lie half a year or more behind all others; the "
                                  "data are taken to end on %2. Check those dates.")
                       .arg(m_file->path(), last.toString(Qt::ISODate), days.rbegin()->first.toString(Qt::ISODate)));
    return all;
}

double TransactionReader::fractionRead() const
{
    const auto tables = static_cast<double>(m_layout.tables.size());
    return (static_cast<double>(m_next - 1) + m_table.records->fractionRead()) / tables;
}

} // namespace churnlens::ingest
