// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/expressionjson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <cmath>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace churnlens::formula {

namespace {

constexpr std::array<std::pair<Operation, QLatin1StringView>, 11> kNames{{
    {Operation::Add, QLatin1StringView("add")},
    {Operation::Subtract, QLatin1StringView("subtract")},
    {Operation::Multiply, QLatin1StringView("multiply")},
    {Operation::Divide, QLatin1StringView("divide")},
    {Operation::Negate, QLatin1StringView("negate")},
    {Operation::Ln, QLatin1StringView("ln")},
    {Operation::Exp, QLatin1StringView("exp")},
    {Operation::Pow, QLatin1StringView("pow")},
    {Operation::Min, QLatin1StringView("min")},
    {Operation::Max, QLatin1StringView("max")},
    {Operation::IfGreater, QLatin1StringView("if_greater")},
}};

QString nameOf(Operation operation)
{
    for (const auto& [known, name] : kNames) {
        if (known == operation)
            return name;
    }
    return {};
}

std::optional<Operation> operationNamed(const QString& text)
{
    for (const auto& [operation, name] : kNames) {
        if (name == text)
            return operation;
    }
    return std::nullopt;
}

/// Reads a tree and remembers the first thing that is wrong; what comes after that is not read.
class Reader
{
public:
    Expression read(const QJsonValue& json, std::size_t depth)
    {
        if (depth > kMaxDepth)
            return fail(QStringLiteral("it nests more than %1 deep").arg(kMaxDepth));
        if (++m_nodes > kMaxNodes)
            return fail(QStringLiteral("it has more than %1 parts").arg(kMaxNodes));
        if (json.isDouble())
            return readNumber(json.toDouble());
        const QJsonObject object = json.toObject();
        if (object.size() == 1 && object.value(u"column"_s).isString())
            return Expression::column(object.value(u"column"_s).toString());
        if (object.size() == 2 && object.value(u"op"_s).isString() && object.value(u"args"_s).isArray())
            return readOperation(object.value(u"op"_s).toString(), object.value(u"args"_s).toArray(), depth);
        return fail(QStringLiteral("a part is neither a number, nor {\"column\": \"name\"}, nor {\"op\": \"name\", "
                                   "\"args\": [...]}"));
    }

    [[nodiscard]] const QString& problem() const { return m_problem; }

private:
    Expression readNumber(double number)
    {
        return std::isfinite(number) ? Expression(number) : fail(QStringLiteral("a number is not finite"));
    }

    Expression readOperation(const QString& name, const QJsonArray& json, std::size_t depth)
    {
        const std::optional<Operation> operation = operationNamed(name);
        if (!operation)
            return fail(QStringLiteral("the operation \"%1\" is unknown").arg(name));
        if (json.size() != argumentCount(*operation)) {
            return fail(QStringLiteral("the operation \"%1\" has %2 arguments instead of %3")
                            .arg(name)
                            .arg(json.size())
                            .arg(argumentCount(*operation)));
        }
        std::vector<Expression> arguments;
        for (qsizetype i = 0; i < json.size() && m_problem.isEmpty(); ++i)
            arguments.push_back(read(json.at(i), depth + 1));
        return m_problem.isEmpty() ? Expression::apply(*operation, std::move(arguments)) : Expression(0.0);
    }

    Expression fail(const QString& problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
        return {0.0};
    }

    QString m_problem;
    std::size_t m_nodes = 0;
};

} // namespace

QJsonValue toJson(const Expression& expression)
{
    if (expression.operation() == Operation::Constant)
        return expression.number();
    if (expression.operation() == Operation::Column)
        return QJsonObject{{u"column"_s, expression.name()}};
    QJsonArray arguments;
    for (const Expression& argument : expression.arguments())
        arguments.append(toJson(argument));
    return QJsonObject{{u"op"_s, nameOf(expression.operation())}, {u"args"_s, arguments}};
}

Result<Expression> expressionFromJson(const QJsonValue& json)
{
    Reader reader;
    const Expression expression = reader.read(json, 1);
    if (!reader.problem().isEmpty()) {
        return Error{ErrorCode::Io,
                     QStringLiteral("A formula of the model cannot be read: %1. Restore the model from a backup, or "
                                    "train again.")
                         .arg(reader.problem()),
                     {},
                     {}};
    }
    return expression;
}

} // namespace churnlens::formula
