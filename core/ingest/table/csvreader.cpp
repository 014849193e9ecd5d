// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table/csvreader.h"

#include <algorithm>
#include <cstring>

namespace churnlens::ingest {

namespace {

constexpr size_t kInitialBytes = 256 * 1024;

qint64 countLineEnds(const char* at, const char* end)
{
    qint64 count = 0;
    for (; at < end; ++at)
        count += *at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n')) ? 1 : 0;
    return count;
}

/// The text between the outer quotes with doubled quotes halved; what follows the closing quote is kept as it stands.
std::string unescape(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool quoted = true;
    for (size_t i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '"') {
            if (i + 1 < text.size() && text[i + 1] == '"')
                out.push_back(text[++i]);
            else
                quoted = false;
        } else {
            out.push_back(text[i]);
        }
    }
    return out;
}

} // namespace

CsvReader::CsvReader(ByteSource& source, QString name)
    : m_source(source)
    , m_name(std::move(name))
    , m_buffer(kInitialBytes)
{
    setDelimiter(',');
}

void CsvReader::setDelimiter(char delimiter)
{
    std::fill(std::begin(m_special), std::end(m_special), false);
    m_special[static_cast<unsigned char>('\n')] = true;
    m_special[static_cast<unsigned char>('\r')] = true;
    m_special[static_cast<unsigned char>(delimiter)] = true;
    m_delimiter = delimiter;
}

Result<bool> CsvReader::fill()
{
    if (m_sourceEnded)
        return false;
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_end == m_buffer.size())
        m_buffer.resize(m_buffer.size() * 2);
    const Result<size_t> got = m_source.read({m_buffer.data() + m_end, m_buffer.size() - m_end});
    if (!got.ok())
        return got.error();
    m_end += *got;
    m_sourceEnded = *got == 0;
    return !m_sourceEnded;
}

void CsvReader::skipByteOrderMark()
{
    if (m_atStart && m_end - m_begin >= 3 && std::memcmp(m_buffer.data() + m_begin, "\xEF\xBB\xBF", 3) == 0)
        m_begin += 3;
    m_atStart = false;
}

Result<std::string_view> CsvReader::peek(size_t count)
{
    while (m_end - m_begin < count) {
        const Result<bool> more = fill();
        if (!more.ok())
            return more.error();
        if (!*more)
            break;
    }
    skipByteOrderMark();
    return std::string_view(m_buffer.data() + m_begin, std::min(count, m_end - m_begin));
}

void CsvReader::addField(size_t start, size_t length, bool escaped)
{
    if (m_fields.size() <= kMaxFields)
        m_fields.push_back({start - m_begin, length, escaped});
}

/// Scans a quoted field whose opening quote is at `at`; leaves `at` on the delimiter or line end behind it.
CsvReader::Scan CsvReader::scanQuoted(size_t& at)
{
    const char* const data = m_buffer.data();
    const size_t start = at + 1;
    bool escaped = false;
    size_t close = start;
    while (true) {
        const void* found = close < m_end ? std::memchr(data + close, '"', m_end - close) : nullptr;
        if (!found)
            return m_sourceEnded ? Scan::Unclosed : Scan::NeedsMore;
        const size_t quote = static_cast<size_t>(static_cast<const char*>(found) - data);
        m_linesInRecord += countLineEnds(data + close, data + quote);
        if (quote + 1 == m_end && !m_sourceEnded)
            return Scan::NeedsMore;
        if (quote + 1 < m_end && data[quote + 1] == '"') {
            escaped = true;
            close = quote + 2;
            continue;
        }
        at = quote + 1;
        break;
    }
    size_t end = at - 1;
    while (at < m_end
           && !m_special[static_cast<unsigned char>(data[at])]) { // text after the closing quote belongs to the field
        ++at;
        end = at;
        escaped = m_textAfterQuote = true;
    }
    addField(start, end - start, escaped);
    return Scan::Complete;
}

