// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/frames.h"

#include "app/gui/theme/style/checks.h"

#include <QFrame>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

namespace churnlens::gui::look {

namespace {

constexpr int kHairline = 1;
constexpr int kAreaInset = 2; ///< keeps square contents off the round corners
constexpr int kTextInset = 7; ///< with what a document leaves, texts stand as in line edits
constexpr int kTextTop = 4;
constexpr int kNoticeBar = 3;
constexpr qreal kNoticeRadius = 3;
constexpr int kGroupTitle = 20; ///< height

enum class Role { None, Card, Sidebar, Header, Separator, Notice };

Role frameRole(const QWidget* widget)
{
    const QString name = roleOf(widget);
    if (name.isEmpty())
        return Role::None;
    if (name == QStringLiteral("card"))
        return Role::Card;
    if (name == QStringLiteral("sidebar"))
        return Role::Sidebar;
    if (name == QStringLiteral("header"))
        return Role::Header;
    if (name == QStringLiteral("separator"))
        return Role::Separator;
    return name == QStringLiteral("notice") ? Role::Notice : Role::None;
}

/// Rounded, except for a window, whose corners nothing lies behind.
qreal radiusOf(const QWidget* widget)
{
    return widget && widget->isWindow() ? 0 : kRadius;
}

bool isTextEdit(const QWidget* widget)
{
    return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

void drawCard(const Drawing& drawing)
{
    const bool stands = isSet(drawing.widget, "clickable") && (drawing.isHovered() || drawing.isKeyFocused());
    drawPanel(drawing.painter, drawing.option.rect,
              {.ground = drawing.colors.surface,
               .line = stands ? drawing.colors.accent : drawing.colors.border,
               .radius = radiusOf(drawing.widget)});
}

void drawNotice(const Drawing& drawing)
{
    const Tokens& colors = drawing.colors;
    const QRect& rect = drawing.option.rect;
    const QString kind = drawing.widget->property("kind").toString();
    const QColor bar = kind == QStringLiteral("warning") ? colors.medium
        : kind == QStringLiteral("error")                ? colors.high
                                                         : colors.accent;
    drawPanel(drawing.painter, rect, {.ground = colors.surface, .line = colors.border, .radius = kNoticeRadius});
    drawing.painter.setClipRect(drawing.placed(QRect(rect.left(), rect.top(), kNoticeBar, rect.height())),
                                Qt::IntersectClip);
    drawPanel(drawing.painter, rect, {.ground = bar, .radius = kNoticeRadius});
}

void drawRole(const Drawing& drawing, Role role)
{
    const Tokens& colors = drawing.colors;
    QPainter& painter = drawing.painter;
    const QRect& rect = drawing.option.rect;
    switch (role) {
    case Role::Card:
        return drawCard(drawing);
    case Role::Notice:
        return drawNotice(drawing);
    case Role::Sidebar:
        painter.fillRect(rect, colors.surface);
        return painter.fillRect(drawing.placed(QRect(rect.right(), rect.top(), kHairline, rect.height())),
                                colors.border);
    case Role::Header:
        painter.fillRect(rect, colors.background);
        return painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), kHairline), colors.border);
    case Role::Separator:
        return painter.fillRect(rect, colors.border);
    case Role::None:
        break;
    }
}

void drawShape(const Drawing& drawing, const QStyleOptionFrame& frame)
{
    const Tokens& colors = drawing.colors;
    const QRect& rect = frame.rect;
    // A frame that is a window holds the list of a combo box.
    const bool hasGround = qobject_cast<const QAbstractScrollArea*>(drawing.widget) || radiusOf(drawing.widget) <= 0;
    switch (frame.frameShape) {
    case QFrame::NoFrame:
        return;
    case QFrame::HLine:
        return drawing.painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), kHairline), colors.border);
    case QFrame::VLine:
        return drawing.painter.fillRect(QRect(rect.center().x(), rect.top(), kHairline, rect.height()), colors.border);
    default:
        break;
    }
    const bool stands = isTextEdit(drawing.widget) && drawing.isFocused();
    const QColor ground = drawing.isEnabled() ? colors.surface : colors.background;
    drawPanel(drawing.painter, rect,
              {.ground = hasGround ? ground : QColor(),
               .line = stands ? colors.accent : colors.border,
               .radius = radiusOf(drawing.widget)});
}

QMargins marginsOf(const QStyleOptionFrame& frame, const QWidget* widget)
{
    switch (frameRole(widget)) {
    case Role::Card:
        return {kHairline, kHairline, kHairline, kHairline};
    case Role::Sidebar:
        return {0, 0, kHairline, 0};
    case Role::Header:
        return {0, 0, 0, kHairline};
    case Role::Notice:
        return {kNoticeBar, kHairline, kHairline, kHairline};
    case Role::Separator:
        return {};
    case Role::None:
        break;
    }
    if (frame.frameShape == QFrame::NoFrame || qobject_cast<const QScrollArea*>(widget))
        return {};
    if (isTextEdit(widget))
        return {kTextInset, kTextTop, kAreaInset, kTextTop};
    const bool isRoundArea = qobject_cast<const QAbstractScrollArea*>(widget) && radiusOf(widget) > 0;
    const int inset = isRoundArea ? kAreaInset : kHairline;
    return {inset, inset, inset, inset};
}

