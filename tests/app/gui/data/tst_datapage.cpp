// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/datapage.h"

#include "app/gui/data/dropzone.h"
#include "app/gui/data/factgrid.h"
#include "app/gui/data/importsession.h"
#include "app/gui/data/importview.h"
#include "app/gui/data/loadresult.h"
#include "app/gui/data/loadscard.h"
#include "app/gui/data/loadsmodel.h"
#include "app/gui/data/qualityview.h"
#include "app/gui/data/rejecteddialog.h"
#include "app/gui/data/rejectedmodel.h"
#include "app/gui/data/runview.h"
#include "app/gui/data/verdictcard.h"
#include "app/gui/theme/theme.h"
#include "app/gui/widgets/statepanel.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <tuple>

using namespace churnlens;
using namespace churnlens::gui;
using tests::kHeader;

class TestDataPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ScoredWorkspace> m_shop;
    std::unique_ptr<ImportSession> m_session;
    std::unique_ptr<DataPage> m_page;

    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_shop->tasks().isIdle(), 60'000);
        QCoreApplication::processEvents();
    }
    template <typename T>
    T& part()
    {
        return *m_page->findChild<T*>();
    }
    template <typename T>
    bool isShown()
    {
        return part<T>().isVisible();
    }
    DropZone& firstUse() { return *m_page->findChild<DropZone*>(QStringLiteral("firstUse")); }
    static void click(QWidget& parent, const QString& text)
    {
        for (QPushButton* const button : parent.findChildren<QPushButton*>()) {
            if (button->text().contains(text) && button->isVisible()) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    /// Presses the button of the next message box.
    static void answerNext(const QString& verb)
    {
        QTimer::singleShot(0, qApp, [verb] {
            for (QWidget* const widget : QApplication::topLevelWidgets()) {
                if (auto* const box = qobject_cast<QMessageBox*>(widget); box && box->isVisible())
                    click(*box, verb);
            }
        });
    }
    void makePage()
    {
        m_page.reset();
        if (!m_session)
            m_session = std::make_unique<ImportSession>(m_shop->tasks());
        m_page = std::make_unique<DataPage>(m_shop->workspace(), m_shop->preferences(), *m_session);
        m_page->resize(1200, 800);
        m_page->show();
        m_page->activate();
        settle();
    }
    QString oddFile(const QString& name = QStringLiteral("odd.csv"))
    {
        QByteArray lines = kHeader
            + "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n"
              "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n"
              "C2,A,x,-2,2010-01-05 10:00:00,1.5,77,France\n"
              "3,A,x,2,2010-01-06 10:00:00,1.5,,France\n";
        for (int i = 0; i < 150; ++i)
            lines += "4,A,x," + QByteArray(i % 3 == 0 ? "q" : "2") + ",2010-01-07 10:00:00," + (i % 3 == 1 ? "p" : "1")
                + (i % 3 == 2 ? ",78,France,more\n" : ",78,France\n");
        return m_shop->files().write(name, lines);
    }

private Q_SLOTS:
    void initTestCase()
    {
        new Theme(*qApp, this);
        m_shop = std::make_unique<tests::ScoredWorkspace>(0);
    }
    void init()
    {
        m_shop->workspace().close();
        settle();
        std::ignore = m_shop->database().fresh(QStringLiteral("shop"));
        m_shop->workspace().open(m_shop->choice());
        settle();
    }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        settle();
    }
    void cleanupTestCase() { m_shop.reset(); }

    void firstUseAsksForFiles()
    {
        makePage();
        QVERIFY(firstUse().isVisible());
        QVERIFY(!isShown<ImportView>());
        QSignalSpy demo(m_page.get(), &Page::demoRequested);
        click(firstUse(), QStringLiteral("demo"));
        QCOMPARE(demo.size(), 1);
    }

    void dropsAreOffered()
    {
        makePage();
        const QString path = oddFile();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_page.get(), &drop);
        settle();
        QVERIFY(isShown<ImportView>());
        QMimeData text;
        text.setText(QStringLiteral("nothing to load"));
        QDragEnterEvent other({50, 50}, Qt::CopyAction, &text, Qt::LeftButton, {});
        other.ignore();
        QApplication::sendEvent(m_page.get(), &other);
        QVERIFY(!other.isAccepted());
    }

    /// 154 lines: 50 with a bad quantity, 50 with a bad price, 50 with a field more, one repeated.
    void aLoadShowsWhatItDidAndTheReportFollows()
    {
        makePage();
        m_page->offerFiles({oddFile()});
        settle();
        Q_EMIT part<ImportView>().loadRequested();
        QVERIFY(m_page->isRunning());
        settle();
        QVERIFY(!m_page->isRunning());
        QVERIFY(isShown<LoadResult>());
        QCOMPARE(part<LoadResult>().headline(), QStringLiteral("3 lines loaded"));
        FactGrid& facts = *part<LoadResult>().findChildren<FactGrid*>().front();
        QCOMPARE(facts.value(QStringLiteral("Read")), QStringLiteral("154"));
        QCOMPARE(facts.value(QStringLiteral("Repeated")), QStringLiteral("1"));
        QCOMPARE(facts.value(QStringLiteral("Rejected")), QStringLiteral("150"));
        QCOMPARE(facts.value(QStringLiteral("Without a customer")), QStringLiteral("1"));
        click(part<LoadResult>(), QStringLiteral("quality"));
        settle();
        QVERIFY(isShown<QualityView>());
        QCOMPARE(part<VerdictCard>().word(), QStringLiteral("Not enough"));
        QAbstractItemModel& loads = *part<LoadsCard>().table()->model();
        QCOMPARE(loads.rowCount(), 1);
        QCOMPARE(loads.index(0, LoadsModel::File).data().toString(), QStringLiteral("odd.csv"));
        QCOMPARE(loads.index(0, LoadsModel::Rejected).data().toString(), QStringLiteral("150"));
        QCOMPARE(loads.index(0, LoadsModel::Standing).data().toString(), QStringLiteral("3"));
    }

    void rejectedLinesAreRead()
    {
        makePage();
        m_page->offerFiles({oddFile()});
        settle();
        Q_EMIT part<ImportView>().loadRequested();
        settle();
        RejectedModel model(m_shop->workspace());
        model.setFilter({});
        settle();
        QCOMPARE(model.rowCount(), 100);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // while it reads
        settle();
        QCOMPARE(model.rowCount(), 150);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.index(0, RejectedModel::Line).data().toString(), QStringLiteral("6"));
        QCOMPARE(model.index(0, RejectedModel::Reason).data().toString(),
                 QStringLiteral("a quantity that is no number"));
        QCOMPARE(model.index(0, RejectedModel::Raw).data().toString(),
                 QStringLiteral("4,A,x,q,2010-01-07 10:00:00,1,78,France"));
        model.setFilter({{}, QStringLiteral("field_count")});
        settle();
        QCOMPARE(model.rowCount(), 50);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter({}); // the tester asks for more by itself, while the model is reset and rows are inserted
        settle();
        while (model.canFetchMore({})) {
            model.fetchMore({});
            settle();
        }
        QCOMPARE(model.rowCount(), 150);
    }

    void rejectedLinesAreCopied()
    {
        makePage();
        m_page->offerFiles({oddFile()});
        settle();
        Q_EMIT part<ImportView>().loadRequested();
        settle();
        Q_EMIT part<LoadResult>().rejectedRequested(QStringLiteral("bad_price"));
        settle();
        RejectedDialog& dialog = part<RejectedDialog>();
        QTRY_VERIFY(dialog.isVisible());
        QTableView& table = *dialog.findChild<QTableView*>();
        QTRY_COMPARE(table.model()->rowCount(), 50);
        table.selectRow(0);
        dialog.copySelection();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("4,A,x,2,2010-01-07 10:00:00,p,78,France"));
    }

    void aLoadIsTakenOutAgain()
    {
        makePage();
        m_page->offerFiles({oddFile()});
        settle();
        Q_EMIT part<ImportView>().loadRequested();
        settle();
        click(part<LoadResult>(), QStringLiteral("quality"));
        settle();
        part<LoadsCard>().table()->selectRow(0);
        answerNext(QStringLiteral("Cancel"));
        click(part<LoadsCard>(), QStringLiteral("Re&move"));
        QVERIFY(!m_page->isRunning());
        answerNext(QStringLiteral("Remove load"));
        click(part<LoadsCard>(), QStringLiteral("Re&move"));
        QVERIFY(m_page->isRunning());
        settle();
        QVERIFY(isShown<LoadResult>());
        QCOMPARE(part<LoadResult>().headline(), QStringLiteral("odd.csv removed"));
        QCOMPARE(tests::scalar(*m_shop->connect(), "SELECT count(*) FROM warehouse.transaction_line"),
                 QStringLiteral("0"));
        click(part<LoadResult>(), QStringLiteral("quality"));
        settle();
        QVERIFY(firstUse().isVisible());
    }

    void anotherRunIsWaitedFor()
    {
        makePage();
        const std::unique_ptr<pipeline::Session> other = pipeline::Session::open(m_shop->choice(), {}).value();
        QVERIFY(other->lockRuns().ok());
        m_page->offerFiles({oddFile()});
        settle();
        Q_EMIT part<ImportView>().loadRequested();
        settle();
        QVERIFY(isShown<RunView>());
        StatePanel& panel = *part<RunView>().findChild<StatePanel*>();
        QVERIFY(!panel.isShowingContent());
        click(part<RunView>(), QStringLiteral("Back"));
        QVERIFY(isShown<ImportView>()); // the file is still there
    }

    void aCancelledLoadLeavesNothing()
    {
        makePage();
        m_page->offerFiles({m_shop->files().write(QStringLiteral("big.csv"), tests::smallShop(3'000))});
        settle();
        Q_EMIT part<ImportView>().loadRequested();
        Q_EMIT part<RunView>().findChild<StatePanel*>()->cancelRequested();
        settle();
        QVERIFY(isShown<ImportView>());
        QCOMPARE(tests::scalar(*m_shop->connect(), "SELECT count(*) FROM warehouse.load"), QStringLiteral("0"));
    }

    void aClosedDatabaseIsSaid()
    {
        makePage();
        m_page->offerFiles({oddFile()});
        settle();
        m_shop->workspace().close();
        Q_EMIT part<ImportView>().loadRequested();
        QVERIFY(isShown<RunView>());
        QVERIFY(!m_page->isRunning());
    }

    void theOtherLanguageKeepsWhatIsShown()
    {
        makePage();
        m_page->offerFiles({oddFile()});
        settle();
        Q_EMIT part<ImportView>().loadRequested();
        settle();
        click(part<LoadResult>(), QStringLiteral("quality"));
        settle();
        m_page->retranslate();
        settle();
        QVERIFY(isShown<QualityView>());
        QCOMPARE(part<LoadsCard>().table()->model()->rowCount(), 1);
    }

    /// In another language there is another page.
    void anotherPageShowsTheImport()
    {
        makePage();
        m_page->offerFiles({oddFile()});
        settle();
        part<ImportView>().findChild<QCheckBox*>()->click();
        makePage();
        QVERIFY(isShown<ImportView>());
        QVERIFY(part<ImportView>().findChild<QCheckBox*>()->isChecked());
        QVERIFY(m_session->options().reader.keepDuplicates);
        Q_EMIT part<ImportView>().loadRequested();
        settle();
        QVERIFY(isShown<LoadResult>());
        makePage();
        QVERIFY(isShown<LoadResult>());
        QCOMPARE(part<LoadResult>().headline(), QStringLiteral("4 lines loaded"));
        click(part<LoadResult>(), QStringLiteral("quality"));
        settle();
        makePage();
        QVERIFY(isShown<QualityView>());
    }

    void anotherPageShowsAFailedLoad()
    {
        makePage();
        const std::unique_ptr<pipeline::Session> other = pipeline::Session::open(m_shop->choice(), {}).value();
        QVERIFY(other->lockRuns().ok());
        m_page->offerFiles({oddFile()});
        settle();
        Q_EMIT part<ImportView>().loadRequested();
        settle();
        makePage();
        QVERIFY(isShown<RunView>());
        QVERIFY(!part<RunView>().findChild<StatePanel*>()->messageTitle().isEmpty());
        click(part<RunView>(), QStringLiteral("Back"));
        QVERIFY(isShown<ImportView>());
        makePage();
        QVERIFY(isShown<ImportView>());
    }

    void loadsAreAModel()
    {
        LoadsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        pipeline::LoadInfo first;
        first.loadId = 1;
        first.file = QStringLiteral("/somewhere/a.csv");
        first.rowsRead = 1234;
        first.first = QStringLiteral("2010-01-02T10:00:00");
        pipeline::LoadInfo second = first;
        second.loadId = 2;
        quality::LoadQuality quality;
        quality.loadId = 1;
        quality.rejectedLines = 7;
        model.setLoads({first, second}, {quality});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.load(0).loadId, 2);
        QCOMPARE(model.rejected(1), 7);
        QCOMPARE(model.index(1, LoadsModel::Read).data().toString(), QStringLiteral("1,234"));
        QCOMPARE(model.index(1, LoadsModel::From).data().toString(), QStringLiteral("2 Jan 2010"));
        QCOMPARE(model.index(1, LoadsModel::File).data(Qt::ToolTipRole).toString(), first.file);
        model.setLoads({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestDataPage)
#include "tst_datapage.moc"
