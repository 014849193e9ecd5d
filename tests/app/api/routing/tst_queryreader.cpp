// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/routing/queryreader.h"

#include <QJsonDocument>
#include <QTest>

using namespace churnlens;
using api::QueryReader;

namespace {

api::Request requestOf(const QByteArray& query)
{
    api::Request request;
    request.query = query;
    return request;
}

/// What is complained of, joined by blanks; "-" when nothing is.
QString complaintsOf(QueryReader& reader)
{
    const std::optional<api::Answer> refusal = reader.refusal();
    if (!refusal)
        return QStringLiteral("-");
    QStringList names;
    for (const QJsonValue& error : QJsonDocument::fromJson(refusal->body).object()[QStringLiteral("errors")].toArray())
        names.append(error.toObject()[QStringLiteral("parameter")].toString());
    return refusal->status == 400 ? names.join(u' ') : QStringLiteral("not 400");
}

const QString kName = QStringLiteral("n");

} // namespace

class TestQueryReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<double>("real"); // -1: none
        QTest::addColumn<int>("whole"); // 7: none
        QTest::addColumn<bool>("isReal");
        QTest::addColumn<bool>("isWhole");
        const auto row = [](const char* query, double real, int whole, bool isReal, bool isWhole) {
            QTest::newRow(query) << QByteArray(query) << real << whole << isReal << isWhole;
        };
        row("", -1, 7, true, true);
        row("n=0", 0, 0, true, true);
        row("n=10", 10, 10, true, true);
        row("n=11", -1, 7, false, false);
        row("n=-1", -1, 7, false, false);
        row("n=2.5", 2.5, 7, true, false);
        row("n=1e0", 1, 7, true, false);
        row("n=", -1, 7, false, false);
        row("n", -1, 7, false, false);
        row("n=nan", -1, 7, false, false);
        row("n=inf", -1, 7, false, false);
        row("n=0x5", -1, 7, false, false);
        row("n=5x", -1, 7, false, false);
        row("n=1,5", -1, 7, false, false);
        row("n=99999999999999999999", -1, 7, false, false);
        row("n=3&n=3", 3, 3, false, false);
    }
    void readsNumbers()
    {
        QFETCH(QByteArray, query);
        QFETCH(bool, isReal);
        QFETCH(bool, isWhole);
        QueryReader real(requestOf(query));
        QTEST(real.real(kName, 0, 10).value_or(-1), "real");
        QCOMPARE(complaintsOf(real), isReal ? QStringLiteral("-") : kName);
        QueryReader whole(requestOf(query));
        QTEST(whole.integer(kName, 0, 10, 7), "whole");
        QCOMPARE(complaintsOf(whole), isWhole ? QStringLiteral("-") : kName);
    }

    void readsTexts()
    {
        QueryReader reader(requestOf("n=a%20b"));
        QCOMPARE(reader.text(kName, 3), QStringLiteral("a b"));
        QCOMPARE(complaintsOf(reader), QStringLiteral("-"));
        for (const char* query : {"n=abcd", "n=%00", "n=%1F", "n=%7F", "n=%FF", "n=a&n=b"}) {
            QueryReader bad(requestOf(query));
            (void)bad.text(kName, 3);
            QVERIFY2(complaintsOf(bad) == kName, query);
        }
    }

    void readsChoicesAndFlags()
    {
        const QStringList allowed{QStringLiteral("up"), QStringLiteral("down")};
        QueryReader none(requestOf(""));
        QCOMPARE(none.choice(kName, allowed, QStringLiteral("up")), QStringLiteral("up"));
        QVERIFY(!none.flag(QStringLiteral("f")));
        QCOMPARE(complaintsOf(none), QStringLiteral("-"));
        QueryReader given(requestOf("n=down&f=true"));
        QCOMPARE(given.choice(kName, allowed, QStringLiteral("up")), QStringLiteral("down"));
        QVERIFY(given.flag(QStringLiteral("f")));
        QCOMPARE(complaintsOf(given), QStringLiteral("-"));
        QueryReader bad(requestOf("n=Down&f=1"));
        (void)bad.choice(kName, allowed, QStringLiteral("up"));
        QVERIFY(!bad.flag(QStringLiteral("f")));
        QCOMPARE(complaintsOf(bad), QStringLiteral("n f"));
    }

    void readsLists()
    {
        const QStringList allowed{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        for (const char* query : {"n=a,b,c", "n=a&n=b,c", "n=a&n=b&n=c", "n=a,,b,&n=c,a"}) {
            QueryReader reader(requestOf(query));
            QVERIFY2(reader.list(kName, allowed) == allowed, query);
            QVERIFY2(complaintsOf(reader) == QStringLiteral("-"), query);
        }
        for (const char* query : {"n=", "n=,", "n=d", "n=A", "n"}) {
            QueryReader reader(requestOf(query));
            (void)reader.list(kName, allowed);
            QVERIFY2(complaintsOf(reader) == kName, query);
        }
        QueryReader many(requestOf("n=x" + QByteArray(",x").repeated(50)));
        (void)many.list(kName, {});
        QCOMPARE(complaintsOf(many), kName);
        QueryReader longItem(requestOf("n=xxxx"));
        (void)longItem.list(kName, {}, 3);
        QCOMPARE(complaintsOf(longItem), kName);
    }

    void complainsOfUnknownNamesOnceEach()
    {
        QueryReader reader(requestOf("n=1&x=1&x=2&N=1&=1"));
        (void)reader.integer(kName, 0, 1, 0);
        reader.complain(kName, QStringLiteral("Not today."));
        QCOMPARE(complaintsOf(reader), QStringLiteral("n x N "));
        QVERIFY(reader.has(QStringLiteral("x")) && !reader.has(QStringLiteral("y")));
    }
};

QTEST_GUILESS_MAIN(TestQueryReader)
#include "tst_queryreader.moc"
