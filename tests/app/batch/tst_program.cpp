// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace churnlens;
using tests::kHeader;
using tests::ProgramRun;
using tests::runProgram;

namespace {

QJsonObject readJson(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

/// The program as its users run it.
class TestProgram : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;

    /// --batch on the database "p", which fresh() made.
    QStringList batch(const QStringList& more = {}) const
    {
        return QStringList{QStringLiteral("--batch"), QStringLiteral("--database"),
                           m_database.conninfoOf(QStringLiteral("p")), QStringLiteral("--data-dir"), m_dataDir.path()}
        + more;
    }

private Q_SLOTS:
    void refusesBadInput_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << QByteArray() << "there is no such file";
        QTest::newRow("empty") << QByteArray("") << "is empty";
        QTest::newRow("header only") << kHeader << "has a header and no lines";
        QTest::newRow("column missing") << QByteArray(
            "Invoice,StockCode,Quantity,InvoiceDate,Price\n1,A,1,2010-01-01,1\n")
                                        << "no column for customer_id";
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n") << "a PNG image";
        QTest::newRow("html") << QByteArray("<html><body>Sign in</body></html>") << "an HTML page";
        QTest::newRow("truncated gzip") << tests::gzipped(tests::smallShop(50)).chopped(40) << "truncated";
        QTest::newRow("all rejected") << kHeader + "1,A,x,99999999999,2010-01-01,1,2,F\n2,A,x,1,2010-01-01,nan,2,F\n"
                                      << "None of the 2 lines";
    }
    void refusesBadInput()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const auto keep = m_database.fresh(QStringLiteral("p"));
        const QString path = content.isNull() ? m_files.path(QStringLiteral("none.csv"))
                                              : m_files.write(QStringLiteral("in.csv"), content);
        const ProgramRun run = runProgram(batch({QStringLiteral("--input"), path, QStringLiteral("--quiet")}));
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.standardError.contains(words), qPrintable(run.standardError));
        QVERIFY2(run.standardError.contains(path), qPrintable(run.standardError));
        QCOMPARE(run.standardError.count(u'\n'), 1); // one line
        QCOMPARE(tests::scalar(*keep, "SELECT count(*) FROM warehouse.load"), QStringLiteral("0"));
    }

    void countsRejectedLines()
    {
        const auto keep = m_database.fresh(QStringLiteral("p"));
        const QByteArray dirt("9,A,x,1,yesterday,1,2,F\n9,A,x,99999999999,2010-01-01,1,2,F\n9,A,x,1,2010-01-01,nan,2,"
                              "F\n9,A,x,1,2010-01-01,inf,2,F\n");
        const QString path = m_files.write(QStringLiteral("in.csv"), tests::smallShop(200) + dirt);
        const QString report = m_files.path(QStringLiteral("r.json"));
        const ProgramRun run = runProgram(batch({QStringLiteral("--input"), path, QStringLiteral("--report"), report}));
        QCOMPARE(run.exitCode, 0);
        const QJsonObject reasons =
            readJson(report)[QStringLiteral("load")].toObject()[QStringLiteral("rejected_by_reason")].toObject();
        QCOMPARE(reasons[QStringLiteral("bad_date")].toInt(), 1);
        QCOMPARE(reasons[QStringLiteral("quantity_out_of_range")].toInt(), 1);
        QCOMPARE(reasons[QStringLiteral("price_out_of_range")].toInt(), 2);
        QCOMPARE(tests::scalar(*keep, "SELECT count(*) FROM warehouse.rejected_line"), QStringLiteral("4"));
    }

    void writesTheWholeReport()
    {
        const auto keep = m_database.fresh(QStringLiteral("p"));
        const QString path = m_files.write(QStringLiteral("in.csv"), tests::smallShop(200));
        const ProgramRun run =
            runProgram(batch({QStringLiteral("--input"), path, QStringLiteral("--json"), QStringLiteral("--quiet")}));
        QVERIFY2(run.exitCode == 0, qPrintable(run.standardError));
        QVERIFY2(run.standardError.isEmpty(), qPrintable(run.standardError));
        const QJsonObject report = QJsonDocument::fromJson(run.standardOutput.toUtf8()).object();
        const auto hasKeys = [](const QJsonObject& object, const char* keys) {
            for (const QString& key : QString::fromLatin1(keys).split(u' ')) {
                if (!object.contains(key))
                    return key;
            }
            return QString();
        };
        QCOMPARE(hasKeys(report, "status exit_code run_id as_of load training scoring seconds"), QString());
        QCOMPARE(hasKeys(report[QStringLiteral("load")].toObject(),
                         "files rows_read rows_loaded duplicates rejected rejected_by_reason without_customer "
                         "cancelled service_lines "
                         "purchase_lines customers invoices first last"),
                 QString());
        const QJsonObject training = report[QStringLiteral("training")].toObject();
        QCOMPARE(
            hasKeys(training, "model_id feature_set champion horizon_days train_as_of test_as_of metrics baselines"),
            QString());
        for (const char* population : {"all", "active"})
            QCOMPARE(hasKeys(training[QStringLiteral("metrics")].toObject()[QLatin1StringView(population)].toObject(),
                             "n churn_rate auc auc_low auc_high average_precision brier log_loss ece"),
                     QString());
        QCOMPARE(
            hasKeys(report[QStringLiteral("scoring")].toObject(), "customers active high medium low expected_churners"),
            QString());
        QCOMPARE(hasKeys(report[QStringLiteral("seconds")].toObject(), "load marts features train score total"),
                 QString());
    }

    void reportsFailuresToo()
    {
        const auto keep = m_database.fresh(QStringLiteral("p"));
        const QString report = m_files.path(QStringLiteral("r.json"));
        const ProgramRun run = runProgram(batch(
            {QStringLiteral("--input"), m_files.path(QStringLiteral("none.csv")), QStringLiteral("--report"), report}));
        QCOMPARE(run.exitCode, 3);
        const QJsonObject json = readJson(report);
        QCOMPARE(json[QStringLiteral("status")].toString(), QStringLiteral("failed"));
        QCOMPARE(json[QStringLiteral("exit_code")].toInt(), 3);
        QCOMPARE(json[QStringLiteral("error")].toObject()[QStringLiteral("name")].toString(),
                 QStringLiteral("input_unusable"));
    }

    void databaseRefused()
    {
        const ProgramRun run = runProgram({QStringLiteral("--batch"), QStringLiteral("--database"),
                                           QStringLiteral("postgresql://u:hunter2@127.0.0.1:1/x"),
                                           QStringLiteral("--data-dir"), m_dataDir.path()});
        QCOMPARE(run.exitCode, 4);
        QVERIFY2(run.standardError.contains(QStringLiteral("Cannot connect to the database")),
                 qPrintable(run.standardError));
        QVERIFY(!run.standardError.contains(QStringLiteral("hunter2")));
    }

    void usageErrors()
    {
        QCOMPARE(runProgram({QStringLiteral("--batch"), QStringLiteral("--no-such-option")}).exitCode, 2);
        QCOMPARE(runProgram({QStringLiteral("--batch"), QStringLiteral("--train"), QStringLiteral("x")}).exitCode, 2);
    }

    void notEnoughData()
    {
        const auto keep = m_database.fresh(QStringLiteral("p"));
        const QString path = m_files.write(QStringLiteral("in.csv"), kHeader + "1,A,x,1,2010-01-01,1,2,F\n");
        const ProgramRun run = runProgram(batch({QStringLiteral("--input"), path}));
        QCOMPARE(run.exitCode, 5);
        QCOMPARE(tests::scalar(*keep, "SELECT count(*) FROM ml.published_run"), QStringLiteral("0"));
    }

    void secondRunIsTurnedAway()
    {
        const auto keep = m_database.fresh(QStringLiteral("p"));
        QVERIFY(keep->execute("SELECT pg_advisory_lock(7163386641386336622)").ok());
        const ProgramRun run = runProgram(batch());
        QCOMPARE(run.exitCode, 7);
        QVERIFY2(run.standardError.contains(QStringLiteral("Another Churnlens run")), qPrintable(run.standardError));
    }

    void takesTheDatabaseFromTheEnvironment()
    {
        const auto keep = m_database.fresh(QStringLiteral("p"), false);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CHURNLENS_DATABASE"), m_database.conninfoOf(QStringLiteral("p")));
        const QString path = m_files.write(QStringLiteral("in.csv"), tests::smallShop(200));
        const QStringList arguments{QStringLiteral("--batch"), path, QStringLiteral("--data-dir"), m_dataDir.path()};
        const ProgramRun run = runProgram(arguments, environment);
        QVERIFY2(run.exitCode == 0, qPrintable(run.standardError));
        QCOMPARE(tests::scalar(*keep, "SELECT count(*) FROM ml.latest_churn_score"), QStringLiteral("200"));
    }

    void writesTheListSafely()
    {
        const auto keep = m_database.fresh(QStringLiteral("p"));
        QByteArray evil = tests::smallShop(200); // every id a formula, so that whoever is listed is one
        evil.replace(",100", ",=1+100").replace(",101", ",=1+101");
        const QString path = m_files.write(QStringLiteral("in.csv"), evil);
        const QString list = m_files.path(QStringLiteral("high.csv"));
        const QString report = m_files.path(QStringLiteral("r.json"));
        const ProgramRun run = runProgram(batch(
            {QStringLiteral("--input"), path, QStringLiteral("--export"), list, QStringLiteral("--report"), report}));
        QVERIFY2(run.exitCode == 0, qPrintable(run.standardError));
        QFile file(list);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = file.readAll().split('\n');
        QVERIFY(lines.takeFirst().startsWith("\"customer_id\",\"country\",\"churn_probability\""));
        QVERIFY(lines.takeLast().isEmpty());
        QVERIFY(!lines.isEmpty());
        QCOMPARE(lines.size(), readJson(report)[QStringLiteral("exported_rows")].toInteger());
        QCOMPARE(
            tests::scalar(*keep, "SELECT count(*) FROM ml.latest_churn_score WHERE risk_bucket = 'High' AND is_active")
                .toLongLong(),
            lines.size());
        for (const QByteArray& line : lines)
            QVERIFY2(line.startsWith("\"'=1+10"), line.constData());
    }

    void answersVersionAtOnce()
    {
        std::vector<qint64> milliseconds;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(runProgram({QStringLiteral("--version")}).exitCode, 0);
            milliseconds.push_back(timer.elapsed());
        }
        QVERIFY(*std::min_element(milliseconds.begin(), milliseconds.end())
                < 1000); // a hang, not a figure: see tests/bench
    }

    void demoRunsTheMainJob()
    {
        const auto keep = m_database.fresh(QStringLiteral("p"));
        const QStringList arguments =
            batch({QStringLiteral("--demo"), QStringLiteral("--rows"), QStringLiteral("60000")});
        const ProgramRun first = runProgram(arguments);
        QVERIFY2(first.exitCode == 0, qPrintable(first.standardError));
        QVERIFY(tests::scalar(*keep, "SELECT count(*) FROM ml.latest_churn_score").toInt() > 200);
        const ProgramRun second = runProgram(arguments);
        QCOMPARE(second.exitCode, 0);
        QVERIFY2(second.standardError.contains(QStringLiteral("nothing new")), qPrintable(second.standardError));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
