// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/commandlines.h"

#include "app/gui/preferences/conninfo.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringList>

namespace churnlens::gui {

namespace {

bool isPlain(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,@+-]+$"));
    return plain.match(word).hasMatch();
}

QString shellWord(QString word)
{
    if (isPlain(word))
        return word;
    return u'\'' + word.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

/// systemd expands % and $ in quotes too, and knows backslashes.
QString systemdWord(QString word)
{
    word.replace(u'%', QStringLiteral("%%")).replace(u'$', QStringLiteral("$$"));
    if (isPlain(word))
        return word;
    return u'"' + word.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"';
}

/// Inside the quotes of schtasks /TR: inner quotes take a backslash.
QString windowsWord(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_.:=,@+\\\\-]+$"));
    return plain.match(word).hasMatch() ? word : QStringLiteral("\\\"%1\\\"").arg(word);
}

template <typename Quote>
QString joined(const ScheduledRun& run, Quote quote)
{
    QStringList words{quote(run.program)};
    for (const QString& argument : batchArguments(run))
        words.append(quote(argument));
    return words.join(u' ');
}

} // namespace

QStringList batchArguments(const ScheduledRun& run)
{
    QStringList arguments{QStringLiteral("--batch")};
    if (!run.database.conninfo.isEmpty())
        arguments << QStringLiteral("--database") << withoutPassword(run.database.conninfo);
    if (!run.database.dataDir.isEmpty() && run.database.dataDir != pipeline::defaultDataDir())
        arguments << QStringLiteral("--data-dir") << run.database.dataDir;
    if (!run.input.isEmpty())
        arguments << QStringLiteral("--input") << run.input;
    if (!run.exportFile.isEmpty())
        arguments << QStringLiteral("--export") << run.exportFile;
    if (run.capacity)
        arguments << QStringLiteral("--capacity") << QString::number(*run.capacity);
    return arguments << QStringLiteral("--quiet");
}

QString shellCommand(const ScheduledRun& run)
{
    return joined(run, shellWord);
}

QString cronLine(const ScheduledRun& run)
{
    // cron takes a bare % for the end of the line.
    return QStringLiteral("%1 %2 * * * ").arg(run.at.minute()).arg(run.at.hour())
        + shellCommand(run).replace(u'%', QStringLiteral("\\%"));
}

QString systemdUnits(const ScheduledRun& run)
{
    return QStringLiteral("# ~/.config/systemd/user/churnlens.service\n"
                          "[Unit]\n"
                          "Description=Churnlens: load, train, score\n"
                          "\n"
                          "[Service]\n"
                          "Type=oneshot\n"
                          "ExecStart=")
        + joined(run, systemdWord)
        + QStringLiteral("\n\n"
                         "# ~/.config/systemd/user/churnlens.timer\n"
                         "[Unit]\n"
                         "Description=Churnlens every day\n"
                         "\n"
                         "[Timer]\n"
                         "OnCalendar=*-*-* ")
        + run.at.toString(QStringLiteral("HH:mm:ss"))
        + QStringLiteral("\n"
                         "Persistent=true\n"
                         "\n"
                         "[Install]\n"
                         "WantedBy=timers.target\n"
                         "\n"
                         "# Then: systemctl --user enable --now churnlens.timer\n");
}

QString windowsTask(const ScheduledRun& run)
{
    return QStringLiteral("schtasks /Create /TN Churnlens /SC DAILY /ST %1 /TR \"")
               .arg(run.at.toString(QStringLiteral("HH:mm")))
        + joined(run, windowsWord) + u'"';
}

} // namespace churnlens::gui
