// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notes/customernotes.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
class QPlainTextEdit;
class QPushButton;

namespace churnlens::gui {

class Task;
class Workspace;

/// What people note about a customer: a status and a text, and the entries so far. Entries are kept in the warehouse;
/// the last one can be taken back. A text that was not saved waits for the customer to be shown again.
class NotesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPanel(Workspace& workspace, QWidget* parent = nullptr);

    void present(const QString& customerId, const std::vector<notes::CustomerNote>& notes);
    [[nodiscard]] const std::vector<notes::CustomerNote>& notes() const { return m_notes; }

public Q_SLOTS:
    void save();
    void undoLast();

Q_SIGNALS:
    void notesChanged(const QString& customerId); ///< they were written

private:
    class Entry;
    using Notes = std::vector<notes::CustomerNote>;

    void build();
    QLayout* buildStatusLine();
    QLayout* buildLinks();
    void keepDraft();
    void showNotes();
    void showStatus();
    [[nodiscard]] int storedStatus() const; ///< of the latest note
    void updateButtons();
    void finish(const QString& customerId, const QString& what, Result<Notes> result);

    Workspace& m_workspace;
    QString m_customerId;
    QString m_shownId; ///< whose status is shown
    Notes m_notes;
    QHash<QString, QString> m_drafts; ///< by customer
    QPointer<Task> m_writing;
    QComboBox* m_status = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_more = nullptr;
    QLabel* m_none = nullptr;
    QWidget* m_list = nullptr;
    std::vector<Entry*> m_entries; ///< reused; children of the list
    bool m_showsAll = false;
};

/// "Open", "Won back" in the user's language.
[[nodiscard]] QString statusText(notes::Status status);

} // namespace churnlens::gui
