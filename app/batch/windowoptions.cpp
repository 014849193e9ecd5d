// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/windowoptions.h"

#include <algorithm>

namespace churnlens::batch {

namespace {

const QStringList& namesOfWindow()
{
    static const QStringList names{QStringLiteral("database"), QStringLiteral("data-dir"), QStringLiteral("log-level"),
                                   QStringLiteral("screenshots"), QStringLiteral("with-api")};
    return names;
}

/// What the run on the demo data, which comes before the window, understands besides.
const QStringList& namesOfDemoRun()
{
    static const QStringList names{
        QStringLiteral("demo"),        QStringLiteral("rows"),           QStringLiteral("quiet"),
        QStringLiteral("json"),        QStringLiteral("export"),         QStringLiteral("report"),
        QStringLiteral("train"),       QStringLiteral("quality-report"), QStringLiteral("as-of"),
        QStringLiteral("feature-set"), QStringLiteral("export-model"),   QStringLiteral("model-card")};
    return names;
}

} // namespace

WindowOptions::WindowOptions()
    : withApi(QStringLiteral("with-api"), QStringLiteral("Start the REST API with the window."))
    , screenshots(QStringLiteral("screenshots"),
                  QStringLiteral("Save a picture of every page of the window to a folder, and exit."),
                  QStringLiteral("DIR"))
{
}

void WindowOptions::addTo(QCommandLineParser& parser) const
{
    parser.addOptions({withApi, screenshots});
}

bool asksForWindow(const QStringList& arguments)
{
    const bool isDemo = arguments.contains(QStringLiteral("--demo"));
    return std::all_of(arguments.begin() + 1, arguments.end(), [isDemo](const QString& argument) {
        if (!argument.startsWith(u'-') || argument == QStringLiteral("--"))
            return true;
        const QString name = argument.section(u'=', 0, 0).mid(2);
        return argument.startsWith(QStringLiteral("--"))
            && (namesOfWindow().contains(name) || (isDemo && namesOfDemoRun().contains(name)));
    });
}

bool hasDisplay()
{
#ifdef Q_OS_UNIX
    for (const char* const name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
#else
    return true;
#endif
}

Result<void> checkWindowOptions(const QCommandLineParser& parser)
{
    for (const QString& name : parser.optionNames()) {
        if (!namesOfWindow().contains(name))
            return Error{ErrorCode::Usage,
                         QStringLiteral("--%1 does not go with the window. Give --batch, --serve or --demo too. See "
                                        "churnlens --help.")
                             .arg(name),
                         {},
                         {}};
    }
    return {};
}

} // namespace churnlens::batch
