// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/instructions.h"

#include "samples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace churnlens::formula;
using samples::column;

namespace {

std::ptrdiff_t steps(const Program& program, Operation operation)
{
    return std::count_if(program.instructions.begin(), program.instructions.end(),
                         [&](const Instruction& step) { return step.operation == operation; });
}

} // namespace

class TestInstructions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsColumnsByPlace()
    {
        const Program program = programOf(column(u"b"), {u"a"_s, u"b"_s});
        QCOMPARE(program.instructions.size(), 1U);
        QVERIFY(program.instructions[0].operation == Operation::Column);
        QCOMPARE(program.instructions[0].column, 1);
        QCOMPARE(program.registers, 1);
    }

    void computesEqualPartsOnce()
    {
        // Built twice, so nothing is shared in memory.
        const auto part = [] { return ln(column(u"a") + 2.0); };
        const Program program = programOf(part() * part() / column(u"a"), {u"a"_s});
        QCOMPARE(steps(program, Operation::Ln), 1);
        QCOMPARE(steps(program, Operation::Add), 1);
        QCOMPARE(steps(program, Operation::Column), 1);
        QCOMPARE(program.instructions.size(), 6U); // a, 2, sum, ln, product, quotient
        const Program different = programOf(ln(2.0) + ln(std::nextafter(2.0, 3.0)), {});
        QCOMPARE(steps(different, Operation::Ln), 2);
    }

    void usesRegistersAgain()
    {
        // Each of these 100 sums needs its two operands at a time.
        Expression sum = column(u"a");
        for (int i = 0; i < 100; ++i)
            sum = sum + static_cast<double>(i);
        const Program program = programOf(sum, {u"a"_s});
        QCOMPARE(program.instructions.size(), 201U);
        QCOMPARE(program.registers, 2);
    }

    void keepsWhatIsReadLater()
    {
        // a is read by the first step and by the last one: b * b must not take its place.
        const Program program =
            programOf(ln(column(u"a")) + column(u"b") * column(u"b") - column(u"a"), {u"a"_s, u"b"_s});
        const int a = program.instructions.front().target;
        for (std::size_t i = 1; i + 1 < program.instructions.size(); ++i)
            QVERIFY(program.instructions[i].target != a);
        QCOMPARE(program.instructions.back().arguments[1], a);
    }
};

QTEST_APPLESS_MAIN(TestInstructions)
#include "tst_instructions.moc"
