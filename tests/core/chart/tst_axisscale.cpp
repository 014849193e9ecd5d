// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/axisscale.h"

#include <QTest>

using namespace churnlens::chart;

class TestAxisScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksAreRound_data()
    {
        QTest::addColumn<qint64>("greatest");
        QTest::addColumn<QList<qint64>>("ticks");
        QTest::newRow("nothing") << qint64{0} << QList<qint64>{0, 1, 2};
        QTest::newRow("one") << qint64{1} << QList<qint64>{0, 1, 2};
        QTest::newRow("six") << qint64{6} << QList<qint64>{0, 2, 4, 6};
        QTest::newRow("ten") << qint64{10} << QList<qint64>{0, 2, 4, 6, 8, 10};
        QTest::newRow("eleven") << qint64{11} << QList<qint64>{0, 5, 10, 15};
        QTest::newRow("thousands") << qint64{2657} << QList<qint64>{0, 1000, 2000, 3000};
    }
    void ticksAreRound()
    {
        QFETCH(qint64, greatest);
        QFETCH(QList<qint64>, ticks);
        const AxisScale scale = axisScale(greatest);
        QCOMPARE(QList<qint64>(scale.ticks.begin(), scale.ticks.end()), ticks);
        QCOMPARE(scale.top, ticks.last());
    }

    void everyValueHasThreeToSixTicks()
    {
        for (qint64 value = 0; value < 3'000'000'000'000; value = value * 5 / 4 + 1) {
            const AxisScale scale = axisScale(value);
            QVERIFY2(scale.ticks.size() >= 3 && scale.ticks.size() <= 6, qPrintable(QString::number(value)));
            QVERIFY(scale.top >= value);
        }
    }
};

QTEST_APPLESS_MAIN(TestAxisScale)
#include "tst_axisscale.moc"
