// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/routing/queryreader.h"

#include <algorithm>
#include <cmath>

namespace churnlens::api {

namespace {

constexpr qsizetype kMaxListItems = 50;

bool isPrintable(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x20 && c != QChar(0x7f) && c != QChar(QChar::ReplacementCharacter);
    });
}

} // namespace

QueryReader::QueryReader(const Request& request)
    : m_pairs(queryPairs(request.query))
{
}

bool QueryReader::has(const QString& name) const
{
    return std::any_of(m_pairs.begin(), m_pairs.end(), [&](const auto& pair) { return pair.first == name; });
}

void QueryReader::complain(const QString& name, const QString& detail)
{
    m_complaints.push_back({name, detail});
}

std::optional<QString> QueryReader::single(const QString& name)
{
    m_known.append(name);
    std::optional<QString> found;
    for (const auto& [key, value] : m_pairs) {
        if (key != name)
            continue;
        if (found)
            complain(name, QStringLiteral("It is given more than once."));
        found = value;
    }
    return found;
}

QString QueryReader::text(const QString& name, qsizetype longest)
{
    const QString value = single(name).value_or(QString());
    if (value.size() > longest)
        complain(name, QStringLiteral("It may have %1 characters at most.").arg(longest));
    else if (!isPrintable(value))
        complain(name, QStringLiteral("It must be UTF-8 text without control characters."));
    return value;
}

std::optional<double> QueryReader::real(const QString& name, double least, double most)
{
    const std::optional<QString> text = single(name);
    if (!text)
        return {};
    bool isNumber = false;
    const double value = text->toDouble(&isNumber);
    if (isNumber && std::isfinite(value) && value >= least && value <= most)
        return value;
    complain(name, QStringLiteral("It must be a number from %1 to %2.").arg(least).arg(most));
    return {};
}

int QueryReader::integer(const QString& name, int least, int most, int otherwise)
{
    const std::optional<QString> text = single(name);
    if (!text)
        return otherwise;
    bool isNumber = false;
    const int value = text->toInt(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    complain(name, QStringLiteral("It must be a whole number from %1 to %2.").arg(least).arg(most));
    return otherwise;
}

bool QueryReader::flag(const QString& name)
{
    return choice(name, {QStringLiteral("true"), QStringLiteral("false")}, QStringLiteral("false"))
        == QStringLiteral("true");
}

QString QueryReader::choice(const QString& name, const QStringList& allowed, const QString& otherwise)
{
    const std::optional<QString> text = single(name);
    if (!text)
        return otherwise;
    if (!allowed.contains(*text))
        complain(name, QStringLiteral("It must be one of %1.").arg(allowed.join(QStringLiteral(", "))));
    return *text;
}

QStringList QueryReader::list(const QString& name, const QStringList& allowed, qsizetype longest)
{
    m_known.append(name);
    QStringList items;
    for (const auto& [key, value] : m_pairs) {
        if (key == name)
            items += value.split(u',', Qt::SkipEmptyParts);
    }
    if (items.isEmpty() && has(name))
        complain(name, QStringLiteral("It is empty."));
    if (items.size() > kMaxListItems)
        complain(name, QStringLiteral("It may have %1 items at most.").arg(kMaxListItems));
    for (const QString& item : std::as_const(items)) {
        if (!allowed.isEmpty() && !allowed.contains(item))
            complain(name, QStringLiteral("Each item must be one of %1.").arg(allowed.join(QStringLiteral(", "))));
        else if (item.size() > longest || !isPrintable(item))
            complain(name,
                     QStringLiteral("Each item must be UTF-8 text of %1 characters at most, without control "
                                    "characters.")
                         .arg(longest));
    }
    items.removeDuplicates();
    return items;
}

std::optional<Answer> QueryReader::refusal()
{
    QStringList unknown;
    for (const auto& [key, value] : std::as_const(m_pairs)) {
        if (!m_known.contains(key) && !unknown.contains(key))
            unknown.append(key);
    }
    for (const QString& name : std::as_const(unknown))
        complain(name.left(64), QStringLiteral("There is no such parameter here."));
    if (m_complaints.empty())
        return {};
    return problem(400, "bad-parameter", QStringLiteral("The query cannot be understood; errors says why."),
                   m_complaints);
}

} // namespace churnlens::api
