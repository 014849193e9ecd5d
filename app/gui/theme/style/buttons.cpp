// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/buttons.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace churnlens::gui::look {

namespace {

constexpr int kLeastHeight = 20; ///< of what is inside
constexpr int kLine = 1;
constexpr int kFocusLine = 2; ///< of a primary button, whose ground is the accent already
constexpr int kIconGap = 4;
constexpr int kArrowRoom = 12; ///< for the arrow of a button with a menu
constexpr int kToolSlack = 2;
constexpr qreal kPressedMix = 0.18;
constexpr qreal kHoverMix = 0.08;

enum class Kind { Plain, Primary, Flat, Link, Nav };

struct Dress
{
    Panel panel;
    QColor ink;
};

Kind kindOf(const QWidget* widget, bool isFlat)
{
    if (isSet(widget, "primary"))
        return Kind::Primary;
    if (isSet(widget, "link"))
        return Kind::Link;
    if (roleOf(widget) == QStringLiteral("nav"))
        return Kind::Nav;
    return isFlat || isSet(widget, "flat") ? Kind::Flat : Kind::Plain;
}

Kind kindOf(const QStyleOption& option, const QWidget* widget)
{
    const auto* const push = qstyleoption_cast<const QStyleOptionButton*>(&option);
    return kindOf(widget,
                  push ? push->features.testFlag(QStyleOptionButton::Flat)
                       : option.state.testFlag(QStyle::State_AutoRaise));
}

QMargins paddingOf(Kind kind, bool isTool)
{
    if (kind == Kind::Link)
        return {4, 2, 4, 2};
    if (kind == Kind::Nav)
        return {12, 8, 12, 8};
    return isTool ? QMargins(8, 4, 8, 4) : QMargins(12, 4, 12, 4);
}

QColor mixed(const QColor& one, const QColor& other, qreal share)
{
    const auto part = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(part(one.redF(), other.redF()), part(one.greenF(), other.greenF()),
                            part(one.blueF(), other.blueF()));
}

Dress primaryDress(const Drawing& drawing, bool isDown)
{
    const Tokens& colors = drawing.colors;
    if (!drawing.isEnabled())
        return {{.ground = colors.border, .line = colors.border}, colors.muted};
    const QColor ground = isDown ? mixed(colors.accent, colors.text, kPressedMix)
        : drawing.isHovered()    ? mixed(colors.accent, colors.text, kHoverMix)
                                 : colors.accent;
    if (drawing.isKeyFocused())
        return {{.ground = ground, .line = colors.text, .lineWidth = kFocusLine}, colors.onAccent};
    return {{.ground = ground, .line = ground}, colors.onAccent};
}

Dress dressOf(Kind kind, const Drawing& drawing)
{
    const Tokens& colors = drawing.colors;
    const bool isDown = drawing.has(QStyle::State_Sunken) || drawing.has(QStyle::State_On);
    if (kind == Kind::Primary)
        return primaryDress(drawing, isDown);
    const bool isBare = kind != Kind::Plain;
    Dress dress{{.line = isBare ? QColor() : colors.border}, drawing.ink()};
    if (drawing.isKeyFocused())
        dress.panel.line = colors.accent;
    if (kind == Kind::Link) {
        dress.ink = drawing.isEnabled() ? colors.accent : colors.muted;
        return dress;
    }
    if (isDown)
        dress.panel.ground = drawing.isEnabled() || isBare ? colors.selection : colors.hover;
    else if (drawing.isHovered())
        dress.panel.ground = colors.hover;
    else if (!isBare)
        dress.panel.ground = drawing.isEnabled() ? colors.surface : colors.background;
    return dress;
}

/// A palette in which a label that Qt draws gets our ink.
QPalette inked(QPalette palette, const QColor& ink)
{
    palette.setColor(QPalette::ButtonText, ink);
    return palette;
}

void drawMenuArrow(const Drawing& drawing, const QColor& ink)
{
    const QRect& rect = drawing.option.rect;
    const QRect place(rect.right() - kArrowRoom - 5, rect.top(), kArrowRoom, rect.height());
    drawChevron(drawing.painter, drawing.placed(place), Qt::DownArrow, ink);
}

void drawPushLabel(const Drawing& drawing, const QStyleOptionButton& button, Kind kind, const QColor& ink)
{
    QFont font = drawing.painter.font();
    font.setUnderline(font.underline() || (kind == Kind::Link && drawing.isHovered()));
    drawing.painter.setFont(font);
    const bool hasMenu = button.features.testFlag(QStyleOptionButton::HasMenu);
    const int icon = button.icon.isNull() ? 0 : button.iconSize.width();
    const int gap = icon > 0 && !button.text.isEmpty() ? kIconGap : 0;
    const QMargins padding = paddingOf(kind, false) + kLine;
    QRect room = button.rect.marginsRemoved(padding);
    if (hasMenu) {
        room.setRight(room.right() - kArrowRoom);
        drawMenuArrow(drawing, ink);
    }
    const int flags = Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag(drawing);
    const int words = button.fontMetrics.size(flags, button.text).width();
    const int width = icon + gap + words;
    const int left = kind == Kind::Link ? room.left() : room.left() + (room.width() - width) / 2;
    if (icon > 0) {
        const QRect place(left, room.top(), icon, room.height());
        drawIcon(drawing, drawing.placed(place), button.icon, button.iconSize,
                 drawing.has(QStyle::State_On) ? QIcon::On : QIcon::Off);
    }
    const QRect place(left + icon + gap, room.top(), words + 1, room.height());
    drawing.painter.setPen(ink);
    drawing.painter.drawText(drawing.placed(place), flags, button.text);
}

void drawToolLabel(const Drawing& drawing, const QStyleOptionToolButton& button, Kind kind, const QColor& ink)
{
    const bool hasMenu = button.features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button.features.testFlag(QStyleOptionToolButton::PopupDelay);
    const bool isIcon = button.toolButtonStyle == Qt::ToolButtonIconOnly;
    QStyleOptionToolButton label = button;
    label.palette = inked(button.palette, ink);
    label.state &= ~(QStyle::State_Sunken | QStyle::State_AutoRaise);
    // An icon alone may be wider than what the padding of a narrow button leaves.
    const QMargins padding = isIcon ? QMargins(kLine, kLine, kLine, kLine) : paddingOf(kind, true) + kLine;
    label.rect = button.rect.marginsRemoved(padding);
    if (hasMenu) {
        label.rect.setRight(label.rect.right() - kArrowRoom);
        label.rect = drawing.placed(label.rect);
        drawMenuArrow(drawing, ink);
    }
    if (kind == Kind::Nav && drawing.has(QStyle::State_On))
        label.font.setWeight(QFont::DemiBold);
    drawing.base.drawControl(QStyle::CE_ToolButtonLabel, &label, &drawing.painter, drawing.widget);
}

} // namespace

