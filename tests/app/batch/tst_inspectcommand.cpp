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

#include <xlsxwriter.h>

using namespace churnlens;
using tests::ProgramRun;
using tests::runProgram;

namespace {

/// A month of orders in a table of its own making, separated by the delimiter.
QList<QByteArrayList> tableOf(bool withHeader)
{
    QList<QByteArrayList> rows;
    if (withHeader)
        rows.append({"Bestellnummer", "Artikelnummer", "Menge", "Bestelldatum", "Einzelpreis", "Kundennummer"});
    for (int i = 0; i < 60; ++i)
        rows.append({QByteArray::number(7'000 + i / 2), "A" + QByteArray::number(100 + i % 40),
                     QByteArray::number(1 + i % 9), QByteArray::number(1 + i % 28) + ".11.2011 08:26",
                     QByteArray::number(1 + i % 5) + ",95", QByteArray::number(4'100 + i / 4)});
    return rows;
}

QByteArray textOf(const QList<QByteArrayList>& rows)
{
    QByteArray out;
    for (const QByteArrayList& row : rows)
        out += row.join(';') + '\n';
    return out;
}

void writeBook(const QString& path, const QList<QByteArrayList>& rows)
{
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "November");
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < rows[row].size(); ++column)
            worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                   rows[row][column].constData(), nullptr);
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("libxlsxwriter");
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

/// --inspect as its users run it.
class TestInspectCommand : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<QTemporaryDir> m_current; ///< where the profile is written
    QString m_before;

    /// Writes the shop as text, as a workbook, or as text without a header.
    QString writeShop(const QString& name)
    {
        if (!name.endsWith(QStringLiteral(".xlsx")))
            return m_files.write(name, textOf(tableOf(!name.startsWith(QStringLiteral("raw")))));
        writeBook(m_files.path(name), tableOf(true));
        return m_files.path(name);
    }
    /// Lines, money and order of a load by --batch into an empty database (too few to train: exit code 5).
    QString loaded(const QString& file, const QString& profile)
    {
        const auto connection = m_database.fresh(QStringLiteral("i"));
        QStringList arguments{QStringLiteral("--batch"),    QStringLiteral("--quiet"),
                              QStringLiteral("--database"), m_database.conninfoOf(QStringLiteral("i")),
                              QStringLiteral("--data-dir"), m_dataDir.path(),
                              QStringLiteral("--input"),    file};
        if (!profile.isEmpty())
            arguments += {QStringLiteral("--profile"), profile};
        const ProgramRun run = runProgram(arguments);
        if (run.exitCode != 5)
            return run.standardError;
        return tests::scalar(*connection,
                             "SELECT concat_ws('|', count(*), sum(quantity * unit_price), max(invoiced_at), "
                             "count(DISTINCT invoice_no), count(DISTINCT customer_key), count(DISTINCT product_key)) "
                             "FROM warehouse.transaction_line");
    }

private Q_SLOTS:
    void initTestCase() { m_before = QDir::currentPath(); }
    void init()
    {
        m_current = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir::setCurrent(m_current->path()));
    }
    void cleanup() { QVERIFY(QDir::setCurrent(m_before)); }

    void saysWhatAFileIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("csv") << "shop.csv"
                             << QStringList({QStringLiteral("text in utf-8, separated by semicolons"),
                                             QStringLiteral("header       line 1"),
                                             QStringLiteral("comma as the decimal mark"), QStringLiteral("(day_first)"),
                                             QStringLiteral("Bestelldatum"), QStringLiteral("1,95 | 2,95 | 3,95"),
                                             QStringLiteral("90 %")});
        QTest::newRow("xlsx") << "shop.xlsx"
                              << QStringList({QStringLiteral("Excel workbook"), QStringLiteral("sheet November"),
                                              QStringLiteral("Bestelldatum")});
        QTest::newRow("no header") << "raw.csv"
                                   << QStringList({QStringLiteral("none; the columns go by their number"),
                                                   QStringLiteral("problem"), QStringLiteral("column 4"),
                                                   QStringLiteral("comma as the decimal mark")});
    }
    void saysWhatAFileIs()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        const ProgramRun run = runProgram({QStringLiteral("--inspect"), writeShop(name)});
        QVERIFY2(run.exitCode == 0, qPrintable(run.standardError));
        for (const QString& word : words)
            QVERIFY2(run.standardOutput.contains(word), qPrintable(word + u'\n' + run.standardOutput));
        const QString profile = name.section(u'.', 0, 0) + QStringLiteral(".profile.json");
        QVERIFY2(run.standardError.contains(QStringLiteral("--profile ") + profile), qPrintable(run.standardError));
        QVERIFY(QFile::exists(m_current->filePath(profile)));
    }

    void printsJson()
    {
        const QString path = writeShop(QStringLiteral("shop.csv"));
        const ProgramRun run =
            runProgram({QStringLiteral("--inspect"), path, QStringLiteral("--json"), QStringLiteral("--quiet")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.standardError, QString());
        const QJsonObject json = QJsonDocument::fromJson(run.standardOutput.toUtf8()).object();
        QCOMPARE(json[QStringLiteral("file")].toString(), path);
        QCOMPARE(json[QStringLiteral("profile_file")].toString(), QStringLiteral("shop.profile.json"));
        const QJsonObject table = json[QStringLiteral("tables")].toArray()[0].toObject();
        QCOMPARE(table[QStringLiteral("lines_looked_at")].toInt(), 60);
        QCOMPARE(table[QStringLiteral("columns")].toObject()[QStringLiteral("unit_price")].toString(),
                 QStringLiteral("Einzelpreis"));
        const ProgramRun again = runProgram({QStringLiteral("--inspect"), path, QStringLiteral("--json")});
        QVERIFY(QJsonDocument::fromJson(again.standardOutput.toUtf8())[QStringLiteral("profile_file")].isNull());
    }

    void leavesAProfileAlone()
    {
        const QString path = writeShop(QStringLiteral("shop.csv"));
        QVERIFY(runProgram({QStringLiteral("--inspect"), path}).exitCode == 0);
        QFile profile(m_current->filePath(QStringLiteral("shop.profile.json")));
        QVERIFY(profile.open(QIODevice::WriteOnly) && profile.write("edited") == 6);
        profile.close();
        const ProgramRun again = runProgram({QStringLiteral("--inspect"), path});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.standardError.contains(QStringLiteral("was left alone")), qPrintable(again.standardError));
        QCOMPARE(contentOf(profile.fileName()), QByteArray("edited"));
        const ProgramRun named = runProgram(
            {QStringLiteral("--inspect"), path, QStringLiteral("--save-profile"), QStringLiteral("shop.profile.json")});
        QCOMPARE(named.exitCode, 0);
        QVERIFY(contentOf(profile.fileName()).contains("churnlens.profile/1"));
    }

    void theProfileLoadsTheSame_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"shop.csv", "shop.xlsx", "raw.csv"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theProfileLoadsTheSame()
    {
        QFETCH(QString, name);
        const QString path = writeShop(name);
        const QString profile = m_files.path(QStringLiteral("p.json"));
        const ProgramRun run =
            runProgram({QStringLiteral("--inspect"), path, QStringLiteral("--save-profile"), profile});
        QVERIFY2(run.exitCode == 0, qPrintable(run.standardError));
        QVERIFY(QDir(m_current->path()).isEmpty()); // only where it was asked for
        int cents = 0; // by hand, from how the shop was made
        for (int i = 0; i < 60; ++i)
            cents += (1 + i % 9) * (195 + i % 5 * 100);
        const QString expected = QStringLiteral("60|%1.%2|2011-11-28 08:26:00|30|15|40")
                                     .arg(cents / 100)
                                     .arg(cents % 100 * 100, 4, 10, QLatin1Char('0'));
        QCOMPARE(loaded(path, profile), expected);
        if (!name.startsWith(QStringLiteral("raw")))
            QCOMPARE(loaded(path, {}), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << QStringList({QStringLiteral("--inspect"), QStringLiteral("none.csv")}) << 3
                                 << "there is no such file";
        QTest::newRow("image") << QStringList(
            {QStringLiteral("--inspect"), m_files.write(QStringLiteral("a.png"), "\x89PNG\r\n\x1A\n")})
                               << 3 << "a PNG image";
        QTest::newRow("with batch") << QStringList(
            {QStringLiteral("--batch"), QStringLiteral("--inspect"), QStringLiteral("a.csv")})
                                    << 2 << "do not go with --batch";
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const ProgramRun run = runProgram(arguments);
        QTEST(run.exitCode, "exitCode");
        QVERIFY2(run.standardError.contains(words), qPrintable(run.standardError));
        QVERIFY(run.standardOutput.isEmpty() && QDir(m_current->path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestInspectCommand)
#include "tst_inspectcommand.moc"
