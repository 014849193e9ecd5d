// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/themestyle.h"
#include "app/gui/theme/theme.h"
#include "tests/app/gui/theme/contrast.h"
#include "tests/app/gui/theme/dressingwatch.h"
#include "tests/app/gui/theme/gallery.h"
#include "tests/app/gui/theme/pictures.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QStyleOption>
#include <QTableWidget>
#include <QTest>
#include <QToolTip>

using namespace churnlens::gui;
using namespace churnlens::tests;

namespace {

constexpr int kPixels = 20; ///< high enough that strokes of letters have pixels of their full colour

/// Drawn on the window's ground, as on the screen.
QImage pictureOf(const Gallery& gallery, QWidget& widget, qreal ratio = 1)
{
    QImage image(widget.size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(gallery.palette().color(QPalette::Window));
    widget.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    return image;
}

/// The pixel in the middle of an edge: 0 is the outermost row or column.
QColor leftEdge(const QImage& image, int inwards = 0)
{
    return image.pixelColor(inwards, image.height() / 2);
}

QColor topEdge(const QImage& image)
{
    return image.pixelColor(image.width() / 2, 0);
}

void addSchemes()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

/// What is to be found at the edge of a control, and inside; no line for bare texts, which begin at the edge.
struct Expected
{
    const char* name;
    QColor line;
    QColor ground;
};

std::vector<Expected> expectedOf(const Tokens& c)
{
    return {
        {"push", c.border, c.surface},          {"pushDisabled", c.border, c.background},
        {"primary", c.accent, c.accent},        {"primaryDisabled", c.border, c.border},
        {"flat", c.background, c.background},   {"link", c.background, c.background},
        {"tool", c.border, c.surface},          {"toolChecked", c.border, c.selection},
        {"nav", c.background, c.background},    {"navChecked", c.selection, c.selection},
        {"line", c.border, c.surface},          {"lineDisabled", c.border, c.background},
        {"combo", c.border, c.surface},         {"comboEditable", c.border, c.surface},
        {"spin", c.border, c.surface},          {"dateCalendar", c.border, c.surface},
        {"plainText", c.border, c.surface},     {"table", c.border, c.surface},
        {"tree", c.border, c.surface},          {"listBare", c.surface, c.surface},
        {"card", c.border, c.surface},          {"sidebar", c.surface, c.surface},
        {"header", c.background, c.background}, {"separator", c.border, c.border},
        {"notice", c.accent, c.surface},        {"noticeWarning", c.medium, c.surface},
        {"label", QColor(), c.background},      {"group", QColor(), c.background},
    };
}

} // namespace

/// What the style draws, looked at in pictures of a gallery.
class TestStyle : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Gallery> m_gallery;

