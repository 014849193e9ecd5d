// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <map>
#include <string_view>
#include <vector>

namespace churnlens::ingest {

/// Which cell styles of a workbook show their number as a date or time. Constant once read.
class CellStyles
{
public:
    static constexpr size_t kMaxStyles = size_t{1024} * 1024;

    CellStyles() = default;
    /// Reads the part xl/styles.xml; where names it in messages. Errors: InputUnusable when it is damaged.
    static Result<std::shared_ptr<const CellStyles>> read(ByteSource& source, const QString& where);

    /// True when the style (attribute s of a cell) is a date's; false for unknown styles.
    [[nodiscard]] bool isDate(size_t style) const { return style < m_dates.size() && m_dates[style]; }

    /// True when a number format ("yyyy-mm-dd", "[Red]0.00") shows a date or time: it has y, m, d, h or s outside
    /// quotes, brackets and escapes.
    [[nodiscard]] static bool isDateFormat(std::string_view code);

private:
    class Handler;

    std::vector<bool> m_dates;
};

} // namespace churnlens::ingest
