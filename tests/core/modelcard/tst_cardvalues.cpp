// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelcard/cardvalues.h"

#include <QTest>

#include <limits>

using namespace churnlens::modelcard;
using namespace Qt::StringLiterals;

class TestCardValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreFiniteOrNone()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const QJsonObject object{{u"a"_s, 1.5}, {u"b"_s, u"1.5"_s}, {u"c"_s, nan}, {u"d"_s, QJsonValue()}};
        QCOMPARE(number(object, u"a"_s).value_or(-1), 1.5);
        for (const QString& key : {u"b"_s, u"c"_s, u"d"_s, u"e"_s})
            QVERIFY2(!number(object, key), qPrintable(key));
        QVERIFY(!churnlens::modelcard::finite(std::numeric_limits<double>::infinity()));
    }

    void decimals()
    {
        QCOMPARE(decimalText(0.81235, 3), u"0.812"_s);
        QCOMPARE(decimalText(-0.18, 2), u"\u22120.18"_s);
        QCOMPARE(decimalText(-0.0001, 2), u"0.00"_s); // no minus nothing
        QCOMPARE(decimalText(20413.0, 0), u"20,413"_s);
        QCOMPARE(decimalText({}, 2), u"\u2013"_s);
        QCOMPARE(decimalText(1e300, 2), u"1e+300"_s);
    }

    void plainDigits()
    {
        QCOMPARE(plainText(61.239), u"61.24"_s);
        QCOMPARE(plainText(0.003), u"0.003"_s);
        QCOMPARE(plainText(3.0), u"3"_s);
        QCOMPARE(plainText(0.0), u"0"_s);
        QCOMPARE(plainText(100.0), u"100"_s);
        QCOMPARE(plainText(1.50), u"1.5"_s);
        QCOMPARE(plainText(456780.49), u"456,780"_s);
        QCOMPARE(plainText(-0.00002), u"\u22122e\u221205"_s);
    }

    void intervalsAndTests()
    {
        const QJsonObject object{{u"auc"_s, 0.812}, {u"auc_low"_s, 0.8}, {u"auc_high"_s, 0.8236}, {u"ks"_s, 0.4}};
        QCOMPARE(intervalText(object, u"auc"_s, 3), u"0.812 (0.800 to 0.824)"_s);
        QCOMPARE(intervalText(object, u"ks"_s, 2), u"0.40"_s);
        QCOMPARE(intervalText(object, u"x"_s, 2), u"\u2013"_s);
        QCOMPARE(pValueText(0.03427), u"0.0343"_s);
        QCOMPARE(pValueText(5e-324), u"<\u00a00.0001"_s);
    }

    void datesAndLists()
    {
        QCOMPARE(dateText(u"2011-09-11"_s), u"11 Sep 2011"_s);
        QCOMPARE(dateText(u"soon"_s), u"soon"_s);
        QCOMPARE(timeText(u"2026-11-25T20:04:28.714Z"_s), u"25 Nov 2026 20:04 UTC"_s);
        QCOMPARE(timeText(u"then"_s), u"then"_s);
        QCOMPARE(dateTexts({u"2011-09-11"_s, 7}), QStringList{u"11 Sep 2011"_s});
        QCOMPARE(listText({}), QString());
        QCOMPARE(listText({u"a"_s}), u"a"_s);
        QCOMPARE(listText({u"a"_s, u"b"_s, u"c"_s}), u"a, b and c"_s);
        QCOMPARE(titleText(u"no_leak"_s), u"No leak"_s);
        QCOMPARE(titleText({}), QString());
    }
};

QTEST_APPLESS_MAIN(TestCardValues)
#include "tst_cardvalues.moc"
