// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/shopcalendar.h"

#include <QTest>

using namespace churnlens::synthetic;

class TestShopCalendar : public QObject
{
    Q_OBJECT

    const QDate m_first{2024, 1, 1};
    const ShopCalendar m_calendar{m_first, 366};

    QDate dayOf(int minute) const { return m_first.addDays(minute / 1440); }

private Q_SLOTS:
    void demandMapsToOpenMinutesInOrder()
    {
        int previous = 0;
        for (double demand = 0; demand < 366; demand += 0.01) {
            const int minute = m_calendar.minuteAt(demand);
            QVERIFY(minute >= previous);
            previous = minute;
            const QDate day = dayOf(minute);
            QVERIFY(day.dayOfWeek() != Qt::Saturday);
            QVERIFY(!(day.month() == 12 && day.day() >= 24) && !(day.month() == 1 && day.day() <= 3));
            const int hour = minute % 1440 / 60;
            QVERIFY(hour >= (day.dayOfWeek() == Qt::Sunday ? 10 : 7) && hour < 20);
        }
        QCOMPARE(m_calendar.minuteAt(366), -1);
        QCOMPARE(m_calendar.minuteAt(400), -1);
    }

    void sharesEndAtExactlyOne()
    {
        QCOMPARE(m_calendar.shareUntil(0), 0.0); // New Year
        for (int day = 1; day < 366; ++day)
            QVERIFY(m_calendar.shareUntil(day) >= m_calendar.shareUntil(day - 1));
        const auto christmasEve = static_cast<int>(m_first.daysTo(QDate(2024, 12, 24)));
        QVERIFY(m_calendar.shareUntil(christmasEve - 1) == 1.0);
        QVERIFY(m_calendar.shareUntil(christmasEve - 2) < 1.0);
        QVERIFY(m_calendar.shareUntil(365) == 1.0);
    }

    void novemberSellsAboutTwiceAsMuchAsMay()
    {
        const auto share = [this](QDate from, QDate until) {
            return m_calendar.shareUntil(static_cast<int>(m_first.daysTo(until)) - 1)
                - m_calendar.shareUntil(static_cast<int>(m_first.daysTo(from)) - 1);
        };
        const double ratio = share({2024, 11, 1}, {2024, 12, 1}) / share({2024, 5, 1}, {2024, 6, 1});
        QVERIFY2(ratio > 1.6 && ratio < 2.4, qPrintable(QString::number(ratio)));
    }

    void textAndSeason()
    {
        const auto day = static_cast<int>(m_first.daysTo(QDate(2024, 9, 2)));
        QCOMPARE(m_calendar.text(day * 1440 + 9 * 60 + 5), std::string("2024-09-02 09:05:00"));
        QCOMPARE(m_calendar.text(day * 1440 + 13 * 60 + 59), std::string("2024-09-02 13:59:00"));
        QVERIFY(m_calendar.autumn(day * 1440));
        QVERIFY(!m_calendar.autumn((day - 2) * 1440));
        QCOMPARE(m_calendar.minuteOfDay(day, 0), day * 1440 + 7 * 60);
        QCOMPARE(m_calendar.minuteOfDay(day, 0x1.fffffffffffffp-1), day * 1440 + 19 * 60 + 59);
    }
};

QTEST_APPLESS_MAIN(TestShopCalendar)
#include "tst_shopcalendar.moc"
