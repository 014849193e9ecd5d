// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/basket.h"

#include <QTest>

#include <map>

using namespace churnlens::synthetic;

class TestBasket : public QObject
{
    Q_OBJECT

    const Catalogue m_catalogue;
    BasketFiller m_filler{m_catalogue};

private Q_SLOTS:
    void productsDifferAndDuplicatesRepeatTheLineBefore()
    {
        int duplicates = 0;
        for (quint64 seed = 0; seed < 300; ++seed) {
            std::map<std::string_view, int> seen;
            const auto lines = m_filler.fill({seed, 200, BasketKind::Shop, true, true});
            QCOMPARE(lines.size(), size_t{200});
            for (size_t i = 0; i < lines.size(); ++i) {
                if (!lines[i].duplicate) {
                    QCOMPARE(++seen[lines[i].code], 1);
                    continue;
                }
                ++duplicates;
                QVERIFY(i > size_t{BasketFiller::kPlainLines} - 1);
                QCOMPARE(lines[i].code, lines[i - 1].code);
                QCOMPARE(lines[i].quantity, lines[i - 1].quantity);
                QCOMPARE(lines[i].pence, lines[i - 1].pence);
                QVERIFY(lines[i - 1].fault == Fault::None);
            }
        }
        QVERIFY2(duplicates > 0.03 * 60'000 && duplicates < 0.045 * 60'000, qPrintable(QString::number(duplicates)));
    }

    void plainLinesArePlain()
    {
        for (quint64 seed = 0; seed < 2000; ++seed) {
            const auto lines = m_filler.fill({seed, 1 + static_cast<int>(seed % 3), BasketKind::Shop, false, true});
            for (const Line& line : lines) {
                QVERIFY(!line.service && !line.duplicate && line.fault == Fault::None);
                QVERIFY(line.pence > 0 && line.quantity > 0);
            }
        }
    }

    void returnsQuoteThePurchase()
    {
        for (quint64 seed = 0; seed < 500; ++seed) {
            const Basket basket{seed, 40, seed % 9 == 0 ? BasketKind::Wholesale : BasketKind::Shop, false, false};
            const auto span = m_filler.fill(basket);
            const std::vector<Line> bought(span.begin(), span.end());
            const auto returned = m_filler.fillReturn(basket, 3);
            QCOMPARE(returned.size(), size_t{3});
            for (size_t i = 0; i < returned.size(); ++i) {
                QCOMPARE(returned[i].code, bought[i].code);
                QCOMPARE(returned[i].pence, bought[i].pence);
                QVERIFY(returned[i].quantity < 0 && -returned[i].quantity <= bought[i].quantity);
            }
        }
    }

    void anonymousKinds()
    {
        const Line correction = m_filler.fill({5, 1, BasketKind::Correction, false, false}).front();
        QCOMPARE(correction.pence, 0);
        QVERIFY(correction.quantity != 0 && !correction.service);
        const Line fee = m_filler.fill({5, 1, BasketKind::Fee, false, false}).front();
        QCOMPARE(fee.code, std::string_view("BANK CHARGES"));
        QVERIFY(fee.service && fee.quantity == -1 && fee.pence > 0);
    }
};

QTEST_APPLESS_MAIN(TestBasket)
#include "tst_basket.moc"
