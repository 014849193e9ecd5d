// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/themestyle.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/style/bars.h"
#include "app/gui/theme/style/buttons.h"
#include "app/gui/theme/style/checks.h"
#include "app/gui/theme/style/fields.h"
#include "app/gui/theme/style/frames.h"
#include "app/gui/theme/style/menus.h"
#include "app/gui/theme/style/polishing.h"
#include "app/gui/theme/style/progress.h"
#include "app/gui/theme/style/tabs.h"
#include "app/gui/theme/style/views.h"

#include <QPainter>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

namespace churnlens::gui {

namespace {

/// Whether one of the families draws the element; leaves the painter as it was.
template <typename Draw>
bool isDrawn(const QProxyStyle& style, const QStyleOption* option, QPainter* painter, const QWidget* widget, Draw draw)
{
    if (!option || !painter)
        return false;
    painter->save();
    const bool done =
        draw(look::Drawing{*painter, *option, widget, tokens(option->palette), style, *style.baseStyle()});
    painter->restore();
    return done;
}

bool drawArrow(QStyle::PrimitiveElement element, const look::Drawing& drawing)
{
    Qt::ArrowType direction = Qt::NoArrow;
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        direction = Qt::UpArrow;
        break;
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        direction = Qt::DownArrow;
        break;
    case QStyle::PE_IndicatorArrowLeft:
        direction = Qt::LeftArrow;
        break;
    case QStyle::PE_IndicatorArrowRight:
        direction = Qt::RightArrow;
        break;
    default:
        return false;
    }
    look::drawChevron(drawing.painter, drawing.option.rect, direction,
                      drawing.option.palette.color(QPalette::ButtonText));
    return true;
}

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_busy(std::make_unique<look::BusyBars>())
{
}

ThemeStyle::~ThemeStyle() = default;

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    look::polishWidget(*widget);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const bool done = isDrawn(*this, option, painter, widget, [element](const look::Drawing& drawing) {
        return look::drawFrame(element, drawing) || look::drawField(element, drawing)
            || look::drawCheck(element, drawing) || look::drawView(element, drawing) || look::drawTab(element, drawing)
            || look::drawMenu(element, drawing) || drawArrow(element, drawing);
    });
    if (!done)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const bool done = isDrawn(*this, option, painter, widget, [this, element](const look::Drawing& drawing) {
        return look::drawFrame(element, drawing) || look::drawButton(element, drawing)
            || look::drawField(element, drawing) || look::drawView(element, drawing) || look::drawTab(element, drawing)
            || look::drawMenu(element, drawing) || look::drawProgress(element, drawing, *m_busy);
    });
    if (!done)
        QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    const bool done = isDrawn(*this, option, painter, widget, [control](const look::Drawing& drawing) {
        return look::drawButton(control, drawing) || look::drawField(control, drawing)
            || look::drawBar(control, drawing) || look::drawFrame(control, drawing);
    });
    if (!done)
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                   const QWidget* widget) const
{
    if (option) {
        if (const auto size = look::buttonSize(type, *option, contents, widget))
            return *size;
        if (const auto size = look::fieldSize(type, *option, contents))
            return *size;
        if (const auto size = look::viewSize(type, *option, contents, widget, *baseStyle()))
            return *size;
        if (const auto size = look::menuSize(type, *option, contents, widget))
            return *size;
        if (type == CT_TabBarTab)
            return contents;
        if (type == CT_ProgressBar)
            return {contents.width(), look::kProgressHeight};
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (option) {
        if (const auto rect = look::frameRect(element, *option, widget))
            return *rect;
        if (const auto rect = look::fieldRect(element, *option))
            return *rect;
        if (const auto rect = look::viewRect(element, *option, widget, *baseStyle()))
            return *rect;
        if (const auto rect = look::tabRect(element, *option, widget, *baseStyle()))
            return *rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    if (option) {
        if (const auto rect = look::fieldRect(control, part, *option))
            return *rect;
        if (const auto rect = look::barRect(control, part, *option))
            return *rect;
        if (const auto rect = look::frameRect(control, part, *option))
            return *rect;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return look::kScrollBar;
    case PM_ScrollBarSliderMin:
        return look::kLeastScrollHandle;
    case PM_SliderThickness:
    case PM_SliderLength:
        return look::kSliderHandle;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return look::kIndicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_SplitterWidth:
        return kSpace2;
    case PM_TabBarTabHSpace:
        return 2 * look::kTabPaddingX;
    case PM_TabBarTabVSpace:
        return 2 * look::kTabPaddingY + look::kTabLine;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return look::kMenuMargin;
    case PM_TabBarBaseOverlap:
    case PM_MenuPanelWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return kSpace1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_Table_GridLineColor:
        return option ? static_cast<int>(tokens(option->palette).grid.rgba())
                      : QProxyStyle::styleHint(hint, option, widget, returned);
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon ThemeStyle::standardIcon(StandardPixmap picture, const QStyleOption* option, const QWidget* widget) const
{
    switch (picture) {
    case SP_ArrowLeft:
    case SP_ArrowBack:
        return icon(QStringLiteral("arrow-left"));
    case SP_ArrowRight:
    case SP_ArrowForward:
        return icon(QStringLiteral("arrow-right"));
    case SP_MessageBoxInformation:
        return icon(QStringLiteral("info"));
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("help"));
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("warning"));
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("error"));
    default:
        return QProxyStyle::standardIcon(picture, option, widget);
    }
}

void takeLook(QWidget& widget, const char* property, const QVariant& value)
{
    widget.setProperty(property, value);
    look::polishWidget(widget);
    widget.update();
}

} // namespace churnlens::gui
