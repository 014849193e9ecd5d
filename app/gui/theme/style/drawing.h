// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/tokens.h"

#include <QStyle>
#include <QStyleOption>

class QPainter;
class QWidget;

namespace churnlens::gui::look {

/// What one call of the style draws: every family of controls gets this.
struct Drawing
{
    QPainter& painter;
    const QStyleOption& option;
    const QWidget* widget; ///< may be null
    const Tokens& colors; ///< of the option's palette
    const QStyle& style; ///< the one in use, for places and metrics
    const QStyle& base; ///< draws what ours leaves to it

    [[nodiscard]] bool has(QStyle::StateFlag flag) const { return option.state.testFlag(flag); }
    [[nodiscard]] bool isEnabled() const { return has(QStyle::State_Enabled); }
    [[nodiscard]] bool isHovered() const { return isEnabled() && has(QStyle::State_MouseOver); }
    [[nodiscard]] bool isFocused() const { return isEnabled() && has(QStyle::State_HasFocus); }
    /// The focus came by the keyboard: a click on a button needs no ring around it.
    [[nodiscard]] bool isKeyFocused() const { return isFocused() && has(QStyle::State_KeyboardFocusChange); }
    [[nodiscard]] bool isRightToLeft() const { return option.direction == Qt::RightToLeft; }
    [[nodiscard]] QColor ink() const { return isEnabled() ? colors.text : colors.muted; }
    [[nodiscard]] QColor focusLine() const { return isFocused() ? colors.accent : colors.border; }
    /// Of a rectangle that was reckoned from left to right.
    [[nodiscard]] QRect placed(const QRect& rect) const
    {
        return QStyle::visualRect(option.direction, option.rect, rect);
    }
};

/// A ground with a line around it; an invalid colour is left out.
struct Panel
{
    QColor ground = {};
    QColor line = {};
    qreal radius = kRadius;
    qreal lineWidth = 1;
};

/// The line lies inside the rectangle and is as sharp as the screen allows.
void drawPanel(QPainter& painter, const QRectF& rect, const Panel& panel);
/// An arrow head in the middle of the place, `size` wide.
void drawChevron(QPainter& painter, const QRectF& place, Qt::ArrowType direction, const QColor& color, qreal size = 7);
void drawTick(QPainter& painter, const QRectF& place, const QColor& color);
/// Elided where the place is too narrow. flags: Qt::Alignment and Qt::TextFlag.
void drawText(const Drawing& drawing, const QRect& place, int flags, const QString& text, const QColor& ink);
/// Sharp on every screen, in the middle of the place.
void drawIcon(const Drawing& drawing, const QRect& place, const QIcon& icon, const QSize& size,
              QIcon::State state = QIcon::Off);
/// Qt::TextShowMnemonic, or that the mnemonic is hidden, as the style hints.
[[nodiscard]] int mnemonicFlag(const Drawing& drawing);

/// A widget's property "role", empty for none.
[[nodiscard]] QString roleOf(const QWidget* widget);
/// Whether a property of a widget is set and true.
[[nodiscard]] bool isSet(const QWidget* widget, const char* property);

} // namespace churnlens::gui::look
