// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/ziparchive.h"

#include "core/ingest/bytes/expansionlimit.h"

#include <QFileInfo>

#include <zip.h>

#include <algorithm>
#include <limits>

namespace churnlens::ingest {

namespace {

using ZipHandle = std::unique_ptr<zip_t, decltype(&zip_discard)>;

struct CloseZipFile
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ZipFile = std::unique_ptr<zip_file_t, CloseZipFile>;

Error unusable(const QString& path, const QString& reason, const QString& remedy)
{
    return {ErrorCode::InputUnusable, QStringLiteral("%1: %2. %3.").arg(path, reason, remedy), path, {}};
}

Error damaged(const QString& path, const QString& reason)
{
    return unusable(path, reason, QStringLiteral("Copy or export the file again"));
}

/// A name out of an archive, fit for one line of a message.
QString shown(const QString& name)
{
    QString out = name.left(120);
    std::replace_if(
        out.begin(), out.end(), [](QChar c) { return !c.isPrint(); }, QChar(u'?'));
    return out.size() < name.size() ? out + QStringLiteral("...") : out;
}

QString reasonOf(zip_error_t* error)
{
    bool isCut = zip_error_code_zip(error) == ZIP_ER_NOZIP;
#ifdef ZIP_ER_TRUNCATED_ZIP // newer versions tell the two apart, mostly
    isCut = isCut || zip_error_code_zip(error) == ZIP_ER_TRUNCATED_ZIP;
#endif
    if (isCut)
        return QStringLiteral("it is no zip archive, or it is truncated: the directory at its end is missing");
    return QStringLiteral("the zip archive is damaged or truncated (%1)")
        .arg(QString::fromUtf8(zip_error_strerror(error)));
}

/// A handle of its own on the file, or on the bytes, which must stay until it is closed.
Result<ZipHandle> openZip(const QString& path, const std::optional<QByteArray>& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    const QByteArray encoded = QFile::encodeName(path);
    zip_source_t* source = bytes
        ? zip_source_buffer_create(bytes->constData(), static_cast<zip_uint64_t>(bytes->size()), 0, &error)
        : zip_source_file_create(encoded.constData(), 0, -1, &error);
    zip_t* zip = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (zip == nullptr && source != nullptr)
        zip_source_free(source);
    const QString reason = zip == nullptr ? reasonOf(&error) : QString();
    zip_error_fini(&error);
    if (zip == nullptr)
        return damaged(path, reason);
    return ZipHandle(zip, &zip_discard);
}

/// True for names that would lead out of the folder into which somebody unpacks the archive ("zip slip").
bool leadsOutside(const QString& name)
{
    const bool drive = name.size() > 1 && name[1] == u':' && name[0].isLetter();
    return drive || name.startsWith(u'/') || name.contains(u'\\') || name.split(u'/').contains(QStringLiteral(".."));
}

/// The unpacked bytes of one entry.
class EntrySource : public ByteSource
{
public:
    EntrySource(QString name, const ZipEntry& entry, qint64 packed, std::optional<QByteArray> bytes)
        : m_name(std::move(name))
        , m_size(entry.bytes)
        , m_packed(packed)
        , m_bytes(std::move(bytes))
    {
    }

    Result<void> open(const QString& path, quint64 index)
    {
        Result<ZipHandle> zip = openZip(path, m_bytes);
        if (!zip.ok())
            return zip.error();
        m_zip = std::move(zip).value();
        m_file.reset(zip_fopen_index(m_zip.get(), index, 0));
        if (!m_file)
            return damaged(
                m_name, QStringLiteral("it cannot be unpacked (%1)").arg(QString::fromUtf8(zip_strerror(m_zip.get()))));
        return {};
    }

    Result<size_t> read(std::span<char> buffer) override
    {
        size_t count = 0;
        while (count < buffer.size()) {
            const zip_int64_t got = zip_fread(m_file.get(), buffer.data() + count, buffer.size() - count);
            if (got < 0)
                return damaged(m_name,
                               QStringLiteral("its packed data are damaged (%1)")
                                   .arg(QString::fromUtf8(zip_file_strerror(m_file.get()))));
            if (got == 0)
                break;
            count += static_cast<size_t>(got);
        }
        m_read += static_cast<qint64>(count);
        if (const Result<void> sane = checkExpansion(m_packed, m_read, m_name); !sane.ok())
            return sane.error();
        if (m_read > m_size)
            return damaged(m_name, QStringLiteral("it is longer than the directory of the archive says"));
        return count;
    }

