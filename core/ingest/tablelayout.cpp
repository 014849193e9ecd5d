// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tablelayout.h"

#include "core/ingest/formatwarnings.h"
#include "core/ingest/headersearch.h"

#include <algorithm>

namespace churnlens::ingest {

namespace {

constexpr qint64 kSampleRecords = 2'000;
constexpr qint64 kRecordsBetweenChecks = 16'384;
constexpr int kRolesOfData = 3; ///< a table with so many of the columns may be meant to be loaded

/// One look at a table.
class Survey
{
public:
    Survey(const TableFile& file, size_t part, const ReaderOptions& options, const Progress& progress)
        : m_file(file)
        , m_options(options)
        , m_progress(progress)
    {
        m_layout.part = part;
        m_layout.title = file.partTitle(part);
    }

    Result<TableLayout> run(QString* problem = nullptr);
    /// After a run() that failed: whether the part was read, and is no table of transactions.
    [[nodiscard]] bool sawNoTable() const { return m_sawHeader && m_layout.mapping.count() < kRolesOfData; }

private:
    Result<void> open();
    void note(const std::vector<std::string_view>& fields);
    [[nodiscard]] bool isSettled() const;
    Result<void> readValues(const std::vector<std::vector<std::string>>& start);
    void decideEncoding();
    void decideDates();
    void decideNumbers();