bool drawButton(QStyle::ControlElement element, const Drawing& drawing)
{
    const bool isWhole = element == QStyle::CE_PushButton;
    if (!isWhole && element != QStyle::CE_PushButtonBevel && element != QStyle::CE_PushButtonLabel)
        return false;
    const auto* const button = qstyleoption_cast<const QStyleOptionButton*>(&drawing.option);
    if (!button)
        return false;
    const Kind kind = kindOf(*button, drawing.widget);
    const Dress dress = dressOf(kind, drawing);
    if (isWhole || element == QStyle::CE_PushButtonBevel)
        drawPanel(drawing.painter, button->rect, dress.panel);
    if (isWhole || element == QStyle::CE_PushButtonLabel)
        drawPushLabel(drawing, *button, kind, dress.ink);
    return true;
}

bool drawButton(QStyle::ComplexControl control, const Drawing& drawing)
{
    const auto* const button = qstyleoption_cast<const QStyleOptionToolButton*>(&drawing.option);
    if (control != QStyle::CC_ToolButton || !button)
        return false;
    const Kind kind = kindOf(*button, drawing.widget);
    const Dress dress = dressOf(kind, drawing);
    drawPanel(drawing.painter, button->rect, dress.panel);
    drawToolLabel(drawing, *button, kind, dress.ink);
    return true;
}

std::optional<QSize> buttonSize(QStyle::ContentsType type, const QStyleOption& option, const QSize& contents,
                                const QWidget* widget)
{
    const bool isTool = type == QStyle::CT_ToolButton;
    if (!isTool && type != QStyle::CT_PushButton)
        return std::nullopt;
    const QMargins padding = paddingOf(kindOf(option, widget), isTool) + kLine;
    QSize size(contents.width(), std::max(contents.height(), kLeastHeight));
    if (isTool)
        size += QSize(kToolSlack, kToolSlack);
    const auto* const tool = qstyleoption_cast<const QStyleOptionToolButton*>(&option);
    if (tool && tool->features.testFlag(QStyleOptionToolButton::HasMenu)
        && !tool->features.testFlag(QStyleOptionToolButton::PopupDelay))
        size.rwidth() += kArrowRoom;
    return size.grownBy(padding);
}

} // namespace churnlens::gui::look
