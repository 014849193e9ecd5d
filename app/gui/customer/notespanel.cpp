// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/notespanel.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/widgets/wheelguard.h"
#include "app/gui/workspace/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace churnlens::gui {

using notes::CustomerNote;
using notes::Status;

namespace {

constexpr size_t kShown = 5; ///< entries, until all are asked for
constexpr int kTextLines = 3;

/// Who writes, as the system knows them: the private server has but one user.
QString authorName()
{
    for (const char* name : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString author = qEnvironmentVariable(name); !author.isEmpty())
            return author;
    }
    return {};
}

} // namespace

QString statusText(Status status)
{
    switch (status) {
    case Status::Open:
        return NotesPanel::tr("Open");
    case Status::Planned:
        return NotesPanel::tr("Planned");
    case Status::Contacted:
        return NotesPanel::tr("Contacted");
    case Status::WonBack:
        return NotesPanel::tr("Won back");
    case Status::Lost:
        return NotesPanel::tr("Lost");
    case Status::Snoozed:
        return NotesPanel::tr("Snoozed");
    }
    return {};
}

/// Status, date and author, and the text below.
class NotesPanel::Entry : public QWidget
{
public:
    explicit Entry(QWidget* parent)
        : QWidget(parent)
        , m_head(new QLabel(this))
        , m_text(new QLabel(this))
    {
        m_head->setFont(fontFor(TextRole::Caption, QApplication::font()));
        m_head->setProperty("role", QStringLiteral("muted"));
        for (QLabel* const label : {m_head, m_text}) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        auto* const layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, kSpace1, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(m_head);
        layout->addWidget(m_text);
    }
    void present(const CustomerNote& note)
    {
        m_head->setText(
            NotesPanel::tr("%1 · %2 · %3").arg(statusText(note.status), timeText(note.writtenAt), note.author));
        m_text->setText(note.text);
        m_text->setVisible(!note.text.isEmpty());
        setVisible(true);
    }

private:
    QLabel* m_head;
    QLabel* m_text;
};

NotesPanel::NotesPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    build();
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesPanel::updateButtons);
    connect(m_status, &QComboBox::currentIndexChanged, this, &NotesPanel::updateButtons);
    connect(m_save, &QPushButton::clicked, this, &NotesPanel::save);
    connect(m_undo, &QPushButton::clicked, this, &NotesPanel::undoLast);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = true;
        showNotes();
    });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* const shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &NotesPanel::save);
    }
}

void NotesPanel::build()
{
    m_text = new QPlainTextEdit(this);
    m_text->setPlaceholderText(tr("What was done, or is to be done"));
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kTextLines * m_text->fontMetrics().lineSpacing() + 2 * kSpace3);
    m_none = new QLabel(tr("No notes yet."), this);
    m_none->setProperty("role", QStringLiteral("muted"));
    m_list = new QWidget(this);
    auto* const list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(kSpace1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace2);
    layout->addWidget(m_text);
    layout->addLayout(buildStatusLine());
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    layout->addLayout(buildLinks());
}

QLayout* NotesPanel::buildStatusLine()
{
    auto* const statusLabel = new QLabel(tr("&Status"), this);
    m_status = new QComboBox(this);
    for (const Status status :
         {Status::Open, Status::Planned, Status::Contacted, Status::WonBack, Status::Lost, Status::Snoozed})
        m_status->addItem(statusText(status), QVariant::fromValue(static_cast<int>(status)));
    m_status->setToolTip(tr("How the work on this customer stands"));
    (new WheelGuard(m_status))->guard(m_status);
    statusLabel->setBuddy(m_status);
    m_save = new QPushButton(tr("Sa&ve note"), this);
    m_save->setToolTip(tr("Save note (Ctrl+Enter)"));
    auto* const line = new QHBoxLayout;
    line->setSpacing(kSpace2);
    line->addWidget(statusLabel);
    line->addWidget(m_status);
    line->addStretch();
    line->addWidget(m_save);
    return line;
}

QLayout* NotesPanel::buildLinks()
{
    m_undo = new QPushButton(tr("&Undo last note"), this);
    m_undo->setToolTip(tr("Take the latest entry back"));
    m_more = new QPushButton(this);
    for (QPushButton* const link : {m_undo, m_more})
        link->setProperty("link", true);
    auto* const line = new QHBoxLayout;
    line->setSpacing(kSpace2);
    line->addWidget(m_undo);
    line->addWidget(m_more);
    line->addStretch();
    return line;
}

