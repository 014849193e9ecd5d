// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/pageprinting.h"

#include "app/gui/format/format.h"
#include "app/gui/print/pageprinter.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/workspace/publishedscores.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace churnlens::gui {

namespace {

PrintHeading headingOf(const Page& page, Workspace& workspace)
{
    QString detail = workspace.databaseName();
    if (const std::optional<scoring::ScoringRun>& run = workspace.scores().run())
        detail = QCoreApplication::translate("PagePrinting", "%1 · scores as of %2").arg(detail, dateText(run->asOf));
    return {page.title(), detail};
}

} // namespace

void savePageAsPdf(Page& page, Workspace& workspace, QWidget* window)
{
    auto* const dialog = new QFileDialog(window, QCoreApplication::translate("PagePrinting", "Save page as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(QCoreApplication::translate("PagePrinting", "PDF documents (*.pdf)"));
    dialog->selectFile(QStringLiteral("churnlens-%1.pdf").arg(page.title().toLower()));
    QObject::connect(dialog, &QFileDialog::fileSelected, &page, [&page, &workspace, window](const QString& path) {
        if (const Result<void> saved = savePdf(*page.printable(), headingOf(page, workspace), path); !saved.ok())
            showError(window, QCoreApplication::translate("PagePrinting", "Could not save the page"), saved.error());
        else
            Q_EMIT page.statusMessage(QCoreApplication::translate("PagePrinting", "Saved %1").arg(path));
    });
    dialog->open();
}

void printPage(Page& page, Workspace& workspace, QWidget* window)
{
    printWithDialog(*page.printable(), headingOf(page, workspace), window);
}

} // namespace churnlens::gui
