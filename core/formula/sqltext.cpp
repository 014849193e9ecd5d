// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/sqltext.h"

#include "core/formula/numbertext.h"

#include <QRegularExpression>

namespace churnlens::formula {

namespace {

Result<void> checkNames(const QStringList& names)
{
    static const QRegularExpression identifier(QStringLiteral("\\A[a-z_][a-z0-9_]{0,62}\\z"));
    for (const QString& name : names) {
        if (!identifier.match(name).hasMatch()) {
            return Error{ErrorCode::Usage,
                         QStringLiteral("\"%1\" in a formula cannot name a column: use lower case letters, digits and "
                                        "'_', at most 63 characters.")
                             .arg(name),
                         {},
                         {}};
        }
    }
    return {};
}

/// Opens, separates and closes the arguments of an operation.
struct Notation
{
    const char* before = "";
    const char* between = "";
    const char* after = ")";
};

Notation notationOf(Operation operation)
{
    switch (operation) {
    case Operation::Add:
        return {"(", " + "};
    case Operation::Subtract:
        return {"(", " - "};
    case Operation::Multiply:
        return {"(", " * "};
    case Operation::Divide:
        return {"(", " / "};
    case Operation::Negate:
        return {"(-"}; // what follows never begins with a minus, so this is no comment
    case Operation::Ln:
        return {"ln("};
    case Operation::Exp:
        return {"exp("};
    case Operation::Pow:
        return {"power(", ", "};
    case Operation::Min:
        return {"least(", ", "};
    case Operation::Max:
        return {"greatest(", ", "};
    default:
        return {};
    }
}

void append(const Expression& expression, QString& sql);

void appendCase(const std::vector<Expression>& arguments, QString& sql)
{
    sql += u"(CASE WHEN ";
    append(arguments[0], sql);
    sql += u" > ";
    append(arguments[1], sql);
    sql += u" THEN ";
    append(arguments[2], sql);
    sql += u" ELSE ";
    append(arguments[3], sql);
    sql += u" END)";
}

void append(const Expression& expression, QString& sql)
{
    if (expression.operation() == Operation::Column) {
        sql += u'"' + expression.name() + u"\"::float8";
    } else if (expression.operation() == Operation::Constant) {
        // The quotes keep a minus sign from binding to anything, and the number from being taken for numeric.
        sql += u'\'' + numberText(expression.number()) + u"'::float8";
    } else if (expression.operation() == Operation::IfGreater) {
        appendCase(expression.arguments(), sql);
    } else {
        const Notation notation = notationOf(expression.operation());
        QLatin1StringView between(notation.before);
        for (const Expression& argument : expression.arguments()) {
            sql += between;
            append(argument, sql);
            between = QLatin1StringView(notation.between);
        }
        sql += QLatin1StringView(notation.after);
    }
}

} // namespace

Result<QString> toSql(const Expression& expression)
{
    if (Result<void> valid = validate(expression); !valid)
        return valid.error();
    if (Result<void> named = checkNames(expression.columns()); !named)
        return named.error();
    QString sql;
    append(expression, sql);
    return sql;
}

} // namespace churnlens::formula
