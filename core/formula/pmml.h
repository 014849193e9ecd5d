// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

class QXmlStreamWriter;

namespace churnlens::formula {

/// Writes a valid formula as one PMML 4.4 element of the group EXPRESSION: FieldRef, Constant or Apply with built-in
/// functions (https://dmg.org/pmml/v4-4-1/BuiltinFunctions.html). Fields are named like the columns and must be
/// declared as double by the caller. Negation becomes a product with -1, which is the same value, PMML having no unary
/// minus. Constants hold every bit.
void writePmml(QXmlStreamWriter& xml, const Expression& expression);

} // namespace churnlens::formula
