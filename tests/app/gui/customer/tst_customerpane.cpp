// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/customerview.h"
#include "app/gui/customer/timelinechart.h"
#include "app/gui/customer/waterfallchart.h"
#include "app/gui/format/format.h"
#include "app/gui/widgets/notice.h"
#include "panefixture.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <cmath>

using namespace churnlens;
using namespace churnlens::gui;

/// What the pane shows, and when.
class TestCustomerPane : public tests::PaneFixture
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDoAtFirst()
    {
        QVERIFY(!state().isShowingContent());
        QCOMPARE(state().messageTitle(), QStringLiteral("No customer selected"));
        show(m_ids[0]);
        QVERIFY(state().isShowingContent());
        m_pane->clear();
        QCOMPARE(state().messageTitle(), QStringLiteral("No customer selected"));
        QVERIFY(m_pane->customerId().isEmpty());
        QVERIFY(!m_pane->shown());
    }

    void showsTheStoredScore()
    {
        const QString id = m_ids[m_ids.size() / 2];
        show(id);
        const QByteArray where = " FROM ml.latest_churn_score WHERE customer_id = '" + id.toUtf8() + "'";
        QVERIFY(shows(percentText(scalar("SELECT churn_probability" + where).toDouble())));
        QVERIFY(shows(bucketText(scalar("SELECT risk_bucket" + where))));
        QVERIFY(shows(moneyText(scalar("SELECT value_at_risk" + where).toDouble())));
        QVERIFY(shows(QStringLiteral("rank %1 of %2").arg(scalar("SELECT risk_rank" + where)).arg(m_ids.size())));
        QVERIFY(shows(QStringLiteral("Churn: no purchase in the 90 day")));
        QVERIFY(shows(dateText(m_shop->workspace().scores().run()->asOf)));
    }

    void showsReasonsAndWaterfall()
    {
        show(m_ids[0]);
        const scoring::Explanation& explanation = m_pane->shown()->dossier.score.explanation;
        for (const scoring::GroupReason& reason : scoring::topReasons(explanation, true, 4))
            QVERIFY2(shows(reason.sentence), qPrintable(reason.sentence));
        WaterfallChart& waterfall = part<WaterfallChart>();
        QCOMPARE(waterfall.itemCount(), static_cast<int>(explanation.groups.size()) + 2);
        QVERIFY(std::abs(waterfall.table().rows.back()[2].toDouble() - m_pane->shown()->dossier.score.probability)
                < 1e-8);
        QCOMPARE(part<TimelineChart>().itemCount(),
                 static_cast<int>(m_pane->shown()->dossier.history.purchases.size()
                                  + m_pane->shown()->dossier.history.cancellations.size()));
        QVERIFY(shows(QStringLiteral("Scored as of one date")));
        QVERIFY(!part<Notice>().isVisible());
    }

    void theLatestCallWins()
    {
        QSignalSpy shown(m_pane.get(), &CustomerPane::customerShown);
        for (int i = 0; i < 20; ++i)
            m_pane->showCustomer(m_ids[i]);
        QTRY_COMPARE(shown.size(), 1);
        m_shop->waitUntilIdle();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(m_pane->shown()->dossier.score.customerId, m_ids[19]);
    }

    void theOldOneStaysUntilTheNewOneIsThere()
    {
        show(m_ids[0]);
        m_pane->showCustomer(m_ids[1]);
        QVERIFY(state().isShowingContent());
        QVERIFY(shows(m_ids[0]));
        QTRY_VERIFY(shows(m_ids[1]));
        QVERIFY(state().isShowingContent());
    }

    void nothingIsBuiltAnew()
    {
        for (int i = 0; i < 12; ++i)
            show(m_ids[i * 7]);
        const auto before = m_pane->findChildren<QObject*>().size();
        for (int i = 0; i < 12; ++i)
            show(m_ids[i * 7]);
        QCOMPARE(m_pane->findChildren<QObject*>().size(), before);
    }

    void isQuickAndNeverHoldsTheWindowUp()
    {
        show(m_ids[0]);
        constexpr int kRounds = 10;
        qint64 total = 0;
        for (int i = 1; i <= kRounds; ++i) {
            QElapsedTimer clock;
            clock.start();
            show(m_ids[i]);
            m_pane->repaint();
            total += clock.elapsed();
        }
        qInfo("selection to full pane: %lld ms on average", total / kRounds);
        QVERIFY2(total / kRounds < 400, qPrintable(QString::number(total / kRounds))); // a busy machine, unoptimised
    }

    void unknownCustomersAreNamed()
    {
        m_pane->showCustomer(QStringLiteral("nobody at all"));
        QTRY_VERIFY(!state().messageTitle().startsWith(QStringLiteral("No customer")) && !state().isShowingContent());
        QVERIFY(shows(QStringLiteral("nobody at all")));
        show(m_ids[0]); // and goes on
        QVERIFY(state().isShowingContent());
    }

    void changedFeaturesAreSaid()
    {
        show(m_ids[0]);
        QVERIFY(part<Notice>().isHidden());
        QVERIFY(m_connection
                    ->execute("UPDATE mart.customer_feature SET recency_days = recency_days + 40, tenure_days = "
                              "tenure_days + 40")
                    .ok());
        show(m_ids[m_ids.size() / 2]);
        QVERIFY(!part<Notice>().isHidden());
        QSignalSpy requested(m_pane.get(), &CustomerPane::scoreRequested);
        QTest::mouseClick(part<Notice>().findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QVERIFY(m_connection
                    ->execute("UPDATE mart.customer_feature SET recency_days = recency_days - 40, tenure_days = "
                              "tenure_days - 40")
                    .ok());
    }

    void textsCanBeBuiltAnew()
    {
        show(m_ids[0]);
        m_pane->retranslate();
        QVERIFY(state().isShowingContent());
        QVERIFY(shows(m_ids[0]));
        m_shop->preferences().setCurrency(QStringLiteral("€"));
        setCurrencySign(QStringLiteral("£"));
    }

    void fitsIntoANarrowWindow()
    {
        constexpr int kNarrow = 340; // of 1024: less the sidebar, 40 %
        m_pane->resize(kNarrow, 600);
        show(m_ids[0]);
        const QScrollArea& scroll = part<QScrollArea>();
        QVERIFY2(
            part<CustomerView>().width() <= scroll.viewport()->width(),
            qPrintable(QStringLiteral("%1 in %2").arg(part<CustomerView>().width()).arg(scroll.viewport()->width())));
        QVERIFY2(m_pane->minimumSizeHint().width() <= kNarrow,
                 qPrintable(QString::number(m_pane->minimumSizeHint().width())));
    }

    void choicesAreKept()
    {
        show(m_ids[0]);
        part<CustomerView>().setLogOdds(true);
        part<CustomerView>().setLastYear(true);
        QVERIFY(part<WaterfallChart>().scale() == WaterfallChart::Scale::LogOdds);
        QVERIFY(part<TimelineChart>().span() == TimelineChart::Span::LastYear);
        CustomerPane other(m_shop->workspace(), m_shop->preferences());
        QVERIFY(other.findChild<CustomerView*>()->isLogOdds());
        QVERIFY(other.findChild<CustomerView*>()->isLastYear());
        part<CustomerView>().setLogOdds(false);
        part<CustomerView>().setLastYear(false);
    }

    void isReachableByTheKeyboard()
    {
        show(m_ids[0]);
        for (QWidget* const widget : m_pane->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(m_pane.get()))
                continue;
            const bool named = !widget->accessibleName().isEmpty() || widget->property("text").isValid()
                || qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget)
                || widget->parentWidget()->focusProxy() == widget || qobject_cast<QAbstractScrollArea*>(widget)
                || qobject_cast<QAbstractSpinBox*>(widget->parentWidget());
            QVERIFY2(named, widget->metaObject()->className());
        }
    }

    void anotherDatabaseEmptiesThePane()
    {
        show(m_ids[0]);
        m_shop->workspace().close();
        QVERIFY(m_pane->customerId().isEmpty());
        QCOMPARE(state().messageTitle(), QStringLiteral("No customer selected"));
        m_shop->workspace().open(m_shop->choice());
        QTRY_VERIFY_WITH_TIMEOUT(m_shop->workspace().scores().state() == PublishedScores::State::Ready, 20'000);
        show(m_ids[0]);
    }

    void aSecondRunMakesAHistoryAndANewOneIsRead()
    {
        show(m_ids[0]);
        const QDate asOf = m_shop->workspace().scores().run()->asOf;
        QSignalSpy shown(m_pane.get(), &CustomerPane::customerShown);
        m_shop->publish(asOf.addDays(-10));
        m_shop->workspace().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_pane->shown() && m_pane->shown()->dossier.score.run.asOf == asOf.addDays(-10),
                                 20'000);
        QCOMPARE(m_pane->shown()->dossier.scores.size(), size_t(2));
        QVERIFY(!shows(QStringLiteral("Scored as of one date")));
        m_shop->waitUntilIdle();
    }
};

QTEST_MAIN(TestCustomerPane)
#include "tst_customerpane.moc"