void NotesPanel::keepDraft()
{
    if (m_customerId.isEmpty())
        return;
    if (const QString text = m_text->toPlainText(); text.isEmpty())
        m_drafts.remove(m_customerId);
    else
        m_drafts.insert(m_customerId, text);
}

void NotesPanel::present(const QString& customerId, const Notes& notes)
{
    if (customerId != m_customerId) {
        keepDraft();
        m_showsAll = false;
        m_customerId = customerId;
        m_text->setPlainText(m_drafts.value(customerId));
    }
    const bool isTouched = customerId == m_shownId && m_status->currentData().toInt() != storedStatus();
    m_shownId = customerId;
    m_notes = notes;
    if (!isTouched) // what was chosen and not saved yet stays, as the text does
        showStatus();
    showNotes();
}

int NotesPanel::storedStatus() const
{
    return static_cast<int>(m_notes.empty() ? Status::Open : m_notes.front().status);
}

void NotesPanel::showStatus()
{
    m_status->setCurrentIndex(m_status->findData(storedStatus()));
}

void NotesPanel::showNotes()
{
    const size_t count = m_showsAll ? m_notes.size() : std::min(m_notes.size(), kShown);
    while (m_entries.size() < count) {
        m_entries.push_back(new Entry(m_list));
        m_list->layout()->addWidget(m_entries.back());
    }
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (i < count)
            m_entries[i]->present(m_notes[i]);
        else
            m_entries[i]->hide();
    }
    m_none->setVisible(m_notes.empty());
    m_list->setVisible(!m_notes.empty());
    m_undo->setVisible(!m_notes.empty());
    m_more->setVisible(count < m_notes.size());
    m_more->setText(tr("Show all %n notes", nullptr, static_cast<int>(m_notes.size())));
    updateButtons();
}

void NotesPanel::updateButtons()
{
    const Task* const writing = m_writing.data();
    const bool busy = writing && writing->isRunning();
    const bool changed =
        !m_text->toPlainText().trimmed().isEmpty() || m_status->currentData().toInt() != storedStatus();
    m_save->setEnabled(!busy && changed && !m_customerId.isEmpty());
    m_undo->setEnabled(!busy && !m_notes.empty());
}

void NotesPanel::save()
{
    if (!m_save->isEnabled())
        return;
    const QString id = m_customerId;
    const auto status = static_cast<Status>(m_status->currentData().toInt());
    const QString text = m_text->toPlainText().trimmed();
    m_writing = m_workspace.job<Notes>(
        tr("Saving the note"),
        [id, status, text, author = authorName()](warehouse::Connection& connection, const Progress&) -> Result<Notes> {
            if (const Result<CustomerNote> added = notes::addNote(connection, id, status, text, author); !added.ok())
                return added.error();
            return notes::readNotes(connection, id);
        },
        this,
        [this, id, text](Result<Notes> result) {
            if (result.ok()) { // before it is shown: what is saved is no draft any more; what was typed since is
                if (m_drafts.value(id).trimmed() == text)
                    m_drafts.remove(id);
                if (id == m_customerId && m_text->toPlainText().trimmed() == text)
                    m_text->clear();
            }
            finish(id, tr("Could not save the note"), std::move(result));
        });
    updateButtons();
}

void NotesPanel::undoLast()
{
    if (!m_undo->isEnabled())
        return;
    const QString id = m_customerId;
    const CustomerNote last = m_notes.front();
    m_writing = m_workspace.job<Notes>(
        tr("Taking the note back"),
        [id, noteId = last.noteId](warehouse::Connection& connection, const Progress&) -> Result<Notes> {
            if (const Result<void> removed = notes::removeNote(connection, noteId); !removed.ok())
                return removed.error();
            return notes::readNotes(connection, id);
        },
        this,
        [this, id, text = last.text](Result<Notes> result) {
            // Back into the field, so that undoing loses nothing.
            if (result.ok() && id == m_customerId && m_text->toPlainText().isEmpty())
                m_text->setPlainText(text);
            finish(id, tr("Could not take the note back"), std::move(result));
        });
    updateButtons();
}

void NotesPanel::finish(const QString& customerId, const QString& what, Result<Notes> result)
{
    m_writing.clear();
    if (!result.ok()) {
        updateButtons();
        showError(this, what, result.error());
        return;
    }
    if (customerId == m_customerId)
        present(customerId, *result);
    Q_EMIT notesChanged(customerId);
}

} // namespace churnlens::gui
