// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/table/recordsource.h"

#include <QStringList>

namespace churnlens::ingest {

/// True for the header once more, in a file put together from several.
[[nodiscard]] bool isRepeatedHeader(const Record& record, const QStringList& header);

/// True for what exports write under a table: a line that begins with a word for total, in one of some languages, and
/// has few values; or a single text in the first column that holds no delimiter.
[[nodiscard]] bool isTotalOrFooter(const Record& record);

} // namespace churnlens::ingest
