// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/routing/request.h"

#include <QTest>

using namespace churnlens;

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPairs_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("pairs"); // "name=value" joined by '|'
        const auto row = [](const char* query, const char* pairs) {
            QTest::newRow(query) << QByteArray(query) << QString::fromUtf8(pairs);
        };
        row("", "");
        row("&&", "");
        row("a=1", "a=1");
        row("a=1&b=2&a=3", "a=1|b=2|a=3");
        row("a", "a=");
        row("=1", "=1");
        row("a=b=c", "a=b=c");
        row("a=1+2&b=1%2B2", "a=1 2|b=1+2");
        row("a+b=1", "a b=1");
        row("a=%26%3D%25&%C3%BC=1", "a=&=%|\u00fc=1");
        row("a=%41%2e", "a=A.");
    }
    void readsPairs()
    {
        QFETCH(QByteArray, query);
        QStringList pairs;
        for (const auto& [name, value] : api::queryPairs(query))
            pairs.append(name + u'=' + value);
        QTEST(pairs.join(u'|'), "pairs");
    }

    void keepsNulAndBadUtf8Visible()
    {
        QCOMPARE(api::queryPairs("a=x%00y").front().second,
                 QString(QStringLiteral("x") + QChar(0) + QStringLiteral("y")));
        QVERIFY(api::queryPairs("a=%FF").front().second.contains(QChar(QChar::ReplacementCharacter)));
    }

    void takesGzip_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char* field, bool taken) { QTest::newRow(field) << QByteArray(field) << taken; };
        row("", false);
        row("gzip", true);
        row("GZip", true);
        row("x-gzip", true);
        row("deflate, gzip, br", true);
        row("gzip;q=0.001", true);
        row("gzip ; q=1.0", true);
        row("gzip;q=0", false);
        row("gzip; q=0.000", false);
        row("*", true);
        row("*;q=0", false);
        row("*;q=1, gzip;q=0", false);
        row("gzip;q=0, *;q=1", false);
        row("identity", false);
        row("br", false);
        row("gzipped", false);
    }
    void takesGzip()
    {
        QFETCH(QByteArray, field);
        QTEST(api::acceptsGzip(field), "taken");
    }
};

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
