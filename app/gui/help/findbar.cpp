// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/findbar.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>

namespace churnlens::gui {

namespace {

QToolButton* button(const QString& iconName, const QString& text, QWidget* parent)
{
    auto* tool = new QToolButton(parent);
    tool->setIcon(icon(iconName));
    tool->setToolTip(text);
    tool->setAccessibleName(text);
    return tool;
}

} // namespace

FindBar::FindBar(QTextEdit& text, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_field(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_field->setPlaceholderText(tr("Find in this page"));
    m_field->setAccessibleName(tr("Find in this page"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(kSpace6 * 9);
    m_field->setObjectName(QStringLiteral("find"));
    m_count->setProperty("role", QStringLiteral("muted"));
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 of %2").arg(100).arg(100)) + kSpace3);
    QToolButton* const previous = button(QStringLiteral("chevron-up"), tr("Previous place (Shift+F3)"), this);
    QToolButton* const next = button(QStringLiteral("chevron-down"), tr("Next place (F3)"), this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace1);
    layout->addWidget(m_count);
    layout->addWidget(m_field);
    layout->addWidget(previous);
    layout->addWidget(next);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_field, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
}

void FindBar::start()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    m_field->clear();
    m_text.setFocus(Qt::OtherFocusReason);
}

void FindBar::search()
{
    const int from = m_text.textCursor().selectionStart();
    collect();
    const auto after = std::find_if(m_places.cbegin(), m_places.cend(),
                                    [from](const QTextCursor& place) { return place.selectionStart() >= from; });
    if (m_places.isEmpty())
        mark();
    else
        go(after == m_places.cend() ? 0 : static_cast<int>(after - m_places.cbegin()));
}

void FindBar::refresh()
{
    collect();
    mark();
}

void FindBar::collect()
{
    m_places.clear();
    m_current = -1;
    if (m_field->text().isEmpty())
        return;
    QTextCursor found(m_text.document());
    while (!(found = m_text.document()->find(m_field->text(), found)).isNull())
        m_places.append(found);
}

void FindBar::findNext()
{
    if (!m_places.isEmpty())
        go(static_cast<int>((m_current + 1) % m_places.size()));
}

void FindBar::findPrevious()
{
    if (!m_places.isEmpty())
        go(static_cast<int>((m_current + m_places.size() - (m_current < 0 ? 0 : 1)) % m_places.size()));
}

void FindBar::go(int place)
{
    m_current = place;
    QTextCursor cursor = m_places.at(place);
    m_text.setTextCursor(cursor);
    m_text.ensureCursorVisible();
    mark();
}

void FindBar::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QTextCursor& place : std::as_const(m_places)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = place;
        mark.format.setBackground(tokens(palette()).selection);
        marks.append(mark);
    }
    m_text.setExtraSelections(marks);
    if (m_field->text().isEmpty())
        m_count->clear();
    else if (m_places.isEmpty())
        m_count->setText(tr("Not found"));
    else if (m_current < 0)
        m_count->setText(tr("%n place(s)", nullptr, static_cast<int>(m_places.size())));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_places.size()));
}

} // namespace churnlens::gui
