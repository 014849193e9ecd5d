// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/evaluate.h"

#include "samples.h"

#include <QTest>

#include <bit>
#include <limits>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::formula;
using samples::column;

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
const double kNan = std::nan("");

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

/// With a = 3, b = -0.5.
double valueOf(const Expression& formula)
{
    return evaluate(formula, {{u"a"_s, 3.0}, {u"b"_s, -0.5}}).value();
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesEveryOperation()
    {
        const Expression a = column(u"a");
        const Expression b = column(u"b");
        QCOMPARE(valueOf(a), 3.0);
        QCOMPARE(valueOf(0.25), 0.25);
        QCOMPARE(valueOf(a + b), 2.5);
        QCOMPARE(valueOf(a - b), 3.5);
        QCOMPARE(valueOf(a * b), -1.5);
        QCOMPARE(valueOf(a / b), -6.0);
        QCOMPARE(valueOf(-a), -3.0);
        QCOMPARE(valueOf(ln(a)), 1.0986122886681098); // math.log(3)
        QCOMPARE(valueOf(exp(b)), 0.6065306597126334); // math.exp(-0.5)
        QCOMPARE(valueOf(pow(a, b)), 0.5773502691896257); // 3 ** -0.5
        QCOMPARE(valueOf(min(a, b)), -0.5);
        QCOMPARE(valueOf(max(a, b)), 3.0);
        QCOMPARE(valueOf(ifGreater(a, b, 1.0, 2.0)), 1.0);
        QCOMPARE(valueOf(ifGreater(b, a, 1.0, 2.0)), 2.0);
        QCOMPARE(valueOf(ifGreater(a, a, 1.0, 2.0)), 2.0);
    }

    void followsIeeeAndPostgresql()
    {
        const Expression nan = 0.0 / (column(u"a") - 3.0);
        QVERIFY(std::isnan(valueOf(nan)));
        QCOMPARE(valueOf(1.0 / (column(u"a") - 3.0)), kInf);
        QCOMPARE(valueOf(ln(column(u"a") - 3.0)), -kInf);
        QVERIFY(std::isnan(valueOf(ln(column(u"b")))));
        // NaN is above every number and equal to itself.
        QCOMPARE(valueOf(min(nan, 1.0)), 1.0);
        QCOMPARE(valueOf(min(1.0, nan)), 1.0);
        QVERIFY(std::isnan(valueOf(max(nan, 1.0))));
        QVERIFY(std::isnan(valueOf(max(1.0, nan))));
        QCOMPARE(valueOf(ifGreater(nan, 1.0, 1.0, 2.0)), 1.0);
        QCOMPARE(valueOf(ifGreater(1.0, nan, 1.0, 2.0)), 2.0);
        QCOMPARE(valueOf(ifGreater(nan, nan, 1.0, 2.0)), 2.0);
        // Of 0 and -0, which are equal, the first.
        const Expression zero = column(u"a") - 3.0;
        QVERIFY(std::signbit(valueOf(-zero)));
        QVERIFY(std::signbit(valueOf(min(-zero, zero))));
        QVERIFY(!std::signbit(valueOf(min(zero, -zero))));
        QVERIFY(std::signbit(valueOf(max(-zero, zero))));
    }

    void blocksEqualRowsBitByBit()
    {
        // 1000 rows are three whole blocks and a part of one.
        RowMatrix rows = samples::customers(1000);
        rows.bottomRows(4) << kNan, 1, 2, 3, 1, kInf, 2, -kInf, 0, 0, 0, 0, -0.0, 1e308, 1e-308, kNan;
        Eigen::VectorXd block(rows.rows());
        for (const auto& [name, formula] : samples::formulas()) {
            const auto compiled = CompiledExpression::compile(formula, samples::columnNames());
            QVERIFY2(compiled.ok(), qPrintable(name));
            block.setConstant(-77.0);
            compiled->values(rows, block);
            for (Eigen::Index row = 0; row < rows.rows(); ++row) {
                const double single = compiled->value({rows.row(row).data(), 4});
                QVERIFY2(
                    sameBits(block(row), single),
                    qPrintable(QStringLiteral("%1, row %2: %3 and %4").arg(name).arg(row).arg(block(row)).arg(single)));
            }
        }
    }

    void takesManyRegistersAndNoRows()
    {
        // Right-leaning, so that all 150 columns are read before the first sum: 1 + ... + 150 = 11325.
        QStringList names;
        std::vector<double> row;
        for (int i = 0; i < 150; ++i) {
            names.append(QStringLiteral("c%1").arg(i));
            row.push_back(i + 1.0);
        }
        Expression sum = 0.0;
        for (const QString& name : names)
            sum = Expression::column(name) + sum;
        const auto compiled = CompiledExpression::compile(sum, names);
        QVERIFY(compiled.ok());
        QCOMPARE(compiled->value(row), 11325.0);
        Eigen::VectorXd out(0);
        compiled->values(RowMatrix(0, 150), out);
        out.resize(1);
        compiled->values(RowMatrix(Eigen::Map<RowMatrix>(row.data(), 1, 150)), out);
        QCOMPARE(out(0), 11325.0);
    }

    void namesAnUnknownColumn()
    {
        const auto compiled = CompiledExpression::compile(column(u"a") + column(u"absent"), {u"a"_s, u"b"_s});
        QVERIFY(!compiled.ok());
        QVERIFY(compiled.error().code == ErrorCode::Usage);
        QVERIFY2(compiled.error().message.contains(u"\"absent\""_s), qPrintable(compiled.error().message));
        QVERIFY(!evaluate(column(u"absent"), {{u"a"_s, 1.0}}).ok());
        QVERIFY(!CompiledExpression::compile(Expression(kNan), {}).ok());
    }
};

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
