// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/welcome/recentdatabases.h"

#include "app/gui/preferences/conninfo.h"
#include "app/gui/welcome/conninfofields.h"
#include "core/pipeline/session.h"
#include "core/synthetic/demodata.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace churnlens::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(churnlens::gui::RecentDatabases)
};

constexpr size_t kMost = 5;
const QString kGroup = QStringLiteral("recentDatabases");
const QString kConninfo = QStringLiteral("conninfo");
const QString kDataDir = QStringLiteral("dataDir");

} // namespace

std::vector<RecentDatabase> recentDatabases(const QSettings& settings)
{
    std::vector<RecentDatabase> databases;
    for (const QVariant& entry : settings.value(kGroup).toList()) {
        const QVariantMap map = entry.toMap();
        databases.push_back({map.value(kConninfo).toString(), map.value(kDataDir).toString()});
    }
    return databases;
}

void noteRecentDatabase(QSettings& settings, const pipeline::DatabaseChoice& choice)
{
    if (choice.useEnvironment)
        return;
    const RecentDatabase latest{withoutPassword(choice.conninfo), choice.dataDir};
    std::vector<RecentDatabase> databases = recentDatabases(settings);
    std::erase(databases, latest);
    databases.insert(databases.begin(), latest);
    databases.resize(std::min(databases.size(), kMost));
    QVariantList list;
    for (const RecentDatabase& database : databases)
        list.append(QVariantMap{{kConninfo, database.conninfo}, {kDataDir, database.dataDir}});
    settings.setValue(kGroup, list);
}

QString recentText(const RecentDatabase& database)
{
    if (database.conninfo.isEmpty() && synthetic::isDemoDataDir(database.dataDir))
        return Words::tr("Demo data");
    if (database.conninfo.isEmpty())
        return database.dataDir.isEmpty() || database.dataDir == pipeline::defaultDataDir()
            ? Words::tr("Your data on this machine")
            : Words::tr("Your data in %1").arg(QDir::toNativeSeparators(database.dataDir));
    const std::optional<ConninfoFields> fields = ConninfoFields::fromConninfo(database.conninfo);
    if (!fields || fields->database.isEmpty())
        return database.conninfo;
    return fields->host.isEmpty() ? fields->database : Words::tr("%1 on %2").arg(fields->database, fields->host);
}

} // namespace churnlens::gui
