// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/bytes/ziparchive.h"
#include "tests/support/childprocess.h"
#include "tests/support/shoptable.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"
#include "tests/support/zippackage.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace churnlens;
using tests::kHeader;
using tests::ProgramRun;

namespace {

/// Purchases of every customer on every so many days, from the first day to before the last.
QByteArray steady(int customers, int everyDays, int firstDay, int lastDay)
{
    QByteArray out;
    for (int c = 0; c < customers; ++c) {
        for (int day = firstDay + c % everyDays; day < lastDay; day += everyDays)
            out += QStringLiteral("%1,P%2,THING,2,%3 10:00:00,2.50,%4,France\n")
                       .arg(c * 1000 + day)
                       .arg((c + day) % 13)
                       .arg(QDate(2009, 12, 1).addDays(day).toString(Qt::ISODate))
                       .arg(10'000 + c)
                       .toUtf8();
    }
    return out;
}

/// Lines of services alone, so late that everybody has left; too many to be slips of the pen.
QByteArray postage(int lines)
{
    QByteArray out;
    for (int i = 0; i < lines; ++i)
        out += QByteArray::number(i) + ",POST,x,1,2011-06-30,1,10000,France\n";
    return out;
}

/// The shop with the customers' ids changed.
QByteArray shopWithIds(const std::function<QString(const QString&)>& change)
{
    tests::ShopTable table = tests::shopTable(200);
    table.map(QStringLiteral("Customer ID"), change);
    return tests::delimited(table);
}

const QStringList kEvil{QStringLiteral("=cmd|' /C calc'!A"), QStringLiteral("+1-"), QStringLiteral("@SUM(1)+"),
                        QStringLiteral("-2+"), QStringLiteral("<img src=x onerror=alert(1)>")};

/// The shop with a formula, or markup, in every id, in descriptions and countries, and an order that the quality report
/// lists.
QByteArray evilShop()
{
    const QByteArray shop = shopWithIds(
        [](const QString& id) -> QString { return id.isEmpty() ? id : kEvil[id.right(1).toUInt() % 5] + id; });
    return QByteArray(shop).replace("THING", "=1+1<script>alert(2)</script>").replace("United Kingdom", "=2+2")
        + "<script>alert(3)</script>,P1,x,9000,2010-06-01 10:00:00,99,<script>alert(4)</script>,<b>here</b>\n"
          "9,<script>alert(5)</script>,x,1,<script>alert(6)</script>,1,2,F\n";
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The sheet of a workbook and its shared texts.
QByteArray sheetOf(const QString& path)
{
    QByteArray out;
    const auto archive = ingest::ZipArchive::open(path);
    if (!archive.ok())
        return out;
    for (size_t i = 0; i < (*archive)->entries().size(); ++i) {
        if (!(*archive)->entries()[i].name.contains(QStringLiteral("sheet1.xml"))
            && !(*archive)->entries()[i].name.contains(QStringLiteral("sharedStrings")))
            continue;
        const auto source = (*archive)->openEntry(i);
        std::vector<char> buffer(8 * 1024 * 1024);
        const auto got = source.ok() ? (*source)->read(buffer) : Result<size_t>(size_t{0});
        out.append(buffer.data(), static_cast<qsizetype>(got.ok() ? *got : 0));
    }
    return out;
}

} // namespace

/// The program on files that nobody would wish to get.
class TestHostileProgram : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;

    ProgramRun run(const QStringList& more) const
    {
        return tests::runProgram(QStringList{QStringLiteral("--batch"), QStringLiteral("--database"),
                                             m_database.conninfoOf(QStringLiteral("h")), QStringLiteral("--data-dir"),
                                             m_dataDir.path()}
                                 + more);
    }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }

    static void columns()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
    }

    /// One clear line on standard error, the exit code, and nothing published.
    void check(int exitCode)
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const QString path = m_files.write(QStringLiteral("in.dat"), content);
        const ProgramRun ended = run({QStringLiteral("--input"), path, QStringLiteral("--quiet")});
        QVERIFY(!ended.crashed);
        QCOMPARE(ended.exitCode, exitCode);
        QVERIFY2(ended.standardError.contains(words), qPrintable(ended.standardError));
        QVERIFY2(ended.standardError.startsWith(QStringLiteral("churnlens: ")), qPrintable(ended.standardError));
        QCOMPARE(ended.standardError.count(u'\n'), 1);
        QCOMPARE(scalar("SELECT count(*) FROM ml.published_run"), QStringLiteral("0"));
    }

