// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/conninfo.h"

#include <QStringList>

#include <libpq-fe.h>

#include <memory>

namespace churnlens::gui {

namespace {

using ConninfoOptions = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

ConninfoOptions parse(const QString& conninfo)
{
    char* message = nullptr;
    ConninfoOptions options(PQconninfoParse(conninfo.toUtf8().constData(), &message), &PQconninfoFree);
    PQfreemem(message);
    return options;
}

/// By the rules of libpq: blanks, quotes and backslashes only inside single quotes.
QString quoted(QString value)
{
    static const QString special = QStringLiteral(" \t\n\r'\\");
    bool plain = !value.isEmpty();
    for (const QChar c : std::as_const(value))
        plain = plain && !special.contains(c);
    if (plain)
        return value;
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

} // namespace

QString withoutPassword(const QString& conninfo)
{
    const ConninfoOptions options = parse(conninfo);
    QStringList parts;
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option) {
        const QString keyword = QString::fromUtf8(option->keyword);
        if (option->val && !keyword.endsWith(QStringLiteral("password")))
            parts.append(keyword + u'=' + quoted(QString::fromUtf8(option->val)));
    }
    return parts.join(u' ');
}

bool isConninfo(const QString& text)
{
    return parse(text) != nullptr;
}

} // namespace churnlens::gui
