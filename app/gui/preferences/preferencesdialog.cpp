// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/preferencesdialog.h"

#include "app/gui/preferences/databasesection.h"
#include "app/gui/preferences/generalsection.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/preferences/scoringsection.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace churnlens::gui {

PreferencesDialog::PreferencesDialog(Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_tabs(new QTabWidget(this))
    , m_general(new GeneralSection)
    , m_scoring(new ScoringSection)
    , m_database(new DatabaseSection)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Ok | QDialogButtonBox::Cancel
                                         | QDialogButtonBox::Apply,
                                     this))
{
    setWindowTitle(tr("Preferences"));
    setSizeGripEnabled(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace4);
    layout->setSpacing(kSpace3);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_buttons);
    buildSections();
    buildButtons();
    setDatabaseInUse({preferences.database(), false, pipeline::defaultDataDir()});
    m_general->load(preferences);
    m_scoring->load(preferences);
    updateButtons();
}

void PreferencesDialog::buildSections()
{
    m_tabs->addTab(m_general, tr("&General"));
    m_tabs->addTab(m_scoring, tr("S&coring"));
    m_tabs->addTab(m_database, tr("&Database"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &PreferencesDialog::updateButtons);
    connect(m_scoring, &ScoringSection::validityChanged, this, &PreferencesDialog::updateButtons);
    connect(m_scoring, &ScoringSection::scoreRequested, this, [this] {
        apply();
        Q_EMIT scoreRequested();
    });
    connect(m_database, &DatabaseSection::connectRequested, this, &PreferencesDialog::connectRequested);
    connect(m_database, &DatabaseSection::privateServerRequested, this, &PreferencesDialog::usePrivateServer);
}

void PreferencesDialog::buildButtons()
{
    m_buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    m_buttons->button(QDialogButtonBox::RestoreDefaults)
        ->setToolTip(tr("Puts the values of this tab back to those of a new installation."));
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &PreferencesDialog::apply);
    connect(m_buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            &PreferencesDialog::restoreDefaults);
}

void PreferencesDialog::setDatabaseInUse(const pipeline::DatabaseChoice& choice)
{
    m_database->setChoice(choice);
}

void PreferencesDialog::showSection(Section section)
{
    m_tabs->setCurrentIndex(static_cast<int>(section));
}

void PreferencesDialog::apply()
{
    if (!m_scoring->isValid())
        return;
    m_general->store(m_preferences);
    m_scoring->store(m_preferences);
}

void PreferencesDialog::restoreDefaults()
{
    if (m_tabs->currentWidget() == m_general)
        m_general->restoreDefaults();
    else if (m_tabs->currentWidget() == m_scoring)
        m_scoring->restoreDefaults();
}

void PreferencesDialog::updateButtons()
{
    const bool valid = m_scoring->isValid();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(valid);
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(valid);
    m_buttons->button(QDialogButtonBox::RestoreDefaults)->setEnabled(m_tabs->currentWidget() != m_database);
}

void PreferencesDialog::usePrivateServer()
{
    m_preferences.setDatabase({});
    Q_EMIT privateServerRequested();
}

} // namespace churnlens::gui
