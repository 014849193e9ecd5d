// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/databasesection.h"

#include "app/gui/preferences/conninfo.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

DatabaseSection::DatabaseSection(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_placeLabel(new QLabel(this))
    , m_place(new QLineEdit(this))
    , m_private(new QPushButton(tr("Use the &private server"), this))
{
    m_kind->setFont(fontFor(TextRole::CardTitle, QApplication::font()));
    m_kind->setObjectName(QStringLiteral("kind"));
    m_explanation->setProperty("role", QStringLiteral("muted"));
    m_explanation->setWordWrap(true);
    m_place->setReadOnly(true);
    m_place->setObjectName(QStringLiteral("place"));
    m_placeLabel->setBuddy(m_place);
    auto* connectButton = new QPushButton(tr("Co&nnect…"), this);
    connectButton->setObjectName(QStringLiteral("connect"));
    connectButton->setAutoDefault(false);
    connectButton->setToolTip(tr("Use a PostgreSQL database, 14 or newer, on this or another machine."));
    m_private->setAutoDefault(false);
    m_private->setObjectName(QStringLiteral("private"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpace2);
    buttons->addWidget(connectButton);
    buttons->addWidget(m_private);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->setSpacing(kSpace2);
    for (QWidget* const widget : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_explanation),
                                  static_cast<QWidget*>(m_placeLabel), static_cast<QWidget*>(m_place)})
        layout->addWidget(widget);
    layout->addSpacing(kSpace2);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(connectButton, &QPushButton::clicked, this, &DatabaseSection::connectRequested);
    connect(m_private, &QPushButton::clicked, this, &DatabaseSection::privateServerRequested);
}

void DatabaseSection::setChoice(const pipeline::DatabaseChoice& choice)
{
    const bool isPrivate = choice.conninfo.isEmpty() && !choice.useEnvironment;
    m_private->setEnabled(!isPrivate);
    if (isPrivate) {
        m_kind->setText(tr("The private server"));
        m_explanation->setText(tr("Churnlens starts and stops a PostgreSQL of its own, which only you can reach. "
                                  "Everything is kept in one folder."));
        m_placeLabel->setText(tr("&Folder:"));
        m_place->setText(QDir::toNativeSeparators(choice.dataDir));
    } else {
        m_kind->setText(tr("An external database"));
        m_explanation->setText(choice.useEnvironment ? tr("Named by the PG* variables of the environment.")
                                                     : tr("The models stay in the data folder of this machine: %1.")
                                                           .arg(QDir::toNativeSeparators(choice.dataDir)));
        m_placeLabel->setText(tr("&Connection:"));
        m_place->setText(choice.useEnvironment ? tr("as the environment says") : withoutPassword(choice.conninfo));
    }
    m_place->setCursorPosition(0);
    m_place->setToolTip(m_place->text());
}

} // namespace churnlens::gui
