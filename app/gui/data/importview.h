// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/data/importsession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace churnlens::gui {

class FileTree;
class FormatBar;
class Notice;
class PreviewModel;
class RoleHeader;
class StatePanel;

/// The files to load: the format of each, its first lines with what the columns mean, what is missing, and the button
/// that loads them.
class ImportView : public QWidget
{
    Q_OBJECT

public:
    explicit ImportView(ImportSession& session, QWidget* parent = nullptr);

    /// Shows this file of the session.
    void setCurrentPath(const QString& path);

Q_SIGNALS:
    void loadRequested();
    void addRequested(); ///< more files
    void closeRequested(); ///< without loading

private:
    void buildRows(QVBoxLayout& layout);
    QWidget* buildFooter();
    void connectParts();
    void refresh();
    void showNoFile();
    void showTable(const OfferedFile& file);
    void showNotes(const OfferedFile& file);
    void showPassedOver();
    void showFooter();
    void noteProgress(double fraction, const QString& text);
    void removeCurrent();
    void acceptGuess();
    void chooseProfileFile();
    void saveProfile();

    ImportSession& m_session;
    FileTree* m_files;
    QLabel* m_title;
    FormatBar* m_format;
    PreviewModel* m_model;
    QTableView* m_table;
    RoleHeader* m_roles;
    StatePanel* m_preview;
    Notice* m_passedOver;
    QVBoxLayout* m_notes;
    QCheckBox* m_duplicates = nullptr;
    QComboBox* m_afterwards = nullptr;
    QLabel* m_hindrance = nullptr;
    QPushButton* m_load = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace churnlens::gui
