// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rejection.h"

#include "core/ingest/bytes/textencoding.h"

#include <algorithm>
#include <numeric>

namespace churnlens::ingest {

QString reasonName(RejectReason reason)
{
    static constexpr std::array<const char*, kRejectReasons> kNames{
        "field_count",     "unclosed_quote",     "total_line",       "repeated_header", "missing_invoice",
        "missing_product", "bad_date",           "implausible_date", "bad_quantity",    "quantity_out_of_range",
        "bad_price",       "price_out_of_range", "nul_byte",         "text_too_long"};
    return QString::fromLatin1(kNames[static_cast<size_t>(reason)]);
}

void RejectionLog::add(RejectReason reason, qint64 lineNumber, std::string_view raw)
{
    if (++m_counts[static_cast<size_t>(reason)] > static_cast<qint64>(kKeptPerReason))
        return;
    m_kept.push_back({reason, m_part, lineNumber, displayableUtf8(cutAtCharacter(raw, kMaxTextBytes))});
}

qint64 RejectionLog::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), qint64{0});
}

} // namespace churnlens::ingest
