// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/atomicfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;

class TestAtomicFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.json"));
        QVERIFY(writeFileAtomically(path, "one").ok());
        QVERIFY(writeFileAtomically(path, "two").ok());
        QCOMPARE(*readWholeFile(path), QByteArray("two"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // no temporary file stays
    }

    void namesThePathWhenItCannot()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("plain"));
        QVERIFY(writeFileAtomically(file, "x").ok());
        const QString below = file + QStringLiteral("/a.json"); // a file is no folder, not even for root
        const Result<void> written = writeFileAtomically(below, "y");
        QVERIFY(!written.ok());
        QVERIFY(written.error().code == ErrorCode::Io);
        QVERIFY(written.error().message.contains(below));
        QVERIFY(!readWholeFile(below).ok());
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