    [[nodiscard]] double fractionRead() const override
    {
        return m_size > 0 ? static_cast<double>(m_read) / static_cast<double>(m_size) : 1.0;
    }

private:
    QString m_name; ///< archive and entry, for messages
    qint64 m_size;
    qint64 m_packed;
    qint64 m_read = 0;
    std::optional<QByteArray> m_bytes; // shared with the archive; outlives the handle
    ZipHandle m_zip{nullptr, &zip_discard};
    ZipFile m_file; // closed before the archive
};

Result<ZipEntry> describe(zip_t* zip, quint64 index, const QString& path)
{
    zip_stat_t stat;
    const char* name = zip_get_name(zip, index, ZIP_FL_ENC_GUESS);
    if (name == nullptr || zip_stat_index(zip, index, 0, &stat) != 0)
        return damaged(path, QStringLiteral("the directory of the zip archive is damaged"));
    ZipEntry entry;
    entry.name = QString::fromUtf8(name);
    if (leadsOutside(entry.name))
        return unusable(
            path, QStringLiteral("the zip archive names a file outside its own folder (\"%1\")").arg(shown(entry.name)),
            QStringLiteral("It may be an attack; pack the tables again with names without \"..\", drive, "
                           "backslash or leading slash"));
    constexpr auto kNeeded = zip_uint64_t{ZIP_STAT_SIZE} | ZIP_STAT_COMP_SIZE;
    constexpr auto kLargest = static_cast<zip_uint64_t>(std::numeric_limits<qint64>::max());
    if ((stat.valid & kNeeded) != kNeeded || stat.size > kLargest || stat.comp_size > kLargest)
        return damaged(path, QStringLiteral("the directory of the zip archive is damaged"));
    entry.bytes = static_cast<qint64>(stat.size);
    entry.packedBytes = static_cast<qint64>(stat.comp_size);
    entry.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    return entry;
}

} // namespace

Result<std::shared_ptr<ZipArchive>> ZipArchive::open(const QString& path)
{
    const Result<std::unique_ptr<FileSource>> file = FileSource::open(path); // refuses folders, pipes, missing files
    if (!file.ok())
        return file.error();
    std::shared_ptr<ZipArchive> archive(new ZipArchive);
    archive->m_path = path;
    archive->m_archiveBytes = QFileInfo(path).size();
    if (const Result<void> read = archive->readDirectory(); !read.ok())
        return read.error();
    return archive;
}

Result<std::shared_ptr<ZipArchive>> ZipArchive::openBuffer(const QByteArray& bytes, const QString& name)
{
    std::shared_ptr<ZipArchive> archive(new ZipArchive);
    archive->m_path = name;
    archive->m_bytes = bytes;
    archive->m_archiveBytes = bytes.size();
    if (const Result<void> read = archive->readDirectory(); !read.ok())
        return read.error();
    return archive;
}

Result<void> ZipArchive::readDirectory()
{
    if (m_archiveBytes == 0) // libzip takes nothing at all for an archive without entries
        return damaged(m_path, QStringLiteral("it is empty"));
    const Result<ZipHandle> zip = openZip(m_path, m_bytes);
    if (!zip.ok())
        return zip.error();
    const zip_int64_t count = zip_get_num_entries(zip->get(), 0);
    if (count > kMaxEntries)
        return unusable(m_path,
                        QStringLiteral("the zip archive holds %1 files, more than %2").arg(count).arg(kMaxEntries),
                        QStringLiteral("Pack only the tables of transactions"));
    for (quint64 index = 0; index < static_cast<quint64>(count); ++index) {
        Result<ZipEntry> entry = describe(zip->get(), index, m_path);
        if (!entry.ok())
            return entry.error();
        if (entry->name.endsWith(u'/'))
            continue;
        m_entries.push_back(std::move(entry).value());
        m_indices.push_back(index);
    }
    return {};
}

std::optional<size_t> ZipArchive::find(const QString& name) const
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(), [&](const ZipEntry& e) { return e.name == name; });
    if (at == m_entries.end())
        return std::nullopt;
    return static_cast<size_t>(at - m_entries.begin());
}

Result<std::unique_ptr<ByteSource>> ZipArchive::openEntry(size_t index) const
{
    const ZipEntry& entry = m_entries.at(index);
    const QString name = QStringLiteral("%1 (%2 in it)").arg(m_path, shown(entry.name));
    if (entry.encrypted)
        return Error{ErrorCode::InputUnusable,
                     QStringLiteral("%1 is encrypted: remove the password and load it again.").arg(name),
                     m_path,
                     {}};
    const qint64 packed = std::min(entry.packedBytes, m_archiveBytes); // the directory may claim what it likes
    auto source = std::make_unique<EntrySource>(name, entry, packed, m_bytes);
    if (const Result<void> opened = source->open(m_path, m_indices[index]); !opened.ok())
        return opened.error();
    return std::unique_ptr<ByteSource>(std::move(source));
}

} // namespace churnlens::ingest