    const TableFile& m_file;
    const ReaderOptions& m_options;
    const Progress& m_progress;
    TableLayout m_layout;
    OpenTable m_table;
    bool m_sawHeader = false; ///< or what is in its place
};

Result<void> Survey::open()
{
    TextFormatChoice choice;
    if (m_options.profile)
        choice = {m_options.profile->encoding, m_options.profile->delimiter};
    Result<OpenTable> table = m_file.openPart(m_layout.part, choice);
    if (!table.ok())
        return table.error();
    m_table = std::move(table).value();
    m_layout.text = m_table.text;
    return {};
}

void Survey::note(const std::vector<std::string_view>& fields)
{
    const auto field = [&](ColumnRole role) {
        const int index = m_layout.mapping[role];
        return index >= 0 && static_cast<size_t>(index) < fields.size() ? fields[static_cast<size_t>(index)]
                                                                        : std::string_view{};
    };
    const auto addTo = [](auto& evidence, std::string_view text) {
        if (isUtf8(text))
            evidence.add(text);
        else
            evidence.add(utf8FromWindows1252(text));
    };
    ++m_layout.recordsSeen;
    addTo(m_layout.dates, field(ColumnRole::InvoicedAt));
    for (const ColumnRole role : {ColumnRole::UnitPrice, ColumnRole::LineTotal, ColumnRole::Quantity})
        addTo(m_layout.numbers, field(role));
    if (m_layout.firstRows.size() >= TableLayout::kFirstRows)
        return;
    QStringList row;
    for (const std::string_view text : fields)
        row.append(QString::fromUtf8(displayableUtf8(text)));
    m_layout.firstRows.push_back(row);
}

/// Whether the values seen so far leave nothing open that the rest of the column could answer.
bool Survey::isSettled() const
{
    const bool dates =
        m_layout.profile.dateOrder || !m_layout.dates.needsOrder() || m_layout.dates.decided().has_value();
    const bool numbers =
        m_layout.profile.decimalMark || !m_layout.numbers.ambiguous() || m_layout.numbers.decided().has_value();
    return dates && numbers;
}

Result<void> Survey::readValues(const std::vector<std::vector<std::string>>& start)
{
    for (const std::vector<std::string>& record : start)
        note({record.begin(), record.end()});
    m_table.records->expectFields(m_layout.columnCount);
    Record record;
    while (m_layout.recordsSeen < kSampleRecords || m_options.surveyAll || !isSettled()) {
        const Result<bool> got = m_table.records->next(record);
        if (!got.ok())
            return got.error();
        if (!*got) {
            m_layout.sawAll = true;
            break;
        }
        note(record.fields);
        m_layout.encodings.add(record.raw);
        if (m_layout.recordsSeen % kRecordsBetweenChecks == 0) {
            if (m_progress.stopped())
                return interruptedError();
            m_progress.update(m_table.records->fractionRead(), QStringLiteral("Looking at the formats"));
        }
    }
    return {};
}

/// The start of a text may be plain ASCII and tell nothing.
void Survey::decideEncoding()
{
    if (m_layout.text && m_layout.text->encoding == TextEncoding::Utf8 && m_layout.encodings.isWindows1252())
        m_layout.text->encoding = TextEncoding::Windows1252;
}

void Survey::decideDates()
{
    const std::optional<DateOrder> decided = m_layout.dates.decided();
    m_layout.dateOrder = m_layout.profile.dateOrder.value_or(decided.value_or(DateOrder::DayFirst));
    if (m_layout.dates.mixedOffsets())
        m_layout.warnings.append(
            QStringLiteral("%1: the dates have different offsets from UTC; the times are taken as written, and the "
                           "offsets are dropped. Export them in one time zone.")
                .arg(m_layout.title));
    if (m_layout.profile.dateOrder)
        return;
    if (m_layout.dates.needsOrder() && !decided)
        m_layout.warnings.append(undecidedDates(m_layout.title));
    if (m_layout.dates.contradictory())
        m_layout.warnings.append(
            QStringLiteral("%1: some dates can only be day first and some only month first; the order of most is used, "
                           "and the others are rejected.")
                .arg(m_layout.title));
}

void Survey::decideNumbers()
{
    const std::optional<DecimalMark> decided = m_layout.numbers.decided();
    const bool semicolons = m_layout.text && m_layout.text->delimiter == ';'; // where a comma is the decimal mark
    const DecimalMark guess = semicolons ? DecimalMark::Comma : DecimalMark::Point;
    m_layout.decimalMark = m_layout.profile.decimalMark.value_or(decided.value_or(guess));
    if (!m_layout.profile.decimalMark && m_layout.numbers.ambiguous() && !decided)
        m_layout.warnings.append(undecidedNumbers(m_layout.title, guess));
    QStringList currencies;
    for (const NumberEvidence::Currency& currency : m_layout.numbers.currencies())
        currencies.append(QString::fromStdString(currency.text));
    if (currencies.size() > 1)
        m_layout.warnings.append(severalCurrencies(m_layout.title, currencies));
}

Result<TableLayout> Survey::run(QString* problem)
{
    if (const Result<void> opened = open(); !opened.ok())
        return opened.error();
    const Result<HeaderMatch> match = findHeader(*m_table.records, m_options.profile, m_layout.title);
    if (!match.ok())
        return match.error();
    m_sawHeader = true;
    if (match->columnCount == 0)
        return Error{ErrorCode::InputUnusable,
                     QStringLiteral("%1 is empty. Export it again from the shop system.").arg(m_layout.title),
                     m_layout.title,
                     {}};
    m_layout.profile = match->profile;
    m_layout.mapping = match->mapping;
    m_layout.header = match->header;
    m_layout.headerLine = match->headerLine;
    m_layout.recordsBefore = match->recordsBefore;
    m_layout.columnCount = match->columnCount;
    if (const Result<void> usable = checkMapping(m_layout.profile, m_layout.mapping, m_layout.header, m_layout.title);
        !usable.ok()) {
        if (!problem)
            return usable.error();
        *problem = usable.error().message;
    }
    if (const Result<void> read = readValues(match->recordsBehind); !read.ok())
        return read.error();
    decideEncoding();
    decideDates();
    decideNumbers();
    return m_layout;
}

bool isWanted(const TableFile& file, size_t part, const ReaderOptions& options, QStringList& hidden)
{
    const TablePart& info = file.parts()[part];
    const QStringList wanted = options.profile ? options.profile->sheets : QStringList();
    if (!wanted.isEmpty())
        return wanted.contains(info.name, Qt::CaseInsensitive);
    if (info.isHidden)
        hidden.append(
            QStringLiteral("%1 is hidden and was not loaded. Show it in the workbook, or name it under \"sheets\" in a "
                           "profile, to load it.")
                .arg(file.partTitle(part)));
    return !info.isHidden;
}

Error nothingToLoad(const TableFile& file, const std::optional<Error>& firstFailure, const QStringList& hidden)
{
    const QStringList what{firstFailure
                               ? firstFailure->message
                               : QStringLiteral("%1 has no sheet or file that can be loaded.").arg(file.path())};
    return {ErrorCode::InputUnusable, (what + hidden).join(u' '), file.path(), {}};
}

} // namespace

void EncodingCounts::add(std::string_view record)
{
    if (isAscii(record))
        return;
    ++(isUtf8(record) ? utf8 : others);
}

Result<TableLayout> surveyTable(const TableFile& file, size_t part, const ReaderOptions& options,
                                const Progress& progress, QString* problem)
{
    return Survey(file, part, options, progress).run(problem);
}

Result<FileLayout> surveyFile(const TableFile& file, const ReaderOptions& options, const Progress& progress,
                              bool* holdsNoTable)
{
    FileLayout layout;
    QStringList hidden;
    std::optional<Error> firstFailure;
    for (size_t part = 0; part < file.parts().size(); ++part) {
        const qsizetype hiddenBefore = hidden.size();
        const bool wanted = isWanted(file, part, options, hidden);
        layout.warnings += hidden.mid(hiddenBefore);
        if (!wanted)
            continue;
        Survey survey(file, part, options, progress);
        Result<TableLayout> table = survey.run();
        if (table.ok()) {
            layout.tables.push_back(std::move(table).value());
            continue;
        }
        const Error& error = table.error();
        const bool noTable = error.code == ErrorCode::InputUnusable && (survey.sawNoTable() || file.isForeign(part));
        if (holdsNoTable)
            *holdsNoTable = noTable;
        if (file.parts().size() == 1 || !noTable)
            return error;
        firstFailure = firstFailure ? firstFailure : error;
        layout.warnings.append(QStringLiteral("Not loaded: %1").arg(error.message));
    }
    if (layout.tables.empty())
        return nothingToLoad(file, firstFailure, hidden);
    return layout;
}

} // namespace churnlens::ingest
