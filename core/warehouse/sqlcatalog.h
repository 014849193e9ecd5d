// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace churnlens::warehouse {

/// The text of sql/<name>.sql, compiled in; name is like "queries/insert_load". Ends the program when there is none:
/// that is a defect of the build, found by the first test.
[[nodiscard]] QByteArray sqlText(const char* name);

/// The file names below sql/<folder>, sorted.
[[nodiscard]] QStringList sqlFiles(const QString& folder);

} // namespace churnlens::warehouse
