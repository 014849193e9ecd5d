// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customerquery.h"

#include <QTest>

#include <algorithm>

using namespace churnlens;
using namespace churnlens::customers;

class TestCustomerCursor : public QObject
{
    Q_OBJECT

private:
    CustomerFilter m_filter = [] {
        CustomerFilter filter;
        filter.buckets = {QStringLiteral("High"), QStringLiteral("Low")};
        filter.minValue = 0.1;
        return filter;
    }();
    CustomerOrder m_order{SortKey::CustomerId, true};

private Q_SLOTS:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("number") << "0.30000000000000004";
        QTest::newRow("two parts") << "5e-324 17";
        QTest::newRow("blanks") << " a  b ";
        QTest::newRow("empty") << "";
        QTest::newRow("other letters") << QStringLiteral("M\u00fcller \U0001f6d2");
        QTest::newRow("longest id") << QString(1000, u'x');
    }
    void comesBackAsItWas()
    {
        QFETCH(QString, value);
        const Position position{2147483648LL, m_order, value, -7};
        const QByteArray cursor = encodeCursor(position, m_filter);
        for (const char c : cursor)
            QVERIFY(isalnum(c) != 0 || c == '-' || c == '_');
        const Result<Position> decoded = decodeCursor(cursor, m_filter, m_order);
        QVERIFY(decoded.ok());
        QCOMPARE(decoded->runId, position.runId);
        QVERIFY(decoded->order == m_order);
        QCOMPARE(decoded->lastValue, value);
        QCOMPARE(decoded->lastKey, -7);
    }

    void isRefusedWhenAlteredOrCut()
    {
        const QByteArray cursor = encodeCursor({7, m_order, QStringLiteral("12347"), 42}, m_filter);
        const QByteArray alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. %");
        for (qsizetype i = 0; i < cursor.size(); ++i) {
            QVERIFY(!decodeCursor(cursor.first(i), m_filter, m_order).ok());
            for (const char c : alphabet) {
                QByteArray altered = cursor;
                altered[i] = c;
                QVERIFY2(c == cursor[i] || !decodeCursor(altered, m_filter, m_order).ok(), altered.constData());
            }
        }
        const QList<QByteArray> others{cursor + '=', cursor + 'A', ' ' + cursor, QByteArray(100'000, 'A'),
                                       QByteArray()};
        for (const QByteArray& other : others)
            QVERIFY(!decodeCursor(other, m_filter, m_order).ok());
    }

    void isRefusedForAnotherList()
    {
        const QByteArray cursor = encodeCursor({7, m_order, QStringLiteral("12347"), 42}, m_filter);
        QVERIFY(!decodeCursor(cursor, m_filter, {SortKey::CustomerId, false}).ok());
        QVERIFY(!decodeCursor(cursor, m_filter, {SortKey::Rank, true}).ok());
        std::vector<CustomerFilter> others(8, m_filter);
        others[0].buckets.removeLast();
        others[1].countries.append(QString());
        others[2].segment = Segment::Active;
        others[3].minProbability = 0;
        others[4].maxProbability = 0;
        others[5].minValue = 0.1 + 1e-17 + 1e-16;
        others[6].minValue.reset();
        others[7].idContains = QStringLiteral("1");
        for (const CustomerFilter& other : others) {
            const Result<Position> decoded = decodeCursor(cursor, other, m_order);
            QVERIFY(!decoded.ok());
            QVERIFY(decoded.error().code == ErrorCode::Usage);
            QVERIFY(decoded.error().message.contains(QStringLiteral("cursor does not belong to this list")));
        }
        CustomerFilter same = m_filter;
        std::reverse(same.buckets.begin(), same.buckets.end());
        QVERIFY(decodeCursor(cursor, same, m_order).ok()); // the same customers
    }
};

QTEST_GUILESS_MAIN(TestCustomerCursor)
#include "tst_customercursor.moc"
