// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/loadhistory.h"

#include "core/pipeline/loadjob.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QJsonObject>
#include <QTest>

using namespace churnlens;
using namespace churnlens::pipeline;
using tests::kHeader;

class TestLoadHistory : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    tests::TestFiles m_files;

    void load(const QString& name, const QByteArray& lines)
    {
        const Result<LoadReport> report = loadFiles(*m_connection, {m_files.write(name, kHeader + lines)}, {}, {});
        QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().message));
    }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(QStringLiteral("h")); }

    void nothingHasBeenLoaded()
    {
        const Result<std::vector<LoadInfo>> loads = listLoads(*m_connection);
        QVERIFY(loads.ok());
        QVERIFY(loads->empty());
        QCOMPARE(toJson(*loads), QJsonArray());
        QCOMPARE(tableText(*loads), QStringLiteral("Nothing has been loaded.\n"));
    }

    void countsAreOfTheLoad()
    {
        load(QStringLiteral("a.csv"),
             "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n2,A,x,2,2010-01-02 10:00:00,1.5,77,France\n"
             "3,A,x,2,2010-01-03 10:00:00,1.5,,France\n4,A,x,q,2010-01-03 10:00:00,1.5,77,France\n");
        load(QStringLiteral("b.csv"), "2,A,x,9,2010-01-02 10:00:00,1.5,,France\n");
        QVERIFY(m_connection
                    ->execute("UPDATE warehouse.load SET loaded_at = '2011-12-10 01:15:30.75+02'; SET TIME ZONE "
                              "'Asia/Kolkata'")
                    .ok());
        const Result<std::vector<LoadInfo>> loads = listLoads(*m_connection);
        QVERIFY2(loads.ok(), qPrintable(loads.ok() ? QString() : loads.error().detail));
        QCOMPARE(loads->size(), size_t(2));
        const QJsonObject expected{{QStringLiteral("load_id"), 1},
                                   {QStringLiteral("file"), m_files.path(QStringLiteral("a.csv"))},
                                   {QStringLiteral("loaded_at"), QStringLiteral("2011-12-09T23:15:30Z")},
                                   {QStringLiteral("profile"), QStringLiteral("online-retail-ii")},
                                   {QStringLiteral("rows_read"), 4},
                                   {QStringLiteral("rows_loaded"), 3},
                                   {QStringLiteral("purchase_lines"), 2},
                                   {QStringLiteral("first"), QStringLiteral("2010-01-01T10:00:00")},
                                   {QStringLiteral("last"), QStringLiteral("2010-01-02T10:00:00")},
                                   {QStringLiteral("lines_standing"), 2}};
        QCOMPARE(toJson(*loads).at(0).toObject(), expected);
        const QJsonObject second = toJson(*loads).at(1).toObject();
        QVERIFY(second.value(QStringLiteral("first")).isNull());
        QVERIFY(second.value(QStringLiteral("last")).isNull());
        QCOMPARE(second.value(QStringLiteral("lines_standing")).toInt(), 1);
    }

    void columnsAreAligned()
    {
        const std::vector<LoadInfo> loads{{3, QStringLiteral("orders 2010.csv"), QStringLiteral("2011-12-09T23:15:30Z"),
                                           QStringLiteral("generic"), 12, 9, 7, QStringLiteral("2010-01-01T10:00:00"),
                                           QStringLiteral("2010-01-02T10:00:00"), 0},
                                          {12,
                                           QStringLiteral("b\x1b[2J\n.csv"),
                                           QStringLiteral("2011-12-10T23:15:30Z"),
                                           QStringLiteral("online-retail-ii"),
                                           1'067'371,
                                           1'033'034,
                                           0,
                                           {},
                                           {},
                                           1'033'034}};
        QCOMPARE(tableText(loads),
                 QStringLiteral("load  loaded at (UTC)           read     loaded  purchases   standing  first"
                                "                last                 profile           file\n"
                                "   3  2011-12-09 23:15:30         12          9          7          0  "
                                "2010-01-01 10:00:00  2010-01-02 10:00:00  generic           orders 2010.csv\n"
                                "  12  2011-12-10 23:15:30  1,067,371  1,033,034          0  1,033,034  "
                                "-                    -                    online-retail-ii  b?[2J?.csv\n"));
    }
};

QTEST_GUILESS_MAIN(TestLoadHistory)
#include "tst_loadhistory.moc"
