// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

#include <memory>

namespace churnlens::gui {

namespace look {
class BusyBars;
}

/// Draws the window's controls from tokens.h, in the scheme of the palette that each is painted with: a new palette is
/// all that a change of the theme takes. What it leaves out is drawn by Fusion. Widgets ask for a look by the dynamic
/// properties that look/*.h name; when one is set after the widget was shown, takeLook() has it taken in.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ThemeStyle();
    ~ThemeStyle() override;

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                                  const QWidget* widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                                QStyleHintReturn* returned = nullptr) const override;
    /// Of our own drawing where there is one: arrows, and the pictures of messages.
    [[nodiscard]] QIcon standardIcon(StandardPixmap picture, const QStyleOption* option = nullptr,
                                     const QWidget* widget = nullptr) const override;

private:
    std::unique_ptr<look::BusyBars> m_busy;
};

/// Sets a property that asks for a look ("role", "primary", ...) on a widget that may be on the screen already.
void takeLook(QWidget& widget, const char* property, const QVariant& value);

} // namespace churnlens::gui
