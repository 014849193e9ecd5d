// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QStringList>

#include <cstddef>
#include <memory>
#include <vector>

namespace churnlens::formula {

/// What a node of a formula does with its arguments.
enum class Operation {
    Column, ///< the value of a named column; no arguments
    Constant, ///< a number; no arguments
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Ln, ///< natural logarithm
    Exp,
    Pow, ///< base, exponent
    Min,
    Max,
    IfGreater, ///< a, b, c, d: a > b ? c : d
};

/// The number of arguments that an operation takes: 0, 1, 2 or 4.
[[nodiscard]] int argumentCount(Operation operation);

/// Limits of a formula that validate() and expressionFromJson() hold it to; every reader and writer recurses.
constexpr std::size_t kMaxDepth = 200; ///< nodes from the root to a leaf, both counted
constexpr std::size_t kMaxNodes = 10000; ///< nodes of the tree, shared parts counted each time

/// A formula over the raw columns of one customer, in double precision: an immutable tree, cheap to copy (a counted
/// pointer), safe to read from any thread. It computes nothing itself: evaluate.h runs it, sqltext.h, expressionjson.h,
/// pmml.h and words.h write it, and all of these give the same value.
///
/// Values are those of IEEE 754 and the C library, except that NaN is greater than every number and equal to itself
/// (min, max, ifGreater), as PostgreSQL orders it; of two equal arguments min and max give the first.
///
/// PostgreSQL raises an error where C++ gives inf, NaN or an underflowed 0: division by zero, ln of a number <= 0, a
/// fractional power of a negative number, and any result that leaves the range of double. A formula must keep its
/// arguments away from these (guards.h). ifGreater() serves as a guard, as SQL's CASE evaluates only the branch that it
/// takes; but PostgreSQL computes what holds no column once, when it plans, in every branch.
class Expression
{
public:
    /// A constant; implicit so that formulas read like formulas. -0.0 becomes 0.0, because Qt's JSON cannot keep it.
    Expression(double number); // NOLINT(google-explicit-constructor)

    /// The value of a column. Names are checked where they are used: compile() and toSql().
    static Expression column(const QString& name);
    static Expression constant(double number);
    /// Any operation with arguments. Needs argumentCount(operation) of them, and neither Column nor Constant.
    static Expression apply(Operation operation, std::vector<Expression> arguments);

    [[nodiscard]] Operation operation() const;
    [[nodiscard]] const QString& name() const; ///< of a Column, else empty
    [[nodiscard]] double number() const; ///< of a Constant, else 0
    [[nodiscard]] const std::vector<Expression>& arguments() const;

    /// Names of the columns used: sorted, each once.
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] std::size_t depth() const; ///< as kMaxDepth counts
    [[nodiscard]] std::size_t nodeCount() const; ///< as kMaxNodes counts; stops growing far above it

    /// Same structure, same names, same constants bit by bit.
    friend bool operator==(const Expression& left, const Expression& right);

private:
    struct Node;
    explicit Expression(std::shared_ptr<const Node> node);

    std::shared_ptr<const Node> m_node;
};

/// Whether every reader and writer can take the formula: within kMaxDepth and kMaxNodes, all constants finite.
/// Errors: Usage.
Result<void> validate(const Expression& expression);

[[nodiscard]] Expression operator+(const Expression& left, const Expression& right);
[[nodiscard]] Expression operator-(const Expression& left, const Expression& right);
[[nodiscard]] Expression operator*(const Expression& left, const Expression& right);
[[nodiscard]] Expression operator/(const Expression& left, const Expression& right);
[[nodiscard]] Expression operator-(const Expression& operand);
[[nodiscard]] Expression ln(const Expression& argument);
[[nodiscard]] Expression exp(const Expression& argument);
[[nodiscard]] Expression pow(const Expression& base, const Expression& exponent);
[[nodiscard]] Expression min(const Expression& first, const Expression& second);
[[nodiscard]] Expression max(const Expression& first, const Expression& second);
/// left > right ? then : otherwise.
[[nodiscard]] Expression ifGreater(const Expression& left, const Expression& right, const Expression& then,
                                   const Expression& otherwise);

} // namespace churnlens::formula
