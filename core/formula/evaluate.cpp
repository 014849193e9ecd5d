// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/evaluate.h"

#include <algorithm>
#include <cmath>

namespace churnlens::formula {

namespace {

/// Registers of a block of this many rows stay in the first two caches.
constexpr Eigen::Index kBlockRows = 256;
/// value() keeps so many registers on the stack; few formulas need more.
constexpr std::size_t kStackRegisters = 64;

/// PostgreSQL's order, in which NaN is above all numbers.
bool isGreater(double left, double right)
{
    return std::isnan(left) ? !std::isnan(right) : left > right;
}

double least(double first, double second)
{
    return isGreater(first, second) ? second : first;
}

double greatest(double first, double second)
{
    return isGreater(second, first) ? second : first;
}

double result(const Instruction& step, std::span<const double> row, const double* registers)
{
    const auto argument = [&](std::size_t i) { return registers[step.arguments[i]]; };
    switch (step.operation) {
    case Operation::Column:
        return row[static_cast<std::size_t>(step.column)];
    case Operation::Constant:
        return step.number;
    case Operation::Add:
        return argument(0) + argument(1);
    case Operation::Subtract:
        return argument(0) - argument(1);
    case Operation::Multiply:
        return argument(0) * argument(1);
    case Operation::Divide:
        return argument(0) / argument(1);
    case Operation::Negate:
        return -argument(0);
    case Operation::Ln:
        return std::log(argument(0));
    case Operation::Exp:
        return std::exp(argument(0));
    case Operation::Pow:
        return std::pow(argument(0), argument(1));
    case Operation::Min:
        return least(argument(0), argument(1));
    case Operation::Max:
        return greatest(argument(0), argument(1));
    case Operation::IfGreater:
        return isGreater(argument(0), argument(1)) ? argument(2) : argument(3);
    }
    return 0.0;
}

/// Registers of a block: rows x registers.
using Registers = Eigen::ArrayXXd;

auto argumentOf(const Instruction& step, std::size_t i, Eigen::Index rows, Registers& registers)
{
    return registers.col(step.arguments[i]).head(rows);
}

void selectGreater(const Instruction& step, Eigen::Index rows, Registers& registers)
{
    for (Eigen::Index row = 0; row < rows; ++row) {
        const bool greater = isGreater(registers(row, step.arguments[0]), registers(row, step.arguments[1]));
        registers(row, step.target) = registers(row, step.arguments[greater ? 2 : 3]);
    }
}

/// The functions. Eigen's packed log, exp and pow do not round like the C library, so every element goes there.
void callFunction(const Instruction& step, Eigen::Index rows, Registers& registers)
{
    auto target = registers.col(step.target).head(rows);
    const auto first = argumentOf(step, 0, rows, registers);
    const auto second = argumentOf(step, 1, rows, registers);
    switch (step.operation) {
    case Operation::Ln:
        target = first.unaryExpr([](double x) { return std::log(x); });
        break;
    case Operation::Exp:
        target = first.unaryExpr([](double x) { return std::exp(x); });
        break;
    case Operation::Pow:
        target = first.binaryExpr(second, [](double x, double y) { return std::pow(x, y); });
        break;
    case Operation::Min:
        target = first.binaryExpr(second, [](double x, double y) { return least(x, y); });
        break;
    case Operation::Max:
        target = first.binaryExpr(second, [](double x, double y) { return greatest(x, y); });
        break;
    default:
        selectGreater(step, rows, registers);
        break;
    }
}

/// One step for a block. Packed arithmetic rounds like the scalar one.
void run(const Instruction& step, const Eigen::Ref<const RowMatrix>& rows, Registers& registers)
{
    auto target = registers.col(step.target).head(rows.rows());
    const auto argument = [&](std::size_t i) { return argumentOf(step, i, rows.rows(), registers); };
    switch (step.operation) {
    case Operation::Column:
        target = rows.col(step.column).array();
        break;
    case Operation::Constant:
        target.setConstant(step.number);
        break;
    case Operation::Add:
        target = argument(0) + argument(1);
        break;
    case Operation::Subtract:
        target = argument(0) - argument(1);
        break;
    case Operation::Multiply:
        target = argument(0) * argument(1);
        break;
    case Operation::Divide:
        target = argument(0) / argument(1);
        break;
    case Operation::Negate:
        target = -argument(0);
        break;
    default:
        callFunction(step, rows.rows(), registers);
        break;
    }
}

} // namespace

CompiledExpression::CompiledExpression(Program program, Eigen::Index columns)
    : m_program(std::move(program))
    , m_columns(columns)
{
}

Result<CompiledExpression> CompiledExpression::compile(const Expression& expression, const QStringList& columnNames)
{
    if (Result<void> valid = validate(expression); !valid)
        return valid.error();
    for (const QString& name : expression.columns()) {
        if (!columnNames.contains(name)) {
            return Error{ErrorCode::Usage,
                         QStringLiteral("A formula uses the column \"%1\", which the data does not have. Correct the "
                                        "formula, or add the column.")
                             .arg(name),
                         QStringLiteral("columns: %1").arg(columnNames.join(QStringLiteral(", "))),
                         {}};
        }
    }
    return CompiledExpression(programOf(expression, columnNames), columnNames.size());
}

double CompiledExpression::value(std::span<const double> row) const
{
    Q_ASSERT(static_cast<Eigen::Index>(row.size()) == m_columns);
    std::array<double, kStackRegisters> few{};
    std::vector<double> many;
    double* registers = few.data();
    if (const auto needed = static_cast<std::size_t>(m_program.registers); needed > few.size()) {
        many.resize(needed);
        registers = many.data();
    }
    for (const Instruction& step : m_program.instructions)
        registers[step.target] = result(step, row, registers);
    return registers[m_program.instructions.back().target];
}

void CompiledExpression::values(const Eigen::Ref<const RowMatrix>& rows, Eigen::Ref<Eigen::VectorXd> out) const
{
    Q_ASSERT(rows.cols() == m_columns && rows.rows() == out.size());
    Registers registers(std::min(kBlockRows, rows.rows()), m_program.registers);
    for (Eigen::Index first = 0; first < rows.rows(); first += kBlockRows) {
        const Eigen::Index count = std::min(kBlockRows, rows.rows() - first);
        for (const Instruction& step : m_program.instructions)
            run(step, rows.middleRows(first, count), registers);
        out.segment(first, count) = registers.col(m_program.instructions.back().target).head(count);
    }
}

Result<double> evaluate(const Expression& expression, const ColumnValues& row)
{
    QStringList names;
    std::vector<double> numbers;
    for (const auto& [name, number] : row) {
        names.append(name);
        numbers.push_back(number);
    }
    const Result<CompiledExpression> compiled = CompiledExpression::compile(expression, names);
    if (!compiled)
        return compiled.error();
    return compiled->value(numbers);
}

} // namespace churnlens::formula
