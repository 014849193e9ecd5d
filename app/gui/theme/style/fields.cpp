// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/fields.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>

#include <algorithm>

namespace churnlens::gui::look {

namespace {

constexpr int kLine = 1;
constexpr int kPaddingX = 8;
constexpr int kPaddingY = 3;
constexpr int kLeastHeight = 20; ///< of what is inside
constexpr int kComboArrow = 24; ///< width of what opens the list
constexpr int kSpinButtons = 20;
constexpr int kSpinGap = 2;
constexpr int kIconGap = 4;
constexpr int kLineEditMargin = 2; ///< what a line edit leaves beside its text by itself: all fields line up
constexpr qreal kSpinChevron = 6;

QColor groundOf(const Drawing& drawing)
{
    return drawing.isEnabled() ? drawing.colors.surface : drawing.colors.background;
}

void drawBox(const Drawing& drawing)
{
    drawPanel(drawing.painter, drawing.option.rect, {.ground = groundOf(drawing), .line = drawing.focusLine()});
}

bool isInside(const QWidget* widget)
{
    const QWidget* const parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent);
}

/// A frameless one that stands alone edits a cell of a table.
bool drawLineEdit(const Drawing& drawing)
{
    const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(&drawing.option);
    if (isInside(drawing.widget))
        return true;
    if (frame && frame->lineWidth > 0) {
        drawBox(drawing);
        return true;
    }
    const QColor line = drawing.isFocused() ? drawing.colors.accent : QColor();
    drawPanel(drawing.painter, drawing.option.rect, {.ground = groundOf(drawing), .line = line, .radius = 0});
    return true;
}

void drawCombo(const Drawing& drawing, const QStyleOptionComboBox& combo)
{
    if (combo.frame)
        drawBox(drawing);
    const QRect arrow =
        drawing.style.subControlRect(QStyle::CC_ComboBox, &combo, QStyle::SC_ComboBoxArrow, drawing.widget);
    drawChevron(drawing.painter, arrow, Qt::DownArrow, drawing.colors.muted);
}

void drawComboText(const Drawing& drawing, const QStyleOptionComboBox& combo)
{
    QRect room =
        drawing.style.subControlRect(QStyle::CC_ComboBox, &combo, QStyle::SC_ComboBoxEditField, drawing.widget);
    if (!combo.currentIcon.isNull()) {
        const int width = combo.iconSize.width();
        const QRect place = QStyle::alignedRect(combo.direction, Qt::AlignLeading | Qt::AlignVCenter,
                                                QSize(width, room.height()), room);
        drawIcon(drawing, place, combo.currentIcon, combo.iconSize);
        const int used = width + kIconGap;
        room = drawing.isRightToLeft() ? room.adjusted(0, 0, -used, 0) : room.adjusted(used, 0, 0, 0);
    }
    if (combo.editable || combo.currentText.isEmpty())
        return;
    room.adjust(kLineEditMargin, 0, -kLineEditMargin, 0);
    const Qt::Alignment side = QStyle::visualAlignment(combo.direction, Qt::AlignLeft | Qt::AlignVCenter);
    drawText(drawing, room, int(side), combo.currentText, drawing.ink());
}

void drawStep(const Drawing& drawing, const QStyleOptionSpinBox& spin, QStyle::SubControl button)
{
    if (!(spin.subControls & button))
        return;
    const bool isUp = button == QStyle::SC_SpinBoxUp;
    const QRect place = drawing.style.subControlRect(QStyle::CC_SpinBox, &spin, button, drawing.widget);
    const bool canStep = drawing.isEnabled()
        && spin.stepEnabled.testFlag(isUp ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
    const bool isUnderPointer = canStep && drawing.isHovered() && (spin.activeSubControls & button);
    if (isUnderPointer) {
        const Tokens& colors = drawing.colors;
        drawPanel(drawing.painter, place.adjusted(0, kLine, -kLine, -kLine),
                  {.ground = drawing.has(QStyle::State_Sunken) ? colors.selection : colors.hover, .radius = 3});
    }
    drawChevron(drawing.painter, place, isUp ? Qt::UpArrow : Qt::DownArrow,
                canStep ? drawing.colors.muted : drawing.colors.border, kSpinChevron);
}

QRect comboRect(QStyle::SubControl part, const QStyleOptionComplex& option)
{
    const QRect& rect = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return {rect.right() + 1 - kComboArrow, rect.top(), kComboArrow, rect.height()};
    case QStyle::SC_ComboBoxEditField:
        return rect.adjusted(kLine + kPaddingX, kLine + kPaddingY, -kComboArrow, -kLine - kPaddingY);
    default:
        return rect;
    }
}

QRect spinRect(QStyle::SubControl part, const QStyleOptionSpinBox& spin)
{
    const QRect& rect = spin.rect;
    const int buttons = spin.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : kSpinButtons;
    const int half = rect.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return {rect.right() - buttons, rect.top(), buttons, half};
    case QStyle::SC_SpinBoxDown:
        return {rect.right() - buttons, rect.top() + half, buttons, rect.height() - half};
    case QStyle::SC_SpinBoxEditField:
        return rect.adjusted(kLine + kPaddingX, kLine + kPaddingY, -kLine - buttons - kSpinGap, -kLine - kPaddingY);
    default:
        return rect;
    }
}

} // namespace

