// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/archivereader.h"

#include <QFile>

#include <zip.h>

namespace churnlens::operations {

namespace {

constexpr qsizetype kPiece = 1 << 18;

struct CloseEntry
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

ArchiveReader::ArchiveReader(QString path, Archive archive)
    : m_path(std::move(path))
    , m_archive(std::move(archive))
{
}

Result<ArchiveReader> ArchiveReader::open(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::InputUnusable, QStringLiteral("Cannot read %1: %2.").arg(path, file.errorString()), path, {}};
    int code = 0;
    zip_t* const raw = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    ArchiveReader reader(path, Archive(raw, zip_discard));
    if (raw == nullptr)
        return reader.damaged(QStringLiteral("it is no zip archive, or its end is missing"));
    return reader;
}

QStringList ArchiveReader::names() const
{
    QStringList names;
    for (zip_int64_t index = 0; index < zip_get_num_entries(m_archive.get(), 0); ++index) {
        const char* const name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(index), ZIP_FL_ENC_GUESS);
        names.append(QString::fromUtf8(name != nullptr ? name : ""));
    }
    return names;
}

Result<void> ArchiveReader::read(const QString& name, const TextSink& sink, const std::stop_token& stop) const
{
    const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen(m_archive.get(), name.toUtf8().constData(), 0));
    if (!file)
        return damaged(QStringLiteral("%1 is missing in it").arg(name));
    QByteArray piece(kPiece, Qt::Uninitialized);
    while (true) {
        if (stop.stop_requested())
            return interruptedError();
        const zip_int64_t got = zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(piece.size()));
        if (got < 0)
            return damaged(QStringLiteral("%1 in it cannot be unpacked").arg(name));
        if (got == 0)
            return {};
        if (Result<void> taken = sink(QByteArrayView(piece.constData(), got)); !taken.ok())
            return taken;
    }
}

Result<QByteArray> ArchiveReader::readWhole(const QString& name, qint64 most) const
{
    QByteArray content;
    const auto append = [&](QByteArrayView piece) -> Result<void> {
        if (content.size() + piece.size() > most)
            return damaged(QStringLiteral("%1 in it is too long").arg(name));
        content.append(piece.data(), piece.size());
        return {};
    };
    if (const Result<void> done = read(name, append, {}); !done.ok())
        return done.error();
    return content;
}

Error ArchiveReader::damaged(const QString& reason) const
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("%1 is no whole backup of Churnlens: %2. Nothing was changed; take another backup.")
                .arg(m_path, reason),
            m_path,
            {}};
}

} // namespace churnlens::operations
