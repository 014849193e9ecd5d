// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/workbook.h"

#include "core/ingest/bytes/readahead.h"
#include "core/ingest/xlsx/package.h"
#include "core/ingest/xlsx/sheetlist.h"
#include "core/ingest/xlsx/sheetreader.h"

#include <algorithm>
#include <array>
#include <mutex>

namespace churnlens::ingest {

namespace {

const QString kContentTypes = QStringLiteral("[Content_Types].xml");
const QString kUsualWorkbookPart = QStringLiteral("xl/workbook.xml");

/// What the entry "mimetype" of OpenDocument files and e-books says; empty without one.
QByteArray mimeType(const ZipArchive& archive)
{
    const std::optional<size_t> entry = archive.find(QStringLiteral("mimetype"));
    if (!entry)
        return {};
    const Result<std::unique_ptr<ByteSource>> source = archive.openEntry(*entry);
    if (!source.ok())
        return {};
    std::array<char, 128> buffer{};
    const Result<size_t> got = (*source)->read(buffer);
    return got.ok() ? QByteArray(buffer.data(), static_cast<qsizetype>(*got)).trimmed() : QByteArray();
}

QString kindOfMimeType(const QByteArray& type)
{
    if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
        return QStringLiteral("an OpenDocument spreadsheet (.ods)");
    if (type.startsWith("application/vnd.oasis.opendocument.text"))
        return QStringLiteral("an OpenDocument text (.odt)");
    if (type.startsWith("application/vnd.oasis.opendocument"))
        return QStringLiteral("an OpenDocument file");
    if (type.startsWith("application/epub"))
        return QStringLiteral("an e-book (.epub)");
    return {};
}

struct KnownPart
{
    QString start; ///< of the name of an entry that only this kind of document holds
    QString kind;
};

} // namespace

/// What openSheet() needs; apart from the cache of shared texts it does not change after opening.
struct Workbook::Parts
{
    explicit Parts(Package files)
        : package(std::move(files))
    {
    }

    Result<std::shared_ptr<const SharedStrings>> strings();

    /// The part that a link of the workbook of this type leads to, or the usual one, or empty.
    [[nodiscard]] QString linked(QStringView type, const QString& usualName) const
    {
        const Relationship* link = links.ofType(type);
        const QString usual = workbookPart.left(workbookPart.lastIndexOf(u'/') + 1) + usualName;
        if (link != nullptr && package.has(link->part))
            return link->part;
        return package.has(usual) ? usual : QString();
    }

