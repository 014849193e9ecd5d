// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/guards.h"

#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens::formula;
using samples::relativelyNear;

namespace {

double at(const Expression& formula, double a)
{
    return evaluate(formula, {{u"a"_s, a}}).value();
}

} // namespace

class TestGuards : public QObject
{
    Q_OBJECT

private:
    const Expression m_a = samples::column(u"a");

private Q_SLOTS:
    void clampKeepsBounds()
    {
        QCOMPARE(at(clamp(m_a, -1.0, 2.0), -5.0), -1.0);
        QCOMPARE(at(clamp(m_a, -1.0, 2.0), 0.3), 0.3);
        QCOMPARE(at(clamp(m_a, -1.0, 2.0), 5.0), 2.0);
        QCOMPARE(at(clamp(m_a, -1.0, 2.0), std::nan("")), 2.0);
    }

    void nothingChangesInsideTheRange()
    {
        for (const double a : {1e-299, 0.25, 1.0, 699.0}) {
            QVERIFY(at(guardedLn(m_a), a) == std::log(a));
            QVERIFY(at(guardedExp(-m_a), a) == std::exp(-a));
        }
    }

    void boundsHoldOutside()
    {
        // math.log(1e-300), math.exp(-700), math.exp(700)
        for (const double a : {0.0, -3.0, 1e-308})
            QCOMPARE(at(guardedLn(m_a), a), -690.7755278982137);
        QVERIFY(relativelyNear(at(guardedExp(m_a), -1e6), 9.859676543759770e-305, 1e-12));
        QVERIFY(relativelyNear(at(guardedExp(m_a), 1e6), 1.0142320547350045e304, 1e-12));
    }

    void powerIsCloseToPow()
    {
        for (const double exponent : {-300.0, -1.5, 0.0, 0.5, 7.25, 300.0}) {
            for (const double base : {0.1, 0.9, 1.0, 9.7}) {
                const double exact = std::pow(base, exponent);
                QVERIFY(relativelyNear(at(guardedPow(m_a, exponent), base), exact, 1e-13));
            }
        }
        QVERIFY(at(guardedPow(m_a, 300.0), 1e-3) > 0.0); // 1e-900
        QVERIFY(std::isfinite(at(guardedPow(m_a, 300.0), 1e3)));
    }

    void logitStopsAtTheMargin()
    {
        // math.log(0.25 / 0.75), math.log(1e-4 / (1 - 1e-4))
        QVERIFY(relativelyNear(at(logit(m_a), 0.25), -1.0986122886681098, 1e-15));
        QVERIFY(relativelyNear(at(logit(m_a), 0.0), -9.210240366975849, 1e-15));
        QVERIFY(relativelyNear(at(logit(m_a), 1.0), 9.210240366975849, 1e-12));
        QVERIFY(relativelyNear(at(logit(m_a, 0.01), 0.0), -4.59511985013459, 1e-14));
    }
};

QTEST_APPLESS_MAIN(TestGuards)
#include "tst_guards.moc"
