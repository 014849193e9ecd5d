// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <span>

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
};

/// A plain file.
class FileSource : public ByteSource
{
public:
    /// Errors: InputUnusable when the file is missing, unreadable, or a folder.
    static Result<std::unique_ptr<FileSource>> open(const QString& path);

    Result<size_t> read(std::span<char> buffer) override;
    [[nodiscard]] double fractionRead() const override;

private:
    explicit FileSource(const QString& path);

    QFile m_file;
    qint64 m_size = 0;
    qint64 m_read = 0;
};

/// The first bytes of a file, kSniffBytes of them where it has as many. Errors: InputUnusable (missing, empty ...).
Result<QByteArray> fileStart(const QString& path);

/// SHA-256 of a whole file in lower-case hex, in bounded memory. Errors: InputUnusable.
Result<QByteArray> fileSha256(const QString& path);

} // namespace churnlens::ingest
