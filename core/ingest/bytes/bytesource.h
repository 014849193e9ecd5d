// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <span>

struct evp_md_ctx_st;

namespace churnlens::ingest {

/// A sequence of bytes that is read once, front to back. Used from one thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Fills the buffer as far as the source has bytes; 0 only at the end. Errors: InputUnusable, naming the file.
    virtual Result<size_t> read(std::span<char> buffer) = 0;
    /// Share of the underlying file that has been read, 0..1.
    [[nodiscard]] virtual double fractionRead() const = 0;
    /// SHA-256 of the underlying file's bytes in lower-case hex; valid after the end has been read.
    [[nodiscard]] virtual QByteArray sha256() const = 0;
};

/// A plain file; hashes the bytes while they pass.
class FileSource : public ByteSource
{
public:
    /// Errors: InputUnusable when the file is missing, unreadable, or a folder.
    static Result<std::unique_ptr<FileSource>> open(const QString& path);
    ~FileSource() override;

    Result<size_t> read(std::span<char> buffer) override;
    [[nodiscard]] double fractionRead() const override;
    [[nodiscard]] QByteArray sha256() const override;

private:
    explicit FileSource(const QString& path);

    QFile m_file;
    qint64 m_size = 0;
    qint64 m_read = 0;
    evp_md_ctx_st* m_hash;
};

/// Opens a file for reading as text: unpacks gzip by its magic bytes, whatever the name.
/// Errors: InputUnusable for a missing, empty or unreadable file and for kinds of file that are no text table.
Result<std::unique_ptr<ByteSource>> openTextSource(const QString& path);

/// SHA-256 of a whole file in lower-case hex, in bounded memory. Errors: InputUnusable.
Result<QByteArray> fileSha256(const QString& path);

} // namespace churnlens::ingest
