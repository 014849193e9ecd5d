// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The data page's loads, removals and reports.
#include "app/gui/data/datapage.h"

#include "app/gui/data/importsession.h"
#include "app/gui/data/importview.h"
#include "app/gui/data/loadresult.h"
#include "app/gui/data/rejecteddialog.h"
#include "app/gui/data/runview.h"
#include "app/gui/format/format.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/widgets/statepanel.h"
#include "core/common/atomicfile.h"
#include "core/common/version.h"
#include "core/pipeline/batchrun.h"
#include "core/quality/htmlreport.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

namespace churnlens::gui {

void DataPage::load()
{
    pipeline::BatchOptions options = m_session.options();
    const auto count = static_cast<int>(options.inputs.size());
    startRun(count == 1 ? tr("Loading %1").arg(QFileInfo(options.inputs.front()).fileName())
                        : tr("Loading %n file(s)", nullptr, count),
             options);
}

void DataPage::confirmRemoval(const pipeline::LoadInfo& load)
{
    const QString name = QFileInfo(load.file).fileName();
    if (isRunning()
        || !confirm(
            this, tr("Remove %1?").arg(name),
            tr("Its %1 lines are taken out of the database, lines of earlier files that it replaced stand again, "
               "and every customer is scored anew. The file itself is not touched: load it again to undo this.")
                .arg(countText(load.rowsLoaded)),
            tr("Remove load")))
        return;
    pipeline::BatchOptions options;
    options.removeLoads = {load.loadId};
    startRun(tr("Removing %1").arg(name), options);
}

void DataPage::startRun(const QString& title, pipeline::BatchOptions options)
{
    options.settings = m_preferences.business();
    m_session.setFinished({});
    m_stack->setCurrentWidget(m_run);
    m_run->start(title, options);
}

void DataPage::finishRun(const FinishedRun& run)
{
    m_session.setFinished(run);
    if (run.hasFailed())
        return;
    if (run.report.quality && m_contents)
        m_contents->report = *run.report.quality;
    m_session.clear();
    showSession();
    Q_EMIT statusMessage(m_result->headline());
}

/// Back to the files that were to be loaded, or to the report.
void DataPage::leaveRun()
{
    m_session.setFinished({});
    if (m_session.files().empty())
        showContents();
    else
        m_stack->setCurrentWidget(m_import);
}

void DataPage::showRejected(qint64 loadId, const QString& reason)
{
    if (!m_rejected)
        m_rejected = new RejectedDialog(m_workspace, this);
    pipeline::RejectedFilter filter;
    if (loadId > 0)
        filter.loadId = loadId;
    filter.reason = reason;
    m_rejected->showLines(m_contents ? m_contents->report.loads : std::vector<quality::LoadQuality>(), filter);
}

void DataPage::saveReport()
{
    if (!m_contents)
        return;
    auto* const dialog =
        new QFileDialog(this, tr("Save the quality report"), QStringLiteral("data-quality.html"), tr("HTML (*.html)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, report = m_contents->report](const QString& path) {
        quality::HtmlOptions options;
        options.madeBy =
            QStringLiteral("Churnlens %1, %2").arg(QString::fromLatin1(kVersion), dateText(QDate::currentDate()));
        m_workspace.tasks().run<void>(
            tr("Saving the quality report"),
            [report, options, path](const Progress&) {
                return writeFileAtomically(path, quality::toHtml(report, options));
            },
            this,
            [this, path](const Result<void>& written) {
                if (written.ok())
                    Q_EMIT statusMessage(tr("Saved as %1").arg(path));
                else
                    showError(this, tr("Could not save the quality report"), written.error());
            });
    });
    dialog->open();
}

} // namespace churnlens::gui
