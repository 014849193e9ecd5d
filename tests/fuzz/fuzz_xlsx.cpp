// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A libFuzzer target for workbooks. The first byte says what the rest is: the XML of a sheet, shared texts, the small
// parts (list of sheets, relationships, styles), or a whole zip archive.
#include "core/ingest/xlsx/cellstyles.h"
#include "core/ingest/xlsx/relationships.h"
#include "core/ingest/xlsx/sharedstrings.h"
#include "core/ingest/xlsx/sheetlist.h"
#include "core/ingest/xlsx/sheetreader.h"
#include "core/ingest/xlsx/workbook.h"
#include "tests/support/piecesource.h"

#include <cstdlib>

using namespace churnlens;
using namespace churnlens::ingest;
using namespace churnlens::tests;

namespace {

const QString kName = QStringLiteral("fuzz");

void require(bool condition)
{
    if (!condition)
        std::abort();
}

template <typename T>
void requireSaneError(const Result<T>& result)
{
    if (!result.ok())
        require(result.error().code == ErrorCode::InputUnusable && !result.error().message.contains(u'\n'));
}

/// What readers of any table may rely on.
void readRecords(RecordSource& source)
{
    Record record;
    size_t width = 0;
    Result<bool> got = source.next(record);
    for (; got.ok() && *got; got = source.next(record)) {
        require(record.fields.size() >= width && record.fields.size() <= SheetReader::kMaxColumns);
        require(record.lineNumber >= 1 && record.lineNumber <= SheetReader::kMaxRows);
        width = record.fields.size();
        std::string joined;
        bool blank = true;
        for (const std::string_view& field : record.fields) {
            joined.append(&field == record.fields.data() ? "" : "\t").append(field);
            blank = blank && field.empty();
        }
        require(!blank && joined == record.raw);
    }
    requireSaneError(got);
}

void fuzzSheet(const QByteArray& bytes, bool date1904)
{
    PieceSource strings(QByteArrayLiteral("<sst><si><t>a</t></si><si><t>b</t></si></sst>"));
    PieceSource styles(
        QByteArrayLiteral("<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
    SheetReader reader(std::make_unique<PieceSource>(bytes, 1 + static_cast<size_t>(bytes.size()) / 3),
                       {kName, *SharedStrings::read(strings, kName), *CellStyles::read(styles, kName), date1904});
    readRecords(reader);
}

void fuzzSharedStrings(const QByteArray& bytes)
{
    PieceSource source(bytes);
    const Result<std::shared_ptr<const SharedStrings>> read = SharedStrings::read(source, kName);
    requireSaneError(read);
    size_t total = 0;
    for (size_t i = 0; read.ok() && i < (*read)->size(); ++i)
        total += (*read)->at(i).size();
    require(total <= static_cast<size_t>(bytes.size()));
}

void fuzzSmallParts(const QByteArray& bytes)
{
    PieceSource first(bytes);
    requireSaneError(SheetList::read(first, kName));
    PieceSource second(bytes);
    const Result<Relationships> links = Relationships::read(second, QStringLiteral("xl/workbook.xml"), kName);
    requireSaneError(links);
    const Relationship* link = links.ok() ? links->ofType(u"worksheet") : nullptr;
    require(link == nullptr || (!link->part.startsWith(u'/') && !link->part.startsWith(QStringLiteral("../"))));
    PieceSource third(bytes);
    requireSaneError(CellStyles::read(third, kName));
}

void drain(const ZipArchive& archive, size_t index)
{
    const Result<std::unique_ptr<ByteSource>> source = archive.openEntry(index);
    requireSaneError(source);
    if (!source.ok())
        return;
    std::vector<char> buffer(size_t{64} * 1024);
    Result<size_t> got = (*source)->read(buffer);
    while (got.ok() && *got > 0)
        got = (*source)->read(buffer);
    requireSaneError(got);
}

void fuzzArchive(const QByteArray& bytes)
{
    constexpr size_t kEnough = 4; // entries and sheets
    const Result<std::shared_ptr<ZipArchive>> archive = ZipArchive::openBuffer(bytes, kName);
    requireSaneError(archive);
    if (!archive.ok())
        return;
    for (size_t i = 0; i < std::min(kEnough, (*archive)->entries().size()); ++i)
        drain(**archive, i);
    const Result<std::shared_ptr<Workbook>> book = Workbook::open(*archive, kName);
    requireSaneError(book);
    for (size_t i = 0; book.ok() && i < std::min(kEnough, (*book)->sheets().size()); ++i) {
        const Result<std::unique_ptr<RecordSource>> sheet = (*book)->openSheet(i);
        requireSaneError(sheet);
        if (sheet.ok())
            readRecords(**sheet);
    }
}

} // namespace

/// Called by libFuzzer for each input.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    switch (data[0] % 5) {
    case 0:
        fuzzSheet(bytes, false);
        break;
    case 1:
        fuzzSheet(bytes, true);
        break;
    case 2:
        fuzzSharedStrings(bytes);
        break;
    case 3:
        fuzzSmallParts(bytes);
        break;
    default:
        fuzzArchive(bytes);
    }
    return 0;
}
