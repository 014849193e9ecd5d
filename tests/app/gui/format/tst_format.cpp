// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/format/format.h"
#include "core/common/utc.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace churnlens::gui;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void percents_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << 0.7134 << 0 << "71 %";
        QTest::newRow("one decimal") << 0.7134 << 1 << "71.3 %";
        QTest::newRow("nearly none") << 0.0042 << 0 << "0.4 %";
        QTest::newRow("nearly all") << 0.9961 << 0 << "99.6 %";
        QTest::newRow("none") << 0.0 << 0 << "0 %";
        QTest::newRow("all") << 1.0 << 0 << "100 %";
        QTest::newRow("unknown") << std::numeric_limits<double>::quiet_NaN() << 0 << "–";
    }
    void percents()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QFETCH(QString, text);
        QCOMPARE(percentText(value, decimals), text);
    }

    void pointsHaveASign()
    {
        QCOMPARE(pointsText(0.0321), QStringLiteral("+3.2"));
        QCOMPARE(pointsText(-0.0321), QString(QChar(0x2212)) + QStringLiteral("3.2"));
        QCOMPARE(pointsText(-0.00004), QStringLiteral("0.0"));
        QCOMPARE(pointsText(0.00004), QStringLiteral("0.0"));
    }

    void money()
    {
        setCurrencySign(QStringLiteral("£"));
        QCOMPARE(moneyText(1234.56), QStringLiteral("£1,235"));
        QCOMPARE(moneyText(12.5), QStringLiteral("£12.50"));
        QCOMPARE(moneyText(-5), QString(QChar(0x2212)) + QStringLiteral("£5.00"));
        QCOMPARE(shortMoneyText(1'234'567), QStringLiteral("£1.2M"));
        QCOMPARE(shortMoneyText(34'000), QStringLiteral("£34k"));
        QCOMPARE(shortMoneyText(2'000), QStringLiteral("£2k"));
        QCOMPARE(shortMoneyText(950), QStringLiteral("£950"));
        setCurrencySign({});
        QCOMPARE(moneyText(1234), QStringLiteral("1,234"));
        setCurrencySign(QStringLiteral("£"));
    }

    void datesAndTimes()
    {
        QCOMPARE(dateText(QDate(2011, 12, 10)), QStringLiteral("10 Dec 2011"));
        QCOMPARE(dateText({}), QStringLiteral("–"));
        QCOMPARE(timeText(QStringLiteral("2011-12-07T15:52:00")), QStringLiteral("7 Dec 2011 15:52"));
        const QDateTime utc(QDate(2026, 1, 31), QTime(12, 0), churnlens::kUtc);
        QCOMPARE(timeText(utc.toString(Qt::ISODate)), timeText(utc.toLocalTime().toString(Qt::ISODate).left(19)));
        QCOMPARE(timeText({}), QStringLiteral("–"));
    }

    void germanNumbers()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(countText(5881), QStringLiteral("5.881"));
        QCOMPARE(numberText(0.812, 3), QStringLiteral("0,812"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void intervals()
    {
        QCOMPARE(intervalText(0.8123, 0.8, 0.8246, 3), QStringLiteral("0.812 (0.800 to 0.825)"));
        QCOMPARE(intervalText(0.8123, {}, 0.8246, 3), QStringLiteral("0.812"));
    }
};

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
