// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/aboutdialog.h"
#include "app/gui/help/helpbrowser.h"
#include "app/gui/help/helpwindow.h"
#include "app/gui/help/shortcutsdialog.h"
#include "app/gui/theme/theme.h"
#include "core/common/version.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStatusBar>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

using namespace churnlens;
using namespace churnlens::gui;

class TestHelpWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    QUrl m_opened;

    /// The block at the top of what can be seen.
    static QString topText(const HelpBrowser& browser) { return browser.cursorForPosition({30, 12}).block().text(); }

public Q_SLOTS:
    void noteOpened(const QUrl& url) { m_opened = url; }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    }

    void showsATopicAtItsHeading()
    {
        HelpWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.showTopic(QStringLiteral("model.md#gate"));
        const auto* const browser = window.findChild<HelpBrowser*>();
        QVERIFY(browser->verticalScrollBar()->value() > 0);
        QTRY_COMPARE(topText(*browser), QStringLiteral("Gate"));
        const auto* const contents = window.findChild<QTreeWidget*>();
        QCOMPARE(contents->currentItem()->text(0), QStringLiteral("Gate"));
        QVERIFY(contents->currentItem()->parent()->isExpanded());
    }

    void anUnknownTopicShowsTheGuide()
    {
        HelpWindow window;
        window.showTopic(QStringLiteral("nothing.md"));
        QCOMPARE(window.topic(), QStringLiteral("user-guide.md"));
    }

    void linksBackAndForwards()
    {
        HelpWindow window;
        window.show();
        auto* const browser = window.findChild<HelpBrowser*>();
        window.showTopic(QStringLiteral("rest-api.md#limits"));
        const int place = browser->verticalScrollBar()->value();
        Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("model.md#gate")));
        QCOMPARE(window.topic(), QStringLiteral("model.md#gate"));
        Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("#scores"))); // within the same document
        QCOMPARE(window.topic(), QStringLiteral("model.md#scores"));
        browser->goBack();
        browser->goBack();
        QCOMPARE(window.topic(), QStringLiteral("rest-api.md#limits"));
        QCOMPARE(browser->verticalScrollBar()->value(), place);
        QVERIFY(!browser->canGoBack());
        browser->goForwards();
        QCOMPARE(window.topic(), QStringLiteral("model.md#gate"));
        QVERIFY(browser->canGoForwards());
    }

    void otherAddressesOpenTheBrowserAndSourcesAreNamed()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "noteOpened");
        HelpWindow window;
        window.showTopic(QStringLiteral("architecture.md"));
        auto* const browser = window.findChild<HelpBrowser*>();
        Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("https://example.org/a")));
        QCOMPARE(m_opened, QUrl(QStringLiteral("https://example.org/a")));
        QCOMPARE(window.topic(), QStringLiteral("architecture.md"));
        Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("../sql/README.md")));
        QCOMPARE(window.topic(), QStringLiteral("architecture.md"));
        QVERIFY(window.statusBar()->currentMessage().contains(QStringLiteral("../sql/README.md")));
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }

    void findsInThePage()
    {
        HelpWindow window;
        window.show();
        window.showTopic(QStringLiteral("model.md"));
        auto* const field = window.findChild<QLineEdit*>(QStringLiteral("find"));
        const auto* const count = window.findChild<QLabel*>(QStringLiteral("count"));
        const auto* const browser = window.findChild<HelpBrowser*>();
        const qsizetype all = browser->toPlainText().count(QStringLiteral("ridge"), Qt::CaseInsensitive);
        QVERIFY(all > 1);
        field->setText(QStringLiteral("RIDGE"));
        QCOMPARE(count->text(), QStringLiteral("1 of %1").arg(all));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(count->text(), QStringLiteral("2 of %1").arg(all));
        QCOMPARE(browser->textCursor().selectedText().toLower(), QStringLiteral("ridge"));
        field->setText(QStringLiteral("no such word here"));
        QCOMPARE(count->text(), QStringLiteral("Not found"));
    }

    void followsTheThemeAndKeepsThePlace()
    {
        HelpWindow window;
        window.show();
        window.showTopic(QStringLiteral("model.md#gate"));
        const auto* const browser = window.findChild<HelpBrowser*>();
        const int place = browser->verticalScrollBar()->value();
        m_theme->setChoice(ThemeChoice::Dark);
        QTRY_COMPARE(schemeOf(browser->palette()), Scheme::Dark);
        QCOMPARE(browser->verticalScrollBar()->value(), place);
        QTextCursor link(browser->document());
        while (!link.charFormat().isAnchor() || link.charFormat().anchorHref().isEmpty())
            QVERIFY(link.movePosition(QTextCursor::NextCharacter));
        QCOMPARE(link.charFormat().foreground().color(), tokens(Scheme::Dark).accent);
        m_theme->setChoice(ThemeChoice::Light);
    }

    void aboutNamesVersionAndLicence()
    {
        AboutDialog about;
        QStringList texts;
        for (const QLabel* const label : about.findChildren<QLabel*>())
            texts.append(label->text());
        QVERIFY(texts.join(u' ').contains(QLatin1StringView(kVersion)));
        QVERIFY(
            about.findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
    }

    void listsShortcutsByMenu()
    {
        QMenuBar bar;
        QMenu* const file = bar.addMenu(QStringLiteral("&File"));
        file->addAction(QStringLiteral("&Open…"))->setShortcut(QKeySequence(QStringLiteral("Ctrl+O")));
        file->addAction(QStringLiteral("No keys"));
        QMenu* const inner = file->addMenu(QStringLiteral("Export"));
        inner->addAction(QStringLiteral("Black && white"))->setShortcut(QKeySequence(QStringLiteral("Ctrl+E")));
        bar.addMenu(QStringLiteral("&Empty"))->addAction(QStringLiteral("Nothing"));
        ShortcutsDialog dialog(shortcutGroups(bar));
        auto* const list = dialog.findChild<QTreeWidget*>();
        QCOMPARE(list->topLevelItemCount(), 1);
        QTreeWidgetItem* const group = list->topLevelItem(0);
        QCOMPARE(group->text(0), QStringLiteral("File"));
        QCOMPARE(group->childCount(), 2);
        QCOMPARE(group->child(0)->text(0), QStringLiteral("Open"));
        QCOMPARE(group->child(0)->text(1), QStringLiteral("Ctrl+O"));
        QCOMPARE(group->child(1)->text(0), QStringLiteral("Black & white"));
        dialog.findChild<QLineEdit*>()->setText(QStringLiteral("open"));
        QVERIFY(!group->child(0)->isHidden());
        QVERIFY(group->child(1)->isHidden());
    }
};

QTEST_MAIN(TestHelpWindow)
#include "tst_helpwindow.moc"
