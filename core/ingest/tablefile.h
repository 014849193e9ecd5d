// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/table/delimitedtable.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace churnlens::ingest {

class Workbook;
class ZipArchive;

/// A table in a file: a sheet of a workbook, a file of an archive, or the file itself.
struct TablePart
{
    QString name; ///< of the sheet or of the file in the archive; empty: the file itself
    bool isHidden = false; ///< a sheet that the workbook does not show
};

/// A part, opened for reading.
struct OpenTable
{
    std::unique_ptr<RecordSource> records;
    std::optional<TextFormat> text; ///< empty: a sheet
};

/// A file of one or several tables: delimited text, plain, gzipped or in a zip archive, or an Excel workbook; told by
/// its content, never by its name. Each part can be opened any number of times, also side by side.
class TableFile
{
public:
    /// Errors: InputUnusable for what is missing, unreadable, damaged, or of a kind that holds no table, with the kind
    /// and what to do instead.
    static Result<std::unique_ptr<TableFile>> open(const QString& path);

    [[nodiscard]] const QString& path() const { return m_path; }
    /// "text", "gzip", "zip archive", "Excel workbook".
    [[nodiscard]] const QString& form() const { return m_form; }
    [[nodiscard]] bool isWorkbook() const { return m_workbook != nullptr; }
    [[nodiscard]] const std::vector<TablePart>& parts() const { return m_parts; }
    /// True for a part that no transactions can be in, such as an image in an archive. False also when the part cannot
    /// be read.
    [[nodiscard]] bool isForeign(size_t part) const;
    /// How messages name a part: "sales.xlsx, sheet 2011".
    [[nodiscard]] QString partTitle(size_t part) const;
    /// Errors: InputUnusable.
    Result<OpenTable> openPart(size_t part, const TextFormatChoice& choice) const;

private:
    explicit TableFile(const QString& path);

    Result<void> openZip();
    /// Archives may hold two files of one name: the second is then "name (2)".
    void addPart(const QString& name, bool isHidden, size_t place);
    Result<void> listWorkbook();
    Result<void> listArchive();
    [[nodiscard]] Result<std::unique_ptr<ByteSource>> openBytes(size_t part) const;

    QString m_path;
    QString m_form;
    std::shared_ptr<ZipArchive> m_archive;
    std::shared_ptr<Workbook> m_workbook;
    std::vector<TablePart> m_parts;
    QHash<QString, int> m_names; ///< of the parts: how often each was asked for
    std::vector<size_t> m_places; ///< of each part in the archive or workbook
};

} // namespace churnlens::ingest
