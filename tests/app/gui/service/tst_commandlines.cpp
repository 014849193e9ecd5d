// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/commandlines.h"

#include <QProcess>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;

class TestCommandLines : public QObject
{
    Q_OBJECT

private:
    static ScheduledRun privateRun()
    {
        return {
            QStringLiteral("/usr/bin/churnlens"), {{}, false, pipeline::defaultDataDir()}, {}, {}, QTime(6, 30), {}};
    }

private Q_SLOTS:
    void thePrivateServerNeedsNoArguments()
    {
        QCOMPARE(shellCommand(privateRun()), QStringLiteral("/usr/bin/churnlens --batch --quiet"));
        QCOMPARE(cronLine(privateRun()), QStringLiteral("30 6 * * * /usr/bin/churnlens --batch --quiet"));
        ScheduledRun run = privateRun();
        run.database.dataDir = QStringLiteral("/data/shop one");
        QCOMPARE(shellCommand(run), QStringLiteral("/usr/bin/churnlens --batch --data-dir '/data/shop one' --quiet"));
    }

    void theCapacityOfThePreferencesGoesAlong()
    {
        ScheduledRun run = privateRun();
        run.capacity = 120;
        QCOMPARE(shellCommand(run), QStringLiteral("/usr/bin/churnlens --batch --capacity 120 --quiet"));
    }

    void passwordsNeverAppear()
    {
        ScheduledRun run = privateRun();
        run.database.conninfo = QStringLiteral("postgresql://ann:secret@db/shop");
        for (const QString& text : {shellCommand(run), cronLine(run), systemdUnits(run), windowsTask(run)}) {
            QVERIFY2(!text.contains(QStringLiteral("secret")), qPrintable(text));
            QVERIFY2(text.contains(QStringLiteral("user=ann dbname=shop host=db")), qPrintable(text));
        }
    }

    void aShellReadsBackWhatWasMeant()
    {
        ScheduledRun run = privateRun();
        run.program = QStringLiteral("printf");
        run.database = {QStringLiteral("host=db dbname='it\\'s'"), false, {}};
        run.input = QStringLiteral("/in/it's $HOME \"x\"; rm *");
        run.exportFile = QStringLiteral("/out/high risk.csv");
        const QString command =
            shellCommand(run).replace(QStringLiteral("printf --batch"), QStringLiteral("printf '%s\\n' --batch"));
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
        QVERIFY(shell.waitForFinished());
        QStringList read = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(read, batchArguments(run));
        QVERIFY(read.contains(run.input));
    }

    void cronTakesAPercentSignForAnEnd()
    {
        ScheduledRun run = privateRun();
        run.input = QStringLiteral("/in/100%");
        QCOMPARE(cronLine(run), QStringLiteral("30 6 * * * /usr/bin/churnlens --batch --input '/in/100\\%' --quiet"));
    }

    void systemdExpandsPercentAndDollar()
    {
        ScheduledRun run = privateRun();
        run.input = QStringLiteral("/in/100% of $x");
        const QString units = systemdUnits(run);
        QVERIFY(units.contains(
            QStringLiteral("ExecStart=/usr/bin/churnlens --batch --input \"/in/100%% of $$x\" --quiet\n")));
        QVERIFY(units.contains(QStringLiteral("OnCalendar=*-*-* 06:30:00\n")));
    }

    void windowsQuotesWithinQuotes()
    {
        ScheduledRun run = privateRun();
        run.program = QStringLiteral("C:\\Program Files\\Churnlens\\churnlens.exe");
        run.exportFile = QStringLiteral("C:\\lists\\high.xlsx");
        QCOMPARE(windowsTask(run),
                 QStringLiteral("schtasks /Create /TN Churnlens /SC DAILY /ST 06:30 /TR "
                                "\"\\\"C:\\Program Files\\Churnlens\\churnlens.exe\\\" --batch --export "
                                "C:\\lists\\high.xlsx --quiet\""));
    }
};

QTEST_GUILESS_MAIN(TestCommandLines)
#include "tst_commandlines.moc"
