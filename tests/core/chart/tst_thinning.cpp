// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/thinning.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace churnlens::chart;

class TestThinning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewPointsStay()
    {
        QCOMPARE(thinned({{0, 1}, {1, 5}, {2, 2}}, 5), (std::vector<size_t>{0, 1, 2}));
        QVERIFY(thinned({}, 5).empty());
    }

    void endsAndExtremesStay()
    {
        std::vector<QPointF> points;
        for (int i = 0; i < 100'000; ++i)
            points.emplace_back(i, std::sin(i * 0.001));
        points[12'345].setY(9);
        points[77'777].setY(-9);
        const std::vector<size_t> kept = thinned(points, 5000);
        QVERIFY(kept.size() <= 5000 && kept.size() > 4000);
        QCOMPARE(kept.front(), size_t{0});
        QCOMPARE(kept.back(), size_t{99'999});
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        QVERIFY(std::adjacent_find(kept.begin(), kept.end()) == kept.end());
        QVERIFY(std::binary_search(kept.begin(), kept.end(), size_t{12'345}));
        QVERIFY(std::binary_search(kept.begin(), kept.end(), size_t{77'777}));
    }
};

QTEST_APPLESS_MAIN(TestThinning)
#include "tst_thinning.moc"
