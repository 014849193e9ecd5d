// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartview.h"

namespace churnlens::gui {

/// RFC 4180 with a byte-order mark, so that spreadsheets read UTF-8: fields are quoted where they need it, and texts
/// that a spreadsheet would run as a formula get a leading apostrophe.
[[nodiscard]] QByteArray toCsv(const ChartTable& table);
/// Columns by tabs, for the clipboard.
[[nodiscard]] QString toTabbedText(const ChartTable& table);
/// Up to `rows` rows as "column: value, ..." for screen readers.
[[nodiscard]] QString toSentence(const ChartTable& table, size_t rows);

} // namespace churnlens::gui
