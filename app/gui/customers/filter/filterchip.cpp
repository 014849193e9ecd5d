// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/filterchip.h"

#include "app/gui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>

namespace churnlens::gui {

namespace {

constexpr int kHeight = 28;
constexpr int kCrossSize = 20; ///< what can be clicked
constexpr int kCrossArm = 4;
constexpr int kMostWidth = 280;
constexpr int kSlack = 2; ///< widths of glyphs are fractions
constexpr qreal kLine = 1.5;

} // namespace

FilterChip::FilterChip(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
}

void FilterChip::setTexts(const QString& text, const QString& meaning)
{
    setText(text);
    setToolTip(meaning);
    setAccessibleName(text);
    setAccessibleDescription(tr("Filter. Press Enter to change it, Delete to drop it."));
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    ensurePolished();
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {std::min(kMostWidth, kSpace3 + text + kSlack + kSpace1 + kCrossSize + kSpace1), kHeight};
}

QRect FilterChip::crossRect() const
{
    const QRect box(width() - kCrossSize - kSpace1, (height() - kCrossSize) / 2, kCrossSize, kCrossSize);
    return layoutDirection() == Qt::RightToLeft ? box.translated(2 * kSpace1 + kCrossSize - width(), 0) : box;
}

void FilterChip::paintEvent(QPaintEvent*)
{
    const Tokens& colors = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.border, 1));
    painter.setBrush(isDown() || underMouse() ? colors.hover : colors.surface);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    painter.setPen(colors.text);
    const QRect cross = crossRect();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect place = mirrored ? rect().adjusted(cross.right() + kSpace1, 0, -kSpace3, 0)
                                 : QRect(kSpace3, 0, cross.left() - kSpace1 - kSpace3, height());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    if (m_crossHovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.border);
        painter.drawEllipse(cross);
    }
    painter.setPen(QPen(m_crossHovered ? colors.text : colors.muted, kLine, Qt::SolidLine, Qt::RoundCap));
    const QPointF centre = QRectF(cross).center();
    painter.drawLine(centre + QPointF(-kCrossArm, -kCrossArm), centre + QPointF(kCrossArm, kCrossArm));
    painter.drawLine(centre + QPointF(-kCrossArm, kCrossArm), centre + QPointF(kCrossArm, -kCrossArm));
}

void FilterChip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void FilterChip::mouseMoveEvent(QMouseEvent* event)
{
    setCrossHovered(crossRect().contains(event->position().toPoint()));
    QAbstractButton::mouseMoveEvent(event);
}

void FilterChip::leaveEvent(QEvent* event)
{
    setCrossHovered(false);
    QAbstractButton::leaveEvent(event);
}

void FilterChip::setCrossHovered(bool hovered)
{
    if (m_crossHovered != hovered) {
        m_crossHovered = hovered;
        update();
    }
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace churnlens::gui
