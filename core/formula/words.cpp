// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/words.h"

#include "core/formula/numbertext.h"

namespace churnlens::formula {

namespace {

/// How tightly an expression binds, from the loosest on.
enum Binding { Sum, Product, Sign, Power, Atom };

Binding bindingOf(const Expression& expression)
{
    switch (expression.operation()) {
    case Operation::Add:
    case Operation::Subtract:
        return Sum;
    case Operation::Multiply:
    case Operation::Divide:
        return Product;
    case Operation::Negate:
        return Sign;
    case Operation::Constant:
        return expression.number() < 0.0 ? Sign : Atom;
    case Operation::Pow:
        return Power;
    default:
        return Atom;
    }
}

class Writer
{
public:
    explicit Writer(int digits)
        : m_digits(digits)
    {
    }

    [[nodiscard]] QString text(const Expression& expression) const
    {
        switch (expression.operation()) {
        case Operation::Column:
            return expression.name();
        case Operation::Constant:
            return m_digits > 0 ? QString::number(expression.number(), 'g', m_digits) : numberText(expression.number());
        case Operation::Add:
            return infix(expression, QStringLiteral(" + "));
        case Operation::Subtract:
            return infix(expression, QStringLiteral(" - "));
        case Operation::Multiply:
            return infix(expression, QStringLiteral(" * "));
        case Operation::Divide:
            return infix(expression, QStringLiteral(" / "));
        case Operation::Negate:
            return u'-' + part(expression.arguments()[0], Power);
        case Operation::Ln:
            return call(QStringLiteral("ln"), expression);
        case Operation::Exp:
            return call(QStringLiteral("exp"), expression);
        case Operation::Pow:
            return part(expression.arguments()[0], Atom) + u'^' + part(expression.arguments()[1], Atom);
        case Operation::Min:
            return call(QStringLiteral("min"), expression);
        case Operation::Max:
            return call(QStringLiteral("max"), expression);
        case Operation::IfGreater:
            return choice(expression.arguments());
        }
        return {};
    }

private:
    /// In parentheses when it binds less tightly than needed.
    [[nodiscard]] QString part(const Expression& expression, Binding needed) const
    {
        return bindingOf(expression) < needed ? QString(u'(' + text(expression) + u')') : text(expression);
    }

    /// A right operand that binds no tighter keeps its parentheses, also in a + (b + c), which rounds differently; and
    /// so does one with a sign, since two signs side by side read badly.
    [[nodiscard]] QString infix(const Expression& expression, const QString& sign) const
    {
        const Expression& right = expression.arguments()[1];
        const bool isTerm = bindingOf(expression) == Sum && bindingOf(right) == Product;
        return part(expression.arguments()[0], bindingOf(expression)) + sign + part(right, isTerm ? Product : Power);
    }

    [[nodiscard]] QString call(const QString& function, const Expression& expression) const
    {
        QStringList arguments;
        for (const Expression& argument : expression.arguments())
            arguments.append(text(argument));
        return function + u'(' + arguments.join(QStringLiteral(", ")) + u')';
    }

    [[nodiscard]] QString choice(const std::vector<Expression>& arguments) const
    {
        return QStringLiteral("if(") + text(arguments[0]) + QStringLiteral(" > ") + text(arguments[1])
            + QStringLiteral(", ") + text(arguments[2]) + QStringLiteral(", ") + text(arguments[3]) + u')';
    }

    int m_digits;
};

} // namespace

QString toText(const Expression& expression, int significantDigits)
{
    return Writer(significantDigits).text(expression);
}

} // namespace churnlens::formula
