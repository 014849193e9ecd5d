// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/phrase.h"

#include <algorithm>

namespace churnlens {

namespace {

/// Calls back for each text between places and for what is between the braces of each place.
void visitParts(const QString& pattern, const std::function<void(QStringView)>& onText,
                const std::function<void(QStringView)>& onPlace)
{
    const QStringView all(pattern);
    qsizetype at = 0;
    while (true) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        onText(all.mid(at, open - at));
        onPlace(all.mid(open + 1, close - open - 1));
        at = close + 1;
    }
    onText(all.mid(at));
}

QString nameOf(QStringView place)
{
    return place.left(place.indexOf(u'|') < 0 ? place.size() : place.indexOf(u'|')).toString();
}

} // namespace

QString fillPattern(const QString& pattern, const std::vector<PhraseValue>& values,
                    const std::function<QString(const PhraseValue&)>& write)
{
    QString text;
    const auto fill = [&](QStringView place) {
        const QString name = nameOf(place);
        const auto found = std::find_if(values.begin(), values.end(),
                                        [&name](const PhraseValue& value) { return value.name == name; });
        const QString written = write(found == values.end() ? PhraseValue{name, {}, {}} : *found);
        text += written;
        const QList<QStringView> parts = place.split(u'|');
        if (parts.size() == 3)
            text += u' ' + (written == u"1" ? parts[1] : parts[2]).toString();
    };
    visitParts(
        pattern, [&text](QStringView part) { text += part; }, fill);
    return text;
}

QStringList placesOf(const QString& pattern)
{
    QStringList names;
    visitParts(
        pattern, [](QStringView) {}, [&names](QStringView place) { names.append(nameOf(place)); });
    return names;
}

} // namespace churnlens
