// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <vector>

namespace churnlens::ingest {

/// A sheet as the workbook part lists it.
struct ListedSheet
{
    QString name;
    QString relationshipId; ///< leads to its part
    bool hidden = false;
};

/// What the part xl/workbook.xml says that matters here.
struct SheetList
{
    static constexpr size_t kMaxSheets = 10'000;

    std::vector<ListedSheet> sheets; ///< in the workbook's order, chart sheets included
    bool date1904 = false; ///< dates count from 1 January 1904

    /// where names the part in messages. Errors: InputUnusable when it is damaged.
    static Result<SheetList> read(ByteSource& source, const QString& where);
};

} // namespace churnlens::ingest
