// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/textencoding.h"
#include "core/ingest/table/csvreader.h"

#include <memory>

namespace churnlens::ingest {

/// How a text is to be read, as far as it is known beforehand; what is empty is detected.
struct TextFormatChoice
{
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter;
};

/// How a text is read.
struct TextFormat
{
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ',';
};

/// A delimited text, plain or gzipped, in any of the encodings that TextEncoding names, as records. Reading, unpacking
/// and recoding to UTF-8 run on a thread of their own; text in Windows-1252 stays as it is, since single lines of a
/// file may be in it: the consumer recodes what is no UTF-8.
class DelimitedTable : public RecordSource
{
public:
    /// name is used in messages. Errors: InputUnusable when the bytes turn out to be no text table or cannot be read.
    static Result<std::unique_ptr<DelimitedTable>> open(std::unique_ptr<ByteSource> bytes, const QString& name,
                                                        const TextFormatChoice& choice);

    [[nodiscard]] const TextFormat& format() const { return m_format; }
    Result<bool> next(Record& record) override { return m_csv.next(record); }
    void expectFields(size_t count) override { m_csv.expectFields(count); }
    [[nodiscard]] double fractionRead() const override { return m_bytes->fractionRead(); }

private:
    DelimitedTable(std::unique_ptr<ByteSource> bytes, const QString& name);

    std::unique_ptr<ByteSource> m_bytes;
    CsvReader m_csv;
    TextFormat m_format;
};

} // namespace churnlens::ingest
