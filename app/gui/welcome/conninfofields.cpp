// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/welcome/conninfofields.h"

#include <QStringList>

#include <libpq-fe.h>

#include <memory>

namespace churnlens::gui {

namespace {

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

Options parse(const QString& conninfo)
{
    char* message = nullptr;
    Options options(PQconninfoParse(conninfo.toUtf8().constData(), &message), &PQconninfoFree);
    PQfreemem(message);
    return options;
}

QString pair(const QString& keyword, QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return keyword + QStringLiteral("='") + value + u'\'';
}

} // namespace

QString ConninfoFields::toConninfo() const
{
    QStringList parts;
    const auto add = [&parts](const QString& keyword, const QString& value) {
        if (!value.isEmpty())
            parts.append(pair(keyword, value));
    };
    add(QStringLiteral("host"), host);
    add(QStringLiteral("port"), QString::number(port));
    add(QStringLiteral("dbname"), database);
    add(QStringLiteral("user"), user);
    add(QStringLiteral("password"), password);
    return parts.join(u' ');
}

std::optional<ConninfoFields> ConninfoFields::fromConninfo(const QString& conninfo)
{
    const Options options = parse(conninfo);
    if (!options)
        return std::nullopt;
    ConninfoFields fields;
    bool isOnePort = true;
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
        if (!option->val)
            continue;
        const QString keyword = QString::fromUtf8(option->keyword);
        const QString value = QString::fromUtf8(option->val);
        if (keyword == QStringLiteral("host"))
            fields.host = value;
        else if (keyword == QStringLiteral("port"))
            fields.port = value.toInt(&isOnePort);
        else if (keyword == QStringLiteral("dbname"))
            fields.database = value;
        else if (keyword == QStringLiteral("user"))
            fields.user = value;
        else if (keyword == QStringLiteral("password"))
            fields.password = value;
        else
            return std::nullopt;
        if (!isOnePort || fields.host.contains(u',')) // several servers do not fit into the fields
            return std::nullopt;
    }
    return fields;
}

QString withPassword(const QString& conninfo, const QString& password)
{
    if (password.isEmpty())
        return conninfo;
    const Options options = parse(conninfo);
    QStringList parts;
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option) {
        const QString keyword = QString::fromUtf8(option->keyword);
        if (option->val && keyword != QStringLiteral("password"))
            parts.append(pair(keyword, QString::fromUtf8(option->val)));
    }
    parts.append(pair(QStringLiteral("password"), password));
    return parts.join(u' ');
}

} // namespace churnlens::gui
