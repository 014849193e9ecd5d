// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::scoring {

/// Whether the first sheet of a finished workbook is whole: it unpacks, ends with its closing tag, and has at least so
/// many bytes of XML. libxlsxwriter does not check the writes to its temporary files, so that a disk that fills up
/// would otherwise give a valid archive with rows missing.
[[nodiscard]] bool sheetIsWhole(const QString& path, qint64 leastBytes);

} // namespace churnlens::scoring
