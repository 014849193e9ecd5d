// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/notespanel.h"
#include "app/gui/customer/timelinechart.h"
#include "app/gui/customer/whatifpanel.h"
#include "app/gui/format/format.h"
#include "core/model/modelscorer.h"
#include "panefixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QWheelEvent>

#include <algorithm>

using namespace churnlens;
using namespace churnlens::gui;

/// What can be done in the pane: what-if, notes, copies.
class TestCustomerActions : public tests::PaneFixture
{
    Q_OBJECT

private Q_SLOTS:
    void whatIfAnswersAtOnce()
    {
        const QString id = scalar("SELECT customer_id FROM ml.latest_churn_score WHERE risk_bucket = 'Low' ORDER BY "
                                  "risk_rank DESC LIMIT 1");
        show(id);
        WhatIfPanel& panel = part<WhatIfPanel>();
        const whatif::ScenarioScorer& scorer = *m_pane->shown()->scenarios;
        const QString now = panel.resultText();
        QVERIFY2(now.startsWith(percentText(m_pane->shown()->dossier.score.probability, 1)), qPrintable(now));
        const QList<QSpinBox*> spins = panel.findChildren<QSpinBox*>();
        QSpinBox* const basket = spins[0];
        QSpinBox* const silence = spins[1];
        QVERIFY(!basket->isEnabled());
        silence->setValue(60);
        QVERIFY(panel.resultText().endsWith(percentText(scorer.score({60, false, 1})->probability, 1) + u' '
                                            + bucketText(scorer.score({60, false, 1})->bucket)));
        panel.findChild<QCheckBox*>()->setChecked(true);
        QVERIFY(basket->isEnabled());
        const QList<QSlider*> sliders = panel.findChildren<QSlider*>();
        QCOMPARE(sliders[1]->value(), 60);
        sliders[0]->setValue(200);
        QCOMPARE(basket->value(), 200);
        QVERIFY(panel.resultText().endsWith(percentText(scorer.score({60, true, 2})->probability, 1) + u' '
                                            + bucketText(scorer.score({60, true, 2})->bucket)));
        panel.reset();
        QCOMPARE(panel.resultText(), now);
        QCOMPARE(silence->value(), 0);
        QVERIFY(!basket->isEnabled());
    }

    void scrollingDoesNotTurnTheDials()
    {
        show(m_ids[0]);
        QSlider* const slider = part<WhatIfPanel>().findChildren<QSlider*>()[1];
        const auto wheel = [slider] {
            const QPointF at = slider->rect().center();
            QWheelEvent event(at, slider->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(slider, &event);
        };
        wheel();
        QCOMPARE(slider->value(), 0);
        slider->setFocus();
        QTRY_VERIFY(slider->hasFocus());
        wheel();
        QVERIFY(slider->value() > 0);
    }

    void tellsWhenSilenceMovesTheCustomer()
    {
        int told = 0;
        for (qsizetype i = m_ids.size() - 1; i >= 0 && told < 3; i -= 5) {
            show(m_ids[i]);
            const std::optional<whatif::Crossing>& crossing = m_pane->shown()->crossing;
            const QString text = part<WhatIfPanel>().crossingText();
            if (!crossing)
                continue;
            QCOMPARE(text,
                     QStringLiteral("If nothing is ordered: %1 on %2 (in %3)")
                         .arg(bucketText(crossing->bucket), dateText(crossing->on), daysText(crossing->days)));
            ++told;
        }
        QVERIFY(told > 0);
    }

    void notesAreKeptAndTakenBack()
    {
        show(m_ids[0]);
        NotesPanel& panel = part<NotesPanel>();
        QSignalSpy changed(m_pane.get(), &CustomerPane::notesChanged);
        auto* const text = panel.findChild<QPlainTextEdit*>();
        auto* const status = panel.findChild<QComboBox*>();
        m_pane->activateWindow(); // shortcuts are for the active window
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("Called, wants a list"));
        status->setCurrentIndex(2);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(changed.wait(10'000));
        QCOMPARE(scalar("SELECT status || '|' || body || '|' || customer_id FROM crm.customer_note"),
                 QStringLiteral("contacted|Called, wants a list|") + m_ids[0]);
        QVERIFY(shows(QStringLiteral("Called, wants a list")));
        QVERIFY(text->toPlainText().isEmpty());
        QCOMPARE(status->currentIndex(), 2);
        panel.undoLast();
        QVERIFY(changed.wait(10'000));
        QCOMPARE(scalar("SELECT count(*) FROM crm.customer_note"), QStringLiteral("0"));
        QCOMPARE(text->toPlainText(), QStringLiteral("Called, wants a list")); // nothing is lost
        QCOMPARE(status->currentIndex(), 0);
    }

    void aDraftWaitsForItsCustomer()
    {
        show(m_ids[0]);
        auto* const text = part<NotesPanel>().findChild<QPlainTextEdit*>();
        text->setPlainText(QStringLiteral("half a th"));
        show(m_ids[1]);
        QVERIFY(text->toPlainText().isEmpty());
        show(m_ids[0]);
        QCOMPARE(text->toPlainText(), QStringLiteral("half a th"));
    }

    void notesOfOthersShow()
    {
        const auto done = m_connection->query(
            "INSERT INTO crm.customer_note (customer_id, status, body, author) SELECT $1, 'planned', 'note ' || n, "
            "'Bea' FROM generate_series(1, 7) n",
            {m_ids[3].toUtf8()});
        QVERIFY(done.ok());
        show(m_ids[3]);
        QVERIFY(shows(QStringLiteral("note 7")));
        QVERIFY(shows(QStringLiteral("Bea")));
        QVERIFY(!shows(QStringLiteral("note 1")));
        const QList<QPushButton*> buttons = part<NotesPanel>().findChildren<QPushButton*>();
        const auto all = std::find_if(buttons.begin(), buttons.end(),
                                      [](const QPushButton* button) { return button->text().contains(u'7'); });
        QVERIFY(all != buttons.end());
        QTest::mouseClick(*all, Qt::LeftButton);
        QVERIFY(shows(QStringLiteral("note 1")));
    }

    void theExplanationIsCopied()
    {
        show(m_ids[0]);
        QSignalSpy copied(m_pane.get(), &CustomerPane::copied);
        m_pane->copyExplanation();
        QCOMPARE(copied.size(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().contains(m_ids[0]));
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            scoring::topReasons(m_pane->shown()->dossier.score.explanation, true, 1).front().sentence));
    }

    void withoutOrdersThereIsNoWhatIf()
    {
        const QString id = m_ids[4];
        QVERIFY(m_connection
                    ->execute("CREATE TABLE kept AS SELECT i.* FROM mart.invoice i JOIN warehouse.customer c USING "
                              "(customer_key) WHERE customer_id = '"
                              + id.toUtf8()
                              + "'; DELETE FROM mart.invoice WHERE customer_key IN (SELECT customer_key "
                                "FROM kept)")
                    .ok());
        show(id);
        QVERIFY(!m_pane->shown()->scenarios);
        QVERIFY(!part<WhatIfPanel>().findChild<QCheckBox*>()->isEnabled());
        QVERIFY(part<TimelineChart>().isHidden());
        QVERIFY(!part<WhatIfPanel>().crossingText().isEmpty());
        QVERIFY(m_connection->execute("INSERT INTO mart.invoice SELECT * FROM kept; DROP TABLE kept").ok());
        show(id);
        QVERIFY(m_pane->shown()->scenarios);
        QVERIFY(!part<TimelineChart>().isHidden());
    }
};

QTEST_MAIN(TestCustomerActions)
#include "tst_customeractions.moc"