CsvReader::Scan CsvReader::scanRecord()
{
    const char* const data = m_buffer.data();
    m_fields.clear();
    m_linesInRecord = 0;
    m_textAfterQuote = m_broken = false;
    size_t at = m_begin;
    while (true) {
        if (at < m_end && data[at] == '"') {
            if (const Scan scan = scanQuoted(at); scan != Scan::Complete)
                return scan;
        } else {
            const size_t start = at;
            while (at < m_end && !m_special[static_cast<unsigned char>(data[at])])
                ++at;
            addField(start, at - start, false);
        }
        if (at == m_end) {
            if (!m_sourceEnded)
                return Scan::NeedsMore;
            break;
        }
        if (data[at] != m_delimiter)
            break;
        ++at;
    }
    m_recordEnd = at;
    if (at < m_end && data[at] == '\r' && at + 1 == m_end && !m_sourceEnded)
        return Scan::NeedsMore;
    m_nextBegin = at;
    if (at < m_end)
        m_nextBegin += data[at] == '\r' && at + 1 < m_end && data[at + 1] == '\n' ? 2 : 1;
    return Scan::Complete;
}

void CsvReader::emitRecord(Record& record)
{
    const char* const base = m_buffer.data() + m_begin;
    record.raw = {base, m_recordEnd - m_begin};
    record.lineNumber = m_line;
    record.brokenQuotes = m_broken;
    record.fields.resize(m_fields.size());
    size_t unescapedCount = 0;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const Field& field = m_fields[i];
        record.fields[i] = {base + field.start, field.length};
        unescapedCount += field.escaped ? 1 : 0;
    }
    if (unescapedCount > 0) {
        m_unescaped.clear();
        m_unescaped.reserve(unescapedCount); // the views below must stay
        for (size_t i = 0; i < m_fields.size(); ++i) {
            if (m_fields[i].escaped)
                record.fields[i] = m_unescaped.emplace_back(unescape(record.fields[i]));
        }
    }
    m_line += m_linesInRecord + 1;
    m_begin = m_nextBegin;
}

/// More or fewer fields than expected; empty ones too many do no harm.
bool CsvReader::hasOddWidth() const
{
    if (m_expectedFields == 0 || m_fields.size() < m_expectedFields)
        return m_expectedFields > 0;
    return std::any_of(m_fields.begin() + static_cast<std::ptrdiff_t>(m_expectedFields), m_fields.end(),
                       [](const Field& field) { return field.length > 0; });
}

/// A record over several lines that a stray quote may have drawn together.
bool CsvReader::isOff() const
{
    return m_linesInRecord > 0 && (m_textAfterQuote || hasOddWidth());
}

/// Makes the record's first line a record of one field; the next one begins behind it. False when the line does not end
/// within the buffer.
bool CsvReader::cutToFirstLine()
{
    const char* const data = m_buffer.data();
    size_t at = m_begin;
    while (at < m_end && data[at] != '\n' && data[at] != '\r')
        ++at;
    if (at == m_end && !m_sourceEnded)
        return false;
    m_fields.clear();
    addField(m_begin, at - m_begin, false);
    m_linesInRecord = 0;
    m_recordEnd = m_nextBegin = at;
    if (at < m_end)
        m_nextBegin += data[at] == '\r' && at + 1 < m_end && data[at + 1] == '\n' ? 2 : 1;
    m_broken = true;
    return true;
}

Error CsvReader::lineTooLong() const
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("Line %1 of %2 is longer than %3 MB, which no line of a table is. Fix or remove the line.")
                .arg(m_line)
                .arg(m_name)
                .arg(kMaxRecordBytes / (1024 * 1024)),
            m_name,
            {}};
}

Result<bool> CsvReader::next(Record& record)
{
    while (true) {
        skipByteOrderMark();
        const Scan scan = m_begin < m_end ? scanRecord() : Scan::NeedsMore;
        if (scan == Scan::Complete && m_recordEnd == m_begin) { // a blank line
            ++m_line;
            m_begin = m_nextBegin;
            continue;
        }
        const bool tooLong = scan == Scan::NeedsMore && m_end - m_begin > kMaxRecordBytes;
        if (scan == Scan::Unclosed || tooLong || (scan == Scan::Complete && isOff())) {
            if (!cutToFirstLine())
                return lineTooLong();
            emitRecord(record);
            return true;
        }
        if (scan == Scan::Complete) {
            emitRecord(record);
            return true;
        }
        const Result<bool> more = fill();
        if (!more.ok())
            return more.error();
        if (!*more && m_begin == m_end)
            return false;
    }
}

} // namespace churnlens::ingest
