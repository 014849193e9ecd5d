// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/keyindex.h"

#include <QTest>

using churnlens::pipeline::KeyIndex;

class TestKeyIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersInOrderOfFirstSight()
    {
        KeyIndex index;
        QCOMPARE(index.findOrAdd("b").key, 1);
        QCOMPARE(index.findOrAdd("a").key, 2);
        const KeyIndex::Entry again = index.findOrAdd("b");
        QCOMPARE(again.key, 1);
        QVERIFY(!again.isNew);
        QVERIFY(index.findOrAdd("").isNew);
    }

    void goesOnAfterTheRestoredKeys()
    {
        KeyIndex index;
        index.restore("x", 41);
        index.restore("y", 7);
        QCOMPARE(index.findOrAdd("y").key, 7);
        QCOMPARE(index.findOrAdd("z").key, 42);
    }

    void holdsManyThroughGrowth()
    {
        KeyIndex index;
        constexpr int kCount = 50'000;
        for (int pass = 0; pass < 2; ++pass) {
            for (int i = 1; i <= kCount; ++i) {
                const KeyIndex::Entry entry = index.findOrAdd("customer " + std::to_string(i));
                QCOMPARE(entry.key, i);
                QCOMPARE(entry.isNew, pass == 0);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKeyIndex)
#include "tst_keyindex.moc"
