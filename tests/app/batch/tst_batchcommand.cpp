// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace churnlens;
using tests::kHeader;
using tests::ProgramRun;
using tests::runProgram;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What --batch delivers besides scores: the quality report and its part of the JSON report.
class TestBatchCommand : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;
    QTemporaryDir m_out;

    [[nodiscard]] ProgramRun batch(const QStringList& more) const
    {
        return runProgram(QStringList{QStringLiteral("--batch"), QStringLiteral("--quiet"),
                                      QStringLiteral("--database"), m_database.conninfoOf(QStringLiteral("q")),
                                      QStringLiteral("--data-dir"), m_dataDir.path()}
                          + more);
    }

private Q_SLOTS:
    void writesOnePage_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("level");
        QTest::newRow("enough") << tests::smallShop(200) << 0 << QString();
        QTest::newRow("not enough to train") << kHeader + "1,A,x,1,2010-01-01,1,2,F\n" << 5 << "not_enough";
    }
    void writesOnePage()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, level);
        const auto keep = m_database.fresh(QStringLiteral("q"));
        const QString page = m_out.filePath(QStringLiteral("q.html"));
        QFile::remove(page);
        const ProgramRun run = batch({m_files.write(QStringLiteral("my <shop>.csv"), csv),
                                      QStringLiteral("--quality-report"), page, QStringLiteral("--json")});
        QTEST(run.exitCode, "exitCode");
        const QByteArray html = contentOf(page);
        QVERIFY2(html.startsWith("<!DOCTYPE html>") || html.startsWith("<!doctype html>"), html.left(60).constData());
        QVERIFY(html.trimmed().endsWith("</html>"));
        QVERIFY(html.contains("my &lt;shop&gt;.csv") && !html.contains("<shop>"));
        QCOMPARE(QDir(m_out.path()).entryList(QDir::Files), QStringList(QStringLiteral("q.html"))); // and no more
        for (const char* outside : {"src=\"http", "href=\"http", "@import", "url(http"})
            QVERIFY2(!html.contains(outside), outside);
        const QJsonObject quality =
            QJsonDocument::fromJson(run.standardOutput.toUtf8())[QStringLiteral("quality")].toObject();
        QCOMPARE(quality.keys().join(u' '), QStringLiteral("data loads verdict"));
        QCOMPARE(quality[QStringLiteral("loads")].toArray().size(), 1);
        const QString found = quality[QStringLiteral("verdict")].toObject()[QStringLiteral("level")].toString();
        QVERIFY2(level.isEmpty() ? found != QStringLiteral("not_enough") : found == level, qPrintable(found));
    }

    void failingToLoadLeavesNoPage()
    {
        const auto keep = m_database.fresh(QStringLiteral("q"));
        const QString page = m_out.filePath(QStringLiteral("none.html"));
        const ProgramRun run =
            batch({m_files.path(QStringLiteral("missing.csv")), QStringLiteral("--quality-report"), page});
        QCOMPARE(run.exitCode, 3);
        QVERIFY(!QFile::exists(page));
    }

    void aPageThatCannotBeWrittenIsAnError()
    {
        const auto keep = m_database.fresh(QStringLiteral("q"));
        const QString shop = m_files.write(QStringLiteral("shop.csv"), tests::smallShop(200));
        const ProgramRun run = batch({shop, QStringLiteral("--quality-report"), m_out.path()}); // a folder
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.standardError.contains(m_out.path()), qPrintable(run.standardError));
        QCOMPARE(tests::scalar(*keep, "SELECT count(*) FROM ml.latest_churn_score"), QStringLiteral("200"));
    }

    void reportsLoadsAndFeatures()
    {
        const auto keep = m_database.fresh(QStringLiteral("q"));
        QByteArray csv("Date,Amount,Customer");
        for (const QByteArray& line : tests::smallShop(200).split('\n').mid(1)) {
            const QList<QByteArray> fields = line.split(',');
            if (fields.size() == 8)
                csv += '\n' + fields[4] + ',' + fields[5] + ',' + fields[6];
        }
        const QString path = m_files.write(QStringLiteral("lean.csv"), csv + '\n');
        const ProgramRun run =
            batch({path, QStringLiteral("--json"), QStringLiteral("--feature-set"), QStringLiteral("baseline")});
        QVERIFY2(run.exitCode == 0, qPrintable(run.standardError));
        const QJsonObject json = QJsonDocument::fromJson(run.standardOutput.toUtf8()).object();
        const QJsonObject load =
            json[QStringLiteral("load")].toObject()[QStringLiteral("loads")].toArray()[0].toObject();
        QCOMPARE(load.keys().join(u' '), QStringLiteral("absent_columns file form load_id parts unchanged"));
        QCOMPARE(load[QStringLiteral("file")].toString(), path);
        QCOMPARE(load[QStringLiteral("absent_columns")].toArray(),
                 QJsonArray({QStringLiteral("invoice"), QStringLiteral("stock_code"), QStringLiteral("quantity"),
                             QStringLiteral("country")}));
        const QJsonArray leftOut =
            json[QStringLiteral("training")].toObject()[QStringLiteral("features_left_out")].toArray();
        QVERIFY(leftOut.contains(
            QJsonObject{{QStringLiteral("feature"), QStringLiteral("unique_products")},
                        {QStringLiteral("reason"), QStringLiteral("The files have no product column.")}}));
        QVERIFY(json[QStringLiteral("quality")].toObject().contains(QStringLiteral("verdict")));
    }
};

QTEST_GUILESS_MAIN(TestBatchCommand)
#include "tst_batchcommand.moc"
