// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <string>
#include <string_view>
#include <vector>

namespace churnlens::ingest {

/// The texts that the cells of a workbook share, one after the other in one block of memory. Constant once read.
class SharedStrings
{
public:
    static constexpr size_t kMaxBytes = size_t{1024} * 1024 * 1024;
    static constexpr size_t kMaxCount = size_t{64} * 1024 * 1024;
    static constexpr size_t kMaxTextBytes = size_t{1024} * 1024;

    SharedStrings() = default;
    /// Reads the part xl/sharedStrings.xml; where names it in messages. Errors: InputUnusable when it is damaged or
    /// passes one of the limits.
    static Result<std::shared_ptr<const SharedStrings>> read(ByteSource& source, const QString& where);

    [[nodiscard]] size_t size() const { return m_ends.size(); }
    /// The text of this number, which must be below size(); UTF-8, lives as long as this.
    [[nodiscard]] std::string_view at(size_t index) const
    {
        const size_t start = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_text).substr(start, m_ends[index] - start);
    }

private:
    class Handler;

    std::string m_text;
    std::vector<uint32_t> m_ends; ///< past the last byte of each; kMaxBytes fits
};

} // namespace churnlens::ingest
