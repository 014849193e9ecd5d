// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/serverlog.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace churnlens::warehouse {

namespace {

constexpr qint64 kTailBytes = 16384;
constexpr qsizetype kTailLines = 20;

QStringList linesOf(const QString& text)
{
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

QString lastLines(const QString& logFile)
{
    QFile file(logFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - kTailBytes));
    const QStringList lines = linesOf(QString::fromUtf8(file.readAll()));
    return lines.mid(std::max<qsizetype>(0, lines.size() - kTailLines)).join(QLatin1Char('\n'));
}

QString reasonIn(const QString& output)
{
    static const QRegularExpression failure(QStringLiteral("(?:FATAL|PANIC|ERROR|error|could not).*"));
    const QStringList lines = linesOf(output);
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (const auto match = failure.match(*line); match.hasMatch())
            return match.captured(0).simplified();
    }
    return lines.isEmpty() ? QStringLiteral("it said nothing") : lines.last().simplified();
}

} // namespace churnlens::warehouse
