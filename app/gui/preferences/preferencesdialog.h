// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/session.h"

#include <QDialog>

class QDialogButtonBox;
class QTabWidget;

namespace churnlens::gui {

class DatabaseSection;
class GeneralSection;
class Preferences;
class ScoringSection;

/// Shows the preferences to be changed; OK and Apply store them, and whoever listens to Preferences follows. What the
/// database tab offers happens at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Section { General, Scoring, Database };

    /// preferences must outlive this.
    explicit PreferencesDialog(Preferences& preferences, QWidget* parent = nullptr);

    /// The database in use, to be shown; until told, the one that the preferences name.
    void setDatabaseInUse(const pipeline::DatabaseChoice& choice);
    void showSection(Section section);

Q_SIGNALS:
    void scoreRequested(); ///< the preferences are stored; score by them
    void connectRequested(); ///< ask for a database and open it
    void privateServerRequested(); ///< open the private server; Preferences::database() is empty by now

private:
    void buildSections();
    void buildButtons();
    void apply();
    void restoreDefaults();
    void updateButtons();
    void usePrivateServer();

    Preferences& m_preferences;
    QTabWidget* m_tabs;
    GeneralSection* m_general;
    ScoringSection* m_scoring;
    DatabaseSection* m_database;
    QDialogButtonBox* m_buttons;
};

} // namespace churnlens::gui
