// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"
#include "core/ingest/table/recordsource.h"

#include <string>

namespace churnlens::ingest {

/// Streaming reader of delimited text after RFC 4180: quoted fields with doubled quotes, delimiters and line ends
/// inside; CRLF, LF or CR as line ends; a UTF-8 byte order mark is skipped, blank lines are passed over. A quote inside
/// an unquoted field is an ordinary character. A stray quote costs its line and not those that it swallows: a record
/// over several lines whose quoting or number of fields is off is cut to its first line, marked as broken, and the next
/// record begins with its second line. Memory: one buffer, which grows only for a record longer than it (limit
/// kMaxRecordBytes); of a record with more than kMaxFields fields, kMaxFields + 1 are told.
class CsvReader : public RecordSource
{
public:
    static constexpr size_t kMaxRecordBytes = 16 * 1024 * 1024;
    static constexpr size_t kMaxFields = 16'384; ///< as many columns as a spreadsheet has

    /// name is used in messages. The source must outlive the reader.
    CsvReader(ByteSource& source, QString name);

    /// Takes the delimiter for all following records.
    void setDelimiter(char delimiter);
    /// Bytes that the next record starts with, up to count of them, without consuming any.
    Result<std::string_view> peek(size_t count);
    void expectFields(size_t count) override { m_expectedFields = count; }
    /// Reads the next record; false at the end. Errors: InputUnusable (a line beyond kMaxRecordBytes, unreadable file).
    Result<bool> next(Record& record) override;
    [[nodiscard]] double fractionRead() const override { return m_source.fractionRead(); }

private:
    struct Field
    {
        size_t start; ///< offset from the record's first byte
        size_t length;
        bool escaped; ///< holds doubled quotes or text after the closing quote
    };
    enum class Scan { Complete, NeedsMore, Unclosed };

    Scan scanRecord();
    Scan scanQuoted(size_t& at);
    void addField(size_t start, size_t length, bool escaped);
    [[nodiscard]] bool hasOddWidth() const;
    [[nodiscard]] bool isOff() const;
    bool cutToFirstLine();
    Result<bool> fill();
    void skipByteOrderMark();
    void emitRecord(Record& record);
    [[nodiscard]] Error lineTooLong() const;

    ByteSource& m_source;
    QString m_name;
    std::vector<char> m_buffer;
    size_t m_begin = 0; ///< first byte of the current record
    size_t m_end = 0; ///< past the last byte read
    bool m_sourceEnded = false;
    bool m_atStart = true;
    bool m_special[256] = {}; ///< ends an unquoted field
    char m_delimiter = ',';
    std::vector<Field> m_fields;
    size_t m_recordEnd = 0; ///< past the record's last byte
    size_t m_nextBegin = 0; ///< past its line end
    qint64 m_line = 1;
    qint64 m_linesInRecord = 0; ///< line ends within its quotes
    size_t m_expectedFields = 0; ///< 0: any number
    bool m_textAfterQuote = false; ///< in the current record
    bool m_broken = false; ///< the current record was cut to its first line
    std::vector<std::string> m_unescaped;
};

} // namespace churnlens::ingest
