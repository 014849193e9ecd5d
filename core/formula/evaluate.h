// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/instructions.h"

#include <Eigen/Core>

#include <map>
#include <span>

namespace churnlens::formula {

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Values of one row by column name.
using ColumnValues = std::map<QString, double>;

/// A formula made ready for rows of a fixed set of columns. Immutable; safe to use from any thread. Both branches of
/// an ifGreater() are computed, which has no effect on the value. Nothing fails: see Expression about inf and NaN.
class CompiledExpression
{
public:
    /// Looks the columns up once. Errors: Usage when a column is not in columnNames, or as validate(); a formula that
    /// compiles can be written by every writer of this folder, but for toSql()'s rule about names.
    static Result<CompiledExpression> compile(const Expression& expression, const QStringList& columnNames);

    /// The value for one row, whose numbers stand as in columnNames.
    [[nodiscard]] double value(std::span<const double> row) const;

    /// The values for many rows, equal to value() bit by bit. rows: n x columnNames; out: n.
    void values(const Eigen::Ref<const RowMatrix>& rows, Eigen::Ref<Eigen::VectorXd> out) const;

private:
    CompiledExpression(Program program, Eigen::Index columns);

    Program m_program;
    Eigen::Index m_columns;
};

/// The value of a formula for one row; for many rows compile. Errors: as CompiledExpression::compile().
Result<double> evaluate(const Expression& expression, const ColumnValues& row);

} // namespace churnlens::formula
