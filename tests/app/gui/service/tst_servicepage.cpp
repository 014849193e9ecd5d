// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/apicontroller.h"
#include "app/gui/service/copyfield.h"
#include "app/gui/service/createkeydialog.h"
#include "app/gui/service/keyscard.h"
#include "app/gui/service/portcheck.h"
#include "app/gui/service/servicepage.h"
#include "app/gui/service/servicesettings.h"
#include "app/gui/service/switch.h"
#include "app/gui/theme/theme.h"
#include "app/gui/widgets/notice.h"
#include "app/gui/widgets/statepanel.h"
#include "tests/support/apiclient.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>
#include <QTest>
#include <QToolButton>

using namespace churnlens;
using namespace churnlens::gui;
using namespace churnlens::tests;

class TestServicePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ScoredWorkspace> m_scored;
    std::unique_ptr<ServicePage> m_page;

    template <typename T>
    T* part(const char* name)
    {
        T* const found = m_page->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    [[nodiscard]] ApiController::State state() { return m_page->controller().state(); }
    quint16 port() { return static_cast<quint16>(m_page->controller().url().port()); }
    void turnOn()
    {
        part<Switch>("apiSwitch")->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(), ApiController::State::Running, 10'000);
    }
    QString problem()
    {
        const auto* const notice = m_page->findChild<Notice*>(QStringLiteral("apiProblem"));
        return notice ? notice->text() : QString();
    }
    CreateKeyDialog* openKeyDialog()
    {
        part<QPushButton>("createKey")->click();
        return m_page->findChild<CreateKeyDialog*>();
    }
    QByteArray createKey(const QString& name)
    {
        CreateKeyDialog* const dialog = openKeyDialog();
        dialog->findChild<QLineEdit*>(QStringLiteral("keyName"))->setText(name);
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        auto* const secret = dialog->findChild<CopyField*>(QStringLiteral("keySecret"));
        if (!QTest::qWaitFor([&] { return !secret->text().isEmpty(); }, 5'000))
            return {};
        const QByteArray key = secret->text().toLatin1();
        dialog->close();
        return key;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        m_scored = std::make_unique<ScoredWorkspace>(0);
    }

    void init()
    {
        m_scored->preferences().store().clear();
        const std::optional<quint16> free = freePortAfter(QHostAddress(QHostAddress::LocalHost), 20'000);
        QVERIFY(free);
        ServiceSettings settings;
        settings.port = *free;
        writeServiceSettings(m_scored->preferences().store(), settings);
        m_page = std::make_unique<ServicePage>(m_scored->workspace(), m_scored->preferences());
        m_page->resize(1080, 720);
        m_page->show();
        m_scored->waitUntilIdle();
    }

    void cleanup()
    {
        m_page.reset();
        m_scored->waitUntilIdle();
    }

    void cleanupTestCase() { m_scored.reset(); }

    void readingTheKeysCanBeStopped()
    {
        const auto blocker = m_scored->connect();
        QVERIFY(blocker->execute("BEGIN; LOCK TABLE service.api_key IN ACCESS EXCLUSIVE MODE").ok());
        KeysCard card(m_scored->workspace());
        QVERIFY(!card.isKnown());
        auto* const panel = card.findChild<StatePanel*>();
        Q_EMIT panel->cancelRequested();
        QCOMPARE(panel->messageTitle(), QStringLiteral("Stopped"));
        QVERIFY(blocker->execute("COMMIT").ok());
        m_scored->waitUntilIdle();
        QVERIFY(!card.isKnown()); // what was stopped does not come after all
        Q_EMIT panel->actionTriggered();
        QTRY_VERIFY(card.isKnown());
    }

    void servesAndLogsWhatIsAsked()
    {
        QSignalSpy running(m_page.get(), &ServicePage::runningChanged);
        turnOn();
        QVERIFY(m_page->isRunning());
        QCOMPARE(running.size(), 1);
        QCOMPARE(part<CopyField>("apiAddress")->text(), m_page->controller().url().toString());
        HttpClient client(port());
        QCOMPARE(client.get("/health/live").status, 200);
        QCOMPARE(client.get("/api/v1/nothing").status, 404);
        const QAbstractItemModel& log = *part<QTableView>("requests")->model();
        QTRY_COMPARE(log.rowCount(), 2);
        QCOMPARE(log.index(0, 2).data().toString(), QStringLiteral("/api/v1/nothing"));
        QCOMPARE(log.index(0, 3).data().toString(), QStringLiteral("404"));
        QCOMPARE(log.index(1, 2).data().toString(), QStringLiteral("/health/live"));
        part<Switch>("apiSwitch")->click();
        QTRY_COMPARE(state(), ApiController::State::Stopped);
        QCOMPARE(running.size(), 2);
        QCOMPARE(part<CopyField>("apiAddress")->text(), QString());
        QCOMPARE(client.get("/health/live").status, 0);
    }

    void theLogCanBeFilteredHeldAndCleared()
    {
        turnOn();
        HttpClient client(port());
        QCOMPARE(client.get("/health/live").status, 200);
        QCOMPARE(client.get("/api/v1/nothing").status, 404);
        const QAbstractItemModel& log = *part<QTableView>("requests")->model();
        QTRY_COMPARE(log.rowCount(), 2);
        part<QLineEdit>("logFilter")->setText(QStringLiteral("HEALTH"));
        QCOMPARE(log.rowCount(), 1);
        part<QLineEdit>("logFilter")->clear();
        part<QToolButton>("logPause")->click();
        QCOMPARE(client.get("/openapi.json").status, 200);
        QTest::qWait(500); // twice the time in which it would have appeared
        QCOMPARE(log.rowCount(), 2);
        part<QToolButton>("logPause")->click();
        QTRY_COMPARE(log.rowCount(), 3);
        part<QToolButton>("logClear")->click();
        QCOMPARE(log.rowCount(), 0);
    }

    void aTakenPortIsSaidAndAnotherOffered()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), 0));
        part<QSpinBox>("apiPort")->setValue(other.serverPort());
        part<Switch>("apiSwitch")->click();
        QTRY_COMPARE(state(), ApiController::State::Failed);
        QVERIFY(!part<Switch>("apiSwitch")->isChecked());
        QVERIFY2(problem().contains(QString::number(other.serverPort())), qPrintable(problem()));
        const quint16 offered = m_page->controller().suggestedPort();
        QVERIFY(offered > other.serverPort());
        Q_EMIT part<Notice>("apiProblem")->linkActivated();
        QTRY_COMPARE_WITH_TIMEOUT(state(), ApiController::State::Running, 10'000);
        QCOMPARE(port(), offered);
        QCOMPARE(problem(), QString());
        QCOMPARE(readServiceSettings(m_scored->preferences().store()).port, offered);
    }

    void aKeyIsShownOnceWorksAndCanBeRevoked()
    {
        const QByteArray key = createKey(QStringLiteral("dashboard"));
        QVERIFY(key.startsWith("cl_"));
        QAbstractItemModel& keys = *part<QTableView>("keys")->model();
        QTRY_COMPARE(keys.rowCount(), 1);
        QCOMPARE(keys.index(0, 0).data().toString(), QStringLiteral("dashboard"));
        CreateKeyDialog* const again = openKeyDialog();
        again->findChild<QLineEdit*>(QStringLiteral("keyName"))->setText(QStringLiteral("dashboard"));
        QVERIFY(!again->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
        QVERIFY(again->findChild<QLabel*>(QStringLiteral("keyProblem"))->isVisibleTo(again));
        again->close();
        part<QTableView>("keys")->selectRow(0);
        QTimer::singleShot(0, this, [] {
            auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            for (QAbstractButton* const button : box->buttons()) {
                if (button->text().contains(QStringLiteral("Revoke")))
                    button->click();
            }
        });
        part<QPushButton>("revokeKey")->click();
        QTRY_COMPARE(keys.index(0, 4).data().toString(), QStringLiteral("Revoked"));
        QVERIFY(!part<QPushButton>("revokeKey")->isEnabled());
    }

    void othersAreServedOnlyWithAKey()
    {
        part<QComboBox>("apiReach")->setCurrentIndex(1);
        part<Switch>("apiSwitch")->click(); // the only key is revoked
        QCOMPARE(state(), ApiController::State::Stopped);
        QVERIFY(!part<Switch>("apiSwitch")->isChecked());
        QVERIFY(problem().contains(QStringLiteral("key")));
        const QByteArray key = createKey(QStringLiteral("elsewhere"));
        QTRY_COMPARE(part<QTableView>("keys")->model()->rowCount(), 2);
        turnOn();
        HttpClient client(port());
        QCOMPARE(client.get("/api/v1/runs").status, 401);
        QCOMPARE(client.get("/api/v1/runs", {{"Authorization", "Bearer " + key}}).status, 200);
    }

    void settingsAreKept()
    {
        part<QComboBox>("apiReach")->setCurrentIndex(1);
        part<QSpinBox>("apiPort")->setValue(9001);
        m_page = std::make_unique<ServicePage>(m_scored->workspace(), m_scored->preferences());
        QCOMPARE(part<QSpinBox>("apiPort")->value(), 9001);
        QCOMPARE(part<QComboBox>("apiReach")->currentIndex(), 1);
    }

    void anotherLanguageKeepsStateAndRequests()
    {
        turnOn();
        HttpClient client(port());
        QCOMPARE(client.get("/health/live").status, 200);
        QTRY_COMPARE(part<QTableView>("requests")->model()->rowCount(), 1);
        part<QLineEdit>("scheduleInput")->setText(QStringLiteral("/in"));
        m_page->retranslate();
        QVERIFY(part<Switch>("apiSwitch")->isChecked());
        QCOMPARE(part<QTableView>("requests")->model()->rowCount(), 1);
        QCOMPARE(part<QLineEdit>("scheduleInput")->text(), QStringLiteral("/in"));
        QCOMPARE(client.get("/health/live").status, 200);
    }

    void stoppingWhileItStartsEndsStopped()
    {
        part<Switch>("apiSwitch")->click();
        QCOMPARE(state(), ApiController::State::Starting);
        part<Switch>("apiSwitch")->click();
        QCOMPARE(state(), ApiController::State::Stopping);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ApiController::State::Stopped, 10'000);
    }

    void neitherStartNorStopHoldsUpTheWindow()
    {
        QElapsedTimer clock;
        clock.start();
        part<Switch>("apiSwitch")->click();
        QVERIFY2(clock.elapsed() < 50, qPrintable(QString::number(clock.elapsed())));
        QTRY_COMPARE_WITH_TIMEOUT(state(), ApiController::State::Running, 10'000);
        HttpClient client(port());
        QCOMPARE(client.get("/health/live").status, 200); // an open connection
        clock.restart();
        m_page.reset();
        QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
    }

    void theScheduleNamesTheDatabaseWithoutItsPassword()
    {
        const QString command = part<QPlainTextEdit>("scheduleCommand")->toPlainText();
        QVERIFY2(command.contains(QStringLiteral("--batch --database")), qPrintable(command));
        part<QLineEdit>("scheduleExport")->setText(QStringLiteral("/lists/high.csv"));
        QVERIFY(part<QPlainTextEdit>("scheduleCommand")
                    ->toPlainText()
                    .contains(QStringLiteral("--export /lists/high.csv")));
    }

    void anotherDatabaseStopsIt()
    {
        turnOn();
        static_cast<void>(m_scored->database().fresh(QStringLiteral("another")));
        pipeline::DatabaseChoice other = m_scored->choice();
        other.conninfo = m_scored->database().conninfoOf(QStringLiteral("another"));
        m_scored->workspace().open(other);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ApiController::State::Stopped, 10'000);
        QVERIFY2(problem().contains(QStringLiteral("another database")), qPrintable(problem()));
        QTRY_COMPARE(m_scored->workspace().state(), Workspace::State::Ready);
        turnOn();
        m_scored->workspace().open(other); // the same: nothing to stop for
        QTRY_COMPARE(m_scored->workspace().state(), Workspace::State::Ready);
        m_scored->waitUntilIdle();
        QVERIFY(m_page->isRunning());
    }
};

QTEST_MAIN(TestServicePage)
#include "tst_servicepage.moc"
