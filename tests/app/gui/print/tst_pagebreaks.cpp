// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/print/pagebreaks.h"

#include <QTest>

using namespace churnlens::gui;

class TestPageBreaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsIsOnePage()
    {
        QCOMPARE(breakPages(500, 500, {}), std::vector<Span>({{0, 500}}));
        QCOMPARE(breakPages(0, 500, {}), std::vector<Span>({{0, 0}}));
    }

    void cutsAtTheTopOfACard()
    {
        // The second card would be cut at 500; it goes to the next page whole.
        const std::vector<Span> cards = {{0, 400}, {410, 800}};
        QCOMPARE(breakPages(800, 500, {cards}), std::vector<Span>({{0, 410}, {410, 800}}));
    }

    void cutsBesideStaggeredCards()
    {
        // Where the right card begins, the left one is cut, so the page ends above both.
        const std::vector<Span> cards = {{300, 450}, {430, 600}};
        QCOMPARE(breakPages(600, 500, {cards}).front(), (Span{0, 300}));
    }

    void aLongCardIsCutBetweenItsLines()
    {
        const std::vector<Span> cards = {{0, 2000}};
        std::vector<Span> rows;
        for (int top = 0; top < 2000; top += 30)
            rows.push_back({top, top + 30});
        const std::vector<Span> pages = breakPages(2000, 500, {cards, rows});
        QCOMPARE(pages.front(), (Span{0, 480})); // 16 rows of 30
        QCOMPARE(pages.back().bottom, 2000);
        for (size_t i = 1; i < pages.size(); ++i) {
            QCOMPARE(pages[i].top, pages[i - 1].bottom);
            QCOMPARE(pages[i].top % 30, 0);
        }
    }

    void whatCannotBeKeptWholeIsCut()
    {
        QCOMPARE(breakPages(1200, 500, {{{0, 1200}}, {{0, 1200}}}),
                 std::vector<Span>({{0, 500}, {500, 1000}, {1000, 1200}}));
    }
};

QTEST_APPLESS_MAIN(TestPageBreaks)
#include "tst_pagebreaks.moc"
