// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/bgnbdformula.h"

#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens::formula;
using samples::kCdnow;
using samples::relativelyNear;

namespace {

double valueOf(const Expression& formula, double purchaseDays, double recency, double tenure)
{
    return evaluate(formula,
                    {{u"purchase_days"_s, purchaseDays}, {u"recency_days"_s, recency}, {u"tenure_days"_s, tenure}})
        .value();
}

} // namespace

class TestBgNbdFormula : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyIsAsDocumented()
    {
        const PurchaseHistory history = purchaseHistory();
        QCOMPARE(valueOf(history.repeats, 5, 10, 38), 4.0);
        QCOMPARE(valueOf(history.lastAt, 5, 10, 38), 28.0);
        QCOMPARE(valueOf(history.lastAt, 5, 50, 38), 0.0);
        QCOMPARE(valueOf(history.tenure, 5, 10, 38), 38.0);
    }

    // Values of mpmath with 60 digits, P(alive) from the two terms of the paper's equation 6, not from our closed form:
    //   A = beta(a, b + x) / (alpha + T)**(r + x); B = beta(a + 1, b + x - 1) / (alpha + tx)**(r + x) if x else 0
    //   alive = A / (A + B); buys = alive * (1 - ((alpha + T) / (alpha + T + 90))**(r + x))
    //   surprise = (x + r) * log((alpha + T) / (alpha + tx))
    void equalsTheReference_data()
    {
        QTest::addColumn<double>("purchaseDays");
        QTest::addColumn<double>("recency");
        QTest::addColumn<double>("tenure");
        QTest::addColumn<double>("alive");
        QTest::addColumn<double>("buys");
        QTest::addColumn<double>("surprise");
        QTest::newRow("ordinary") << 3.0 << 8.0 << 38.0 << 0.72997677146624083 << 0.67318119667285408
                                  << 0.46882073042668738;
        QTest::newRow("bought once") << 1.0 << 30.0 << 30.0 << 1.0 << 0.26823200001483643 << 0.49904476257063036;
        QTest::newRow("just bought") << 12.0 << 1.0 << 700.0 << 0.93910355660087602 << 0.69609795949154555
                                     << 0.015972124280623702;
        QTest::newRow("gone") << 40.0 << 200.0 << 700.0 << 0.00010363456232418261 << 0.0001027092722136806
                              << 13.105941230346944;
        QTest::newRow("frequent") << 300.0 << 3.0 << 800.0 << 0.9919901696120945 << 0.99199016961207814
                                  << 1.1180899129994247;
    }
    void equalsTheReference()
    {
        QFETCH(double, purchaseDays);
        QFETCH(double, recency);
        QFETCH(double, tenure);
        QFETCH(double, alive);
        QFETCH(double, buys);
        QFETCH(double, surprise);
        const PurchaseHistory history = purchaseHistory();
        const auto value = [&](const Expression& formula) { return valueOf(formula, purchaseDays, recency, tenure); };
        QVERIFY(relativelyNear(value(aliveProbability(kCdnow, history)), alive, 1e-13));
        QVERIFY(relativelyNear(value(purchaseProbability(kCdnow, history, 90.0)), buys, 1e-13));
        QVERIFY(relativelyNear(value(silenceSurprise(kCdnow, history, 100.0)), surprise, 1e-13));
        QCOMPARE(value(silenceSurprise(kCdnow, history)), std::min(surprise, 12.0));
    }

    void extremesStayInRange()
    {
        const PurchaseHistory history = purchaseHistory();
        // 299 repeats on the first day, then 800 days of silence: the odds would be 1e677.
        QVERIFY(relativelyNear(valueOf(aliveProbability(kCdnow, history), 300, 800, 800), 1.0 / (1.0 + 1e9), 1e-12));
        // Sure to buy if alive, as (4.414 / 94.414)^299 is 1e-397: 1 / (1 + a / (b + x - 1)) remains.
        QVERIFY(relativelyNear(valueOf(purchaseProbability(kCdnow, history, 90.0), 300, 0, 0),
                               1.0 / (1.0 + 0.793 / 300.426), 1e-14));
    }
};

QTEST_APPLESS_MAIN(TestBgNbdFormula)
#include "tst_bgnbdformula.moc"
