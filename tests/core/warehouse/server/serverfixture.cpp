// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfixture.h"

#include "core/warehouse/server/privateserver.h"

#include <QDir>
#include <QtTest>

#include <libpq-fe.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using churnlens::warehouse::PrivateServer;

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

const bool kRoot = ::geteuid() == 0;

QString ordinaryUser()
{
    return kRoot ? QStringLiteral("nobody") : QString();
}

QString startTime(const QString& conninfo)
{
    return scalar(conninfo, QStringLiteral("SELECT pg_postmaster_start_time()"));
}

uint modeOf(const QString& path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

uid_t ownerOf(const QString& path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_uid : static_cast<uid_t>(-1);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void append(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(text);
}

void ServerTest::initTestCase()
{
    QVERIFY(m_shared.isValid());
    QCOMPARE(::chmod(QFile::encodeName(m_shared.path()).constData(), 0755), 0);
    const auto server = PrivateServer::acquire(m_shared.filePath(QStringLiteral("data")));
    QVERIFY2(server, server ? "" : qPrintable(server.error().message + server.error().detail));
}

void ServerTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(m_temporary->isValid());
    // As root, the server's user has to pass through it.
    QCOMPARE(::chmod(QFile::encodeName(m_temporary->path()).constData(), 0755), 0);
    m_dataDir = m_temporary->filePath(QStringLiteral("data"));
}

void ServerTest::cleanup()
{
    const QList<pid_t> left = processesBelow(m_temporary->path()) + processesBelow(m_shared.path());
    for (const pid_t pid : left)
        ::kill(pid, SIGQUIT);
    QVERIFY(m_temporary->remove());
    QCOMPARE(left, QList<pid_t>());
}

void ServerTest::giveDataDirToOrdinaryUser()
{
    QVERIFY(QDir().mkpath(m_dataDir));
    if (kRoot) {
        const uid_t nobody = 65534;
        QCOMPARE(::chown(QFile::encodeName(m_dataDir).constData(), nobody, nobody), 0);
    }
    QCOMPARE(::chmod(QFile::encodeName(m_dataDir).constData(), 0700), 0);
}

} // namespace fixture
