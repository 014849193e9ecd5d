// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/commandline.h"

#include <QTest>

using namespace churnlens;
using batch::Command;

class TestWindowOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWindow_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("asks");
        QTest::newRow("nothing") << "churnlens" << true;
        QTest::newRow("files") << "churnlens sales.csv more.xlsx" << true;
        QTest::newRow("database") << "churnlens --database dbname=shop --data-dir /tmp/x" << true;
        QTest::newRow("value behind an equals sign") << "churnlens --data-dir=/tmp/x" << true;
        QTest::newRow("demo") << "churnlens --demo --rows 20000" << true;
        QTest::newRow("demo with the options of a run") << "churnlens --demo --quiet --export list.csv" << true;
        QTest::newRow("those options alone") << "churnlens --export list.csv" << false;
        QTest::newRow("batch") << "churnlens --batch --input sales.csv" << false;
        QTest::newRow("demo in a batch") << "churnlens --demo --batch" << false;
        QTest::newRow("serve") << "churnlens --serve" << false;
        QTest::newRow("help") << "churnlens --help" << false;
        QTest::newRow("short option") << "churnlens -h" << false;
        QTest::newRow("unknown option") << "churnlens --frobnicate" << false;
    }
    void asksForWindow()
    {
        QFETCH(QString, line);
        QFETCH(bool, asks);
        QCOMPARE(batch::asksForWindow(line.split(u' ')), asks);
    }

    void filesAreOffered()
    {
        const Result<batch::CommandLine> line = batch::parseCommandLine(
            {QStringLiteral("churnlens"), QStringLiteral("--with-api"), QStringLiteral("sales.csv")});
        QVERIFY(line.ok());
        QCOMPARE(line->command, Command::Window);
        QCOMPARE(line->batch.inputs, QStringList{QStringLiteral("sales.csv")});
        QVERIFY(line->windowServes);
    }

    void whatTheWindowDoesNotKnowIsRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a run's option") << "churnlens --export list.csv";
        QTest::newRow("screenshots of a batch") << "churnlens --batch --screenshots shots";
        QTest::newRow("the window's API beside the API") << "churnlens --serve --with-api";
    }
    void whatTheWindowDoesNotKnowIsRefused()
    {
        QFETCH(QString, line);
        const Result<batch::CommandLine> parsed = batch::parseCommandLine(line.split(u' '));
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestWindowOptions)
#include "tst_windowoptions.moc"
