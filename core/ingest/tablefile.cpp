// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tablefile.h"

#include "core/ingest/bytes/filekind.h"
#include "core/ingest/bytes/ziparchive.h"
#include "core/ingest/xlsx/workbook.h"

#include <QFileInfo>

#include <array>

namespace churnlens::ingest {

namespace {

/// What operating systems put into archives beside the files.
bool isArchiveLitter(const QString& name)
{
    return name.startsWith(QStringLiteral("__MACOSX/")) || QFileInfo(name).fileName().startsWith(u'.')
        || name.endsWith(QStringLiteral("/Thumbs.db"));
}

} // namespace

TableFile::TableFile(const QString& path)
    : m_path(path)
    , m_form(QStringLiteral("text"))
{
}

Result<std::unique_ptr<TableFile>> TableFile::open(const QString& path)
{
    const Result<QByteArray> start = fileStart(path);
    if (!start.ok())
        return start.error();
    std::unique_ptr<TableFile> file(new TableFile(path));
    const FileKind kind = fileKind(*start);
    switch (kind.form) {
    case FileKind::Form::Refused:
        return refusedFile(path, kind);
    case FileKind::Form::Zip:
        if (const Result<void> opened = file->openZip(); !opened.ok())
            return opened.error();
        return file;
    case FileKind::Form::Gzip:
        file->m_form = QStringLiteral("gzip");
        break;
    case FileKind::Form::Text:
        break;
    }
    file->m_parts.push_back({});
    return file;
}

Result<void> TableFile::openZip()
{
    Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::open(m_path);
    if (!archive.ok())
        return archive.error();
    m_archive = std::move(archive).value();
    if (const QString kind = Workbook::refusedPackage(*m_archive); !kind.isEmpty())
        return refusedFile(m_path,
                           {FileKind::Form::Refused, kind,
                            QStringLiteral("Save the table in a spreadsheet as .xlsx or CSV (UTF-8) and load that."),
                            true});
    return Workbook::isWorkbook(*m_archive) ? listWorkbook() : listArchive();
}

void TableFile::addPart(const QString& name, bool isHidden, size_t place)
{
    QString unique = name;
    for (int& count = m_names[name]; m_names.contains(unique) && count > 0;)
        unique = QStringLiteral("%1 (%2)").arg(name).arg(++count);
    ++m_names[unique];
    m_parts.push_back({unique, isHidden});
    m_places.push_back(place);
}

Result<void> TableFile::listWorkbook()
{
    Result<std::shared_ptr<Workbook>> workbook = Workbook::open(m_archive, m_path);
    if (!workbook.ok())
        return workbook.error();
    m_workbook = std::move(workbook).value();
    m_form = QStringLiteral("Excel workbook");
    for (size_t i = 0; i < m_workbook->sheets().size(); ++i) {
        addPart(m_workbook->sheets()[i].name, m_workbook->sheets()[i].hidden, i);
    }
    return {};
}

Result<void> TableFile::listArchive()
{
    m_form = QStringLiteral("zip archive");
    for (size_t i = 0; i < m_archive->entries().size(); ++i) {
        const QString& name = m_archive->entries()[i].name;
        if (isArchiveLitter(name))
            continue;
        addPart(name, false, i);
    }
    if (m_parts.empty())
        return Error{ErrorCode::InputUnusable,
                     QStringLiteral("%1 is a zip archive without files. Export it again.").arg(m_path),
                     m_path,
                     {}};
    return {};
}

bool TableFile::isForeign(size_t part) const
{
    if (m_workbook)
        return false;
    const Result<std::unique_ptr<ByteSource>> bytes = openBytes(part);
    std::array<char, kSniffBytes> start{};
    const Result<size_t> got = bytes.ok() ? (*bytes)->read(start) : bytes.error();
    if (!got.ok())
        return false;
    const FileKind kind = fileKind(QByteArray(start.data(), static_cast<qsizetype>(*got)));
    return kind.form == FileKind::Form::Refused && !kind.mayHoldTransactions;
}

QString TableFile::partTitle(size_t part) const
{
    const QString& name = m_parts[part].name;
    if (name.isEmpty())
        return m_path;
    return isWorkbook() ? QStringLiteral("%1, sheet %2").arg(m_path, name) : QStringLiteral("%1, %2").arg(m_path, name);
}

Result<std::unique_ptr<ByteSource>> TableFile::openBytes(size_t part) const
{
    if (m_archive)
        return m_archive->openEntry(m_places[part]);
    Result<std::unique_ptr<FileSource>> file = FileSource::open(m_path);
    if (!file.ok())
        return file.error();
    return std::unique_ptr<ByteSource>(std::move(file).value());
}

Result<OpenTable> TableFile::openPart(size_t part, const TextFormatChoice& choice) const
{
    if (m_workbook) {
        Result<std::unique_ptr<RecordSource>> sheet = m_workbook->openSheet(m_places[part]);
        if (!sheet.ok())
            return sheet.error();
        return OpenTable{std::move(sheet).value(), std::nullopt};
    }
    Result<std::unique_ptr<ByteSource>> bytes = openBytes(part);
    if (!bytes.ok())
        return bytes.error();
    Result<std::unique_ptr<DelimitedTable>> table =
        DelimitedTable::open(std::move(bytes).value(), partTitle(part), choice);
    if (!table.ok())
        return table.error();
    const TextFormat format = (*table)->format();
    return OpenTable{std::move(table).value(), format};
}

} // namespace churnlens::ingest
