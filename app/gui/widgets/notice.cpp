// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/notice.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace churnlens::gui {

namespace {

QString nameOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Info:
        return QStringLiteral("info");
    case Notice::Kind::Warning:
        return QStringLiteral("warning");
    case Notice::Kind::Error:
        break;
    }
    return QStringLiteral("error");
}

} // namespace

Notice::Notice(Kind kind, const QString& text, const QString& link, QWidget* parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_picture(new QLabel(this))
    , m_text(new QLabel(text, this))
    , m_link(link)
{
    setProperty("role", QStringLiteral("notice"));
    setProperty("kind", nameOf(kind));
    drawIcon();
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kSpace3, kSpace1, kSpace2, kSpace1);
    layout->setSpacing(kSpace2);
    layout->addWidget(m_picture);
    layout->addWidget(m_text, 1);
    if (!link.isEmpty()) {
        auto* const button = new QPushButton(link, this);
        button->setProperty("link", true);
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, &Notice::linkActivated);
        layout->addWidget(button);
    }
    setAccessibleName(text);
}

void Notice::drawIcon()
{
    m_picture->setPixmap(icon(nameOf(m_kind)).pixmap(kIconSize));
}

void Notice::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void Notice::setText(const QString& text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

QString Notice::text() const
{
    return m_text->text();
}

} // namespace churnlens::gui
