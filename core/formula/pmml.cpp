// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/pmml.h"

#include "core/formula/numbertext.h"

#include <QXmlStreamWriter>

namespace churnlens::formula {

namespace {

QString functionOf(Operation operation)
{
    switch (operation) {
    case Operation::Add:
        return QStringLiteral("+");
    case Operation::Subtract:
        return QStringLiteral("-");
    case Operation::Multiply:
    case Operation::Negate:
        return QStringLiteral("*");
    case Operation::Divide:
        return QStringLiteral("/");
    case Operation::Ln:
        return QStringLiteral("ln");
    case Operation::Exp:
        return QStringLiteral("exp");
    case Operation::Pow:
        return QStringLiteral("pow");
    case Operation::Min:
        return QStringLiteral("min");
    case Operation::Max:
        return QStringLiteral("max");
    default:
        return QStringLiteral("if");
    }
}

void beginApply(QXmlStreamWriter& xml, const QString& function)
{
    xml.writeStartElement(QStringLiteral("Apply"));
    xml.writeAttribute(QStringLiteral("function"), function);
}

} // namespace

void writePmml(QXmlStreamWriter& xml, const Expression& expression)
{
    if (expression.operation() == Operation::Column) {
        xml.writeStartElement(QStringLiteral("FieldRef"));
        xml.writeAttribute(QStringLiteral("field"), expression.name());
        xml.writeEndElement();
        return;
    }
    if (expression.operation() == Operation::Constant) {
        xml.writeStartElement(QStringLiteral("Constant"));
        xml.writeAttribute(QStringLiteral("dataType"), QStringLiteral("double"));
        xml.writeCharacters(numberText(expression.number()));
        xml.writeEndElement();
        return;
    }
    const std::vector<Expression>& arguments = expression.arguments();
    beginApply(xml, functionOf(expression.operation()));
    if (expression.operation() == Operation::Negate)
        writePmml(xml, -1.0);
    const bool isChoice = expression.operation() == Operation::IfGreater;
    if (isChoice)
        beginApply(xml, QStringLiteral("greaterThan"));
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        writePmml(xml, arguments[i]);
        if (isChoice && i == 1)
            xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace churnlens::formula
