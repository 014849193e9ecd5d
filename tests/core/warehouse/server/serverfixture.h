// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <sys/types.h>

/// What the tests of the private server need around it.
namespace fixture {

/// The first column of the first row, or "error: ..." when the connection or the statement fails.
QString scalar(const QString& conninfo, const QString& sql);

/// The server's process number according to the cluster; 0 without one.
pid_t postmasterPid(const QString& clusterDir);

/// Every process at work in a folder below this one, by /proc.
QList<pid_t> processesBelow(const QString& folder);

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

} // namespace fixture
