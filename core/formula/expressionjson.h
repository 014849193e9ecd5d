// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

#include <QJsonValue>

namespace churnlens::formula {

/// A valid formula as JSON: a number is a constant, {"column": "name"} a column, {"op": "ln", "args": [...]} an
/// operation. Operations: add, subtract, multiply, divide, negate, ln, exp, pow, min, max, if_greater. Doubles survive
/// bit by bit, also through the text of QJsonDocument.
[[nodiscard]] QJsonValue toJson(const Expression& expression);

/// Reads what toJson() writes. Errors: Io, naming what is wrong: an unknown operation or key, a wrong number of
/// arguments, a number that is not finite, more than kMaxDepth levels or kMaxNodes parts.
Result<Expression> expressionFromJson(const QJsonValue& json);

} // namespace churnlens::formula
