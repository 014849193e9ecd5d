// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

#include <array>

namespace churnlens::formula {

/// One step of a compiled formula: registers[target] = operation of the registers named by arguments.
struct Instruction
{
    Operation operation = Operation::Constant;
    std::array<int, 4> arguments{}; ///< registers; argumentCount(operation) of them count
    int column = 0; ///< of a Column: its place in the row
    double number = 0.0; ///< of a Constant
    int target = 0; ///< may be one of the arguments
};

/// The steps of a formula, in order; the target of the last one holds its value.
struct Program
{
    std::vector<Instruction> instructions;
    int registers = 0;
};

/// Flattens a valid formula whose columns are all in columnNames. Equal parts are computed once, wherever they stand,
/// and registers are used again when their value is no longer needed.
[[nodiscard]] Program programOf(const Expression& expression, const QStringList& columnNames);

} // namespace churnlens::formula
