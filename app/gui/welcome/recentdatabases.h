// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/session.h"

#include <QSettings>

#include <vector>

namespace churnlens::gui {

/// A database that was worked in, without its password.
struct RecentDatabase
{
    QString conninfo; ///< empty: the private server
    QString dataDir;

    bool operator==(const RecentDatabase&) const = default;
};

/// The latest first, at most five.
[[nodiscard]] std::vector<RecentDatabase> recentDatabases(const QSettings& settings);
/// Puts one at the front. Databases of the environment are not kept.
void noteRecentDatabase(QSettings& settings, const pipeline::DatabaseChoice& choice);

/// "Demo data", "Your data on this machine", "shop on db.example".
[[nodiscard]] QString recentText(const RecentDatabase& database);

} // namespace churnlens::gui
