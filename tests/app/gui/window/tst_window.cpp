// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/whatifpanel.h"
#include "app/gui/data/datapage.h"
#include "app/gui/service/apicontroller.h"
#include "app/gui/service/servicepage.h"
#include "app/gui/tasks/harmless.h"
#include "app/gui/workspace/publishedscores.h"
#include "core/pipeline/batchrun.h"
#include "tests/app/gui/window/tour.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace churnlens;
using gui::PageId;
using tests::ScoredWorkspace;
using tests::Tour;

/// The window on a scored shop: the whole of it, as a user goes through it.
class TestWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScoredWorkspace> m_shop;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<gui::WindowApplication> m_application;
    std::unique_ptr<Tour> m_tour;
    QString m_question; ///< the text of the last one

    /// Presses a button of the question that the next call asks, and keeps its text.
    void answerQuestion(QMessageBox::ButtonRole role)
    {
        QTimer::singleShot(0, this, [this, role] {
            for (QWidget* const top : QApplication::topLevelWidgets()) {
                auto* const box = qobject_cast<QMessageBox*>(top);
                if (!box || !box->isVisible())
                    continue;
                m_question = box->informativeText();
                for (QAbstractButton* const button : box->buttons()) {
                    if (box->buttonRole(button) == role)
                        return button->click();
                }
            }
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<ScoredWorkspace>(300);
        m_settings =
            std::make_unique<QSettings>(m_shop->files().path(QStringLiteral("tour.ini")), QSettings::IniFormat);
        gui::WindowOptions options;
        options.database = m_shop->choice();
        options.isDatabaseGiven = true;
        m_application = std::make_unique<gui::WindowApplication>(*qApp, *m_settings, options);
        m_application->start();
        m_tour = std::make_unique<Tour>(*m_application);
    }
    void cleanupTestCase()
    {
        qInfo().noquote() << QStringLiteral("longest time away from the event loop\n") + m_tour->report();
        m_tour.reset();
        m_application.reset();
        m_settings.reset();
        m_shop.reset();
    }

    void opensOnTheOverviewWhenThereAreScores()
    {
        m_tour->await([this] { return m_application->workspace().scores().population() != nullptr; });
        QCOMPARE(m_tour->window().pages().currentId(), PageId::Overview);
        QVERIFY(m_tour->window().isVisible());
    }

    void everyPageOpens()
    {
        for (const PageId id :
             {PageId::Customers, PageId::Model, PageId::Data, PageId::Service, PageId::Welcome, PageId::Overview}) {
            m_tour->step(QStringLiteral("open page %1").arg(static_cast<int>(id)),
                         [this, id] { m_tour->window().showPage(id); });
            QCOMPARE(m_tour->window().pages().currentId(), id);
            m_tour->step(QStringLiteral("open page %1 again").arg(static_cast<int>(id)),
                         [this, id] { m_tour->window().showPage(id); });
        }
    }

    void noWidgetHasAStyleSheet()
    {
        QVERIFY(qApp->styleSheet().isEmpty());
        const QWidgetList widgets = QApplication::allWidgets();
        QVERIFY(widgets.size() > 500);
        for (const QWidget* const widget : widgets)
            QVERIFY2(widget->styleSheet().isEmpty(), widget->metaObject()->className());
    }

    void filtersSearchesAndSorts()
    {
        m_tour->window().showPage(PageId::Customers);
        population::PopulationFilter filter;
        filter.buckets = {QStringLiteral("High")};
        m_tour->step(QStringLiteral("filter"), [&] { m_tour->customers().setFilter(filter); });
        const auto population = m_application->workspace().scores().population();
        QCOMPARE(m_tour->table().model()->rowCount(), int(population->select(filter, {}).size()));
        m_tour->step(QStringLiteral("no filter"), [&] { m_tour->customers().setFilter({}); });
        QCOMPARE(m_tour->table().model()->rowCount(), int(population->size()));
        const QString wanted = population->at(7).customerId;
        auto* const search = m_tour->window().findChild<QLineEdit*>();
        QVERIFY(search);
        m_tour->step(QStringLiteral("search"), [&] { QTest::keyClicks(search, wanted); });
        m_tour->await([&] { return m_tour->table().model()->rowCount() < int(population->size()); });
        QVERIFY(m_tour->table().model()->rowCount() >= 1);
        m_tour->step(QStringLiteral("clear search"), [&] { search->clear(); });
        m_tour->await([&] { return m_tour->table().model()->rowCount() == int(population->size()); });
        for (int column = 0; column < m_tour->table().model()->columnCount(); ++column)
            m_tour->step(QStringLiteral("sort by column %1").arg(column),
                         [&] { m_tour->table().sortByColumn(column, Qt::DescendingOrder); });
    }

    void theCustomerPaneFollows()
    {
        const auto population = m_application->workspace().scores().population();
        for (const quint32 row : {0U, 5U, 40U}) {
            const QString id = population->at(row).customerId;
            m_tour->step(QStringLiteral("select customer"), [&] { m_tour->customers().selectCustomer(id); });
            m_tour->await([&] { return m_tour->pane().shown() && m_tour->pane().customerId() == id; });
        }
        auto* const whatIf = m_tour->pane().findChild<gui::WhatIfPanel*>();
        QVERIFY(whatIf);
        const QString before = whatIf->resultText();
        m_tour->step(QStringLiteral("what if he ordered today"), [&] { whatIf->findChild<QCheckBox*>()->click(); });
        QVERIFY(whatIf->resultText() != before);
    }

    void servesTheApi()
    {
        m_tour->window().showPage(PageId::Service);
        auto& page = static_cast<gui::ServicePage&>(m_tour->window().pages().page(PageId::Service));
        m_settings->setValue(QStringLiteral("service/port"), 0);
        m_tour->step(QStringLiteral("start the API"), [&] { m_tour->window().startService(); });
        m_tour->await([&] { return page.isRunning(); });
        QNetworkAccessManager network;
        QNetworkReply* const reply =
            network.get(QNetworkRequest(page.controller().url().resolved(QUrl(QStringLiteral("/api/v1/runs/latest")))));
        m_tour->await([reply] { return reply->isFinished(); });
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        m_tour->await([&page] { return page.recentRequests() == 1; });
        answerQuestion(QMessageBox::RejectRole);
        QVERIFY(!m_tour->window().close());
        QVERIFY2(m_question.contains(QStringLiteral("REST API")), qPrintable(m_question));
        m_tour->step(QStringLiteral("stop the API"), [&] { page.controller().stop(); });
        m_tour->await([&] { return !page.isRunning(); });
    }

    void changesThemeAndLanguage()
    {
        m_tour->window().showPage(PageId::Customers);
        m_tour->step(QStringLiteral("dark"), [&] { m_application->preferences().setTheme(gui::ThemeChoice::Dark); });
        QCOMPARE(gui::schemeOf(m_tour->window().palette()), gui::Scheme::Dark);
        m_tour->step(QStringLiteral("light"), [&] { m_application->preferences().setTheme(gui::ThemeChoice::Light); });
        m_tour->step(QStringLiteral("German"), [&] { m_application->preferences().setLanguage(QStringLiteral("de")); });
        QTRY_COMPARE(m_tour->window().windowTitle(), QStringLiteral("Kunden – Churnlens"));
        QCOMPARE(m_tour->window().pages().currentId(), PageId::Customers);
        QTRY_VERIFY(m_tour->table().model()->rowCount() > 0);
        m_tour->step(QStringLiteral("English"),
                     [&] { m_application->preferences().setLanguage(QStringLiteral("en")); });
        QTRY_COMPARE(m_tour->window().windowTitle(), QStringLiteral("Customers – Churnlens"));
    }

    /// The menu follows what the window manager does, and F11 what the window is.
    void fullScreenIsAsTheWindowIs()
    {
        QAction* fullScreen = nullptr;
        for (QAction* const action : m_tour->window().findChildren<QAction*>()) {
            if (action->shortcut() == QKeySequence(Qt::Key_F11))
                fullScreen = action;
        }
        QVERIFY(fullScreen && !fullScreen->isChecked());
        m_tour->step(QStringLiteral("full screen"), [&] { fullScreen->trigger(); });
        QVERIFY(m_tour->window().isFullScreen() && fullScreen->isChecked());
        m_tour->step(QStringLiteral("window manager"), [&] { m_tour->window().showNormal(); });
        QVERIFY(!fullScreen->isChecked());
        m_tour->step(QStringLiteral("by the manager"), [&] { m_tour->window().showFullScreen(); });
        QVERIFY(fullScreen->isChecked());
        m_tour->window().saveState();
        gui::MainWindow second(m_application->workspace(), m_application->preferences(), m_application->sessions());
        const QList<QAction*> actions = second.findChildren<QAction*>();
        QVERIFY(std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
            return action->shortcut() == QKeySequence(Qt::Key_F11) && action->isChecked();
        }));
        m_tour->step(QStringLiteral("F11 again"), [&] { fullScreen->trigger(); });
        QVERIFY(!m_tour->window().isFullScreen() && !fullScreen->isChecked());
    }

    void resizes()
    {
        for (const PageId id : {PageId::Overview, PageId::Customers, PageId::Model, PageId::Data, PageId::Service}) {
            m_tour->window().showPage(id);
            for (const QSize size : {QSize(1024, 640), QSize(2560, 1440), QSize(1440, 900)}) {
                m_tour->step(QStringLiteral("page %1 at %2").arg(static_cast<int>(id)).arg(size.width()),
                             [&] { m_tour->window().resize(size); });
                QCOMPARE(m_tour->window().size(), size);
            }
        }
    }

    void aFileIsOfferedAndLoadsNothingByItself()
    {
        const qint64 before = m_application->workspace().scores().run()->runId;
        m_tour->step(QStringLiteral("offer a file"), [&] { m_tour->window().offerFiles({m_shop->shopFile()}); });
        QCOMPARE(m_tour->window().pages().currentId(), PageId::Data);
        m_application->workspace().refresh();
        m_tour->await([this] { return m_application->tasks().isIdle(); });
        QCOMPARE(m_application->workspace().scores().run()->runId, before);
    }

    /// Everything that would be lost is named in one question, and nothing that would not.
    void closesInMidJob()
    {
        std::atomic<int> ended = 0;
        const auto endless = [&](const QString& title) {
            return m_application->tasks().run<void>(title,
                                                    [&ended](const Progress& progress) -> Result<void> {
                                                        while (!progress.stopped())
                                                            std::this_thread::yield();
                                                        ++ended;
                                                        return interruptedError();
                                                    },
                                                    m_application.get(), {});
        };
        gui::Task* const task = endless(QStringLiteral("Training a model"));
        endless(QStringLiteral("Exporting the list"));
        gui::setHarmless(*endless(QStringLiteral("Looking at a file")));
        answerQuestion(QMessageBox::RejectRole);
        QVERIFY(!m_tour->window().close());
        QVERIFY2(m_question.contains(QStringLiteral("Training a model"))
                     && m_question.contains(QStringLiteral("Exporting the list"))
                     && !m_question.contains(QStringLiteral("Looking")),
                 qPrintable(m_question));
        QVERIFY(m_tour->window().isVisible());
        QVERIFY(task->isRunning());
        answerQuestion(QMessageBox::DestructiveRole);
        QVERIFY(m_tour->window().close());
        m_tour->await([&] { return ended == 3 && m_application->tasks().isIdle(); });
    }

    void neverStaysAwayFromTheEventLoopForLong()
    {
        // The figures that count are printed; machines that build beside it make a tight limit a lottery.
        const auto [step, milliseconds] = m_tour->longestStall();
        QVERIFY2(milliseconds < 1000, qPrintable(step + QStringLiteral(": %1 ms").arg(milliseconds)));
    }

    void anotherThemeIsNoNewWindow()
    {
        // Whatever the machine: widgets are painted anew, not made or polished anew. With a sheet it took longer.
        const double theme =
            std::min(m_tour->stallOf(QStringLiteral("dark")), m_tour->stallOf(QStringLiteral("light")));
        const double language =
            std::max(m_tour->stallOf(QStringLiteral("German")), m_tour->stallOf(QStringLiteral("English")));
        QVERIFY2(theme < language, qPrintable(QString::number(theme)));
    }

    void keepsItsState()
    {
        QCOMPARE(m_settings->value(QStringLiteral("window/page")).toInt(), static_cast<int>(PageId::Data));
        QVERIFY(m_settings->contains(QStringLiteral("window/geometry")));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
