// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

#include <QMap>

namespace churnlens::tests {

/// Fills every table that the schema of this version has, as the program of that version could have left them: two
/// customers, one load, a model that scored them, texts that would break a careless copy. Fails the test when it
/// cannot.
void insertContent(warehouse::Connection& connection, int schemaVersion);

/// The rows of every table of ours but the migrations', each table as one digest, by its name.
[[nodiscard]] QMap<QString, QString> digests(warehouse::Connection& connection);

} // namespace churnlens::tests
