// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/expression.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <set>

namespace churnlens::formula {

namespace {

/// Shared parts can make a tree exponentially larger than its memory: the count stops where four still add up.
constexpr std::size_t kCountCap = std::numeric_limits<std::size_t>::max() / 8;

Error unusable(const QString& what)
{
    return {ErrorCode::Usage, QStringLiteral("A formula cannot be used: %1.").arg(what), {}, {}};
}

bool allConstantsFinite(const Expression& expression)
{
    const std::vector<Expression>& arguments = expression.arguments();
    return std::isfinite(expression.number()) && std::all_of(arguments.begin(), arguments.end(), allConstantsFinite);
}

void collectColumns(const Expression& expression, std::set<const void*>& seen, std::set<QString>& names)
{
    if (expression.operation() == Operation::Column)
        names.insert(expression.name());
    // The list of arguments lives in the node, so its address tells nodes apart.
    if (!seen.insert(&expression.arguments()).second)
        return;
    for (const Expression& argument : expression.arguments())
        collectColumns(argument, seen, names);
}

} // namespace

struct Expression::Node
{
    Operation operation = Operation::Constant;
    QString name;
    double number = 0.0;
    std::vector<Expression> arguments;
    std::size_t depth = 1;
    std::size_t count = 1;
};

int argumentCount(Operation operation)
{
    switch (operation) {
    case Operation::Column:
    case Operation::Constant:
        return 0;
    case Operation::Negate:
    case Operation::Ln:
    case Operation::Exp:
        return 1;
    case Operation::IfGreater:
        return 4;
    default:
        return 2;
    }
}

Expression::Expression(double number)
    : m_node(std::make_shared<const Node>(Node{Operation::Constant, {}, number == 0.0 ? 0.0 : number, {}}))
{
}

Expression::Expression(std::shared_ptr<const Node> node)
    : m_node(std::move(node))
{
}

Expression Expression::column(const QString& name)
{
    return Expression(std::make_shared<const Node>(Node{Operation::Column, name, 0.0, {}}));
}

Expression Expression::constant(double number)
{
    return {number};
}

Expression Expression::apply(Operation operation, std::vector<Expression> arguments)
{
    Q_ASSERT(!arguments.empty() && arguments.size() == static_cast<std::size_t>(argumentCount(operation)));
    std::size_t depth = 0;
    std::size_t count = 1;
    for (const Expression& argument : arguments) {
        depth = std::max(depth, argument.depth());
        count += argument.nodeCount();
    }
    return Expression(std::make_shared<const Node>(
        Node{operation, {}, 0.0, std::move(arguments), depth + 1, std::min(count, kCountCap)}));
}

Operation Expression::operation() const
{
    return m_node->operation;
}

const QString& Expression::name() const
{
    return m_node->name;
}

double Expression::number() const
{
    return m_node->number;
}

const std::vector<Expression>& Expression::arguments() const
{
    return m_node->arguments;
}

QStringList Expression::columns() const
{
    std::set<const void*> seen;
    std::set<QString> names;
    collectColumns(*this, seen, names);
    return {names.begin(), names.end()};
}

std::size_t Expression::depth() const
{
    return m_node->depth;
}

std::size_t Expression::nodeCount() const
{
    return m_node->count;
}

bool operator==(const Expression& left, const Expression& right)
{
    if (left.m_node == right.m_node)
        return true;
    const Expression::Node& a = *left.m_node;
    const Expression::Node& b = *right.m_node;
    return a.operation == b.operation && a.count == b.count && a.name == b.name
        && std::bit_cast<std::uint64_t>(a.number) == std::bit_cast<std::uint64_t>(b.number)
        && a.arguments == b.arguments;
}

Result<void> validate(const Expression& expression)
{
    if (expression.depth() > kMaxDepth) {
        return unusable(QStringLiteral("it nests %1 deep, and %2 is the limit").arg(expression.depth()).arg(kMaxDepth));
    }
    if (expression.nodeCount() > kMaxNodes) {
        return unusable(
            QStringLiteral("it has %1 parts or more, and %2 is the limit").arg(expression.nodeCount()).arg(kMaxNodes));
    }
    if (!allConstantsFinite(expression))
        return unusable(QStringLiteral("one of its constants is not a finite number"));
    return {};
}

Expression operator+(const Expression& left, const Expression& right)
{
    return Expression::apply(Operation::Add, {left, right});
}

Expression operator-(const Expression& left, const Expression& right)
{
    return Expression::apply(Operation::Subtract, {left, right});
}

Expression operator*(const Expression& left, const Expression& right)
{
    return Expression::apply(Operation::Multiply, {left, right});
}

Expression operator/(const Expression& left, const Expression& right)
{
    return Expression::apply(Operation::Divide, {left, right});
}

Expression operator-(const Expression& operand)
{
    return Expression::apply(Operation::Negate, {operand});
}

Expression ln(const Expression& argument)
{
    return Expression::apply(Operation::Ln, {argument});
}

Expression exp(const Expression& argument)
{
    return Expression::apply(Operation::Exp, {argument});
}

Expression pow(const Expression& base, const Expression& exponent)
{
    return Expression::apply(Operation::Pow, {base, exponent});
}

Expression min(const Expression& first, const Expression& second)
{
    return Expression::apply(Operation::Min, {first, second});
}

Expression max(const Expression& first, const Expression& second)
{
    return Expression::apply(Operation::Max, {first, second});
}

Expression ifGreater(const Expression& left, const Expression& right, const Expression& then,
                     const Expression& otherwise)
{
    return Expression::apply(Operation::IfGreater, {left, right, then, otherwise});
}

} // namespace churnlens::formula
