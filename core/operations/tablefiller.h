// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/storedtables.h"

#include <functional>

namespace churnlens::operations {

/// Takes a piece of COPY's text, of any length.
using TextSink = std::function<Result<void>(QByteArrayView piece)>;
/// Hands the text of a table on, piece after piece.
using TextFeed = std::function<Result<void>(const TextSink& sink)>;

/// Puts rows in place of those that the table has; in a transaction of the caller's. Returns how many. Errors: those of
/// the connection and of the feed.
Result<qint64> fillTable(warehouse::Connection& connection, const StoredTable& table, const TextFeed& feed);

} // namespace churnlens::operations
