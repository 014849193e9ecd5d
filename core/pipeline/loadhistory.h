// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <QJsonArray>

#include <vector>

namespace churnlens::pipeline {

/// A file that was loaded, and what is left of it.
struct LoadInfo
{
    qint64 loadId = 0; ///< what removeLoad() takes
    QString file; ///< as given when it was loaded
    QString loadedAt; ///< RFC 3339, UTC, "2011-12-10T08:15:30Z"
    QString profile; ///< name of the source profile
    qint64 rowsRead = 0;
    qint64 rowsLoaded = 0;
    qint64 purchaseLines = 0; ///< of rowsLoaded
    QString first; ///< time of the file's first purchase line, ISO without zone; empty when it has none
    QString last; ///< of its last
    qint64 linesStanding = 0; ///< of rowsLoaded, those that no later load has replaced
};

/// The loads, oldest first. Reads the fact once. Errors: those of Connection::query().
Result<std::vector<LoadInfo>> listLoads(warehouse::Connection& connection);

/// One object a load: load_id, file, loaded_at, profile, rows_read, rows_loaded, purchase_lines, first, last (null
/// without a purchase line), lines_standing.
[[nodiscard]] QJsonArray toJson(const std::vector<LoadInfo>& loads);

/// The same for a terminal: a heading and one line a load in aligned columns, or one line that nothing has been loaded.
/// Control characters of names are shown as "?". Ends with a line feed.
[[nodiscard]] QString tableText(const std::vector<LoadInfo>& loads);

} // namespace churnlens::pipeline
