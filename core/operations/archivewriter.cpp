// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/archivewriter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace churnlens::operations {

struct ArchiveWriter::Entry
{
    QString name;
    EntrySource source;
    QHash<QString, EntryFacts>* facts = nullptr;
    std::stop_token stop;
    QCryptographicHash hash{QCryptographicHash::Sha256};
    qint64 bytes = 0;
    QByteArray piece; ///< what the source gave last
    qsizetype used = 0; ///< of the piece
    bool ended = false;
    std::optional<Error> error;
};

namespace {

// Rows are text with much repetition: the fastest level takes a third of the time of the default for a tenth more
// bytes.
constexpr zip_uint32_t kFastest = 1;

using Entry = ArchiveWriter::Entry;

/// Takes the next piece from the entry's source; false when it failed.
bool refill(Entry& entry)
{
    Result<QByteArray> next = entry.stop.stop_requested() ? Result<QByteArray>(interruptedError()) : entry.source();
    if (!next.ok()) {
        entry.error = next.error();
        return false;
    }
    entry.piece = std::move(next).value();
    entry.used = 0;
    entry.bytes += entry.piece.size();
    entry.hash.addData(entry.piece);
    if (entry.piece.isEmpty()) {
        entry.ended = true;
        entry.facts->insert(entry.name, {entry.bytes, entry.hash.result().toHex()});
    }
    return true;
}

zip_int64_t readEntry(Entry& entry, char* out, zip_uint64_t room)
{
    zip_uint64_t count = 0;
    while (count < room && !entry.ended) {
        if (entry.used == entry.piece.size() && !refill(entry))
            return -1;
        const auto size = std::min(room - count, static_cast<zip_uint64_t>(entry.piece.size() - entry.used));
        std::memcpy(out + count, entry.piece.constData() + entry.used, size);
        entry.used += static_cast<qsizetype>(size);
        count += size;
    }
    return static_cast<zip_int64_t>(count);
}

/// What libzip asks of an entry. The size stays unknown until the end.
zip_int64_t serveEntry(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    Entry& entry = *static_cast<Entry*>(user);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_READ:
        return readEntry(entry, static_cast<char*>(data), length);
    case ZIP_SOURCE_STAT:
        zip_stat_init(static_cast<zip_stat_t*>(data));
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_ERROR: {
        zip_error_t error;
        zip_error_init_with_code(&error, ZIP_ER_READ);
        return zip_error_to_data(&error, data, length);
    }
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    default:
        return -1;
    }
}

QString systemReason()
{
    return qt_error_string(errno);
}

bool syncPath(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

} // namespace

ArchiveWriter::ArchiveWriter(const QString& path)
    : m_path(QFileInfo(path).absoluteFilePath())
    , m_partial(m_path + QStringLiteral(".partial"))
{
}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::add(const QString& name, EntrySource source)
{
    auto entry = std::make_unique<Entry>();
    entry->name = name;
    entry->source = std::move(source);
    entry->facts = &m_facts;
    m_entries.push_back(std::move(entry));
}

Error ArchiveWriter::failure(const QString& reason) const
{
    return {ErrorCode::Io,
            QStringLiteral("Cannot write %1: %2. Check the folder, its permissions and the free space.")
                .arg(m_path, reason),
            m_path,
            {}};
}

Result<void> ArchiveWriter::write(const std::stop_token& stop)
{
    if (QFileInfo(m_path).isDir())
        return failure(QStringLiteral("it is a directory"));
    removeLeftovers();
    Result<void> done = createFile();
    if (done.ok())
        done = pack(stop);
    if (done.ok())
        done = putInPlace();
    if (!done.ok())
        removeLeftovers();
    return done;
}

/// libzip writes beside the file and gives the copy the permissions of the file that is there: so it is made first.
Result<void> ArchiveWriter::createFile()
{
    const int descriptor =
        ::open(QFile::encodeName(m_partial).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(systemReason());
    ::close(descriptor);
    return {};
}

Result<void> ArchiveWriter::pack(const std::stop_token& stop)
{
    int code = 0;
    zip_t* const raw = zip_open(QFile::encodeName(m_partial).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (raw == nullptr)
        return failure(systemReason());
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(raw, &zip_discard);
    for (const std::unique_ptr<Entry>& entry : m_entries) {
        entry->stop = stop;
        zip_source_t* const source = zip_source_function(raw, serveEntry, entry.get());
        const zip_int64_t index =
            source == nullptr ? -1 : zip_file_add(raw, entry->name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failure(QString::fromUtf8(zip_strerror(raw)));
        }
        if (zip_set_file_compression(raw, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, kFastest) != 0)
            return failure(QString::fromUtf8(zip_strerror(raw)));
    }
    if (zip_close(raw) == 0) {
        static_cast<void>(archive.release()); // zip_close() has freed it
        return {};
    }
    for (const std::unique_ptr<Entry>& entry : m_entries) {
        if (entry->error)
            return *entry->error;
    }
    return failure(QString::fromUtf8(zip_strerror(raw)));
}

Result<void> ArchiveWriter::putInPlace()
{
    if (!syncPath(m_partial, O_WRONLY))
        return failure(systemReason());
    if (std::rename(QFile::encodeName(m_partial).constData(), QFile::encodeName(m_path).constData()) != 0)
        return failure(systemReason());
    // Some file systems cannot sync a folder; the file itself is safe by now.
    static_cast<void>(syncPath(QFileInfo(m_path).path(), O_RDONLY | O_DIRECTORY));
    return {};
}

/// Of this writer, and of one that was killed: the file itself and libzip's copies (with six random characters).
void ArchiveWriter::removeLeftovers() const
{
    const QFileInfo partial(m_partial);
    QDir folder = partial.dir();
    QString pattern = partial.fileName();
    pattern.replace(QRegularExpression(QStringLiteral(R"(([\[\]?*]))")), QStringLiteral("[\\1]"));
    const QStringList names = folder.entryList({pattern, pattern + QStringLiteral(".??????")}, QDir::Files);
    for (const QString& name : names)
        folder.remove(name);
}

} // namespace churnlens::operations
