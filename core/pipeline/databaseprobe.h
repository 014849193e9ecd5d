// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QStringList>

#include <stop_token>

namespace churnlens::pipeline {

/// What a database is like, before Churnlens works in it.
struct DatabaseProbe
{
    QString serverVersion; ///< "15.6"
    QString database;
    QString user;
    bool mayCreate = false; ///< schemas: needed for a database that is new to Churnlens
    bool hasSchema = false; ///< Churnlens has worked in it
    bool lacksSchemas = false; ///< some of Churnlens's schemas are still to be created
    QString owner; ///< of Churnlens's tables, who may change them; empty without any
    bool isOwner = false; ///< the user is, or belongs to, the owner
    bool isOutdated = false; ///< migrations are still to be applied; false where that cannot be read
    QStringList foreignSchemas; ///< of something else, under names that Churnlens needs
    QStringList missingRights; ///< as GRANT says them: "INSERT, UPDATE ON mart.invoice"

    /// Whether Churnlens can work in it; else why not, with what to do.
    [[nodiscard]] Result<void> check() const;
};

/// Connects and looks, changes nothing. Errors: DatabaseUnavailable, never with the password; Interrupted.
Result<DatabaseProbe> probeDatabase(const QString& conninfo, std::stop_token stop);

} // namespace churnlens::pipeline