    Package package;
    QString workbookPart;
    Relationships links; ///< of the workbook part
    std::vector<QString> sheetParts; ///< beside Workbook::sheets(); empty where the link is missing
    std::shared_ptr<const CellStyles> styles = std::make_shared<CellStyles>();

private:
    std::mutex m_mutex;
    std::shared_ptr<const SharedStrings> m_strings; ///< null until the first sheet is opened
};

Result<std::shared_ptr<const SharedStrings>> Workbook::Parts::strings()
{
    const std::lock_guard lock(m_mutex);
    if (m_strings)
        return m_strings;
    const QString part = linked(u"sharedStrings", QStringLiteral("sharedStrings.xml"));
    if (part.isEmpty()) {
        m_strings = std::make_shared<SharedStrings>();
        return m_strings;
    }
    const Result<std::unique_ptr<ByteSource>> source = package.open(part);
    if (!source.ok())
        return source.error();
    Result<std::shared_ptr<const SharedStrings>> read = SharedStrings::read(**source, package.where(part));
    if (read.ok())
        m_strings = *read;
    return read;
}

Workbook::Workbook() = default;
Workbook::~Workbook() = default;

bool Workbook::isWorkbook(const ZipArchive& archive)
{
    if (!archive.find(kContentTypes) && !archive.find(kUsualWorkbookPart))
        return false;
    return refusedPackage(archive).isEmpty();
}

QString Workbook::refusedPackage(const ZipArchive& archive)
{
    if (const QString kind = kindOfMimeType(mimeType(archive)); !kind.isEmpty())
        return kind;
    static const std::array<KnownPart, 8> kKnown{{
        {QStringLiteral("xl/workbook.bin"), QStringLiteral("a binary Excel workbook (.xlsb)")},
        {QStringLiteral("word/document"), QStringLiteral("a Word document")},
        {QStringLiteral("ppt/presentation"), QStringLiteral("a PowerPoint presentation")},
        {QStringLiteral("visio/document"), QStringLiteral("a Visio drawing")},
        {QStringLiteral("Index/Document.iwa"), QStringLiteral("an Apple Numbers, Pages or Keynote document")},
        {QStringLiteral("Index.zip"), QStringLiteral("an Apple Numbers, Pages or Keynote document")},
        {QStringLiteral("AndroidManifest.xml"), QStringLiteral("an Android app")},
        {QStringLiteral("META-INF/MANIFEST.MF"), QStringLiteral("a Java archive (.jar)")},
    }};
    for (const KnownPart& known : kKnown) {
        const auto matches = [&](const ZipEntry& entry) { return entry.name.startsWith(known.start); };
        if (std::any_of(archive.entries().begin(), archive.entries().end(), matches))
            return known.kind;
    }
    return {};
}

Result<std::shared_ptr<Workbook>> Workbook::open(std::shared_ptr<const ZipArchive> archive, const QString& path)
{
    if (const QString kind = refusedPackage(*archive); !kind.isEmpty())
        return damagedWorkbook(path, QStringLiteral("it is %1, not an Excel workbook (.xlsx)").arg(kind));
    std::shared_ptr<Workbook> book(new Workbook);
    book->m_path = path;
    book->m_parts = std::make_unique<Parts>(Package(std::move(archive), path));
    Result<Relationships> root = book->m_parts->package.relationships(QString());
    if (!root.ok())
        return root.error();
    const Relationship* link = root->ofType(u"officeDocument");
    const bool usable = link != nullptr && book->m_parts->package.has(link->part);
    book->m_parts->workbookPart = usable ? link->part : kUsualWorkbookPart;
    if (const Result<void> read = book->readSheetList(); !read.ok())
        return read.error();
    if (const Result<void> read = book->readStyles(); !read.ok())
        return read.error();
    return book;
}

Result<void> Workbook::readSheetList()
{
    const QString& part = m_parts->workbookPart;
    const Result<std::unique_ptr<ByteSource>> source = m_parts->package.open(part);
    if (!source.ok())
        return source.error();
    Result<SheetList> list = SheetList::read(**source, m_parts->package.where(part));
    if (!list.ok())
        return list.error();
    Result<Relationships> links = m_parts->package.relationships(part);
    if (!links.ok())
        return links.error();
    m_parts->links = std::move(links).value();
    m_date1904 = list->date1904;
    for (const ListedSheet& sheet : list->sheets) {
        const Relationship* link = m_parts->links.byId(sheet.relationshipId);
        if (link != nullptr && link->type != u"worksheet") // a chart, a dialog, macros
            continue;
        m_sheets.push_back({sheet.name, sheet.hidden});
        m_parts->sheetParts.push_back(link != nullptr ? link->part : QString());
    }
    if (m_sheets.empty())
        return damagedWorkbook(m_path, QStringLiteral("the workbook holds no worksheet"));
    return {};
}

/// Only a workbook that counts from 1904 needs to know which cells are dates.
Result<void> Workbook::readStyles()
{
    const QString part = m_date1904 ? m_parts->linked(u"styles", QStringLiteral("styles.xml")) : QString();
    if (part.isEmpty())
        return {};
    const Result<std::unique_ptr<ByteSource>> source = m_parts->package.open(part);
    if (!source.ok())
        return source.error();
    Result<std::shared_ptr<const CellStyles>> styles = CellStyles::read(**source, m_parts->package.where(part));
    if (!styles.ok())
        return styles.error();
    m_parts->styles = std::move(styles).value();
    return {};
}

Result<std::unique_ptr<RecordSource>> Workbook::openSheet(size_t index) const
{
    const QString& part = m_parts->sheetParts.at(index);
    SheetContext context;
    context.where = QStringLiteral("%1, sheet \"%2\"").arg(m_path, m_sheets[index].name.simplified().left(120));
    if (part.isEmpty() || !m_parts->package.has(part))
        return damagedWorkbook(context.where, QStringLiteral("the workbook lists this sheet and does not hold it"));
    Result<std::shared_ptr<const SharedStrings>> strings = m_parts->strings();
    if (!strings.ok())
        return strings.error();
    Result<std::unique_ptr<ByteSource>> source = m_parts->package.open(part);
    if (!source.ok())
        return source.error();
    context.strings = std::move(strings).value();
    context.styles = m_parts->styles;
    context.date1904 = m_date1904;
    return std::unique_ptr<RecordSource>(
        std::make_unique<SheetReader>(std::make_unique<ReadAhead>(std::move(source).value()), std::move(context)));
}

} // namespace churnlens::ingest