bool drawField(QStyle::PrimitiveElement element, const Drawing& drawing)
{
    if (element == QStyle::PE_PanelLineEdit)
        return drawLineEdit(drawing);
    return element == QStyle::PE_FrameLineEdit; // the panel has the line
}

bool drawField(QStyle::ControlElement element, const Drawing& drawing)
{
    const auto* const combo = qstyleoption_cast<const QStyleOptionComboBox*>(&drawing.option);
    if (element != QStyle::CE_ComboBoxLabel || !combo)
        return false;
    drawComboText(drawing, *combo);
    return true;
}

bool drawField(QStyle::ComplexControl control, const Drawing& drawing)
{
    if (const auto* const combo = qstyleoption_cast<const QStyleOptionComboBox*>(&drawing.option);
        combo && control == QStyle::CC_ComboBox) {
        drawCombo(drawing, *combo);
        return true;
    }
    const auto* const spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&drawing.option);
    if (control != QStyle::CC_SpinBox || !spin)
        return false;
    if (spin->frame)
        drawBox(drawing);
    if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        drawStep(drawing, *spin, QStyle::SC_SpinBoxUp);
        drawStep(drawing, *spin, QStyle::SC_SpinBoxDown);
    }
    return true;
}

std::optional<QSize> fieldSize(QStyle::ContentsType type, const QStyleOption& option, const QSize& contents)
{
    const int height = std::max(contents.height(), kLeastHeight) + 2 * (kPaddingY + kLine);
    switch (type) {
    case QStyle::CT_LineEdit: {
        const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
        if (frame && frame->lineWidth <= 0)
            return contents;
        return QSize(contents.width() + 2 * (kPaddingX + kLine), height);
    }
    case QStyle::CT_ComboBox:
        return QSize(contents.width() + kLine + 2 * kPaddingX + kComboArrow, height);
    case QStyle::CT_SpinBox: {
        const auto* const spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
        const bool hasButtons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int buttons = hasButtons ? kSpinButtons : 0;
        return QSize(contents.width() + 2 * kLine + kPaddingX + kSpinGap + buttons, height);
    }
    default:
        return std::nullopt;
    }
}

std::optional<QRect> fieldRect(QStyle::SubElement element, const QStyleOption& option)
{
    const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    if (element != QStyle::SE_LineEditContents || !frame)
        return std::nullopt;
    if (frame->lineWidth <= 0)
        return frame->rect;
    return frame->rect.adjusted(kLine + kPaddingX, kLine + kPaddingY, -kLine - kPaddingX, -kLine - kPaddingY);
}

std::optional<QRect> fieldRect(QStyle::ComplexControl control, QStyle::SubControl part,
                               const QStyleOptionComplex& option)
{
    if (control == QStyle::CC_ComboBox)
        return QStyle::visualRect(option.direction, option.rect, comboRect(part, option));
    const auto* const spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    if (control != QStyle::CC_SpinBox || !spin)
        return std::nullopt;
    return QStyle::visualRect(option.direction, option.rect, spinRect(part, *spin));
}

} // namespace churnlens::gui::look
