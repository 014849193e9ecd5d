// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/messages.h"

#include "app/gui/format/errortext.h"
#include "core/common/version.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QPushButton>

namespace churnlens::gui {

QString detailsOf(const Error& error)
{
    QStringList lines{error.message};
    if (!error.detail.isEmpty())
        lines.append(error.detail);
    if (!error.sqlState.isEmpty())
        lines.append(QStringLiteral("SQLSTATE %1").arg(error.sqlState));
    lines.append(QStringLiteral("Churnlens %1, %2").arg(QString::fromLatin1(kVersion), errorName(error.code)));
    return lines.join(u'\n');
}

void showError(QWidget* parent, const QString& what, const Error& error)
{
    auto* const box = new QMessageBox(QMessageBox::Warning, what, what, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(errorText(error));
    QPushButton* const copy =
        box->addButton(QCoreApplication::translate("Messages", "&Copy details"), QMessageBox::ActionRole);
    copy->disconnect(); // copying does not close the box
    QObject::connect(copy, &QPushButton::clicked, box,
                     [details = detailsOf(error)] { QApplication::clipboard()->setText(details); });
    box->setWindowModality(Qt::WindowModal);
    box->open();
}

bool confirm(QWidget* parent, const QString& question, const QString& consequence, const QString& verb)
{
    QMessageBox box(QMessageBox::Question, question, question, QMessageBox::Cancel, parent);
    box.setInformativeText(consequence);
    const QPushButton* const go = box.addButton(verb, QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.setEscapeButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == go;
}

} // namespace churnlens::gui
