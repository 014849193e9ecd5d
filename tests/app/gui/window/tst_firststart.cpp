// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/servicepage.h"
#include "app/gui/widgets/statepanel.h"
#include "app/gui/window/windowapplication.h"
#include "app/gui/workspace/publishedscores.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QApplication>
#include <QTcpServer>
#include <QTest>

using namespace churnlens;
using gui::PageId;

/// The window on an empty database, and without one.
class TestFirstStart : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::ScoredWorkspace> m_empty;

    gui::WindowOptions serving() const
    {
        gui::WindowOptions options;
        options.database = m_empty->choice();
        options.isDatabaseGiven = true;
        options.serves = true;
        return options;
    }

    static gui::ServicePage& servicePage(gui::WindowApplication& application)
    {
        return static_cast<gui::ServicePage&>(application.window().pages().page(PageId::Service));
    }

private Q_SLOTS:
    void initTestCase() { m_empty = std::make_unique<tests::ScoredWorkspace>(0); }
    void cleanupTestCase() { m_empty.reset(); }

    void welcomesAndEveryPageSaysWhatToDo()
    {
        QSettings settings(m_empty->files().path(QStringLiteral("first.ini")), QSettings::IniFormat);
        gui::WindowOptions options;
        options.database = m_empty->choice();
        options.isDatabaseGiven = true;
        gui::WindowApplication application(*qApp, settings, options);
        application.start();
        QCOMPARE(application.window().pages().currentId(), PageId::Welcome);
        QTRY_COMPARE_WITH_TIMEOUT(application.workspace().scores().state(), gui::PublishedScores::State::Empty, 20'000);
        QCOMPARE(application.window().pages().currentId(), PageId::Welcome);
        for (const PageId id : {PageId::Overview, PageId::Customers, PageId::Model, PageId::Data, PageId::Service}) {
            application.window().showPage(id);
            QTRY_VERIFY_WITH_TIMEOUT(application.tasks().isIdle(), 20'000);
            QCOMPARE(application.window().pages().currentId(), id);
            bool says = id == PageId::Data || id == PageId::Service; // these work without scores
            for (const gui::StatePanel* const panel : application.window().findChildren<gui::StatePanel*>())
                says = says || (panel->isVisible() && !panel->messageTitle().isEmpty());
            QVERIFY2(says, qPrintable(application.window().windowTitle()));
        }
    }

    void servesBehindThePageThatIsShown()
    {
        QSettings settings(m_empty->files().path(QStringLiteral("serving.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("service/port"), 0);
        gui::WindowApplication application(*qApp, settings, serving());
        application.start();
        const gui::ServicePage& page = servicePage(application);
        QTRY_VERIFY_WITH_TIMEOUT(page.isRunning(), 20'000);
        QCOMPARE(application.window().pages().currentId(), PageId::Welcome);
    }

    void showsWhyItCannotServe()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        QSettings settings(m_empty->files().path(QStringLiteral("taken.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("service/port"), other.serverPort());
        gui::WindowApplication application(*qApp, settings, serving());
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(application.window().pages().currentId(), PageId::Service, 20'000);
        QVERIFY(!servicePage(application).isRunning());
    }

    void aDatabaseThatIsNotThereIsSaid()
    {
        QSettings settings(m_empty->files().path(QStringLiteral("second.ini")), QSettings::IniFormat);
        gui::WindowOptions options;
        options.database.conninfo = QStringLiteral("host=127.0.0.1 port=1 dbname=nowhere");
        options.database.dataDir = m_empty->files().path(QStringLiteral("nowhere"));
        options.isDatabaseGiven = true;
        gui::WindowApplication application(*qApp, settings, options);
        application.start();
        QTRY_COMPARE_WITH_TIMEOUT(application.workspace().state(), gui::Workspace::State::Failed, 20'000);
        for (const PageId id : {PageId::Overview, PageId::Customers, PageId::Model, PageId::Data, PageId::Service}) {
            application.window().showPage(id);
            QTRY_VERIFY_WITH_TIMEOUT(application.tasks().isIdle(), 20'000);
        }
        QVERIFY(application.window().close());
    }
};

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"