private Q_SLOTS:
    void init() { m_connection = m_database.fresh(QStringLiteral("h")); }

    void refuses_data()
    {
        columns();
        const auto row = [](const char* name, const QByteArray& content, const char* words) {
            QTest::newRow(name) << content << QString::fromLatin1(words);
        };
        const QByteArray good = tests::plainLines(20);
        row("zip slip", tests::zipOf({{QStringLiteral("../a.csv"), good}}), "names a file outside its own folder");
        row("encrypted zip", tests::zipOf({{QStringLiteral("a.csv"), good, "secret"}}), "is encrypted");
        row("zip bomb", tests::zipBomb("a.csv", good, 300), "is longer than 16 MB");
        row("spreadsheet of another program",
            tests::zipOf({{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"}}), ".ods");
        row("database", QByteArray("SQLite format 3\0", 16), "an SQLite database");
        row("no header", good.mid(kHeader.size()), "has no column for invoiced_at");
        row("unbalanced quote in the header", "\"" + good, "in.dat");
    }
    void refuses()
    {
        check(3);
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.load"), QStringLiteral("0"));
    }

    void doesNotTrainOnTooLittle_data()
    {
        columns();
        const auto row = [](const char* name, const QByteArray& content, const char* words) {
            QTest::newRow(name) << content << QString::fromLatin1(words);
        };
        row("one customer", kHeader + steady(1, 5, 0, 730), "hardly a customer at each training date");
        row("all churned", kHeader + steady(80, 9, 0, 200) + postage(30), "are churned");
        row("all alive", kHeader + steady(80, 9, 0, 730), "are retained");
        row("one day", kHeader + steady(200, 1, 10, 11), "history is too short");
        row("no customer known", shopWithIds([](const QString&) { return QString(); }),
            "no purchase lines: none has a customer");
        row("no sales", QByteArray(tests::plainLines(50)).replace(",1.", ",-1.").replace(",2.", ",-2."),
            "no purchase lines: none has a customer");
        row("no horizon of history", kHeader + steady(80, 9, 0, 100), "history is too short");
    }
    void doesNotTrainOnTooLittle()
    {
        check(5);
        QCOMPARE(scalar("SELECT count(*) FROM warehouse.load"), QStringLiteral("1")); // the load is kept
    }

    void listsAndReportsAreHarmless()
    {
        const QString csv = m_files.path(QStringLiteral("high.csv"));
        const QString page = m_files.path(QStringLiteral("q.html"));
        const QString input = m_files.write(QStringLiteral("<i>in&.csv"), evilShop());
        const ProgramRun first = run({QStringLiteral("--input"), input, QStringLiteral("--export"), csv,
                                      QStringLiteral("--quality-report"), page});
        QVERIFY2(first.exitCode == 0, qPrintable(first.standardError));
        for (const QString& start : kEvil)
            QVERIFY(scalar("SELECT count(*) FROM warehouse.customer WHERE starts_with(customer_id, '"
                           + QString(start).replace(u'\'', QStringLiteral("''")).toUtf8() + "1')")
                        .toInt()
                    >= 40); // as they are in the file
        verifyCsv(contentOf(csv));
        verifyPage(QString::fromUtf8(contentOf(page)));
        const QString book = m_files.path(QStringLiteral("high.xlsx"));
        QCOMPARE(run({QStringLiteral("--export"), book}).exitCode, 0);
        const QByteArray sheet = sheetOf(book);
        QVERIFY(sheet.contains("=2+2"));
        QVERIFY(!sheet.contains("<f>") && !sheet.contains("<f ")); // texts and numbers, and no formula
        QVERIFY(!sheet.contains("<hyperlink"));
    }

private:
    static void verifyCsv(const QByteArray& list)
    {
        static const QRegularExpression formula(QStringLiteral("(^|,)\"?(?!\\r\\n)[=+@\\t\\r-](?!\\d*\\.?\\d*[\",])"),
                                                QRegularExpression::MultilineOption);
        QVERIFY(list.contains("'=2+2"));
        QVERIFY(list.count('\n') > 10);
        const QRegularExpressionMatch match = formula.match(QString::fromUtf8(list));
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    }

    static void verifyPage(const QString& page)
    {
        QVERIFY(page.contains(QStringLiteral("&lt;script&gt;alert(4)&lt;/script&gt;"))); // the largest order
        QVERIFY(page.contains(QStringLiteral("&lt;script&gt;alert(6)&lt;/script&gt;"))); // the rejected line
        for (const char* tag : {"<script", "<img", "<b>here", "<i>in", "javascript:"})
            QVERIFY2(!page.contains(QLatin1StringView(tag), Qt::CaseInsensitive), tag);
    }
};

QTEST_GUILESS_MAIN(TestHostileProgram)
#include "tst_hostileprogram.moc"
