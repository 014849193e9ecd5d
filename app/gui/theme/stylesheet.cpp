// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/theme.h"

#include <QFile>
#include <QRegularExpression>

/// The sheet is in a static library: nothing else would link it in.
static void initThemeResource()
{
    Q_INIT_RESOURCE(theme);
}

namespace churnlens::gui {

namespace {

QHash<QString, QColor> namesOf(const Tokens& colors)
{
    return {
        {QStringLiteral("background"), colors.background},
        {QStringLiteral("surface"), colors.surface},
        {QStringLiteral("border"), colors.border},
        {QStringLiteral("text"), colors.text},
        {QStringLiteral("muted"), colors.muted},
        {QStringLiteral("accent"), colors.accent},
        {QStringLiteral("onAccent"), colors.onAccent},
        {QStringLiteral("low"), colors.low},
        {QStringLiteral("medium"), colors.medium},
        {QStringLiteral("high"), colors.high},
        {QStringLiteral("grid"), colors.grid},
        {QStringLiteral("hover"), colors.hover},
        {QStringLiteral("selection"), colors.selection},
    };
}

} // namespace

QString styleSheetOf(const Tokens& colors)
{
    initThemeResource();
    QFile file(QStringLiteral(":/theme/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("theme/window.qss is not compiled in");
    const QString sheet = QString::fromUtf8(file.readAll());
    const QHash<QString, QColor> names = namesOf(colors);
    static const QRegularExpression placeholder(QStringLiteral("@([A-Za-z]+)"));
    QString result;
    qsizetype from = 0;
    for (QRegularExpressionMatchIterator i = placeholder.globalMatch(sheet); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        result += QStringView(sheet).mid(from, match.capturedStart() - from);
        result += match.captured(1) == QStringLiteral("checkmark")
            ? (&colors == &tokens(Scheme::Light) ? QStringLiteral("check-light") : QStringLiteral("check-dark"))
            : names.value(match.captured(1)).name();
        from = match.capturedEnd();
    }
    return result + QStringView(sheet).mid(from);
}

} // namespace churnlens::gui
