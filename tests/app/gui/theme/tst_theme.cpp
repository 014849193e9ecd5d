// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/icons.h"
#include "app/gui/theme/theme.h"
#include "tests/app/gui/theme/contrast.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace churnlens::gui;
using churnlens::tests::contrast;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfBlackOnWhiteIs21() { QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21); }

    void textsAreReadableOnEveryGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textsAreReadableOnEveryGround()
    {
        QFETCH(bool, dark);
        const Tokens& colors = tokens(dark ? Scheme::Dark : Scheme::Light);
        for (const QColor& ground : {colors.background, colors.surface, colors.hover, colors.selection}) {
            for (const QColor& text : {colors.text, colors.muted, colors.low, colors.medium, colors.high}) {
                const bool isBadge = ground == colors.selection || ground == colors.hover;
                const double needed = isBadge && text != colors.text ? 3.5 : 4.5;
                QVERIFY2(
                    contrast(text, ground) >= needed,
                    qPrintable(
                        QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(contrast(text, ground))));
            }
        }
        QVERIFY(contrast(colors.onAccent, colors.accent) >= 4.5);
        QVERIFY(contrast(colors.accent, colors.surface) >= 4.5);
    }

    void choiceDressesTheApplication()
    {
        Theme theme(*qApp);
        QSignalSpy changed(&theme, &Theme::schemeChanged);
        theme.setChoice(ThemeChoice::Light);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(changed.last().front().value<Scheme>(), Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), tokens(Scheme::Dark).surface);
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipText), tokens(Scheme::Dark).text);
        QVERIFY(qApp->styleSheet().isEmpty());
    }

    void iconsFollowTheTheme()
    {
        Theme theme(*qApp);
        theme.setChoice(ThemeChoice::Light);
        const QIcon picture = icon(QStringLiteral("search"));
        const QImage light = picture.pixmap(24).toImage();
        theme.setChoice(ThemeChoice::Dark);
        const QImage dark = picture.pixmap(24).toImage();
        QVERIFY(light != dark);
    }

    void everyIconDraws()
    {
        const QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(names.size() > 20);
        for (const QString& name : names) {
            const QImage image = icon(name.chopped(4)).pixmap(24).toImage();
            bool hasInk = false;
            for (int y = 0; y < image.height() && !hasInk; ++y) {
                for (int x = 0; x < image.width(); ++x)
                    hasInk = hasInk || qAlpha(image.pixel(x, y)) > 100;
            }
            QVERIFY2(hasInk, qPrintable(name));
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
