// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

namespace churnlens::features {

/// Rebuilds the marts from the fact in one transaction unless they are current. Returns whether they were rebuilt.
/// Errors: those of the connection; the old marts then stand.
Result<bool> refreshMarts(warehouse::Connection& connection, const Progress& progress);

} // namespace churnlens::features
