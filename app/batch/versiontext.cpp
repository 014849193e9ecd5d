// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/versiontext.h"

#include "app/batch/commit.h"
#include "core/common/version.h"
#include "core/model/modeljson.h"
#include "core/operations/backupmanifest.h"
#include "core/warehouse/clientversion.h"

#include <QSysInfo>

namespace churnlens::batch {

namespace {

QString textOf(const char* text)
{
    return QString::fromLatin1(text);
}

/// Known where the source is a checkout, or the packager names it.
QJsonValue commit()
{
    return *kCommit == '\0' ? QJsonValue() : QJsonValue(textOf(kCommit));
}

} // namespace

QJsonObject versionFacts()
{
    const QString build = textOf(kBuildFacts);
    return {{QStringLiteral("version"), textOf(kVersion)},
            {QStringLiteral("commit"), commit()},
            {QStringLiteral("build_type"), build.section(QStringLiteral(", "), 0, 0)},
            {QStringLiteral("compiler"), build.section(QStringLiteral(", "), 1)},
            {QStringLiteral("qt"), textOf(qVersion())},
            {QStringLiteral("qt_built_with"), QStringLiteral(QT_VERSION_STR)},
            {QStringLiteral("postgresql_client"), warehouse::clientVersion()},
            {QStringLiteral("architecture"), QSysInfo::buildCpuArchitecture()},
            {QStringLiteral("schema_version"), warehouse::shippedMigrations().constLast().version},
            {QStringLiteral("artifact_version"), model::kArtifactVersion},
            {QStringLiteral("backup_format"), operations::BackupManifest::kFormat}};
}

QString versionText()
{
    const QJsonObject facts = versionFacts();
    const auto line = [&facts](const QString& label, const char16_t* name) {
        const QJsonValue value = facts.value(QStringView(name));
        return QStringLiteral("%1 %2\n").arg(label.leftJustified(19), value.toVariant().toString());
    };
    QString text = QStringLiteral("churnlens %1\n").arg(facts.value(u"version").toString());
    text += QStringLiteral("%1 %2\n").arg(QStringLiteral("commit").leftJustified(19),
                                          facts.value(u"commit").toString(QStringLiteral("unknown")));
    for (const auto& [label, name] :
         {std::pair{QStringLiteral("build type"), u"build_type"}, std::pair{QStringLiteral("compiler"), u"compiler"},
          std::pair{QStringLiteral("architecture"), u"architecture"}, std::pair{QStringLiteral("Qt"), u"qt"},
          std::pair{QStringLiteral("PostgreSQL client"), u"postgresql_client"},
          std::pair{QStringLiteral("database schema"), u"schema_version"},
          std::pair{QStringLiteral("model artifacts"), u"artifact_version"},
          std::pair{QStringLiteral("backup format"), u"backup_format"}})
        text += line(label, name);
    return text;
}

} // namespace churnlens::batch
