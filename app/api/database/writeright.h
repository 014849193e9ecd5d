// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/warehouse/connection.h"

namespace churnlens::api {

/// Whether the server's database user could make new scores; one that may only read serves all the same.
struct WriteRight
{
    bool mayWrite = false;
    QString user;
};

/// Errors: those of the connection.
Result<WriteRight> readWriteRight(warehouse::Connection& connection);

} // namespace churnlens::api
