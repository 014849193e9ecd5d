// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/serverlog.h"

#include <QTemporaryFile>
#include <QtTest>

using namespace churnlens::warehouse;

class TestServerLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastLines();
    void findsTheReason();
};

void TestServerLog::keepsTheLastLines()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    for (int i = 1; i <= 5000; ++i)
        file.write("line " + QByteArray::number(i) + '\n');
    file.close();
    const QStringList lines = lastLines(file.fileName()).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 20);
    QCOMPARE(lines.first(), QStringLiteral("line 4981"));
    QCOMPARE(lines.last(), QStringLiteral("line 5000"));
    QCOMPARE(lastLines(QStringLiteral("/nonexistent/log")), QString());
}

void TestServerLog::findsTheReason()
{
    QCOMPARE(reasonIn(QStringLiteral("12:00 [7] FATAL:  could not write lock file: No space left on device\n"
                                     "12:00 [7] LOG:  database system is shut down\n")),
             QStringLiteral("FATAL: could not write lock file: No space left on device"));
    QCOMPARE(
        reasonIn(QStringLiteral("creating directory ... initdb: error: cannot be run as root\ninitdb: hint: log in\n")),
        QStringLiteral("error: cannot be run as root"));
    QCOMPARE(reasonIn(QStringLiteral("one\ntwo\n")), QStringLiteral("two"));
    QCOMPARE(reasonIn(QString()), QStringLiteral("it said nothing"));
}

QTEST_GUILESS_MAIN(TestServerLog)
#include "tst_serverlog.moc"
