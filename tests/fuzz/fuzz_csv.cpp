// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text of any kind through the CSV reader in pieces of any size, through header search and cleaning, or through
// encoding and delimiter detection as well. The first two bytes choose among these, the piece size, the delimiter and
// the number of fields to expect.
#include "core/ingest/headersearch.h"
#include "core/ingest/linecleaner.h"
#include "core/ingest/table/csvreader.h"
#include "core/ingest/table/delimitedtable.h"
#include "tests/support/piecesource.h"

#include <cstdint>
#include <cstdlib>
#include <limits>

using namespace churnlens;
using namespace churnlens::ingest;
using tests::PieceSource;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Every record lies within the text, in order, and says what the same text says when it comes in one piece.
void readRecords(const char* bytes, size_t size, size_t piece, char delimiter, size_t expected)
{
    const QByteArray text(bytes, static_cast<qsizetype>(size));
    PieceSource pieces(text, piece);
    PieceSource whole(text, size + 1);
    CsvReader reader(pieces, QStringLiteral("fuzz"));
    CsvReader reference(whole, QStringLiteral("fuzz"));
    for (CsvReader* each : {&reader, &reference}) {
        each->setDelimiter(delimiter);
        each->expectFields(expected);
    }
    Record record;
    Record same;
    qint64 line = 0;
    while (true) {
        const Result<bool> got = reader.next(record);
        const Result<bool> also = reference.next(same);
        require(got.ok() == also.ok());
        if (!got.ok() || !*got) {
            require(!got.ok() || !*also);
            return;
        }
        require(record.fields == same.fields && record.raw == same.raw && record.lineNumber == same.lineNumber);
        require(record.lineNumber > line && !record.raw.empty() && !record.fields.empty());
        require(!record.brokenQuotes || record.fields.size() == 1);
        line = record.lineNumber;
    }
}

/// Header search and cleaning, over whatever the first records hold.
void cleanLines(RecordSource& records)
{
    const Result<HeaderMatch> match = findHeader(records, std::nullopt, QStringLiteral("fuzz"));
    if (!match.ok() || !match->mapping.isComplete())
        return;
    TableLayout layout;
    layout.profile = match->profile;
    layout.mapping = match->mapping;
    layout.header = match->header;
    layout.columnCount = match->columnCount;
    LineCleaner cleaner(layout, std::numeric_limits<qint64>::max());
    for (const std::vector<std::string>& fields : match->recordsBehind) {
        Record record;
        record.fields.assign(fields.begin(), fields.end());
        std::string raw;
        for (const std::string& field : fields)
            raw += field + ',';
        record.raw = raw;
        TransactionLine line;
        if (cleaner.clean(record, line))
            continue;
        for (const std::string_view text :
             {line.invoice, line.stockCode, line.description, line.customerId, line.country})
            require(isUtf8(text) && text.find('\0') == std::string_view::npos);
        require(line.unitPrice > -100'000'000'000'001 && line.unitPrice < 100'000'000'000'001);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, size_t size)
{
    if (size < 2)
        return 0;
    constexpr char kDelimiters[] = {',', ';', '\t', '|'};
    const char* const bytes = reinterpret_cast<const char*>(data + 2);
    const char delimiter = kDelimiters[data[1] & 3];
    auto source = std::make_unique<PieceSource>(QByteArray(bytes, static_cast<qsizetype>(size - 2)), 4096);
    switch (data[1] >> 6) {
    case 0:
    case 1:
        readRecords(bytes, size - 2, static_cast<size_t>(data[0] & 0x3F) + 1, delimiter, (data[1] >> 2) & 0xF);
        break;
    case 2: {
        CsvReader reader(*source, QStringLiteral("fuzz"));
        reader.setDelimiter(delimiter);
        cleanLines(reader);
        break;
    }
    default:
        if (const auto table = DelimitedTable::open(std::move(source), QStringLiteral("fuzz"), {}); table.ok())
            cleanLines(**table);
    }
    return 0;
}
