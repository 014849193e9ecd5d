// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/card.h"

#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace churnlens::gui {

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(title, this))
    , m_caption(new QLabel(this))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(title);
    m_title->setFont(fontFor(TextRole::CardTitle, QApplication::font()));
    m_title->setVisible(!title.isEmpty());
    m_caption->setFont(fontFor(TextRole::Caption, QApplication::font()));
    m_caption->setProperty("role", QStringLiteral("muted"));
    m_caption->setWordWrap(true);
    m_caption->hide();
    m_header->addWidget(m_title, 1);
    m_header->setSpacing(kSpace2);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
    layout->setSpacing(kSpace1);
    layout->addLayout(m_header);
    layout->addWidget(m_caption);
    layout->addLayout(m_body, 1);
    m_body->setSpacing(kSpace2);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setMeaning(const QString& meaning)
{
    m_title->setToolTip(meaning);
    m_caption->setToolTip(meaning);
    setAccessibleDescription(meaning);
}

void Card::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void Card::addHeaderWidget(QWidget* widget)
{
    m_header->addWidget(widget);
}

} // namespace churnlens::gui
