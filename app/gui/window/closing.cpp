// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/closing.h"

#include "app/gui/service/servicepage.h"
#include "app/gui/tasks/harmless.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/window/windowsessions.h"

#include <QCoreApplication>

namespace churnlens::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(churnlens::gui::Closing)
};

QString apiLoss(const QList<Page*>& pages)
{
    for (const Page* const page : pages) {
        const auto* const service = qobject_cast<const ServicePage*>(page);
        if (const int requests = service && service->isRunning() ? service->recentRequests() : 0; requests > 0)
            return Words::tr("The REST API, which answered %n request(s) in the last ten minutes", nullptr, requests);
    }
    return {};
}

} // namespace

QStringList lossesOnClosing(const TaskRunner& tasks, const WindowSessions& sessions, const QList<Page*>& pages)
{
    QStringList losses;
    for (const Task* const task : tasks.listed()) {
        if (!isHarmless(*task))
            losses.append(task->title());
    }
    if (const int edited = sessions.import.editedFiles(); edited > 0)
        losses.append(Words::tr("The format that you corrected of %n file(s), not loaded yet", nullptr, edited));
    if (const QString api = apiLoss(pages); !api.isEmpty())
        losses.append(api);
    return losses;
}

bool confirmClosing(QWidget* parent, const QStringList& losses)
{
    QStringList lines;
    for (const QString& loss : losses)
        lines.append(QStringLiteral("\u2022 %1").arg(loss));
    return confirm(parent, Words::tr("Quit while this goes on?"),
                   Words::tr("It ends, and nothing half-done is kept:") + u'\n' + lines.join(u'\n'),
                   Words::tr("&Quit"));
}

} // namespace churnlens::gui
