// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/nontransaction.h"

#include "core/ingest/bytes/textencoding.h"
#include "core/ingest/value/text.h"

#include <algorithm>
#include <array>

namespace churnlens::ingest {

namespace {

/// Lower case; a line of totals begins with one of them.
constexpr std::array kTotalWords{"total",  "grand total", "subtotal", "sub-total",     "sum",   "sums",
                                 "summe",  "gesamt",      "endsumme", "zwischensumme", "somme", "totale",
                                 "totaal", "suma",        "razem",    "toplam",        "итого", "合計"};

bool isTotalWord(std::string_view text)
{
    const QString word = QString::fromUtf8(displayableUtf8(trimmed(text))).toCaseFolded();
    return std::any_of(kTotalWords.begin(), kTotalWords.end(), [&word](const char* total) {
        const QString start = QString::fromUtf8(total);
        return word == start || (word.startsWith(start) && !word[start.size()].isLetterOrNumber());
    });
}

} // namespace

bool isRepeatedHeader(const Record& record, const QStringList& header)
{
    if (header.isEmpty() || static_cast<qsizetype>(record.fields.size()) != header.size())
        return false;
    for (size_t i = 0; i < record.fields.size(); ++i) {
        if (QString::fromUtf8(displayableUtf8(record.fields[i])).trimmed() != header[static_cast<qsizetype>(i)])
            return false;
    }
    return true;
}

bool isTotalOrFooter(const Record& record)
{
    size_t filled = 0;
    std::string_view first;
    for (const std::string_view field : record.fields) {
        if (trimmed(field).empty())
            continue;
        first = filled == 0 ? field : first;
        ++filled;
    }
    constexpr size_t kFewValues = 4;
    if (filled > 0 && filled <= kFewValues && isTotalWord(first))
        return true;
    const bool alone = filled == 1 && first.data() == record.fields.front().data();
    return alone && first.find_first_of(" :") != std::string_view::npos; // a sentence, no truncated line
}

} // namespace churnlens::ingest
