// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/ziparchive.h"
#include "core/ingest/table/recordsource.h"

#include <vector>

namespace churnlens::ingest {

/// A worksheet, for choosing one.
struct SheetInfo
{
    QString name;
    bool hidden = false; ///< also for the kind that Excel does not offer to show again
};

/// An Excel workbook (.xlsx, .xlsm; transitional or strict), whose worksheets are read as tables.
/// Constant after opening; any thread may use it, and the sheets it opens are independent of each other.
class Workbook
{
public:
    /// Reads the list of sheets; path stands for the archive in messages. Errors: InputUnusable when the archive is no
    /// workbook, is damaged, or holds no worksheet.
    static Result<std::shared_ptr<Workbook>> open(std::shared_ptr<const ZipArchive> archive, const QString& path);
    ~Workbook();
    Q_DISABLE_COPY_MOVE(Workbook)

    /// True when the archive looks like a workbook that open() can read.
    [[nodiscard]] static bool isWorkbook(const ZipArchive& archive);
    /// The name of another kind of document that is a zip archive inside ("a Word document"), or empty.
    [[nodiscard]] static QString refusedPackage(const ZipArchive& archive);

    /// Worksheets in the workbook's order; chart sheets, dialogs and macro sheets are left out.
    [[nodiscard]] const std::vector<SheetInfo>& sheets() const { return m_sheets; }
    /// True when the workbook counts dates from 1904; its sheets hand out serials of the 1900 system all the same.
    [[nodiscard]] bool date1904() const { return m_date1904; }
    /// Opens the sheet with this index in sheets() as a table, unpacked on a thread of its own. The first call reads
    /// the shared texts. Errors: InputUnusable when a part is missing or damaged.
    Result<std::unique_ptr<RecordSource>> openSheet(size_t index) const;

private:
    struct Parts;

    Workbook();
    Result<void> readSheetList();
    Result<void> readStyles();

    QString m_path;
    std::vector<SheetInfo> m_sheets;
    bool m_date1904 = false;
    std::unique_ptr<Parts> m_parts;
};

} // namespace churnlens::ingest
