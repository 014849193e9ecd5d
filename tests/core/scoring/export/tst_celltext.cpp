// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/utc.h"
#include "core/scoring/export/celltext.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace churnlens::scoring;

class TestCellText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulasAreDisarmed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("armed");
        QTest::newRow("equals") << QStringLiteral("=1+2") << true;
        QTest::newRow("plus") << QStringLiteral("+44 20") << true;
        QTest::newRow("minus") << QStringLiteral("-12") << true;
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << true;
        QTest::newRow("tab") << QStringLiteral("\tname") << true;
        QTest::newRow("carriage return") << QStringLiteral("\rname") << true;
        QTest::newRow("line feed") << QStringLiteral("\nname") << true;
        QTest::newRow("blanks first") << QStringLiteral("   =cmd|' /C calc'!A0") << true;
        QTest::newRow("no-break space first") << QStringLiteral("\u00A0=1") << true;
        QTest::newRow("ideographic space first") << QStringLiteral("\u3000@x") << true;
        QTest::newRow("zero width first") << QStringLiteral("\u200B\uFEFF-1") << true;
        QTest::newRow("full-width equals") << QStringLiteral("\uFF1D1") << true;
        QTest::newRow("full-width plus") << QStringLiteral("\uFF0B1") << true;
        QTest::newRow("full-width minus") << QStringLiteral("\uFF0D1") << true;
        QTest::newRow("full-width at") << QStringLiteral("\uFF20x") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blanks only") << QStringLiteral("   ") << false;
        QTest::newRow("word") << QStringLiteral("EIRE") << false;
        QTest::newRow("inner signs") << QStringLiteral("a=b+c-d@e") << false;
        QTest::newRow("id") << QStringLiteral("0012345") << false;
        QTest::newRow("blanks then word") << QStringLiteral("  WHITE CHERRY") << false;
    }
    void formulasAreDisarmed()
    {
        QFETCH(QString, text);
        QFETCH(bool, armed);
        QCOMPARE(withoutFormula(text), armed ? QStringLiteral("'") + text : text);
    }

    void numbersReadBackExactly()
    {
        QCOMPARE(shortestNumber(0.1), QByteArray("0.1"));
        QCOMPARE(shortestNumber(0.1 + 0.2), QByteArray("0.30000000000000004"));
        QCOMPARE(shortestNumber(-17), QByteArray("-17"));
        QCOMPARE(shortestNumber(1e300), QByteArray("1e+300"));
        quint64 bits = 0x3fe5c28f5c28f5c3;
        for (int i = 0; i < 100'000; ++i) {
            bits = bits * 6364136223846793005u + 1442695040888963407u;
            const auto value = std::bit_cast<double>(bits);
            if (!std::isfinite(value))
                continue;
            const double back = std::strtod(shortestNumber(value).constData(), nullptr);
            QCOMPARE(std::bit_cast<quint64>(back), bits);
        }
        QCOMPARE(shortestNumber(std::numeric_limits<double>::denorm_min()).toDouble(),
                 std::numeric_limits<double>::denorm_min());
    }

    void times()
    {
        const QDate date(2025, 12, 9);
        QCOMPARE(isoText(date), QByteArray("2025-12-09"));
        QCOMPARE(isoText(QDate(800, 1, 31)), QByteArray("0800-01-31"));
        QCOMPARE(isoText(QDate()), QByteArray());
        QCOMPARE(isoText(QDateTime(date, QTime(7, 5, 0))), QByteArray("2025-12-09 07:05:00"));
        QCOMPARE(isoText(QDateTime(date, QTime(7, 5, 0, 40))), QByteArray("2025-12-09 07:05:00.040"));
        QCOMPARE(isoText(QDateTime(date, QTime(23, 0), churnlens::kUtc)), QByteArray("2025-12-09 23:00:00"));
        QCOMPARE(isoText(QDateTime()), QByteArray());
    }
};

QTEST_APPLESS_MAIN(TestCellText)
#include "tst_celltext.moc"
