// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/tablelayout.h"

#include <QJsonObject>

namespace churnlens::ingest {

/// How a table is read, in a few words: "CSV in windows-1252, separated by semicolons".
[[nodiscard]] QString formatText(const TableLayout& layout, const QString& form);

/// The same for programs; docs/batch-report.md lists the keys. form: of the file, TableFile::form().
[[nodiscard]] QJsonObject formatJson(const TableLayout& layout, const QString& form);

/// The name of a column as messages give it: its header, or "column 3".
[[nodiscard]] QString columnTitle(const TableLayout& layout, int index);

/// "day_first", "month_first", "year_first".
[[nodiscard]] QString dateOrderName(DateOrder order);

} // namespace churnlens::ingest
