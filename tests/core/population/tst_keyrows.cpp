// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/keyrows.h"

#include <QTest>

#include <limits>

using namespace churnlens::population;

class TestKeyRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryKeyAndNoOther_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::newRow("none") << QList<int>();
        QTest::newRow("one") << QList<int>{7};
        QTest::newRow("one after the other") << QList<int>{5, 3, 4, 6, 1};
        QTest::newRow("scattered") << QList<int>{1'000'000, 3, -40, 77};
        QTest::newRow("as far apart as they can be")
            << QList<int>{0, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()};
    }

    void findsEveryKeyAndNoOther()
    {
        QFETCH(QList<int>, keys);
        const KeyRows rows(std::vector<qint32>(keys.begin(), keys.end()));
        for (qsizetype row = 0; row < keys.size(); ++row) {
            QCOMPARE(rows.rowOf(keys[row]), static_cast<quint32>(row));
            for (const qint64 near : {qint64(keys[row]) - 1, qint64(keys[row]) + 1}) {
                const auto key = static_cast<qint32>(near);
                if (!keys.contains(key))
                    QCOMPARE(rows.rowOf(key), kNoRow);
            }
        }
        QCOMPARE(rows.rowOf(123'456), kNoRow);
    }
};

QTEST_GUILESS_MAIN(TestKeyRows)
#include "tst_keyrows.moc"
