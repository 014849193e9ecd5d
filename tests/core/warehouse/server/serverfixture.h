// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QProcess>
#include <QScopeGuard>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <sys/types.h>

#include <memory>

/// What the tests of the private server need around it.
namespace fixture {

/// The first column of the first row, or "error: ..." when the connection or the statement fails.
QString scalar(const QString& conninfo, const QString& sql);

/// The server's process number according to the cluster; 0 without one.
pid_t postmasterPid(const QString& clusterDir);

/// Every process at work in a folder below this one, by /proc.
QList<pid_t> processesBelow(const QString& folder);

/// As root, an ordinary user's part is played by `nobody`; else by whoever runs the tests.
extern const bool kRoot;
/// Whom a Client should become to be an ordinary user; empty: nobody else.
QString ordinaryUser();

/// When the server was started, which tells one run of it from another.
QString startTime(const QString& conninfo);
/// Permission bits; 0 when it does not exist.
uint modeOf(const QString& path);
uid_t ownerOf(const QString& path);
QByteArray contentOf(const QString& path);
void append(const QString& path, const QByteArray& text);

/// Gives a file its content of now back at the end of the scope.
inline auto restoring(const QString& path)
{
    return qScopeGuard([path, content = contentOf(path)] {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    });
}

/// A `serverclient` in a process of its own.
class Client
{
public:
    /// user: whom to become first, when we are root; empty: nobody else.
    explicit Client(const QString& dataDir, const QString& user = {}, const QStringList& environment = {});
    ~Client();

    /// Waits for its word; true when it has its share. Afterwards text() is the conninfo or the error.
    bool waitReady();
    [[nodiscard]] QString text() const { return m_text; }
    /// Ends its input and waits for its end; true when it released in good order.
    bool leave();
    void kill();
    [[nodiscard]] pid_t pid() const { return static_cast<pid_t>(m_process.processId()); }

private:
    QProcess m_process;
    QString m_text;
};

/// A data directory for each test, a finished cluster for those that want one, and the proof that no process stays
/// behind.
class ServerTest : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QTemporaryDir m_shared;
    QString m_dataDir; ///< does not exist yet

    /// Works on one finished cluster that many tests share: much faster than making one. They leave it as they found
    /// it.
    void useReadyCluster() { m_dataDir = m_shared.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString clusterDir() const { return m_dataDir + QStringLiteral("/postgresql"); }
    void giveDataDirToOrdinaryUser();

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
};

} // namespace fixture
