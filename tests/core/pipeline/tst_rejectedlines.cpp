// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rejectedlines.h"

#include "core/common/atomicfile.h"
#include "core/pipeline/batchrun.h"
#include "core/pipeline/loadhistory.h"
#include "core/pipeline/loadjob.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::pipeline;
using tests::kHeader;

class TestRejectedLines : public QObject
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
    /// "load:line:reason", separated by blanks.
    QString read(const RejectedFilter& filter, const std::optional<KeptLine>& after = {}, int limit = 100)
    {
        const Result<std::vector<KeptLine>> lines = readRejectedLines(*m_connection, filter, after, limit);
        if (!lines.ok())
            return lines.error().message + lines.error().detail;
        QStringList out;
        for (const KeptLine& line : *lines)
            out.append(QStringLiteral("%1:%2:%3").arg(line.loadId).arg(line.lineNumber).arg(line.reason));
        return out.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("r"));
        load(QStringLiteral("a.csv"),
             "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n2,A,x,q,2010-01-02 10:00:00,1.5,77,France\n"
             "3,A,x,2,yesterday,1.5,77,France\n4,A,x,w,2010-01-03 10:00:00,1.5,77,France\n");
        load(QStringLiteral("b.csv"),
             "9,A,x,2,2010-02-01 10:00:00,1.5,77,France\n9,A,x,e,2010-02-02 10:00:00,1.5,=1+1,France\n");
    }

    void filtersByLoadAndReason()
    {
        QCOMPARE(read({}), QStringLiteral("1:3:bad_quantity 1:4:bad_date 1:5:bad_quantity 2:3:bad_quantity"));
        QCOMPARE(read({1, {}}), QStringLiteral("1:3:bad_quantity 1:4:bad_date 1:5:bad_quantity"));
        QCOMPARE(read({{}, QStringLiteral("bad_date")}), QStringLiteral("1:4:bad_date"));
        QCOMPARE(read({2, QStringLiteral("bad_date")}), QString());
    }

    void pagesFollowEachOther()
    {
        const Result<std::vector<KeptLine>> first = readRejectedLines(*m_connection, {}, {}, 3);
        QVERIFY(first.ok());
        QCOMPARE(first->size(), size_t(3));
        QCOMPARE(read({}, first->back(), 3), QStringLiteral("2:3:bad_quantity"));
    }

    void aLineSaysWhereItStood()
    {
        const Result<std::vector<KeptLine>> lines =
            readRejectedLines(*m_connection, {{}, QStringLiteral("bad_date")}, {}, 1);
        QVERIFY(lines.ok());
        QCOMPARE(lines->front().file, m_files.path(QStringLiteral("a.csv")));
        QCOMPARE(lines->front().raw, QStringLiteral("3,A,x,2,yesterday,1.5,77,France"));
        QCOMPARE(lines->front().part, QString());
    }

    void exportsEveryLine()
    {
        const QString path = m_files.path(QStringLiteral("out.csv"));
        const Result<qint64> rows = exportRejectedLines(*m_connection, {2, {}}, path, {});
        QVERIFY2(rows.ok(), qPrintable(rows.ok() ? QString() : rows.error().message));
        QCOMPARE(*rows, 1);
        const QByteArray csv = readWholeFile(path).value();
        QVERIFY(csv.startsWith("\"load_id\",\"file\",\"part\",\"line\",\"reason\",\"meaning\",\"raw_text\"\r\n2,"));
        QVERIFY(csv.contains("\"bad_quantity\",\"a quantity that is no number\""));
        QVERIFY(csv.contains("9,A,x,e,2010-02-02"));
    }

    void anExportThatFailsLeavesNothing()
    {
        const QString path = m_files.path(QStringLiteral("none.txt"));
        QCOMPARE(exportRejectedLines(*m_connection, {}, path, {}).error().code, ErrorCode::Usage);
        std::stop_source stop;
        stop.request_stop();
        const QString csv = m_files.path(QStringLiteral("stopped.csv"));
        QCOMPARE(exportRejectedLines(*m_connection, {}, csv, {stop.get_token(), {}}).error().code,
                 ErrorCode::Interrupted);
        QVERIFY(!QFile::exists(path) && !QFile::exists(csv));
    }

    /// What the window's "Load only" and its profiles by file rest on.
    void aRunCanEndAfterTheLoad()
    {
        BatchOptions options;
        options.database.conninfo = m_database.conninfoOf(QStringLiteral("r"));
        options.database.dataDir = m_database.dataDir();
        options.score = false;
        const QString odd = m_files.write(QStringLiteral("odd.csv"), "d;c;p\n03.02.2010;5;1,50\n04.02.2010;6;2,50\n");
        options.inputs = {
            m_files.write(QStringLiteral("c.csv"), kHeader + "30,A,x,2,2010-01-01 10:00:00,1.5,77,France\n"), odd};
        ingest::SourceProfile profile = ingest::SourceProfile::shipped().back();
        profile.name = QStringLiteral("odd");
        profile.columns = {};
        profile.columns[static_cast<size_t>(ingest::ColumnRole::InvoicedAt)].setPosition(1);
        profile.columns[static_cast<size_t>(ingest::ColumnRole::CustomerId)].setPosition(2);
        profile.columns[static_cast<size_t>(ingest::ColumnRole::UnitPrice)].setPosition(3);
        options.fileProfiles.insert(odd, profile);
        const BatchReport report = runBatch(options, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->message : QString()));
        QVERIFY(report.quality.has_value());
        QVERIFY(!report.scoring.has_value());
        QCOMPARE(report.load->rowsLoaded, 3);
        const std::vector<LoadInfo> loads = listLoads(*m_connection).value();
        QCOMPARE(loads.at(2).profile, QStringLiteral("online-retail-ii"));
        QCOMPARE(loads.at(3).profile, QStringLiteral("odd"));
    }
};

QTEST_GUILESS_MAIN(TestRejectedLines)
#include "tst_rejectedlines.moc"
