// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVersionNumber>

#include <optional>

namespace churnlens::warehouse {

/// One installed PostgreSQL server: a folder that holds `initdb` and `postgres`.
class ServerInstallation
{
public:
    /// Looks into a folder. Nothing when a program is missing, or `postgres --version` does not answer.
    [[nodiscard]] static std::optional<ServerInstallation> at(const QString& folder);

    [[nodiscard]] QVersionNumber version() const { return m_version; } ///< such as 15.4; a beta of 17 is 17
    [[nodiscard]] int majorVersion() const { return m_version.majorVersion(); }
    [[nodiscard]] QString folder() const { return m_folder; } ///< canonical
    [[nodiscard]] QString postgres() const { return m_folder + QStringLiteral("/postgres"); }
    [[nodiscard]] QString initdb() const { return m_folder + QStringLiteral("/initdb"); }

private:
    ServerInstallation(QString folder, QVersionNumber version);

    QString m_folder;
    QVersionNumber m_version;
};

} // namespace churnlens::warehouse
