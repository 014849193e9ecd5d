// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/expression.h"

#include "samples.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::formula;
using samples::column;

class TestExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersItsParts()
    {
        const Expression formula = pow(column(u"base"), 2.5);
        QVERIFY(formula.operation() == Operation::Pow);
        QCOMPARE(formula.arguments().size(), 2U);
        QVERIFY(formula.arguments()[0].operation() == Operation::Column);
        QCOMPARE(formula.arguments()[0].name(), u"base"_s);
        QVERIFY(formula.arguments()[1].operation() == Operation::Constant);
        QCOMPARE(formula.arguments()[1].number(), 2.5);
        QVERIFY(formula.name().isEmpty());
    }

    void makersMakeTheirOperation()
    {
        const Expression a = column(u"a");
        const Expression b = column(u"b");
        const std::vector<std::pair<Expression, Operation>> cases{
            {a + b, Operation::Add},
            {a - b, Operation::Subtract},
            {a * b, Operation::Multiply},
            {a / b, Operation::Divide},
            {-a, Operation::Negate},
            {ln(a), Operation::Ln},
            {exp(a), Operation::Exp},
            {pow(a, b), Operation::Pow},
            {min(a, b), Operation::Min},
            {max(a, b), Operation::Max},
            {ifGreater(a, b, a, b), Operation::IfGreater},
        };
        for (const auto& [formula, operation] : cases) {
            QVERIFY(formula.operation() == operation);
            QCOMPARE(formula.arguments().size(), static_cast<std::size_t>(argumentCount(operation)));
            QVERIFY(formula.arguments().front() == a);
            QVERIFY(formula.arguments().size() == 1 || formula.arguments()[1] == b);
        }
        QCOMPARE(argumentCount(Operation::Column), 0);
        QCOMPARE(argumentCount(Operation::Constant), 0);
    }

    void namesColumnsSortedAndOnce()
    {
        const Expression formula = column(u"b") * column(u"a") + ln(column(u"b")) - column(u"c");
        QCOMPARE(formula.columns(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(Expression(1.0).columns().isEmpty());
    }

    void comparesByStructure()
    {
        const auto make = [](double number) { return ln(number + column(u"a")) / column(u"b"); };
        QVERIFY(make(1.0) == make(1.0));
        QVERIFY(make(1.0) != make(std::nextafter(1.0, 2.0)));
        QVERIFY(column(u"a") + column(u"b") != column(u"b") + column(u"a"));
        QVERIFY(column(u"a") + column(u"b") != column(u"a") - column(u"b"));
        QVERIFY(column(u"a") != column(u"b"));
        QVERIFY(column(u"a") != Expression(0.0));
        QVERIFY(Expression(-0.0) == Expression::constant(0.0));
    }

    void countsDepthAndNodes()
    {
        const Expression leaf = column(u"a");
        QCOMPARE(leaf.depth(), 1U);
        QCOMPARE(leaf.nodeCount(), 1U);
        // ln(a + 1) * a: product, ln, sum, a, 1, a.
        const Expression formula = ln(leaf + 1.0) * leaf;
        QCOMPARE(formula.depth(), 4U);
        QCOMPARE(formula.nodeCount(), 6U);
    }

    void sharedPartsNeitherTakeTimeNorOverflow()
    {
        Expression doubled = column(u"a");
        for (int i = 0; i < 150; ++i)
            doubled = doubled + doubled; // 2^151 - 1 nodes as a tree
        QCOMPARE(doubled.depth(), 151U);
        QVERIFY(doubled.nodeCount() > std::numeric_limits<std::size_t>::max() / 16);
        QCOMPARE(doubled.columns(), QStringList(u"a"_s));
        const Result<void> valid = validate(doubled);
        QVERIFY(!valid.ok());
        QVERIFY2(valid.error().message.contains(u"10000 is the limit"_s), qPrintable(valid.error().message));
    }

    void validateHoldsTheLimits()
    {
        Expression deep = column(u"a");
        for (std::size_t i = 1; i < kMaxDepth; ++i)
            deep = -deep;
        QVERIFY(validate(deep).ok());
        const Result<void> tooDeep = validate(-deep);
        QVERIFY(!tooDeep.ok() && tooDeep.error().code == ErrorCode::Usage);
        QVERIFY2(tooDeep.error().message.contains(u"201 deep"_s), qPrintable(tooDeep.error().message));
        for (const double number : {std::nan(""), std::numeric_limits<double>::infinity()}) {
            const Result<void> notFinite = validate(1.0 + ln(column(u"a") * number));
            QVERIFY(!notFinite.ok() && notFinite.error().code == ErrorCode::Usage);
        }
        for (const auto& [name, formula] : samples::formulas())
            QVERIFY2(validate(formula).ok(), qPrintable(name));
    }
};

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
