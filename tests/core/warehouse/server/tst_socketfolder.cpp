// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/socketfolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace churnlens;
using namespace churnlens::warehouse;

class TestSocketFolder : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_parent;
    QString choiceFor(const QString& dataDir) const;

private Q_SLOTS:
    void init();
    void liesInTheHomeWhereItFits();
    void movesWhenTooLong();
    void movesWhenAmbiguous();
};

void TestSocketFolder::init()
{
    qunsetenv("XDG_RUNTIME_DIR");
    m_parent = std::make_unique<QTemporaryDir>();
    QCOMPARE(::chmod(QFile::encodeName(m_parent->path()).constData(), 0755), 0);
}

QString TestSocketFolder::choiceFor(const QString& dataDir) const
{
    const auto layout = ClusterLayout::locate(dataDir, QStringLiteral("/nonexistent"));
    return layout ? chooseSocketFolder(*layout) : layout.error().message;
}

void TestSocketFolder::liesInTheHomeWhereItFits()
{
    // 107 bytes in all: <parent>/<name>/socket/.s.PGSQL.5432, where the two fixed parts have 1 and 21 characters.
    const auto room = 107 - m_parent->path().size() - 1 - 21;
    const QString fits = m_parent->filePath(QString(room, QLatin1Char('d')));
    QCOMPARE(choiceFor(fits), fits + QStringLiteral("/socket"));
    QCOMPARE(socketPath(choiceFor(fits)).size(), 107);
    QVERIFY(choiceFor(fits + QLatin1Char('d')).startsWith(QStringLiteral("/tmp/churnlens-")));
}

void TestSocketFolder::movesWhenTooLong()
{
    const QString a = choiceFor(m_parent->filePath(QString(220, QLatin1Char('a'))));
    const QString b = choiceFor(m_parent->filePath(QString(220, QLatin1Char('b'))));
    QVERIFY(a != b);
    QCOMPARE(choiceFor(m_parent->filePath(QString(220, QLatin1Char('a')))), a);
    QVERIFY(socketPath(a).size() <= 107);
}

void TestSocketFolder::movesWhenAmbiguous()
{
    for (const QString& name : {QStringLiteral("a,b"), QStringLiteral("a'b"), QStringLiteral("a\"b"),
                                QStringLiteral("a\\b"), QStringLiteral("\u00e4")})
        QVERIFY2(choiceFor(m_parent->filePath(name)).startsWith(QStringLiteral("/tmp/churnlens-")), qPrintable(name));
    QCOMPARE(choiceFor(m_parent->filePath(QStringLiteral("a b"))), m_parent->filePath(QStringLiteral("a b/socket")));
}

QTEST_GUILESS_MAIN(TestSocketFolder)
#include "tst_socketfolder.moc"
