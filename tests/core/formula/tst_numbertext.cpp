// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/numbertext.h"

#include <QTest>

using churnlens::formula::numberText;
using namespace Qt::StringLiterals;

class TestNumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShortAndReadsBack_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << u"0"_s;
        QTest::newRow("whole") << 90.0 << u"90"_s;
        QTest::newRow("negative") << -1.5 << u"-1.5"_s;
        QTest::newRow("tenth") << 0.1 << u"0.1"_s;
        QTest::newRow("all digits") << 0.1 + 0.2 << u"0.30000000000000004"_s;
        QTest::newRow("third") << 1.0 / 3.0 << u"0.3333333333333333"_s;
        QTest::newRow("small") << 1e-300 << u"1e-300"_s;
        QTest::newRow("least") << 5e-324 << u"5e-324"_s;
        QTest::newRow("greatest") << 1.7976931348623157e308 << u"1.7976931348623157e+308"_s;
        QTest::newRow("longest") << -1.2345678901234568e-300 << u"-1.2345678901234568e-300"_s;
    }
    void isShortAndReadsBack()
    {
        QFETCH(double, number);
        QFETCH(QString, text);
        QCOMPARE(numberText(number), text);
        QVERIFY(text.toDouble() == number);
    }
};

QTEST_APPLESS_MAIN(TestNumberText)
#include "tst_numbertext.moc"

using namespace Qt::StringLiterals;
