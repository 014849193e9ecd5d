// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfixture.h"

#include <QDir>
#include <QFile>

#include <libpq-fe.h>

#include <memory>

namespace fixture {

QString scalar(const QString& conninfo, const QString& sql)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(conninfo.toUtf8().constData()),
                                                                  &PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.toUtf8().constData()),
                                                               &PQclear);
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK)
        return {};
    if (status != PGRES_TUPLES_OK)
        return QStringLiteral("error: ") + QString::fromUtf8(PQerrorMessage(connection.get()));
    return QString::fromUtf8(PQgetvalue(result.get(), 0, 0));
}

pid_t postmasterPid(const QString& clusterDir)
{
    QFile file(clusterDir + QStringLiteral("/postmaster.pid"));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
}

QList<pid_t> processesBelow(const QString& folder)
{
    QList<pid_t> result;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString& entry : entries) {
        const QString cwd = QFile::symLinkTarget(QStringLiteral("/proc/") + entry + QStringLiteral("/cwd"));
        if (entry.toInt() > 0 && (cwd == folder || cwd.startsWith(folder + QLatin1Char('/'))))
            result.append(entry.toInt());
    }
    return result;
}

Client::Client(const QString& dataDir, const QString& user, const QStringList& environment)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setEnvironment(QProcess::systemEnvironment() + environment);
    QStringList arguments{dataDir};
    if (!user.isEmpty())
        arguments.append(user);
    m_process.start(QStringLiteral(SERVER_CLIENT), arguments);
}

Client::~Client()
{
    if (m_process.state() != QProcess::NotRunning)
        leave();
}

bool Client::waitReady()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead(30000)) { }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_text = line.section(QLatin1Char(' '), 1);
    return line.startsWith(QStringLiteral("ready "));
}

bool Client::leave()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(30000);
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void Client::kill()
{
    m_process.kill();
    m_process.waitForFinished(30000);
}

} // namespace fixture
