// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table/delimiter.h"

#include <QTest>

using namespace churnlens::ingest;

class TestDelimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detects_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("nothing") << QByteArray() << ',';
        QTest::newRow("one column") << QByteArray("date\n2011\n") << ',';
        QTest::newRow("commas") << QByteArray("a,b,c\n1,2,3\n") << ',';
        QTest::newRow("semicolons") << QByteArray("a;b;c\n1;2;3\n") << ';';
        QTest::newRow("tabs") << QByteArray("a\tb\tc\n1\t2\t3\n") << '\t';
        QTest::newRow("pipes") << QByteArray("a|b|c\n1|2|3\n") << '|';
        QTest::newRow("decimal commas") << QByteArray("datum;kunde;preis\n1.2.2011;7;2,50\n1.2.2011;8;3,00\n") << ';';
        QTest::newRow("commas in quotes") << QByteArray("a;b\n\"1,2,3,4\";\"5,6,7\"\n\"1,2,3,4\";\"5,6,7\"\n") << ';';
        QTest::newRow("commas in texts") << QByteArray("date\tname\tprice\n1\tmug, red, big\t2\n1\tcup, blue\t2\n")
                                         << '\t';
        QTest::newRow("title above") << QByteArray("Sales, all shops\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n") << ';';
        QTest::newRow("hint") << QByteArray("sep=;\na,b,c\n1,2,3\n") << ';';
        QTest::newRow("hint behind a mark") << QByteArray("\xEF\xBB\xBFsep=|\r\na,b\n1,2\n") << '|';
        QTest::newRow("no hint") << QByteArray("sep=a,b\n1,2\n") << ',';
        QTest::newRow("one line without an end") << QByteArray("date;customer;price") << ';';
    }
    void detects()
    {
        QFETCH(QByteArray, start);
        QFETCH(char, delimiter);
        QCOMPARE(detectDelimiter({start.constData(), static_cast<size_t>(start.size())}), delimiter);
    }
};

QTEST_GUILESS_MAIN(TestDelimiter)
#include "tst_delimiter.moc"
