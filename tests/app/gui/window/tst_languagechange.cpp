// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/datapage.h"
#include "app/gui/data/importview.h"
#include "app/gui/data/loadresult.h"
#include "app/gui/window/windowapplication.h"
#include "app/gui/window/windowsessions.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QApplication>
#include <QStatusBar>
#include <QTest>

#include <atomic>
#include <thread>

using namespace churnlens;
using gui::PageId;

/// What goes on when the window is made anew in another language.
class TestLanguageChange : public QObject
{
    Q_OBJECT

    static constexpr int kPatience = 60'000;

    std::unique_ptr<tests::ScoredWorkspace> m_empty;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<gui::WindowApplication> m_application;

    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_application->tasks().isIdle(), kPatience); }
    void change(const QString& language)
    {
        m_application->preferences().setLanguage(language);
        const QString title =
            language == QStringLiteral("de") ? QStringLiteral("Daten – Churnlens") : QStringLiteral("Data – Churnlens");
        QTRY_COMPARE_WITH_TIMEOUT(m_application->window().windowTitle(), title, kPatience);
    }
    template <typename T>
    bool isShown()
    {
        const T* const part = m_application->window().findChild<T*>();
        return part && part->isVisible();
    }

private Q_SLOTS:
    void initTestCase() { m_empty = std::make_unique<tests::ScoredWorkspace>(0); }
    void cleanupTestCase() { m_empty.reset(); }
    void init()
    {
        m_settings =
            std::make_unique<QSettings>(m_empty->files().path(QStringLiteral("language.ini")), QSettings::IniFormat);
        m_settings->clear();
        m_settings->setValue(QStringLiteral("window/language"), QStringLiteral("en"));
        gui::WindowOptions options;
        options.database = m_empty->choice();
        options.isDatabaseGiven = true;
        m_application = std::make_unique<gui::WindowApplication>(*qApp, *m_settings, options);
        m_application->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_application->workspace().state(), gui::Workspace::State::Ready, kPatience);
        settle();
    }
    void cleanup()
    {
        m_application.reset();
        m_settings.reset();
    }

    void offeredFilesStay()
    {
        const QString path = m_empty->files().write(QStringLiteral("offered.csv"), tests::smallShop(40));
        m_application->window().offerFiles({path});
        settle();
        ingest::FormatEdits edits;
        edits.tables = {QStringLiteral("offered.csv")};
        m_application->sessions().import.setEdits(path, edits);
        settle();
        change(QStringLiteral("de"));
        QVERIFY(isShown<gui::ImportView>());
        const gui::OfferedFile* const file = m_application->sessions().import.file(path);
        QVERIFY(file && file->inspection);
        QCOMPARE(file->edits.tables, edits.tables);
    }

    /// The change waits, and the page that comes then shows what the load did.
    void aLoadGoesOnAndIsShown()
    {
        const QString path = m_empty->files().write(QStringLiteral("loaded.csv"), tests::smallShop(300));
        m_application->window().offerFiles({path});
        settle();
        m_application->sessions().import.setAfterwards(gui::Afterwards::LoadOnly);
        Q_EMIT m_application->window().findChild<gui::ImportView*>()->loadRequested();
        QVERIFY(m_application->tasks().isBusy());
        change(QStringLiteral("de"));
        QVERIFY(isShown<gui::LoadResult>());
        QCOMPARE(tests::scalar(*m_empty->connect(), "SELECT count(*) FROM warehouse.load"), QStringLiteral("1"));
    }

    void theWaitIsSaid()
    {
        std::atomic<bool> ends = false;
        m_application->window().showPage(PageId::Data);
        settle();
        m_application->tasks().run<void>(QStringLiteral("Long"),
                                         [&ends](const Progress& progress) -> Result<void> {
                                             while (!ends && !progress.stopped())
                                                 std::this_thread::yield();
                                             return {};
                                         },
                                         m_application.get(), {});
        m_application->preferences().setLanguage(QStringLiteral("de"));
        QTRY_VERIFY(m_application->window().statusBar()->currentMessage().startsWith(
            QStringLiteral("The language changes as soon as")));
        QCOMPARE(m_application->window().windowTitle(), QStringLiteral("Data – Churnlens"));
        ends = true;
        QTRY_COMPARE(m_application->window().windowTitle(), QStringLiteral("Daten – Churnlens"));
    }
};

QTEST_MAIN(TestLanguageChange)
#include "tst_languagechange.moc"
