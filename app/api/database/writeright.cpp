// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/database/writeright.h"

#include "core/warehouse/sqlcatalog.h"

namespace churnlens::api {

Result<WriteRight> readWriteRight(warehouse::Connection& connection)
{
    const Result<warehouse::QueryResult> row =
        connection.queryPrepared(warehouse::sqlText("operations/select_may_write"));
    if (!row.ok())
        return row.error();
    return WriteRight{row->boolean(0, 0), row->text(0, 1)};
}

} // namespace churnlens::api
