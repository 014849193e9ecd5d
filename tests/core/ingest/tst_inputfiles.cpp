// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inputfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;

namespace {

const QByteArray kSales("Date,Customer,Price\n2011-01-01,7,2.50\n");

} // namespace

class TestInputFiles : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& content)
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    QStringList paths(const QStringList& names) const
    {
        QStringList out;
        for (const QString& name : names)
            out.append(path(name));
        return out;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void filesStayAsTheyAre()
    {
        const QStringList inputs{QStringLiteral("b.csv"), QStringLiteral("missing.csv"), QStringLiteral("a.csv")};
        const Result<InputFiles> files = expandFolders(inputs, {}, {});
        QVERIFY(files.ok());
        QCOMPARE(files->files, inputs);
        QVERIFY(files->warnings.isEmpty());
    }

    void foldersBecomeTheirFilesByName()
    {
        write(QStringLiteral("2011.csv"), kSales);
        write(QStringLiteral("2010.txt"), kSales);
        write(QStringLiteral("deep/2009.csv"), kSales);
        write(QStringLiteral(".hidden.csv"), kSales);
        write(QStringLiteral("logo.png"), "\x89PNG\r\n\x1A\n");
        write(QStringLiteral("empty.csv"), "");
        write(QStringLiteral("notes.txt"), "Ask Ada for the rest.\n");
        write(QStringLiteral("weather.csv"), "Date,Rain,Wind\n2011-01-01,2,3\n");
        const Result<InputFiles> files = expandFolders({QStringLiteral("first.csv"), m_folder->path()}, {}, {});
        QVERIFY2(files.ok(), files.ok() ? "" : qPrintable(files.error().message));
        QCOMPARE(files->files,
                 QStringList(QStringLiteral("first.csv"))
                     + paths({QStringLiteral("2010.txt"), QStringLiteral("2011.csv")}));
        QCOMPARE(files->passedOver,
                 paths({QStringLiteral("deep"), QStringLiteral("empty.csv"), QStringLiteral("logo.png"),
                        QStringLiteral("notes.txt"), QStringLiteral("weather.csv")}));
        QCOMPARE(files->warnings.size(), 5);
        QCOMPARE(files->warnings[0],
                 QStringLiteral("Not loaded: %1 is a folder in a folder.").arg(path(QStringLiteral("deep"))));
        QCOMPARE(files->warnings[1], QStringLiteral("Not loaded: %1 is empty.").arg(path(QStringLiteral("empty.csv"))));
        QCOMPARE(files->warnings[2],
                 QStringLiteral("Not loaded: %1 is a PNG image.").arg(path(QStringLiteral("logo.png"))));
        QVERIFY(files->warnings[3].contains(QStringLiteral("notes.txt has no column for invoiced_at")));
        QVERIFY(files->warnings[4].contains(QStringLiteral("weather.csv has no column for customer_id")));
    }

    void whatMayHoldTransactionsIsAnError_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("xls") << "old.xls" << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << "an old Office document";
        QTest::newRow("parquet") << "x.parquet" << QByteArray("PAR1") << "a Parquet file";
        QTest::newRow("no customer") << "part.csv" << QByteArray("Date,Order,Item,Price\n2011-01-01,1,A,2\n")
                                     << "no column for customer_id";
        QTest::newRow("two prices") << "two.csv" << QByteArray("Date,Customer,Price,Price\n2011-01-01,1,2,3\n")
                                    << "two columns named \"Price\"";
    }
    void whatMayHoldTransactionsIsAnError()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        write(QStringLiteral("2011.csv"), kSales);
        write(name, content);
        const Result<InputFiles> files = expandFolders({m_folder->path()}, {}, {});
        QVERIFY(!files.ok());
        QVERIFY(files.error().code == ErrorCode::InputUnusable);
        QVERIFY2(files.error().message.contains(path(name)) && files.error().message.contains(words),
                 qPrintable(files.error().message));
    }

    void aFolderWithNothingToLoadIsAnError()
    {
        write(QStringLiteral("a/logo.png"), "\x89PNG\r\n\x1A\n");
        write(QStringLiteral("a/sales.csv"), kSales);
        write(QStringLiteral("b/photo.jpg"), "\xFF\xD8\xFF\xE0");
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("c")));
        const Result<InputFiles> empty = expandFolders({path(QStringLiteral("c"))}, {}, {});
        QVERIFY(!empty.ok());
        QCOMPARE(empty.error().message,
                 QStringLiteral("The folder %1 holds no file of transactions.").arg(path(QStringLiteral("c"))));
        const Result<InputFiles> images = expandFolders(paths({QStringLiteral("a"), QStringLiteral("b")}), {}, {});
        QVERIFY(!images.ok());
        QCOMPARE(
            images.error().message, // of this folder alone
            QStringLiteral("The folder %1 holds no file of transactions. Not loaded: %1/photo.jpg is a JPEG image.")
                .arg(path(QStringLiteral("b"))));
    }

    void stopsWhenAsked()
    {
        write(QStringLiteral("2011.csv"), kSales);
        std::stop_source stop;
        stop.request_stop();
        const Result<InputFiles> files = expandFolders({m_folder->path()}, {}, Progress{stop.get_token(), {}});
        QVERIFY(!files.ok());
        QVERIFY(files.error().code == ErrorCode::Interrupted);
    }
};

QTEST_GUILESS_MAIN(TestInputFiles)
#include "tst_inputfiles.moc"
