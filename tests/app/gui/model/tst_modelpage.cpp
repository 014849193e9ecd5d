// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/celltable.h"
#include "app/gui/model/coefficientcard.h"
#include "app/gui/model/coefficientchart.h"
#include "app/gui/model/modelactions.h"
#include "app/gui/model/modelheadline.h"
#include "app/gui/model/modelpage.h"
#include "app/gui/model/modelsections.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/model/registrycard.h"
#include "app/gui/model/thresholdcard.h"
#include "app/gui/model/traindialog.h"
#include "app/gui/model/trainform.h"
#include "app/gui/model/trainresult.h"
#include "app/gui/widgets/statepanel.h"
#include "core/model/artifactstore.h"
#include "core/model/modelscorer.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QDesktopServices>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using namespace Qt::StringLiterals;

/// Takes the place of the browser.
class FakeBrowser : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }
};

/// The model page on a real, scored small shop.
class TestModelPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void showsTheModelOfTheScores();
    void switchesToTheActive();
    void asksForTheListedCustomers();
    void keepsItsState();
    void writesTheCard();
    void savesTheFormula();
    void doesNotStall();
    void trainsAndShowsWhatCameOfIt();
    void cancelsATraining();
    void promotesAndScores();
    void refusesDuringARun();
    void saysThatFilesAreMissing();
    void firstUse();

private:
    void settle();

    std::unique_ptr<tests::ScoredWorkspace> m_shop;
    std::unique_ptr<ModelPage> m_page;
};

void TestModelPage::initTestCase()
{
    m_shop = std::make_unique<tests::ScoredWorkspace>();
    m_page = std::make_unique<ModelPage>(m_shop->workspace(), m_shop->preferences());
    m_page->resize(1180, 700);
    m_page->show();
    m_page->activate();
    settle();
}

void TestModelPage::cleanup()
{
    settle();
}

void TestModelPage::settle()
{
    m_shop->waitUntilIdle();
}

void TestModelPage::showsTheModelOfTheScores()
{
    const PublishedScores& scores = m_shop->workspace().scores();
    QVERIFY(m_page->state().isShowingContent());
    QVERIFY(m_page->sections().isShowingModel());
    QCOMPARE(m_page->shownModel(), scores.run()->modelId);
    const modelreport::ModelReport report = modelreport::readModelReport(scores.scorer()->model());
    QCOMPARE(m_page->sections().headline().figure(0),
             QLocale().toString(*report.all.model.metric(u"auc"_s).value, 'f', 3));
    QCOMPARE(m_page->sections().coefficients().chart().names().size(), qsizetype(report.coefficients.size()));
    QCOMPARE(m_page->sections().registry().models().model()->rowCount(), 1);
    QCOMPARE(m_page->sections().registry().history().model()->rowCount(), 1);
    for (QAction* const action : m_page->pageActions())
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
}

void TestModelPage::switchesToTheActive()
{
    const PublishedScores& scores = m_shop->workspace().scores();
    ThresholdCard& threshold = m_page->sections().threshold();
    threshold.setThreshold(0);
    QCOMPARE(threshold.listSize(), qint64(scores.population()->size()));
    m_page->sections().headline().setActiveOnly(true);
    QCOMPARE(threshold.listSize(), scores.run()->active);
    const modelreport::ModelReport report = modelreport::readModelReport(scores.scorer()->model());
    QCOMPARE(threshold.matrix()->customers(), qint64(*report.active.customers));
    m_page->sections().headline().setActiveOnly(false);
}

