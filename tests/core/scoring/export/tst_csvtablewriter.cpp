// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/export/tablefilewriter.h"

#include "tests/core/scoring/export/filesizelimit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <sys/stat.h>

using namespace churnlens;
using namespace churnlens::scoring;

namespace {

const std::vector<TableColumn> kColumns{{QStringLiteral("customer_id"), ColumnKind::Text},
                                        {QStringLiteral("churn_probability"), ColumnKind::Probability},
                                        {QStringLiteral("orders"), ColumnKind::Integer},
                                        {QStringLiteral("last"), ColumnKind::Date}};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void overwrite(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestCsvTableWriter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;

    QStringList filesLeft() const
    {
        return QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_dir.filePath(QStringLiteral("list.csv"));
        QFile::remove(m_path);
    }

    void exactBytes()
    {
        auto writer = openTableFile(m_path, kColumns);
        QVERIFY(writer.ok());
        const QDate day(2025, 9, 11);
        const std::vector<std::vector<TableCell>> rows{
            {QStringLiteral("0012"), 0.1 + 0.2, qint64{-3}, day},
            {QStringLiteral("say \"hi\", you\r\nthere"), -0.5, std::numeric_limits<qint64>::max(), std::monostate{}},
            {QStringLiteral("=1+2"), 1.0, qint64{0}, QDate()},
            {QString(), std::monostate{}, QStringLiteral("-n/a"), QDateTime(day, QTime(9, 30))},
            {std::monostate{}, 1e-9, std::monostate{}, day},
            {qint64{-7}, 0.25, 2.5, QStringLiteral("caf\u00E9 \U0001F381")},
        };
        for (const auto& row : rows)
            QVERIFY((*writer)->addRow(row).ok());
        QCOMPARE((*writer)->rowCount(), 6);
        QVERIFY(!QFile::exists(m_path));
        QVERIFY((*writer)->finish().ok());
        QCOMPARE(contentOf(m_path),
                 QByteArray("\"customer_id\",\"churn_probability\",\"orders\",\"last\"\r\n"
                            "\"0012\",0.30000000000000004,-3,2025-09-11\r\n"
                            "\"say \"\"hi\"\", you\r\nthere\",-0.5,9223372036854775807,\r\n"
                            "\"'=1+2\",1,0,\r\n"
                            "\"\",,\"'-n/a\",2025-09-11 09:30:00\r\n"
                            ",1e-09,,2025-09-11\r\n"
                            "\"-7\",0.25,2.5,\"caf\xc3\xa9 \xf0\x9f\x8e\x81\"\r\n"));
    }

    void byteOrderMark()
    {
        TableFileOptions options;
        options.byteOrderMark = true;
        auto writer = openTableFile(m_path, {{QStringLiteral("id"), ColumnKind::Text}}, options);
        QVERIFY(writer.ok());
        QVERIFY((*writer)->finish().ok());
        QCOMPARE(contentOf(m_path), QByteArray("\xef\xbb\xbf\"id\"\r\n"));
    }

    void anAbandonedOrFailedExportLeavesTheOldFile()
    {
        overwrite(m_path, "old");
        {
            auto writer = openTableFile(m_path, kColumns);
            QVERIFY(writer.ok());
            QVERIFY((*writer)->addRow(std::vector<TableCell>(4)).ok());
        }
        QCOMPARE(contentOf(m_path), QByteArray("old"));
        {
            auto writer = openTableFile(m_path, kColumns);
            QVERIFY(writer.ok());
            const auto wrong = (*writer)->addRow(std::vector<TableCell>(3));
            QCOMPARE(wrong.error().code, ErrorCode::Internal);
            const auto late = (*writer)->finish();
            QVERIFY(!late.ok());
            QCOMPARE(late.error().message, wrong.error().message);
        }
        QCOMPARE(contentOf(m_path), QByteArray("old"));
        QCOMPARE(filesLeft(), QStringList{QStringLiteral("list.csv")});
    }

    void aFullDiskIsAnErrorAndLeavesTheOldFile()
    {
        overwrite(m_path, "old");
        const std::vector<TableCell> row{QString(200, u'x'), 0.5, qint64{1}, QDate(2025, 1, 1)};
        for (const int rows : {1000, 10'000}) { // fails in finish(), and in addRow()
            auto writer = openTableFile(m_path, kColumns);
            QVERIFY(writer.ok());
            const test::FileSizeLimit full(100'000);
            Result<void> outcome;
            for (int i = 0; i < rows && outcome.ok(); ++i)
                outcome = (*writer)->addRow(row);
            QCOMPARE(outcome.ok(), rows == 1000);
            outcome = (*writer)->finish();
            QVERIFY(!outcome.ok());
            QCOMPARE(outcome.error().code, ErrorCode::Io);
            QVERIFY(outcome.error().message.contains(m_path));
            QVERIFY(outcome.error().message.contains(QStringLiteral("File too large")));
        }
        QCOMPARE(contentOf(m_path), QByteArray("old"));
        QCOMPARE(filesLeft(), QStringList{QStringLiteral("list.csv")});
    }

    void unusableTargets()
    {
        overwrite(m_path, "old");
        const auto inFile = openTableFile(m_path + QStringLiteral("/list.csv"), kColumns);
        QVERIFY(!inFile.ok());
        QCOMPARE(inFile.error().code, ErrorCode::Io);
        QVERIFY(inFile.error().message.contains(QStringLiteral("Not a directory")));
        QVERIFY(inFile.error().message.contains(m_path + QStringLiteral("/list.csv")));

        const auto nowhere = openTableFile(m_dir.filePath(QStringLiteral("none/list.csv")), kColumns);
        QVERIFY(!nowhere.ok());
        QVERIFY(nowhere.error().message.contains(QStringLiteral("No such file or directory")));

        const QString folder = m_dir.filePath(QStringLiteral("folder.csv"));
        QVERIFY(QDir().mkpath(folder));
        const auto directory = openTableFile(folder, kColumns);
        QVERIFY(!directory.ok());
        QCOMPARE(directory.error().code, ErrorCode::Io);
        QVERIFY(directory.error().message.contains(QStringLiteral("it is a directory")));
        QCOMPARE(filesLeft(), QStringList{QStringLiteral("list.csv")});
    }

    void otherExtensionsAreRefused()
    {
        const auto pdf = openTableFile(m_dir.filePath(QStringLiteral("list.PDF")), kColumns);
        QVERIFY(!pdf.ok());
        QCOMPARE(pdf.error().code, ErrorCode::Usage);
        QVERIFY(pdf.error().message.contains(QStringLiteral(".pdf")));
        const auto none = openTableFile(m_dir.filePath(QStringLiteral("list")), kColumns);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::Usage);
        const auto bare = openTableFile(m_path, {});
        QVERIFY(!bare.ok());
        QCOMPARE(bare.error().code, ErrorCode::Usage);
        QVERIFY(openTableFile(m_dir.filePath(QStringLiteral("LIST.CSV")), kColumns).ok());
    }

    void numbersThatAreNotFiniteAreRefused()
    {
        auto writer = openTableFile(m_path, {{QStringLiteral("p"), ColumnKind::Real}});
        QVERIFY(writer.ok());
        const std::vector<TableCell> row{std::numeric_limits<double>::quiet_NaN()};
        const auto outcome = (*writer)->addRow(row);
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().code, ErrorCode::Internal);
        QVERIFY(outcome.error().message.contains(QStringLiteral("column p")));
    }

    void linksAndPermissionsOutliveTheFile()
    {
        overwrite(m_path, "old");
        QCOMPARE(chmod(QFile::encodeName(m_path).constData(), 0640), 0);
        const QString link = m_dir.filePath(QStringLiteral("link.csv"));
        QVERIFY(QFile::link(m_path, link));
        auto writer = openTableFile(link, {{QStringLiteral("id"), ColumnKind::Text}});
        QVERIFY(writer.ok());
        QVERIFY((*writer)->finish().ok());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(m_path), QByteArray("\"id\"\r\n"));
        struct stat status = {};
        QCOMPARE(stat(QFile::encodeName(m_path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0640u);
        QVERIFY(QFile::remove(link));
    }
};

QTEST_APPLESS_MAIN(TestCsvTableWriter)
#include "tst_csvtablewriter.moc"
