// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/serverinstallation.h"

#include "core/warehouse/server/childprogram.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace churnlens::warehouse {

ServerInstallation::ServerInstallation(QString folder, QVersionNumber version)
    : m_folder(std::move(folder))
    , m_version(std::move(version))
{
}

std::optional<ServerInstallation> ServerInstallation::at(const QString& folder)
{
    const QFileInfo postgres(folder + QStringLiteral("/postgres"));
    if (!postgres.isExecutable() || !QFileInfo(folder + QStringLiteral("/initdb")).isExecutable())
        return std::nullopt;
    const auto answer = ChildProgram(postgres.absoluteFilePath(), {QStringLiteral("--version")}, Account::current())
                            .run({}, std::chrono::seconds(10));
    if (!answer || answer->exitCode != 0)
        return std::nullopt;
    static const QRegularExpression pattern(QStringLiteral(R"(\(PostgreSQL\) (\d+(?:\.\d+)?))"));
    const auto match = pattern.match(answer->output);
    if (!match.hasMatch())
        return std::nullopt;
    return ServerInstallation(QFileInfo(folder).canonicalFilePath(), QVersionNumber::fromString(match.captured(1)));
}

} // namespace churnlens::warehouse
