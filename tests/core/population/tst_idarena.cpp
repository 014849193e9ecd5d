// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/idarena.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>

using namespace churnlens::population;

class TestIdArena : public QObject
{
    Q_OBJECT

private:
    static std::string folded(std::string text)
    {
        for (char& c : text)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        return text;
    }

    /// Ids over a small alphabet, so that parts, prefixes and neighbours collide.
    static std::vector<std::string> randomIds()
    {
        std::mt19937 random(3);
        std::vector<std::string> ids;
        for (int i = 0; i < 600; ++i) {
            std::string id = std::to_string(i) + ' ';
            for (auto length = random() % 14; length > 0; --length)
                id.push_back("aAbB1\xc3"[random() % 6]);
            ids.push_back(id);
        }
        return ids;
    }

    static IdArena arenaOf(const std::vector<std::string>& ids, const std::vector<quint32>& order)
    {
        IdArena arena;
        for (const std::string& id : ids)
            arena.append(id);
        arena.arrange(order);
        return arena;
    }

private Q_SLOTS:
    void agreesWithPlainSearch()
    {
        const std::vector<std::string> ids = randomIds();
        std::vector<quint32> order(ids.size());
        std::iota(order.begin(), order.end(), quint32(0));
        std::reverse(order.begin(), order.end());
        const IdArena arena = arenaOf(ids, order);
        for (quint32 row = 0; row < ids.size(); ++row) {
            QCOMPARE(std::string(arena.at(row)), ids[order[row]]);
            QCOMPARE(arena.find(ids[order[row]]), std::optional(row));
        }
        int hits = 0;
        for (const std::string part : {"a", "AB", "ab1", "1 ", "bb", "0", "a1a", "\xc3", "zz", " aaaa"}) {
            const std::vector<char> matches = arena.matches(part, {});
            for (quint32 row = 0; row < ids.size(); ++row) {
                const bool expected = folded(ids[order[row]]).find(folded(part)) != std::string::npos;
                QCOMPARE(matches[row] != 0, expected);
                hits += expected ? 1 : 0;
            }
        }
        QVERIFY(hits > 500);
    }

    void ordersByBytesBeyondTheEighth()
    {
        const std::vector<std::string> ids{"customer-2", "customer-10", "customer", "b", "customer-1", "", "B"};
        const IdArena arena = arenaOf(ids, {0, 1, 2, 3, 4, 5, 6});
        std::vector<std::string> sorted;
        for (const quint32 row : arena.sorted())
            sorted.emplace_back(arena.at(row));
        std::vector<std::string> expected = ids;
        std::sort(expected.begin(), expected.end());
        QVERIFY(sorted == expected);
    }

    void nothingIsFoundAcrossIds()
    {
        const IdArena arena = arenaOf({"12", "34"}, {0, 1});
        QVERIFY(!arena.find("1"));
        QVERIFY(!arena.find("123"));
        QVERIFY(arena.matches("23", {}) == std::vector<char>({0, 0}));
        QVERIFY(arena.matches(std::string("2\0", 2), {}) == std::vector<char>({0, 0}));
        QVERIFY(arena.matches("4", {}) == std::vector<char>({0, 1}));
        QVERIFY(!IdArena().find("1"));
        QVERIFY(IdArena().matches("1", {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestIdArena)
#include "tst_idarena.moc"
