// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table/delimiter.h"

#include "core/ingest/bytes/replaysource.h"
#include "core/ingest/table/csvreader.h"

#include <algorithm>
#include <map>

namespace churnlens::ingest {

namespace {

constexpr size_t kLinesToLookAt = 200;
constexpr std::string_view kHint = "sep="; // a first line that spreadsheets understand
constexpr double kHeaderBonus = 1.5; ///< the first line of the usual width holds no numbers, as headers do

bool looksLikeHeader(const Record& record)
{
    return std::none_of(record.fields.begin(), record.fields.end(), [](std::string_view field) {
        return !field.empty() && field.find_first_not_of("0123456789.,-:/ ") == std::string_view::npos;
    });
}

/// How well a delimiter explains the lines: the share of lines with the most frequent number of fields (of two or
/// more), times that number.
double fitOf(std::string_view start, char delimiter)
{
    struct Width
    {
        size_t lines = 0;
        bool header = false; ///< of the first line of this width
    };
    MemorySource source(start);
    CsvReader csv(source, {});
    csv.setDelimiter(delimiter);
    std::map<size_t, Width> widths;
    Record record;
    size_t lines = 0;
    for (; lines < kLinesToLookAt; ++lines) {
        const Result<bool> got = csv.next(record);
        if (!got.ok() || !*got)
            break;
        Width& width = widths[record.fields.size()];
        width.header = width.lines == 0 ? looksLikeHeader(record) : width.header;
        ++width.lines;
    }
    double best = 0;
    for (const auto& [fields, width] : widths) {
        const double share = static_cast<double>(width.lines) / static_cast<double>(lines);
        if (fields > 1)
            best = std::max(best, share * static_cast<double>(fields) * (width.header ? kHeaderBonus : 1));
    }
    return best;
}

} // namespace

char detectDelimiter(std::string_view start)
{
    if (start.starts_with("\xEF\xBB\xBF"))
        start.remove_prefix(3);
    if (start.size() > kHint.size() + 1 && start.starts_with(kHint)
        && (start[kHint.size() + 1] == '\n' || start[kHint.size() + 1] == '\r'))
        return start[kHint.size()];
    char best = ',';
    double bestFit = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        if (const double fit = fitOf(start, candidate); fit > bestFit) {
            bestFit = fit;
            best = candidate;
        }
    }
    return best;
}

} // namespace churnlens::ingest
