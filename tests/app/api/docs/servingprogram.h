// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QProcess>
#include <QUrl>

namespace churnlens::tests {

/// The built program while it serves, on a free port of this machine. Stopped with the object.
class ServingProgram
{
public:
    ServingProgram() = default;
    ~ServingProgram();
    Q_DISABLE_COPY_MOVE(ServingProgram)

    /// Runs it with --serve and these arguments until it says where it serves.
    Result<void> start(const QStringList& arguments,
                       const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());
    /// Asks it to stop; its exit code, -1 when it had to be killed.
    int stop();

    /// "http://127.0.0.1:40123/docs" for "/docs".
    [[nodiscard]] QUrl url(const QString& target) const { return QUrl(m_base + target); }

private:
    QProcess m_process;
    QString m_base;
};

} // namespace churnlens::tests
