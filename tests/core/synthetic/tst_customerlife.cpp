// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/customerlife.h"

#include <QTest>

using namespace churnlens::synthetic;

class TestCustomerLife : public QObject
{
    Q_OBJECT

    const ShopCalendar m_calendar{QDate(2023, 12, 3), 738};

private Q_SLOTS:
    void visitsAreInOrderAndReturnsFollowTheirPurchase()
    {
        int returns = 0;
        for (quint64 index = 0; index < 3000; ++index) {
            CustomerLife life(9, index, m_calendar);
            int previous = 0;
            std::vector<quint64> bought;
            for (Visit visit = life.next(m_calendar); visit.minute >= 0; visit = life.next(m_calendar)) {
                QVERIFY(visit.minute >= previous);
                previous = visit.minute;
                QVERIFY(visit.lines >= 1 && visit.lines <= visit.basket.lines);
                if (!visit.isReturn) {
                    QCOMPARE(visit.lines, visit.basket.lines);
                    bought.push_back(visit.basket.seed);
                    continue;
                }
                ++returns;
                QVERIFY(visit.lines <= BasketFiller::kPlainLines);
                QVERIFY(std::find(bought.begin(), bought.end(), visit.basket.seed) != bought.end());
            }
            QCOMPARE(life.next(m_calendar).minute, -1);
        }
        QVERIFY(returns > 500);
    }

    void aLifeIsAFunctionOfSeedAndIndex()
    {
        int visits = 0;
        for (quint64 index = 0; index < 200; ++index) {
            CustomerLife one(4, index, m_calendar);
            CustomerLife two(4, index, m_calendar);
            for (;; ++visits) {
                const Visit a = one.next(m_calendar);
                const Visit b = two.next(m_calendar);
                QCOMPARE(a.minute, b.minute);
                QCOMPARE(a.basket.seed, b.basket.seed);
                if (a.minute < 0)
                    break;
            }
        }
        QVERIFY(visits > 200);
    }

    void mostBuySeldomAndBasketsAreOfUsualSize()
    {
        int purchases = 0;
        int buyers = 0;
        int onceOnly = 0;
        qint64 lines = 0;
        for (quint64 index = 0; index < 20'000; ++index) {
            CustomerLife life(1, index, m_calendar);
            int own = 0;
            for (Visit visit = life.next(m_calendar); visit.minute >= 0; visit = life.next(m_calendar)) {
                own += visit.isReturn ? 0 : 1;
                lines += visit.isReturn ? 0 : visit.lines;
            }
            purchases += own;
            buyers += own > 0 ? 1 : 0;
            onceOnly += own == 1 ? 1 : 0;
        }
        const double perBuyer = purchases / double(buyers);
        QVERIFY2(perBuyer > 4.5 && perBuyer < 7, qPrintable(QString::number(perBuyer)));
        const double perBasket = double(lines) / purchases;
        QVERIFY2(perBasket > 19 && perBasket < 24, qPrintable(QString::number(perBasket)));
        const double once = onceOnly / double(buyers);
        QVERIFY2(once > 0.2 && once < 0.4, qPrintable(QString::number(once)));
    }
};

QTEST_APPLESS_MAIN(TestCustomerLife)
#include "tst_customerlife.moc"