void drawGroup(const Drawing& drawing, const QStyleOptionGroupBox& group)
{
    if (group.subControls.testFlag(QStyle::SC_GroupBoxCheckBox)) {
        QStyleOptionButton box;
        box.QStyleOption::operator=(group);
        box.rect =
            drawing.style.subControlRect(QStyle::CC_GroupBox, &group, QStyle::SC_GroupBoxCheckBox, drawing.widget);
        drawing.style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &drawing.painter, drawing.widget);
    }
    QFont font = drawing.painter.font();
    font.setWeight(QFont::DemiBold);
    drawing.painter.setFont(font);
    const QRect place =
        drawing.style.subControlRect(QStyle::CC_GroupBox, &group, QStyle::SC_GroupBoxLabel, drawing.widget);
    const int side = int(QStyle::visualAlignment(group.direction, Qt::AlignLeft | Qt::AlignVCenter));
    drawing.painter.setPen(drawing.ink());
    drawing.painter.drawText(place, side | Qt::TextSingleLine | mnemonicFlag(drawing), group.text);
}

} // namespace

bool drawFrame(QStyle::PrimitiveElement element, const Drawing& drawing)
{
    const Tokens& colors = drawing.colors;
    const QRect& rect = drawing.option.rect;
    switch (element) {
    case QStyle::PE_PanelTipLabel:
        drawPanel(drawing.painter, rect, {.ground = colors.surface, .line = colors.border, .radius = 0});
        return true;
    case QStyle::PE_PanelStatusBar:
        drawing.painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), kHairline), colors.border);
        return true;
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_FrameFocusRect: // every control shows by itself that it has the focus
    case QStyle::PE_FrameGroupBox:
    case QStyle::PE_PanelScrollAreaCorner:
        return true;
    case QStyle::PE_IndicatorToolBarSeparator:
        drawing.painter.fillRect(
            drawing.has(QStyle::State_Horizontal)
                ? QRect(rect.center().x(), rect.top() + kSpace1, kHairline, rect.height() - kSpace2)
                : QRect(rect.left() + kSpace1, rect.center().y(), rect.width() - kSpace2, kHairline),
            colors.border);
        return true;
    case QStyle::PE_PanelToolBar:
        drawing.painter.fillRect(rect, colors.background);
        return true;
    default:
        return false;
    }
}

bool drawFrame(QStyle::ControlElement element, const Drawing& drawing)
{
    if (element == QStyle::CE_Splitter) {
        if (drawing.isHovered())
            drawing.painter.fillRect(drawing.option.rect, drawing.colors.border);
        return true;
    }
    if (element == QStyle::CE_ToolBar) {
        drawing.painter.fillRect(drawing.option.rect, drawing.colors.background);
        return true;
    }
    const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(&drawing.option);
    if (element != QStyle::CE_ShapedFrame || !frame)
        return false;
    if (const Role role = frameRole(drawing.widget); role != Role::None)
        drawRole(drawing, role);
    else if (!qobject_cast<const QScrollArea*>(drawing.widget))
        drawShape(drawing, *frame);
    return true;
}

bool drawFrame(QStyle::ComplexControl control, const Drawing& drawing)
{
    const auto* const group = qstyleoption_cast<const QStyleOptionGroupBox*>(&drawing.option);
    if (control != QStyle::CC_GroupBox || !group)
        return false;
    drawGroup(drawing, *group);
    return true;
}

std::optional<QRect> frameRect(QStyle::SubElement element, const QStyleOption& option, const QWidget* widget)
{
    const auto* const frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    if (element != QStyle::SE_ShapedFrameContents || !frame)
        return std::nullopt;
    const QRect inside = frame->rect.marginsRemoved(marginsOf(*frame, widget));
    return QStyle::visualRect(option.direction, option.rect, inside);
}

std::optional<QRect> frameRect(QStyle::ComplexControl control, QStyle::SubControl part,
                               const QStyleOptionComplex& option)
{
    const auto* const group = qstyleoption_cast<const QStyleOptionGroupBox*>(&option);
    if (control != QStyle::CC_GroupBox || !group)
        return std::nullopt;
    const QRect& rect = group->rect;
    const bool hasBox = group->subControls.testFlag(QStyle::SC_GroupBoxCheckBox);
    const int box = hasBox ? kIndicator + kSpace2 : 0;
    QRect place = rect;
    if (part == QStyle::SC_GroupBoxCheckBox)
        place = QRect(rect.left(), rect.top() + (kGroupTitle - kIndicator) / 2, kIndicator, kIndicator);
    else if (part == QStyle::SC_GroupBoxLabel)
        place = QRect(rect.left() + box, rect.top(), rect.width() - box, kGroupTitle);
    else
        place.setTop(rect.top() + (group->text.isEmpty() && !hasBox ? 0 : kGroupTitle));
    return QStyle::visualRect(option.direction, rect, place);
}

} // namespace churnlens::gui::look
