// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/dropzone.h"
#include "app/gui/welcome/connectdialog.h"
#include "app/gui/widgets/notice.h"
#include "app/gui/widgets/statepanel.h"
#include "app/gui/workspace/publishedscores.h"
#include "tests/app/gui/window/tour.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace churnlens;
using namespace Qt::StringLiterals;
using gui::PageId;
using gui::PublishedScores;
using gui::Workspace;

namespace {

const QList<std::pair<PageId, QString>> kPages{{PageId::Overview, u"overview"_s},
                                               {PageId::Customers, u"customers"_s},
                                               {PageId::Model, u"model"_s},
                                               {PageId::Data, u"data"_s},
                                               {PageId::Service, u"service"_s}};

} // namespace

/// Every page in every state it can be in: first use, loading, empty result, error, stale, no permission. With
/// CHURNLENS_STATE_PICTURES naming a folder, each is saved there, light and dark, to be looked at.
class TestStates : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::ScoredWorkspace> m_shop;
    std::unique_ptr<tests::ScoredWorkspace> m_empty;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<gui::WindowApplication> m_application;

    gui::MainWindow& window() { return m_application->window(); }
    Workspace& workspace() { return m_application->workspace(); }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_application->tasks().isIdle(), 30'000);
        QTest::qWait(0); // layouts that were put off
    }

    void start(const pipeline::DatabaseChoice& choice)
    {
        m_settings = std::make_unique<QSettings>(m_shop->files().path(u"states.ini"_s), QSettings::IniFormat);
        m_settings->clear();
        gui::WindowOptions options;
        options.database = choice;
        options.isDatabaseGiven = true;
        m_application = std::make_unique<gui::WindowApplication>(*qApp, *m_settings, options);
        m_application->start();
        window().resize(1440, 900);
    }
    /// Texts of what is in sight on the current page.
    QStringList texts()
    {
        QStringList found;
        for (const QLabel* const label : window().pages().currentPage()->findChildren<QLabel*>()) {
            if (label->isVisible())
                found << label->text();
        }
        return found;
    }
    QStringList panels()
    {
        QStringList titles;
        for (const gui::StatePanel* const panel : window().pages().currentPage()->findChildren<gui::StatePanel*>()) {
            if (panel->isVisible() && !panel->messageTitle().isEmpty())
                titles << panel->messageTitle();
        }
        return titles;
    }
    /// Of the current page, one in sight whose text has the words.
    QPushButton* button(const QString& words)
    {
        for (QPushButton* const button : window().pages().currentPage()->findChildren<QPushButton*>()) {
            if (button->isVisible() && QString(button->text()).remove(u'&').contains(words))
                return button;
        }
        return nullptr;
    }
    void save(const QString& name)
    {
        const QString folder = qEnvironmentVariable("CHURNLENS_STATE_PICTURES");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        for (const auto& [theme, suffix] :
             {std::pair(gui::ThemeChoice::Dark, u"dark"_s), std::pair(gui::ThemeChoice::Light, u"light"_s)}) {
            m_application->preferences().setTheme(theme);
            QVERIFY(window().grab().save(QDir(folder).filePath(u"%1-%2.png"_s.arg(name, suffix))));
        }
    }
    /// Wrapped texts are as high as their lines need.
    void nothingIsCut(const QString& page)
    {
        for (const QLabel* const label : window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->wordWrap() && !label->text().isEmpty())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                         qPrintable(page + u": "_s + label->text()));
        }
    }
    void saveEveryPage(const QString& state)
    {
        for (const auto& [id, name] : kPages) {
            window().showPage(id);
            settle();
            nothingIsCut(name);
            save(u"%1-%2"_s.arg(state, name));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<tests::ScoredWorkspace>(300);
        m_empty = std::make_unique<tests::ScoredWorkspace>(0);
    }
    void cleanup()
    {
        m_application.reset();
        m_settings.reset();
    }
    void cleanupTestCase()
    {
        m_empty.reset();
        m_shop.reset();
    }

    void firstUse()
    {
        start(m_empty->choice());
        QTRY_COMPARE_WITH_TIMEOUT(workspace().scores().state(), PublishedScores::State::Empty, 20'000);
        for (const PageId id : {PageId::Overview, PageId::Customers, PageId::Model}) {
            window().showPage(id);
            settle();
            QCOMPARE(panels().size(), 1);
        }
        window().showPage(PageId::Data);
        settle();
        QVERIFY(window().findChild<gui::DropZone*>(u"firstUse"_s)->isVisible());
        saveEveryPage(u"first-use"_s);
        window().showPage(PageId::Welcome);
        settle();
        save(u"first-use-welcome"_s);
    }

    void theDatabaseIsNotThere()
    {
        pipeline::DatabaseChoice choice = m_shop->choice();
        choice.conninfo = u"host=127.0.0.1 port=1 dbname=nowhere"_s;
        start(choice);
        QTRY_COMPARE_WITH_TIMEOUT(workspace().state(), Workspace::State::Failed, 20'000);
        for (const auto& [id, name] : kPages) {
            window().showPage(id);
            settle();
            QVERIFY2(panels().contains(u"The database cannot be reached"_s),
                     qPrintable(name + u": "_s + panels().join(u'|')));
            QVERIFY2(button(u"another database"_s), qPrintable(name)); // and leads to the dialog
            button(u"another database"_s)->click();
            const QPointer<gui::ConnectDialog> dialog = window().findChild<gui::ConnectDialog*>();
            QVERIFY2(dialog && dialog->isVisible(), qPrintable(name));
            dialog->reject();
            QTRY_VERIFY(!dialog);
        }
        saveEveryPage(u"error"_s);
    }

    void theDatabaseMayNotBeRead()
    {
        const auto admin = m_shop->connect();
        QVERIFY(admin->execute("CREATE ROLE stranger LOGIN").ok());
        pipeline::DatabaseChoice choice = m_shop->choice();
        choice.conninfo += u" user=stranger"_s;
        start(choice);
        QTRY_COMPARE_WITH_TIMEOUT(workspace().state(), Workspace::State::Failed, 20'000);
        window().showPage(PageId::Customers);
        settle();
        QCOMPARE(panels(), QStringList{u"The database user may not do this"_s});
        QVERIFY2(texts().join(u' ').contains(u"stranger"_s) || texts().join(u' ').contains(u"right"_s),
                 qPrintable(texts().join(u'\n')));
        saveEveryPage(u"no-permission"_s);
    }

    void theListIsBeingRead()
    {
        const auto blocker = m_shop->connect();
        QVERIFY(blocker->execute("BEGIN; LOCK TABLE ml.churn_score IN ACCESS EXCLUSIVE MODE").ok());
        start(m_shop->choice());
        QTRY_COMPARE_WITH_TIMEOUT(workspace().state(), Workspace::State::Ready, 20'000);
        window().showPage(PageId::Customers);
        QTRY_VERIFY_WITH_TIMEOUT(texts().join(u' ').contains(u"Reading"_s), 10'000);
        QVERIFY(!button(u"Cancel"_s)); // short reads have none
        QTRY_VERIFY(button(u"Cancel"_s));
        save(u"loading-customers"_s);
        const auto waiting = [&blocker] {
            return tests::scalar(*blocker, "SELECT count(*) FROM pg_locks WHERE NOT granted").toInt();
        };
        const int before = waiting();
        QVERIFY(before > 0);
        button(u"Cancel"_s)->click();
        QTRY_COMPARE(panels(), QStringList{u"Stopped"_s});
        QTRY_COMPARE(waiting(), before - 1); // the database was told
        QVERIFY(workspace().scores().isStopped());
        save(u"stopped-customers"_s);
        button(u"Try again"_s)->click();
        QTRY_VERIFY(texts().join(u' ').contains(u"Reading"_s));
        QVERIFY(blocker->execute("COMMIT").ok());
        QTRY_VERIFY_WITH_TIMEOUT(workspace().scores().population() != nullptr, 20'000);
        settle();
        QTRY_VERIFY(!texts().join(u' ').contains(u"Reading"_s));
    }

    void nobodyPassesTheFilter()
    {
        start(m_shop->choice());
        QTRY_VERIFY_WITH_TIMEOUT(workspace().scores().population() != nullptr, 20'000);
        window().showPage(PageId::Customers);
        population::PopulationFilter filter;
        filter.idContains = u"nobody has such an id"_s;
        static_cast<gui::CustomersPage&>(window().pages().page(PageId::Customers)).setFilter(filter);
        QTRY_VERIFY2(texts().join(u' ').contains(u"No customer passes"_s), qPrintable(texts().join(u'\n')));
        settle();
        save(u"empty-result-customers"_s);
    }

    void theDatabaseIsLostAndBack()
    {
        start(m_shop->choice());
        QTRY_VERIFY_WITH_TIMEOUT(workspace().scores().population() != nullptr, 20'000);
        for (const auto& [id, name] : kPages) { // what is lost was seen before
            window().showPage(id);
            settle();
        }
        const auto killer = m_shop->database().connect(u"postgres"_s);
        QVERIFY(killer->execute("ALTER DATABASE shop ALLOW_CONNECTIONS false").ok());
        QVERIFY(killer->execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'shop'").ok());
        workspace().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(workspace().state(), Workspace::State::Lost, 20'000);
        window().showPage(PageId::Customers);
        QTRY_VERIFY_WITH_TIMEOUT(texts().join(u' ').contains(u"cannot be reached"_s), 10'000);
        QVERIFY(workspace().scores().population() != nullptr); // the list stays
        saveEveryPage(u"stale"_s);
        QVERIFY(killer->execute("ALTER DATABASE shop ALLOW_CONNECTIONS true").ok());
        QTRY_COMPARE_WITH_TIMEOUT(workspace().state(), Workspace::State::Ready, 30'000);
        window().showPage(PageId::Customers);
        QTRY_VERIFY_WITH_TIMEOUT(!texts().join(u' ').contains(u"cannot be reached"_s), 10'000);
    }
};

QTEST_MAIN(TestStates)
#include "tst_states.moc"
