// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/transactionreader.h"

#include "core/ingest/bytes/filekind.h"
#include "core/ingest/bytes/readahead.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cstring>

namespace churnlens::ingest {

namespace {

constexpr size_t kSampleBytes = 256 * 1024;
constexpr qint64 kDaysAhead = 2; // clocks and time zones differ; a line from the day after tomorrow is an error

/// The end of plausible time: microseconds since 2000-01-01.
qint64 latestPlausible()
{
    const QDate epoch(2000, 1, 1);
    return epoch.daysTo(QDate::currentDate().addDays(kDaysAhead)) * 86'400'000'000LL;
}

/// Bytes in memory as a source, for looking at the first lines without consuming them.
class SampleSource : public ByteSource
{
public:
    explicit SampleSource(std::string_view bytes)
        : m_left(bytes)
    {
    }
    Result<size_t> read(std::span<char> buffer) override
    {
        const size_t count = std::min(buffer.size(), m_left.size());
        std::memcpy(buffer.data(), m_left.data(), count);
        m_left.remove_prefix(count);
        return count;
    }
    [[nodiscard]] double fractionRead() const override { return 1; }
    [[nodiscard]] QByteArray sha256() const override { return {}; }

private:
    std::string_view m_left;
};

QStringList headerNames(const Record& record)
{
    QStringList names;
    for (const std::string_view field : record.fields)
        names.append(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())).trimmed());
    return names;
}

} // namespace

TransactionReader::TransactionReader(std::unique_ptr<ByteSource> source, const QString& path)
    : m_path(path)
    , m_source(std::make_unique<ReadAhead>(std::move(source)))
    , m_csv(*m_source, path)
{
}

Result<std::unique_ptr<TransactionReader>> TransactionReader::open(const QString& path, const ReaderOptions& options)
{
    Result<std::unique_ptr<ByteSource>> source = openTextSource(path);
    if (!source.ok())
        return source.error();
    std::unique_ptr<TransactionReader> reader(new TransactionReader(std::move(source).value(), path));
    if (const Result<void> header = reader->readHeader(options); !header.ok())
        return header.error();
    return reader;
}

/// The delimiter of the header line: the candidate that splits it into most fields.
Result<char> TransactionReader::detectDelimiter()
{
    const Result<std::string_view> sample = m_csv.peek(kSampleBytes);
    if (!sample.ok())
        return sample.error();
    const QByteArray start(sample->data(), std::min<qsizetype>(kSniffBytes, static_cast<qsizetype>(sample->size())));
    if (const QString kind = refusedKind(start); !kind.isEmpty())
        return notATextTable(m_path, kind);
    char best = ',';
    size_t mostFields = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        SampleSource source(*sample);
        CsvReader csv(source, m_path);
        csv.setDelimiter(candidate);
        Record header;
        const Result<bool> got = csv.next(header);
        if (got.ok() && *got && header.fields.size() > mostFields) {
            mostFields = header.fields.size();
            best = candidate;
        }
    }
    return best;
}

/// Decides day-first or month-first by the first lines; one value above 12 settles it for the whole column.
Result<DateOrder> TransactionReader::detectDateOrder(char delimiter, int dateColumn)
{
    const Result<std::string_view> sample = m_csv.peek(kSampleBytes);
    if (!sample.ok())
        return sample.error();
    SampleSource source(*sample);
    CsvReader csv(source, m_path);
    csv.setDelimiter(delimiter);
    Record record;
    bool ambiguous = false;
    while (true) {
        const Result<bool> got = csv.next(record);
        if (!got.ok() || !*got)
            break; // the sample may end within quotes
        if (static_cast<size_t>(dateColumn) >= record.fields.size())
            continue;
        const std::string_view text = record.fields[static_cast<size_t>(dateColumn)];
        if (const std::optional<DateOrder> order = provenOrder(text))
            return *order;
        ambiguous = ambiguous
            || (parseTimestamp(text, DateOrder::DayFirst, std::numeric_limits<qint64>::max()).status == ParseStatus::Ok
                && trimmed(text).find_first_of("/-.") != 4);
    }
    if (ambiguous)
        m_warnings.append(
            QStringLiteral("%1: no day above 12 in the first lines; dates are read day first. Set \"date_order\" in a "
                           "profile if they are month first.")
                .arg(m_path));
    return DateOrder::DayFirst;
}

Result<void> TransactionReader::readHeader(const ReaderOptions& options)
{
    const Result<char> delimiter = detectDelimiter();
    if (!delimiter.ok())
        return delimiter.error();
    m_csv.setDelimiter(*delimiter);
    const Result<bool> got = m_csv.next(m_record);
    if (!got.ok())
        return got.error();
    if (!*got)
        return Error{ErrorCode::InputUnusable,
                     QStringLiteral("%1 is empty. Export it again from the shop system.").arg(m_path),
                     m_path,
                     {}};
    const QStringList header = headerNames(m_record);
    const size_t columnCount = m_record.fields.size();
    m_profile = options.profile ? *options.profile : detectProfile(header);
    m_keepDuplicates = options.keepDuplicates;
    const Result<ColumnMapping> mapping = mapColumns(m_profile, header, m_path);
    if (!mapping.ok())
        return mapping.error();
    DateOrder order = m_profile.dateOrder.value_or(DateOrder::DayFirst);
    if (!m_profile.dateOrder) {
        const Result<DateOrder> detected = detectDateOrder(*delimiter, (*mapping)[ColumnRole::InvoicedAt]);
        if (!detected.ok())
            return detected.error();
        order = *detected;
    }
    m_cleaner = std::make_unique<LineCleaner>(m_profile, *mapping, columnCount, order, latestPlausible());
    return {};
}

void TransactionReader::count(const TransactionLine& line)
{
    ++m_counts.accepted;
    m_counts.withoutCustomer += line.customerId.empty() ? 1 : 0;
    m_counts.cancelled += line.kind == LineKind::Cancellation ? 1 : 0;
    m_counts.serviceLines += line.isService ? 1 : 0;
    m_counts.lastLine = std::max(m_counts.lastLine, line.invoicedAt);
    if (line.isPurchase()) {
        ++m_counts.purchaseLines;
        m_counts.firstPurchase = std::min(m_counts.firstPurchase, line.invoicedAt);
        m_counts.lastPurchase = std::max(m_counts.lastPurchase, line.invoicedAt);
    }
}

Result<bool> TransactionReader::next(TransactionLine& line)
{
    while (true) {
        const Result<bool> got = m_csv.next(m_record);
        if (!got.ok() || !*got)
            return got;
        ++m_counts.rowsRead;
        if (const std::optional<RejectReason> reason = m_cleaner->clean(m_record, line)) {
            m_rejections.add(*reason, m_record.lineNumber, m_record.raw);
            continue;
        }
        if (!m_keepDuplicates && m_seen.insert(line)) {
            ++m_counts.duplicates;
            continue;
        }
        count(line);
        return true;
    }
}

} // namespace churnlens::ingest
