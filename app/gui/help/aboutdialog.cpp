// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/aboutdialog.h"

#include "app/gui/help/documents.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "core/common/version.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <Eigen/Core>
#include <libpq-fe.h>

namespace churnlens::gui {

namespace {

constexpr int kLogoSize = 56;

QString versionText()
{
    return QStringLiteral("Churnlens %1 (%2), Qt %3, %4")
        .arg(QLatin1StringView(kVersion), QLatin1StringView(kBuildFacts), QLatin1StringView(qVersion()),
             QSysInfo::prettyProductName());
}

QString libpqVersion()
{
    const int version = PQlibVersion();
    return QStringLiteral("%1.%2").arg(version / 10000).arg(version % 10000);
}

struct Library
{
    QString name;
    QString version;
    QString purpose;
    QString licence;
};

std::vector<Library> libraries()
{
    const QString eigen =
        QStringLiteral("%1.%2.%3").arg(EIGEN_WORLD_VERSION).arg(EIGEN_MAJOR_VERSION).arg(EIGEN_MINOR_VERSION);
    const QString qt = QLatin1StringView(qVersion());
    return {
        {QStringLiteral("Qt"), qt, AboutDialog::tr("window, charts, HTTP"), QStringLiteral("GPL-3.0")},
        {QStringLiteral("Eigen"), eigen, AboutDialog::tr("linear algebra"), QStringLiteral("MPL-2.0")},
        {QStringLiteral("libpq"), libpqVersion(), AboutDialog::tr("PostgreSQL client"), QStringLiteral("PostgreSQL")},
        {QStringLiteral("libxlsxwriter"), {}, AboutDialog::tr("Excel export"), QStringLiteral("BSD-2-Clause")},
        {QStringLiteral("libzip"), {}, AboutDialog::tr("archives and workbooks"), QStringLiteral("BSD-3-Clause")},
        {QStringLiteral("Expat"), {}, AboutDialog::tr("XML"), QStringLiteral("MIT")},
        {QStringLiteral("zlib"), {}, AboutDialog::tr("compression"), QStringLiteral("Zlib")},
        {QStringLiteral("OpenSSL"), {}, AboutDialog::tr("keys and TLS"), QStringLiteral("Apache-2.0")},
        {QStringLiteral("xxHash"), {}, AboutDialog::tr("fingerprints of lines"), QStringLiteral("BSD-2-Clause")},
    };
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Churnlens"));
    resize(560, 480);
    auto* tabs = new QTabWidget(this);
    tabs->addTab(buildLibraries(), tr("&Libraries"));
    tabs->addTab(buildLicence(), tr("L&icence"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* const copy = buttons->addButton(tr("&Copy version"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Puts version, build and system on the clipboard, for a report."));
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(versionText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->setSpacing(kSpace3);
    layout->addWidget(buildHead());
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
}

QWidget* AboutDialog::buildHead()
{
    auto* head = new QWidget(this);
    auto* logo = new QLabel(head);
    logo->setPixmap(icon(QStringLiteral("churnlens")).pixmap(QSize(kLogoSize, kLogoSize), devicePixelRatioF()));
    auto* name = new QLabel(tr("Churnlens %1").arg(QLatin1StringView(kVersion)), head);
    name->setFont(fontFor(TextRole::PageTitle, QApplication::font()));
    auto* purpose = new QLabel(tr("Finds the customers a retailer is about to lose."), head);
    auto* facts = new QLabel(
        QStringLiteral("%1 · Qt %2").arg(QLatin1StringView(kBuildFacts), QLatin1StringView(qVersion())), head);
    facts->setProperty("role", QStringLiteral("muted"));
    facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* text = new QVBoxLayout;
    text->setSpacing(kSpace1);
    text->addWidget(name);
    text->addWidget(purpose);
    text->addWidget(facts);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace4);
    layout->addWidget(logo, 0, Qt::AlignTop);
    layout->addLayout(text, 1);
    return head;
}

QWidget* AboutDialog::buildLibraries()
{
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(tr("Libraries"));
    list->setHeaderLabels({tr("Library"), tr("Version"), tr("For"), tr("Licence")});
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    for (const Library& library : libraries())
        list->addTopLevelItem(
            new QTreeWidgetItem({library.name, library.version.isEmpty() ? tr("of the system") : library.version,
                                 library.purpose, library.licence}));
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        list->topLevelItem(row)->setSizeHint(0, {0, kSpace6});
    for (int column = 0; column < list->columnCount(); ++column)
        list->resizeColumnToContents(column);
    return list;
}

QWidget* AboutDialog::buildLicence()
{
    auto* text = new QPlainTextEdit(this);
    text->setAccessibleName(tr("Licence"));
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setPlainText(tr("Copyright 2026 the Churnlens authors. Churnlens is free software under the GNU General "
                          "Public License, version 3 or later. It comes without any warranty.")
                       + QStringLiteral("\n\n") + QString::fromUtf8(helpFile(QStringLiteral("LICENSE"))));
    return text;
}

} // namespace churnlens::gui