    [[nodiscard]] const Tokens& colors() const { return tokens(m_theme->scheme()); }
    QImage picture(const char* name, qreal ratio = 1)
    {
        return pictureOf(*m_gallery, m_gallery->at<QWidget>(name), ratio);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFont font = QApplication::font();
        font.setPixelSize(kPixels);
        QApplication::setFont(font);
        m_theme = std::make_unique<Theme>(*qApp);
    }
    void init()
    {
        m_theme->setChoice(ThemeChoice::Light);
        m_gallery = std::make_unique<Gallery>();
        m_gallery->resize(1400, 1100);
        m_gallery->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_gallery.get()));
        m_gallery->setFocus();
    }
    void cleanup() { m_gallery.reset(); }

    void aPaletteIsAllThatAChangeOfTheThemeTakes()
    {
        QHash<QString, QImage> light;
        const QList<QWidget*> widgets = m_gallery->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(widgets.size() > 40);
        for (QWidget* const widget : widgets)
            light.insert(widget->objectName(), pictureOf(*m_gallery, *widget));
        DressingWatch watch(*m_gallery);
        qApp->installEventFilter(&watch);
        m_theme->setChoice(ThemeChoice::Dark);
        qApp->removeEventFilter(&watch);
        QCOMPARE(watch.count, 0);
        for (QWidget* const widget : widgets)
            QVERIFY2(pictureOf(*m_gallery, *widget) != light.value(widget->objectName()),
                     qPrintable(widget->objectName()));
    }

    void aWindowThatWasNeverShownFollows()
    {
        QWidget window;
        const QLabel label(&window);
        m_theme->setChoice(ThemeChoice::Dark);
        QCOMPARE(schemeOf(label.palette()), Scheme::Dark);
    }

    void menusAndTipsAreOfTheScheme_data() { addSchemes(); }
    void menusAndTipsAreOfTheScheme()
    {
        QFETCH(ThemeChoice, choice);
        m_theme->setChoice(choice);
        auto& menu = m_gallery->at<QMenu>("menu");
        const QImage image = menu.grab().toImage();
        QCOMPARE(leftEdge(image), colors().border);
        QCOMPARE(leftEdge(image, 2), colors().surface);
        QVERIFY(strongestContrast(image, colors().surface) >= 4.5);
        QVERIFY(hasColor(image, colors().accent)); // the tick
        QVERIFY(!hasColor(image, colors().selection));
        menu.setActiveAction(menu.actions().constFirst());
        QVERIFY(hasColor(menu.grab().toImage(), colors().selection));
        QImage tip(40, 20, QImage::Format_RGB32);
        QPainter painter(&tip);
        QStyleOption option;
        option.rect = tip.rect();
        option.palette = QToolTip::palette();
        QApplication::style()->drawPrimitive(QStyle::PE_PanelTipLabel, &option, &painter);
        painter.end();
        QCOMPARE(leftEdge(tip), colors().border);
        QCOMPARE(leftEdge(tip, 3), colors().surface);
        QVERIFY(contrast(QToolTip::palette().color(QPalette::ToolTipText), colors().surface) >= 4.5);
    }

    void groundsAndLinesAreThoseOfTheScheme_data() { addSchemes(); }
    void groundsAndLinesAreThoseOfTheScheme()
    {
        QFETCH(ThemeChoice, choice);
        m_theme->setChoice(choice);
        const Tokens& c = colors();
        const std::vector<Expected> all = expectedOf(c);
        for (const Expected& expected : all) {
            const QImage image = picture(expected.name);
            // Bare texts begin at the very edge; the notice has its bar there, the sidebar its line on the other side.
            const bool isText = !expected.line.isValid();
            if (!isText)
                QVERIFY2(leftEdge(image) == expected.line,
                         qPrintable(
                             QStringLiteral("%1: line %2").arg(QLatin1String(expected.name), leftEdge(image).name())));
            const QColor inside = isText ? image.pixelColor(image.width() - 1, image.height() - 1) : leftEdge(image, 5);
            QVERIFY2(inside == expected.ground,
                     qPrintable(QStringLiteral("%1: ground %2").arg(QLatin1String(expected.name), inside.name())));
        }
        const QImage header = picture("header");
        QCOMPARE(header.pixelColor(5, header.height() - 1), c.border);
        const QImage sidebar = picture("sidebar");
        QCOMPARE(leftEdge(sidebar, sidebar.width() - 1), c.border);
    }

    void textsCanBeRead_data() { addSchemes(); }
    void textsCanBeRead()
    {
        QFETCH(ThemeChoice, choice);
        m_theme->setChoice(choice);
        const Tokens& c = colors();
        const std::vector<std::pair<const char*, QColor>> all{
            {"push", c.surface},
            {"pushDisabled", c.background},
            {"primary", c.accent},
            {"flat", c.background},
            {"link", c.background},
            {"tool", c.surface},
            {"nav", c.background},
            {"navChecked", c.selection},
            {"line", c.surface},
            {"combo", c.surface},
            {"linePlaceholder", c.surface},
            {"lineDisabled", c.background},
            {"spin", c.surface},
            {"check", c.background},
            {"checkDisabled", c.background},
            {"table", c.surface},
            {"tree", c.surface},
            {"list", c.selection},
            {"label", c.background},
            {"muted", c.background},
            {"error", c.background},
            {"mutedRich", c.background},
            {"group", c.background},
            {"menuBar", c.background},
        };
        for (const auto& [name, ground] : all) {
            const double found = strongestContrast(picture(name), ground);
            QVERIFY2(found >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(found)));
        }
    }

    void theCalendarCanBeRead_data() { addSchemes(); }
    void theCalendarCanBeRead()
    {
        QFETCH(ThemeChoice, choice);
        m_theme->setChoice(choice);
        QCalendarWidget calendar;
        calendar.show();
        auto* const bar = calendar.findChild<QWidget*>(QStringLiteral("qt_calendar_navigationbar"));
        QVERIFY(bar);
        const QImage image = bar->grab().toImage();
        QCOMPARE(leftEdge(image), colors().background);
        QVERIFY(strongestContrast(image, colors().background) >= 4.5);
        QVERIFY(!hasColor(calendar.grab().toImage(), Qt::red));
    }

    void marksAreDrawnInTheAccent_data() { addSchemes(); }
    void marksAreDrawnInTheAccent()
    {
        QFETCH(ThemeChoice, choice);
        m_theme->setChoice(choice);
        for (const char* const name :
             {"checkChecked", "checkPartly", "radioChecked", "table", "tabs", "progress", "slider", "notice"})
            QVERIFY2(hasColor(picture(name), colors().accent), name);
        for (const char* const name : {"check", "radio", "checkDisabled", "list"})
            QVERIFY2(!hasColor(picture(name), colors().accent), name);
        QVERIFY(hasColor(picture("checkPartly"), colors().onAccent));
    }

    void linesAreSharpOnEveryScreen_data()
    {
        QTest::addColumn<qreal>("ratio");
        for (const qreal ratio : {1.0, 1.5, 2.0})
            QTest::addRow("%.1f", ratio) << ratio;
    }
    void linesAreSharpOnEveryScreen()
    {
        QFETCH(qreal, ratio);
        for (const char* const name : {"push", "line", "combo", "spin", "card"}) {
            QCOMPARE(topEdge(picture(name, ratio)), colors().border);
            QCOMPARE(leftEdge(picture(name, ratio)), colors().border);
        }
    }

    void whatHasTheKeysShowsIt()
    {
        m_gallery->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_gallery.get()));
        auto& pushed = m_gallery->at<QWidget>("push");
        m_gallery->setFocus();
        const QImage quiet = picture("push");
        pushed.setFocus(Qt::MouseFocusReason);
        QVERIFY2(picture("push") == quiet, "a click needs no ring");
        QTest::keyClick(m_gallery.get(), Qt::Key_Tab); // from now on the keyboard leads
        for (const char* const name : {"push", "primary", "flat", "link", "line", "combo", "spin", "plainText", "check",
                                       "checkChecked", "radio", "radioChecked", "slider", "cardClickable"}) {
            m_gallery->setFocus();
            auto& widget = m_gallery->at<QWidget>(name);
            const QImage without = picture(name);
            widget.setFocus(Qt::TabFocusReason);
            QVERIFY2(widget.hasFocus(), name);
            QVERIFY2(picture(name) != without, name);
        }
    }

    void whatIsUnderThePointerShowsIt()
    {
        for (const char* const name : {"push", "primary", "flat", "link", "tool", "nav", "check", "cardClickable"}) {
            auto& widget = m_gallery->at<QWidget>(name);
            QVERIFY2(widget.testAttribute(Qt::WA_Hover), name);
            const QImage without = picture(name);
            widget.setAttribute(Qt::WA_UnderMouse);
            QVERIFY2(picture(name) != without, name);
            widget.setAttribute(Qt::WA_UnderMouse, false);
        }
        QVERIFY(!m_gallery->at<QWidget>("card").testAttribute(Qt::WA_Hover));
    }

    void cellsBeginBelowTheirTitles()
    {
        auto& table = m_gallery->at<QTableWidget>("table");
        table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table.clearSelection();
        table.setCurrentItem(nullptr);
        const QImage image = picture("table");
        const int left = table.viewport()->x() + table.columnViewportPosition(0);
        const int width = table.columnWidth(0) - 2;
        const int header = table.horizontalHeader()->height();
        const QRect title(left, 4, width, header - 8);
        const QRect cell(left, table.viewport()->y() + 2, width, table.rowHeight(0) - 4);
        const int of = firstInk(image, title, colors().surface);
        QVERIFY(of > left);
        QVERIFY2(std::abs(of - firstInk(image, cell, colors().surface)) <= 1,
                 qPrintable(QStringLiteral("%1, %2").arg(of).arg(firstInk(image, cell, colors().surface))));
    }

    void labelsFollowTheirRole()
    {
        auto& label = m_gallery->at<QLabel>("label");
        QVERIFY(hasColor(picture("label"), colors().text));
        takeLook(label, "role", QStringLiteral("error"));
        QVERIFY(hasColor(picture("label"), colors().high));
        m_theme->setChoice(ThemeChoice::Dark);
        QVERIFY(hasColor(picture("label"), colors().high));
        takeLook(label, "role", QString());
        QVERIFY(hasColor(picture("label"), colors().text));
        QVERIFY(hasColor(picture("mutedRich"), colors().muted));
    }

    void arrowsMoveToTheOtherSideForRightToLeft()
    {
        auto& combo = m_gallery->at<QComboBox>("comboEditable");
        combo.clearEditText();
        const QRect inside(4, 4, combo.width() - 8, combo.height() - 8);
        QVERIFY(firstInk(picture("comboEditable"), inside, colors().surface) > combo.width() / 2);
        combo.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(firstInk(picture("comboEditable"), inside, colors().surface) < combo.width() / 2);
    }

    void aBarWithoutAnEndMoves()
    {
        QTRY_VERIFY(hasColor(picture("busy"), colors().accent)); // it leaves at one end and comes in at the other
        const QImage first = picture("busy");
        QVERIFY(QTest::qWaitFor([&] { return picture("busy") != first; }));
        m_gallery->at<QProgressBar>("busy").setRange(0, 100);
        const QImage still = picture("busy");
        QTest::qWait(200);
        QCOMPARE(picture("busy"), still);
    }

    void nothingIsCutAtItsOwnSize()
    {
        QStyleOptionSlider slider;
        slider.initFrom(&m_gallery->at<QWidget>("slider"));
        slider.maximum = 100;
        for (slider.sliderPosition = 0; slider.sliderPosition <= slider.maximum; slider.sliderPosition += 50) {
            const QRect handle =
                QApplication::style()->subControlRect(QStyle::CC_Slider, &slider, QStyle::SC_SliderHandle, nullptr);
            QVERIFY(slider.rect.contains(handle));
        }
        for (const char* const name : {"push", "pushMenu", "link", "tool", "toolMenu", "combo"}) {
            auto& widget = m_gallery->at<QWidget>(name);
            widget.resize(widget.sizeHint());
            const QImage image = picture(name);
            const QColor ground = image.pixelColor(3, 5);
            // A strip without ink on both sides: words and arrows end before the edges.
            QCOMPARE(firstInk(image, QRect(2, 5, 2, image.height() - 10), ground), -1);
            QCOMPARE(firstInk(image, QRect(image.width() - 4, 5, 2, image.height() - 10), ground), -1);
        }
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
