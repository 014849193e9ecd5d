// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/rowsort.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace churnlens::population;

class TestRowSort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysSortAsTheNumbersDo()
    {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        const std::vector<double> rising{-kInfinity, -1e300, -2.5, -1e-320, 0, 1e-320, 0.1, 1, 1e300, kInfinity};
        for (size_t i = 1; i < rising.size(); ++i) {
            QVERIFY(sortKey(rising[i - 1], false) < sortKey(rising[i], false));
            QVERIFY(sortKey(rising[i - 1], true) > sortKey(rising[i], true));
        }
        QCOMPARE(sortKey(-0.0, false), sortKey(0.0, false));
        for (const bool descending : {false, true}) {
            QCOMPARE(sortKey(std::numeric_limits<double>::quiet_NaN(), descending), kLastKey);
            QVERIFY(sortKey(kInfinity, descending) < kLastKey);
            QVERIFY(sortKey(-kInfinity, descending) < kLastKey);
        }
    }

    void sortsAndKeepsTies()
    {
        std::mt19937_64 random(7);
        for (const quint64 mask : {~quint64(0), quint64(3), quint64(3) << 62, quint64(0)}) {
            std::vector<KeyedRow> rows(5000);
            for (quint32 row = 0; row < rows.size(); ++row)
                rows[row] = {random() & mask, row};
            std::vector<KeyedRow> expected = rows;
            std::stable_sort(expected.begin(), expected.end(),
                             [](const KeyedRow& a, const KeyedRow& b) { return a.key < b.key; });
            QVERIFY(sortRows(rows));
            for (size_t i = 0; i < rows.size(); ++i) {
                QCOMPARE(rows[i].key, expected[i].key);
                QCOMPARE(rows[i].row, expected[i].row);
            }
        }
    }

    void smallestAndStopped()
    {
        std::vector<KeyedRow> none;
        QVERIFY(sortRows(none));
        std::vector<KeyedRow> two{{2, 0}, {1, 1}};
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!sortRows(two, stop.get_token()));
        QVERIFY(sortRows(two));
        QCOMPARE(two[0].row, 1U);
    }
};

QTEST_GUILESS_MAIN(TestRowSort)
#include "tst_rowsort.moc"
