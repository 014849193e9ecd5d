// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/kpicard.h"

#include "app/gui/theme/style/themestyle.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace churnlens::gui {

KpiCard::KpiCard(const QString& caption, QWidget* parent)
    : QFrame(parent)
    , m_caption(new QLabel(caption, this))
    , m_value(new QLabel(QStringLiteral("–"), this))
    , m_detail(new QLabel(this))
{
    setProperty("role", QStringLiteral("card"));
    m_caption->setFont(fontFor(TextRole::Caption, QApplication::font()));
    m_caption->setProperty("role", QStringLiteral("muted"));
    m_value->setFont(fontFor(TextRole::Figure, QApplication::font()));
    m_detail->setFont(fontFor(TextRole::Caption, QApplication::font()));
    m_detail->setProperty("role", QStringLiteral("muted"));
    m_detail->setWordWrap(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
    layout->setSpacing(0);
    layout->addWidget(m_caption);
    layout->addWidget(m_value);
    layout->addWidget(m_detail);
    layout->addStretch();
    setAccessibleName(caption);
}

void KpiCard::setFigure(const QString& value, const QString& detail)
{
    m_value->setText(value.isEmpty() ? QStringLiteral("–") : value);
    m_detail->setText(detail);
    setAccessibleName(m_caption->text() + QStringLiteral(": ") + m_value->text() + QStringLiteral(", ") + detail);
}

void KpiCard::setDefinition(const QString& text)
{
    setToolTip(text);
    setAccessibleDescription(text);
}

void KpiCard::setClickable(bool clickable)
{
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    takeLook(*this, "clickable", clickable);
}

QString KpiCard::value() const
{
    return m_value->text();
}

QString KpiCard::detail() const
{
    return m_detail->text();
}

void KpiCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
    else
        QFrame::mouseReleaseEvent(event);
}

void KpiCard::keyPressEvent(QKeyEvent* event)
{
    const bool presses =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_clickable && presses)
        Q_EMIT activated();
    else
        QFrame::keyPressEvent(event);
}

} // namespace churnlens::gui
