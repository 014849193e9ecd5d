// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/preferences.h"
#include "app/gui/theme/theme.h"
#include "app/gui/welcome/demochecklist.h"
#include "app/gui/welcome/recentdatabases.h"
#include "app/gui/welcome/welcomepage.h"
#include "app/gui/widgets/notice.h"
#include "app/gui/workspace/publishedscores.h"
#include "core/pipeline/session.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;

class TestWelcome : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 kRows = 20'000; ///< enough to train on, made in no time
    static constexpr int kPatience = 120'000;

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<TaskRunner> m_tasks;
    std::unique_ptr<Workspace> m_workspace;

    /// The workspace on an empty private server of its own.
    void open()
    {
        pipeline::DatabaseChoice choice;
        choice.dataDir = m_folder.path();
        m_workspace->open(choice);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Ready, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_tasks->isIdle(), kPatience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        new Theme(*qApp, this);
        // The server runs under an account of its own when this is root, which must reach the folder.
        QVERIFY(QFile::setPermissions(m_folder.path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup
                                          | QFile::ExeOther));
    }
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
        m_settings->clear();
        m_preferences = std::make_unique<Preferences>(*m_settings);
        m_tasks = std::make_unique<TaskRunner>();
        m_workspace = std::make_unique<Workspace>(*m_tasks);
    }
    void cleanup()
    {
        m_tasks->cancelAll();
        m_workspace.reset();
        m_tasks.reset();
        m_preferences.reset();
        m_settings.reset();
    }

    void demoHasADatabaseOfItsOwn()
    {
        open();
        DemoRun demo(*m_workspace, kRows);
        QSignalSpy finished(&demo, &DemoRun::finished);
        QSignalSpy progress(&demo, &DemoRun::progressChanged);
        demo.start(m_preferences->business());
        QVERIFY(demo.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        QVERIFY(!demo.isRunning());
        QCOMPARE(m_workspace->choice().dataDir, m_folder.path() + QStringLiteral("/demo-20000"));
        std::vector<int> steps; // each in its turn
        for (const QList<QVariant>& call : progress) {
            const int step = static_cast<int>(call.first().value<DemoRun::Step>());
            QVERIFY(steps.empty() || step >= steps.back());
            if (steps.empty() || step != steps.back())
                steps.push_back(step);
        }
        QCOMPARE(steps, (std::vector<int>{0, 1, 2, 3, 4, 5}));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->scores().state(), PublishedScores::State::Ready, kPatience);
        QVERIFY(m_workspace->scores().population() != nullptr);
    }

    /// The second time the file is known and the champion stands: nothing is trained.
    void demoAgainIsQuick()
    {
        open();
        DemoRun demo(*m_workspace, kRows);
        QSignalSpy finished(&demo, &DemoRun::finished);
        QSignalSpy progress(&demo, &DemoRun::progressChanged);
        demo.start(m_preferences->business());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
        for (const QList<QVariant>& call : progress)
            QVERIFY(call.first().value<DemoRun::Step>() != DemoRun::Step::Train);
    }

    void aCancelledDemoGoesBack()
    {
        open();
        DemoRun demo(*m_workspace, 500'000);
        QSignalSpy cancelled(&demo, &DemoRun::cancelled);
        connect(&demo, &DemoRun::progressChanged, &demo, [&demo](DemoRun::Step step, double) {
            if (step == DemoRun::Step::Generate)
                demo.cancel();
        });
        demo.start(m_preferences->business());
        QTRY_COMPARE_WITH_TIMEOUT(cancelled.size(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Ready, kPatience);
        QCOMPARE(m_workspace->choice().dataDir, m_folder.path());
        QVERIFY(!QFile::exists(demo.choice().dataDir + QStringLiteral("/demo-transactions-500000.csv")));
    }

    void cancelWorksWhileTheDatabaseOpens()
    {
        pipeline::DatabaseChoice before;
        before.dataDir = m_folder.path();
        m_workspace->open(before);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Ready, kPatience);
        DemoRun demo(*m_workspace, kRows);
        QSignalSpy cancelled(&demo, &DemoRun::cancelled);
        demo.start(m_preferences->business());
        demo.cancel();
        QCOMPARE(cancelled.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Ready, kPatience);
        QCOMPARE(m_workspace->choice().dataDir, m_folder.path());
    }

    void aDemoThatCannotBeMadeSaysWhy()
    {
        QFile blocker(m_folder.filePath(QStringLiteral("demo-777")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        open();
        DemoRun demo(*m_workspace, 777);
        QSignalSpy failed(&demo, &DemoRun::failed);
        demo.start(m_preferences->business());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
        QVERIFY(!demo.isRunning());
    }

    void thePageOffersThreeWays()
    {
        DemoRun demo(*m_workspace);
        WelcomePage page(*m_workspace, *m_preferences, demo);
        page.resize(1080, 720);
        page.show();
        QStringList verbs;
        for (const QPushButton* const button : page.findChildren<QPushButton*>()) {
            if (button->isVisible())
                verbs.append(button->text());
        }
        QCOMPARE(verbs,
                 (QStringList{QStringLiteral("&Open files…"), QStringLiteral("Try the &demo"),
                              QStringLiteral("&Connect…")}));
        QSignalSpy load(&page, &Page::loadRequested);
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/somewhere/a.csv"))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&page, &drop);
        QCOMPARE(load.first().first().toStringList(), QStringList{QStringLiteral("/somewhere/a.csv")});
    }

    void theChecklistIsShownWhileTheDemoRuns()
    {
        open();
        DemoRun demo(*m_workspace);
        WelcomePage page(*m_workspace, *m_preferences, demo);
        page.resize(1080, 720);
        page.show();
        page.startDemo();
        DemoChecklist& list = *page.findChild<DemoChecklist*>();
        QVERIFY(list.isVisible());
        list.findChild<QPushButton*>(QStringLiteral("cancelDemo"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!page.demo().isRunning(), kPatience);
        QVERIFY(!list.isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Ready, kPatience);
    }

    /// In another language there is another page.
    void anotherPageShowsTheDemo()
    {
        open();
        DemoRun demo(*m_workspace, 500'000);
        auto page = std::make_unique<WelcomePage>(*m_workspace, *m_preferences, demo);
        page->show();
        page->startDemo();
        page = std::make_unique<WelcomePage>(*m_workspace, *m_preferences, demo);
        page->show();
        QVERIFY(demo.isRunning());
        DemoChecklist& list = *page->findChild<DemoChecklist*>();
        QVERIFY(list.isVisible());
        list.findChild<QPushButton*>(QStringLiteral("cancelDemo"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!demo.isRunning(), kPatience);
        QVERIFY(!list.isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Ready, kPatience);
    }

    void anotherPageSaysWhyThereIsNoDemo()
    {
        QFile blocker(m_folder.filePath(QStringLiteral("demo-778")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        open();
        DemoRun demo(*m_workspace, 778);
        auto page = std::make_unique<WelcomePage>(*m_workspace, *m_preferences, demo);
        page->startDemo();
        QTRY_VERIFY_WITH_TIMEOUT(!demo.isRunning(), kPatience);
        QVERIFY(demo.error().has_value());
        page = std::make_unique<WelcomePage>(*m_workspace, *m_preferences, demo);
        page->show();
        const Notice& problem = *page->findChild<Notice*>();
        QVERIFY(problem.isVisible());
        QVERIFY2(problem.text().contains(demo.error()->message), qPrintable(problem.text()));
    }

    void whatWasUsedIsOfferedAgain()
    {
        DemoRun demo(*m_workspace);
        WelcomePage page(*m_workspace, *m_preferences, demo);
        page.show();
        open();
        QPushButton* recent = nullptr;
        for (QPushButton* const button : page.findChildren<QPushButton*>()) {
            if (button->text().startsWith(QStringLiteral("Your data in ")))
                recent = button;
        }
        QVERIFY(recent);
        m_workspace->close();
        QSignalSpy pages(&page, &Page::pageRequested);
        for (QPushButton* const button : page.findChildren<QPushButton*>()) {
            if (button->text().startsWith(QStringLiteral("Your data in ")))
                recent = button;
        }
        recent->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->state(), Workspace::State::Ready, kPatience);
        QCOMPARE(pages.size(), 1);
    }

    void recentDatabasesKeepNoPassword()
    {
        pipeline::DatabaseChoice choice;
        choice.dataDir = QStringLiteral("/data");
        choice.conninfo = QStringLiteral("host=db dbname=shop password=secret");
        noteRecentDatabase(*m_settings, choice);
        for (int i = 0; i < 7; ++i) {
            choice.conninfo = QStringLiteral("dbname=shop%1").arg(i);
            noteRecentDatabase(*m_settings, choice);
        }
        choice.conninfo = QStringLiteral("host=db dbname=shop password=other");
        noteRecentDatabase(*m_settings, choice);
        choice.useEnvironment = true;
        noteRecentDatabase(*m_settings, choice);
        const std::vector<RecentDatabase> recent = recentDatabases(*m_settings);
        QCOMPARE(recent.size(), size_t(5));
        QVERIFY(!recent.front().conninfo.contains(QStringLiteral("other")));
        QCOMPARE(recentText(recent.front()), QStringLiteral("shop on db"));
        QCOMPARE(recentText(recent[1]), QStringLiteral("shop6"));
        QTemporaryDir folder;
        const QString demo = synthetic::demoDataDir(folder.path(), 200'000);
        QCOMPARE(recentText({{}, demo}), QStringLiteral("Your data in ") + QDir::toNativeSeparators(demo));
        QCOMPARE(recentText({{}, pipeline::defaultDataDir()}), QStringLiteral("Your data on this machine"));
        QVERIFY(synthetic::markDemoDataDir(demo).ok());
        QCOMPARE(recentText({{}, demo}), QStringLiteral("Demo data"));
    }
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