void TestModelPage::asksForTheListedCustomers()
{
    const PublishedScores& scores = m_shop->workspace().scores();
    QSignalSpy spy(m_page.get(), &Page::customersRequested);
    ThresholdCard& threshold = m_page->sections().threshold();
    threshold.setThreshold(66);
    QCOMPARE(threshold.listSize(), scores.run()->high); // the default threshold of High
    QVERIFY(threshold.listSize() > 0);
    QTest::mouseClick(threshold.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    const auto filter = spy.front().front().value<population::PopulationFilter>();
    QCOMPARE(*filter.minProbability, 0.66);
    QCOMPARE(qint64(scores.population()->select(filter, {}).size()), threshold.listSize());
}

void TestModelPage::keepsItsState()
{
    QSettings settings(m_shop->files().path(u"page.ini"_s), QSettings::IniFormat);
    m_page->sections().headline().setActiveOnly(true);
    m_page->sections().threshold().setThreshold(42);
    m_page->saveState(settings);
    m_page->retranslate(); // keeps them too
    QVERIFY(m_page->sections().headline().isActiveOnly());
    QCOMPARE(m_page->sections().threshold().threshold(), 42);
    QCOMPARE(m_page->sections().registry().models().model()->rowCount(), 1);
    ModelPage other(m_shop->workspace(), m_shop->preferences());
    other.restoreState(settings);
    QVERIFY(other.sections().headline().isActiveOnly());
    QCOMPARE(other.sections().threshold().threshold(), 42);
    m_page->sections().headline().setActiveOnly(false);
}

void TestModelPage::writesTheCard()
{
    FakeBrowser browser;
    QDesktopServices::setUrlHandler(u"file"_s, &browser, "open");
    m_page->pageActions()[1]->trigger();
    QTRY_COMPARE(browser.opened.size(), 1);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QFile card(browser.opened.front().toLocalFile());
    QVERIFY(card.open(QIODevice::ReadOnly));
    QVERIFY(card.readAll().contains(m_page->shownModel().toUtf8()));
}

void TestModelPage::savesTheFormula()
{
    const auto stored = model::ArtifactStore(m_shop->workspace().modelsFolder()).load(m_page->shownModel());
    QVERIFY(stored.ok());
    const auto shared = std::make_shared<const model::TrainedModel>(*stored);
    for (const QString& ending : {u"sql"_s, u"json"_s, u"pmml"_s}) {
        const QString path = m_shop->files().path(u"formula."_s + ending);
        m_page->actions().writeFormula(shared, path);
        QTRY_VERIFY(QFileInfo(path).size() > 500);
        settle();
    }
}

void TestModelPage::doesNotStall()
{
    QElapsedTimer timer;
    timer.start();
    m_page->sections().threshold().setThreshold(50);
    m_page->grab();
    const qint64 dragged = timer.elapsed();
    timer.start();
    m_page->retranslate();
    qInfo("threshold and paint %lld ms, whole page anew %lld ms", dragged, timer.elapsed());
    QVERIFY(dragged < 1000); // a debug build on a busy machine; the tour measures
}

void TestModelPage::trainsAndShowsWhatCameOfIt()
{
    const QString before = m_page->shownModel();
    m_page->openTraining();
    TrainDialog& dialog = m_page->trainDialog();
    QTRY_VERIFY(dialog.form().isValid());
    dialog.start();
    QCOMPARE(dialog.step(), TrainDialog::Step::Running);
    QTRY_COMPARE_WITH_TIMEOUT(dialog.step(), TrainDialog::Step::Result, 60'000);
    QCOMPARE(dialog.result().outcome(), TrainResult::Outcome::Published);
    QVERIFY2(dialog.result().words().contains(u"Against champion %1"_s.arg(ModelTexts::modelName(before))),
             qPrintable(dialog.result().words()));
    dialog.reject();
    settle();
    QVERIFY(m_page->shownModel() != before);
    QCOMPARE(m_page->sections().registry().models().model()->rowCount(), 2);
    QVERIFY(m_page->sections().noticeTexts().filter(u"is the champion, but"_s).isEmpty());
}

void TestModelPage::cancelsATraining()
{
    m_page->openTraining();
    TrainDialog& dialog = m_page->trainDialog();
    QTRY_VERIFY(dialog.form().isValid());
    QSignalSpy ended(&dialog, &TrainDialog::trained);
    dialog.start();
    dialog.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60'000);
    QCOMPARE(dialog.step(), TrainDialog::Step::Form);
    QVERIFY(ended.front().front().toString().contains(u"cancelled"_s));
    dialog.reject();
    settle();
    QCOMPARE(m_page->sections().registry().models().model()->rowCount(), 2);
}

void TestModelPage::promotesAndScores()
{
    const QString champion = m_page->shownModel();
    CellTable& models = m_page->sections().registry().models();
    const QString other = models.model()->index(1, 0).data(CellModel::kIdRole).toString();
    QVERIFY(other != champion);
    m_page->actions().changeChampion({other, u"promoted by hand: trial"_s, false});
    settle();
    const QStringList notices = m_page->sections().noticeTexts();
    QCOMPARE(notices.filter(u"Model %1 is the champion, but"_s.arg(ModelTexts::modelName(other))).size(), 1);
    QCOMPARE(m_page->sections().registry().history().model()->index(0, 3).data().toString(),
             u"promoted by hand: trial"_s);
    QCOMPARE(m_page->shownModel(), champion); // the scores are still its
    m_page->actions().scoreNow();
    settle();
    QCOMPARE(m_page->shownModel(), other);
    QVERIFY(m_page->sections().noticeTexts().filter(u"is the champion, but"_s).isEmpty());
    m_page->showModel(champion);
    settle();
    QCOMPARE(m_page->shownModel(), champion);
    QCOMPARE(m_page->sections().noticeTexts().filter(u"not the champion"_s).size(), 1);
    m_page->showModel({});
    settle();
    QCOMPARE(m_page->shownModel(), other);
}

void TestModelPage::refusesDuringARun()
{
    const auto running = pipeline::Session::open(m_shop->choice(), {});
    QVERIFY(running.ok() && (*running)->lockRuns().ok());
    const int before = m_page->sections().registry().history().model()->rowCount();
    CellTable& models = m_page->sections().registry().models();
    for (int row = 0; row < 2; ++row)
        m_page->actions().changeChampion({models.model()->index(row, 0).data(CellModel::kIdRole).toString(), {}, true});
    settle();
    QCOMPARE(m_page->sections().registry().history().model()->rowCount(), before);
    const QList<QDialog*> dialogs = m_page->findChildren<QDialog*>();
    int messages = 0;
    for (QDialog* const dialog : dialogs) {
        if (dialog->isVisible() && dialog->inherits("QMessageBox")) {
            ++messages;
            dialog->reject();
        }
    }
    QCOMPARE(messages, 2);
}

void TestModelPage::saysThatFilesAreMissing()
{
    const QString folder = m_shop->workspace().modelsFolder();
    QVERIFY(QDir().rename(folder, folder + u"-away"_s));
    ModelPage page(m_shop->workspace(), m_shop->preferences());
    page.show();
    page.activate();
    settle();
    QVERIFY(page.state().isShowingContent());
    QVERIFY(!page.sections().isShowingModel());
    QVERIFY(!page.pageActions()[1]->isEnabled() && !page.pageActions()[2]->isEnabled());
    QCOMPARE(page.sections().registry().models().model()->rowCount(), 2); // the registry is in the database
    QVERIFY(QDir().rename(folder + u"-away"_s, folder));
}

void TestModelPage::firstUse()
{
    tests::ScoredWorkspace empty(0);
    ModelPage page(empty.workspace(), empty.preferences());
    QSignalSpy asked(&page, &Page::pageRequested);
    page.show();
    page.activate();
    empty.waitUntilIdle();
    QCOMPARE(page.state().messageTitle(), u"No data yet"_s);
    Q_EMIT page.state().actionTriggered();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().value<PageId>(), PageId::Data);
    empty.workspace().close();
    QCOMPARE(page.state().messageTitle(), u"No database is open"_s);
}

QTEST_MAIN(TestModelPage)
#include "tst_modelpage.moc"
