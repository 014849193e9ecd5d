// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/buckets.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::scoring;

class TestBuckets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEdgeBelongsToTheHigherBucket()
    {
        const BucketEdges edges{0.33, 0.66};
        QCOMPARE(bucketOf(0.32999, edges), QStringLiteral("Low"));
        QCOMPARE(bucketOf(0.33, edges), QStringLiteral("Medium"));
        QCOMPARE(bucketOf(0.65999, edges), QStringLiteral("Medium"));
        QCOMPARE(bucketOf(0.66, edges), QStringLiteral("High"));
        QCOMPARE(bucketOf(0.5, {0.5, 0.5}), QStringLiteral("High"));
        QCOMPARE(bucketOf(0.4, {0.5, 0.5}), QStringLiteral("Low"));
    }

    void whoIsAwayFromTheEdgesSeesThoseOfTheRun()
    {
        const BucketEdges edges = edgesFor({0.33, 0.66}, 0.5, QStringLiteral("Medium"));
        QCOMPARE(edges.mediumFrom, 0.33);
        QCOMPARE(edges.highFrom, 0.66);
    }

    void whoIsAtAnEdgeStaysInTheBucket_data()
    {
        QTest::addColumn<double>("medium");
        QTest::addColumn<double>("probability");
        QTest::addColumn<QString>("bucket");
        QTest::newRow("last of the list") << 0.33 << 0.7 << "High";
        QTest::newRow("ties with the last") << 0.33 << 0.7 << "Medium";
        QTest::newRow("ties, and the list reaches below Medium") << 0.7 << 0.7 << "Medium";
        QTest::newRow("first of Medium") << 0.33 << 0.33 << "Medium";
    }

    void whoIsAtAnEdgeStaysInTheBucket()
    {
        QFETCH(double, medium);
        QFETCH(double, probability);
        QFETCH(QString, bucket);
        const BucketEdges edges = edgesFor({medium, 0.7}, probability, bucket);
        for (const double rounding : {-1e-12, 0.0, 1e-12})
            QCOMPARE(bucketOf(probability + rounding, edges), bucket);
        QVERIFY(std::abs(edges.highFrom - 0.7) < 1e-8 && std::abs(edges.mediumFrom - medium) < 1e-8);
    }

    void modes()
    {
        QCOMPARE(bucketMode({}), QStringLiteral("thresholds"));
        QCOMPARE(bucketMode(3), QStringLiteral("capacity"));
    }
};

QTEST_GUILESS_MAIN(TestBuckets)
#include "tst_buckets.moc"
