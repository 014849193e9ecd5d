// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/linereplacement.h"

#include "core/warehouse/sqlcatalog.h"

namespace churnlens::pipeline {

using warehouse::QueryResult;
using warehouse::sqlText;

Result<qint64> replaceEarlierLines(warehouse::Connection& connection, int loadId)
{
    const std::vector<warehouse::Parameter> load{QByteArray::number(loadId)};
    const Result<QueryResult> kept = connection.query(sqlText("queries/insert_replaced_lines"), load);
    if (!kept.ok())
        return kept.error();
    if (kept->affectedRows() == 0)
        return 0;
    for (const char* query : {"queries/delete_replaced_lines", "queries/update_load_last_lines"}) {
        if (const Result<QueryResult> done = connection.query(sqlText(query), load); !done.ok())
            return done.error();
    }
    return kept->affectedRows();
}

} // namespace churnlens::pipeline
