// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/words.h"

#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens::formula;
using samples::column;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parenthesesStandWhereTheyMust()
    {
        const Expression a = column(u"a");
        const Expression b = column(u"b");
        const Expression c = column(u"c");
        const std::vector<std::pair<Expression, QString>> cases{
            {ln(1.0 + column(u"purchase_days")), u"ln(1 + purchase_days)"_s},
            {a + b - c, u"a + b - c"_s},
            {a - (b + c), u"a - (b + c)"_s},
            {a + (b + c), u"a + (b + c)"_s},
            {a + b * c, u"a + b * c"_s},
            {(a + b) * c, u"(a + b) * c"_s},
            {a * b / c, u"a * b / c"_s},
            {a / (b * c), u"a / (b * c)"_s},
            {a * (b - c), u"a * (b - c)"_s},
            {a * b - c / a, u"a * b - c / a"_s},
            {-a + b, u"-a + b"_s},
            {a - -b, u"a - (-b)"_s},
            {a * -2.0, u"a * (-2)"_s},
            {-2.0 * a, u"-2 * a"_s},
            {-(a + b), u"-(a + b)"_s},
            {-(a * b), u"-(a * b)"_s},
            {-(-a), u"-(-a)"_s},
            {-pow(a, 2.0), u"-a^2"_s},
            {pow(-a, 2.0), u"(-a)^2"_s},
            {pow(-2.0, a), u"(-2)^a"_s},
            {pow(a, -1.0), u"a^(-1)"_s},
            {pow(pow(a, b), c), u"(a^b)^c"_s},
            {pow(a, pow(b, c)), u"a^(b^c)"_s},
            {pow(a / b, 1.0 + c), u"(a / b)^(1 + c)"_s},
            {a * pow(b, c), u"a * b^c"_s},
            {min(a + b, max(c, 0.0)), u"min(a + b, max(c, 0))"_s},
            {exp(-a) / 2.0, u"exp(-a) / 2"_s},
            {1.0 - ifGreater(a, b + c, ln(a), -c), u"1 - if(a > b + c, ln(a), -c)"_s},
        };
        for (const auto& [formula, text] : cases)
            QCOMPARE(toText(formula), text);
    }

    void digitsAreAsWanted()
    {
        const Expression formula = 0.9201131882402172 * column(u"a") + 12345.678;
        QCOMPARE(toText(formula), u"0.9201131882402172 * a + 12345.678"_s);
        QCOMPARE(toText(formula, 3), u"0.92 * a + 1.23e+04"_s);
        QCOMPARE(toText(formula, 6), u"0.920113 * a + 12345.7"_s);
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
