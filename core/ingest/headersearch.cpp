// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/headersearch.h"

#include "core/ingest/bytes/textencoding.h"
#include "core/ingest/table/csvreader.h"

#include <map>
#include <utility>

namespace churnlens::ingest {

namespace {

constexpr size_t kRecordsToSearch = 60;

struct KeptRecord
{
    std::vector<std::string> fields;
    qint64 lineNumber = 0;
};

Error unusable(const QString& title, const QString& reason)
{
    return {ErrorCode::InputUnusable, QStringLiteral("%1 %2").arg(title, reason), title, {}};
}

Result<std::vector<KeptRecord>> readStart(RecordSource& source, const QString& title)
{
    std::vector<KeptRecord> kept;
    Record record;
    while (kept.size() < kRecordsToSearch) {
        const Result<bool> got = source.next(record);
        if (!got.ok())
            return got.error();
        if (!*got)
            break;
        if (record.fields.size() > CsvReader::kMaxFields)
            return unusable(title,
                            QStringLiteral("has more than %1 columns, which no table of transactions has. Check "
                                           "the delimiter and the line ends.")
                                .arg(CsvReader::kMaxFields));
        kept.push_back({{record.fields.begin(), record.fields.end()}, record.lineNumber});
    }
    return kept;
}

QStringList namesOf(const KeptRecord& record)
{
    QStringList names;
    for (const std::string& field : record.fields)
        names.append(QString::fromUtf8(displayableUtf8(field)).trimmed());
    return names;
}

/// The number of fields that most of the records have.
size_t usualWidth(const std::vector<KeptRecord>& records)
{
    std::map<size_t, int> widths;
    size_t usual = 0;
    for (const KeptRecord& record : records) {
        if (++widths[record.fields.size()] > widths[usual])
            usual = record.fields.size();
    }
    return usual;
}

HeaderMatch withoutHeader(const SourceProfile& profile, const std::vector<KeptRecord>& records)
{
    HeaderMatch match;
    match.profile = profile;
    match.mapping = mapPositions(profile);
    match.columnCount = usualWidth(records);
    for (int& index : match.mapping.index)
        index = std::cmp_less(index, match.columnCount) ? index : -1;
    return match;
}

HeaderMatch asHeader(const KeptRecord& record, const std::optional<SourceProfile>& wanted)
{
    HeaderMatch match;
    match.header = namesOf(record);
    match.profile = wanted ? *wanted : detectProfile(match.header);
    match.mapping = mapColumns(match.profile, match.header);
    match.headerLine = record.lineNumber;
    match.columnCount = record.fields.size();
    return match;
}

HeaderMatch bestHeader(const std::vector<KeptRecord>& records, const std::optional<SourceProfile>& wanted)
{
    HeaderMatch best; // of a table without records: no columns
    for (size_t i = 0; i < records.size(); ++i) {
        HeaderMatch match = asHeader(records[i], wanted);
        match.recordsBefore = static_cast<qint64>(i) + 1;
        if (match.mapping.isComplete())
            return match;
        if (i == 0 || match.mapping.count() > best.mapping.count())
            best = std::move(match);
    }
    return best;
}

} // namespace

Result<HeaderMatch> findHeader(RecordSource& records, const std::optional<SourceProfile>& wanted, const QString& title)
{
    Result<std::vector<KeptRecord>> start = readStart(records, title);
    if (!start.ok())
        return start.error();
    HeaderMatch match = wanted && !wanted->hasHeader ? withoutHeader(*wanted, *start) : bestHeader(*start, wanted);
    for (size_t i = static_cast<size_t>(match.recordsBefore); i < start->size(); ++i)
        match.recordsBehind.push_back(std::move((*start)[i].fields));
    return match;
}

} // namespace churnlens::ingest
