// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/theme.h"
#include "app/gui/widgets/frontstack.h"
#include "app/gui/widgets/kpicard.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/widgets/notice.h"
#include "app/gui/widgets/statepanel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace churnlens;
using namespace churnlens::gui;

namespace {

/// Counts who wants to know its height.
class Asked : public QWidget
{
public:
    static constexpr int kHeight = 5000;

    Asked()
    {
        QSizePolicy policy;
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    [[nodiscard]] int heightForWidth(int) const override
    {
        ++asked;
        return kHeight;
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        ++asked;
        return {100, kHeight};
    }

    mutable int asked = 0;
};

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quickReadsDoNotFlicker()
    {
        StatePanel panel(new QLabel(QStringLiteral("content")));
        panel.showContent();
        panel.showLoading(QStringLiteral("Reading"));
        QVERIFY(panel.isShowingContent());
        panel.showContent();
        QTest::qWait(300); // longer than the delay: the loading state must not come any more
        QVERIFY(panel.isShowingContent());
    }

    void slowReadsShowProgressAndCancel()
    {
        StatePanel panel(new QLabel(QStringLiteral("content")));
        QSignalSpy cancelled(&panel, &StatePanel::cancelRequested);
        panel.showLoading(QStringLiteral("Reading"), 0.4, true);
        QTRY_VERIFY(!panel.isShowingContent());
        QPushButton* cancel = nullptr;
        for (QPushButton* const button : panel.currentWidget()->findChildren<QPushButton*>())
            cancel = button;
        QVERIFY(cancel);
        cancel->click();
        QCOMPARE(cancelled.size(), 1);
    }

    /// From the narrow pane beside a table to a whole window, in a language with long words.
    void messagesFollowTheWidth()
    {
        StatePanel panel(new QLabel);
        const QString text = QStringLiteral(
            "Die Datenbank antwortet nicht mehr. Churnlens versucht es alle paar Sekunden noch einmal und "
            "zeigt die Bewertungen, sobald die Verbindung wieder besteht. Prüfen Sie Netzwerk und "
            "Anmeldedaten, wenn das länger als eine Minute dauert.");
        panel.showMessage(QStringLiteral("Die Verbindung zur Datenbank ist verloren gegangen"), text);
        panel.show();
        int before = 0;
        for (const int width : {240, 420, 700, 1600}) {
            panel.resize(width, 700);
            QCoreApplication::processEvents();
            const QLabel* label = nullptr;
            for (const QLabel* const one : panel.currentWidget()->findChildren<QLabel*>()) {
                if (one->text() == text)
                    label = one;
            }
            QVERIFY(label);
            QVERIFY2(label->width() <= width && label->width() >= before, qPrintable(QString::number(label->width())));
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
            QVERIFY(panel.currentWidget()->rect().contains(label->geometry()));
            const int aside = label->geometry().center().x() - panel.currentWidget()->rect().center().x();
            QVERIFY2(qAbs(aside) <= 1, qPrintable(QStringLiteral("%1 aside at %2").arg(aside).arg(width)));
            before = label->width();
        }
        QVERIFY(before > 440 && before < 800); // lines that are too long are hard to read
    }

    /// Also when the text came while the panel was narrow and another page was in front.
    void whatIsSaidStandsTogether()
    {
        StatePanel panel(new QLabel);
        panel.resize(120, 300);
        panel.showLoading(QStringLiteral("Reading the keys"));
        panel.show();
        panel.showMessage(QStringLiteral("No keys yet"), QStringLiteral("Programs on this machine need none."),
                          QStringLiteral("Create key"));
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.resize(560, 300);
        QCoreApplication::processEvents();
        for (const QLabel* const label : panel.currentWidget()->findChildren<QLabel*>()) {
            if (label->wordWrap()) // each is one line now
                QVERIFY2(label->height() < 2 * label->fontMetrics().height(), qPrintable(label->text()));
        }
    }

    void errorsCanBeCopiedAndTriedAgain()
    {
        StatePanel panel(new QLabel);
        QSignalSpy again(&panel, &StatePanel::actionTriggered);
        panel.showError({ErrorCode::DatabaseUnavailable, QStringLiteral("Gone."), QStringLiteral("detail"),
                         QStringLiteral("08006")});
        const QList<QPushButton*> buttons = panel.currentWidget()->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 3);
        QCOMPARE(panel.messageTitle(), QStringLiteral("The database cannot be reached"));
        QVERIFY(buttons[1]->isHidden()); // nobody would do it
        buttons[0]->click();
        QCOMPARE(again.size(), 1);
        buttons[2]->click();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(QStringLiteral("Gone.")) && copied.contains(QStringLiteral("08006")));
    }

    void errorsOfADatabaseLeadToAnother()
    {
        StatePanel panel(new QLabel);
        QSignalSpy another(&panel, &StatePanel::connectRequested);
        panel.showError({ErrorCode::DatabaseUnavailable, QStringLiteral("No."), {}, QStringLiteral("42501")});
        const QList<QPushButton*> buttons = panel.currentWidget()->findChildren<QPushButton*>();
        QCOMPARE(panel.messageTitle(), QStringLiteral("The database user may not do this"));
        QVERIFY(!buttons[1]->isHidden() && buttons[1]->property("primary").toBool());
        QVERIFY(!buttons[0]->property("primary").toBool());
        buttons[1]->click();
        QCOMPARE(another.size(), 1);
        panel.showError({ErrorCode::Io, QStringLiteral("The disk is full."), {}, {}});
        QVERIFY(buttons[1]->isHidden() && buttons[0]->property("primary").toBool());
    }

    void readsThatTakeLongCanBeCancelled()
    {
        StatePanel panel(new QLabel);
        panel.show();
        const auto cancel = [&panel] { return panel.currentWidget()->findChild<QPushButton*>(); };
        panel.showLoading(QStringLiteral("Reading"));
        QTRY_VERIFY(!panel.isShowingContent());
        QVERIFY(!cancel()->isVisible());
        QTest::qWait(1200); // longer than it takes to come
        QVERIFY(!cancel()->isVisible()); // nobody would do it
        panel.showContent();
        QSignalSpy cancelled(&panel, &StatePanel::cancelRequested);
        panel.showLoading(QStringLiteral("Reading"));
        QTRY_VERIFY(!panel.isShowingContent());
        QVERIFY(!cancel()->isVisible());
        QTRY_VERIFY(cancel()->isVisible());
        cancel()->click();
        QCOMPARE(cancelled.size(), 1);
    }

    /// Stacks in stacks would else ask each hidden text for its height several times a resize.
    void hiddenPagesHaveNoSayInTheSize()
    {
        FrontStack stack;
        auto* const front = new QLabel(QStringLiteral("in front"));
        auto* const hidden = new Asked;
        stack.addWidget(front);
        stack.addWidget(hidden);
        auto* const outer = new QWidget;
        auto* const layout = new QVBoxLayout(outer);
        layout->addWidget(&stack);
        outer->show();
        hidden->asked = 0;
        for (const int width : {300, 500, 700})
            outer->resize(width, 400);
        QCoreApplication::processEvents();
        QCOMPARE(hidden->asked, 0);
        QVERIFY(stack.sizeHint().height() < Asked::kHeight);
        stack.setCurrentWidget(hidden);
        QVERIFY(stack.hasHeightForWidth());
        QCOMPARE(stack.heightForWidth(300), Asked::kHeight);
        layout->removeWidget(&stack);
        stack.setParent(nullptr);
        delete outer;
    }

    void cardsAreButtonsForTheKeyboardToo()
    {
        KpiCard card(QStringLiteral("High risk"));
        QSignalSpy activated(&card, &KpiCard::activated);
        card.setFigure(QStringLiteral("1,234"), QStringLiteral("21 % of all"));
        QTest::keyClick(&card, Qt::Key_Return);
        QCOMPARE(activated.size(), 0); // until it is one
        card.setClickable(true);
        QTest::keyClick(&card, Qt::Key_Return);
        QTest::mouseClick(&card, Qt::LeftButton);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(card.accessibleName(), QStringLiteral("High risk: 1,234, 21 % of all"));
    }

    void noticesLead()
    {
        Notice notice(Notice::Kind::Warning, QStringLiteral("Old data"), QStringLiteral("Load more"));
        QSignalSpy followed(&notice, &Notice::linkActivated);
        notice.findChild<QPushButton*>()->click();
        QCOMPARE(followed.size(), 1);
    }

    void errorsInDialogsDoNotBlock()
    {
        QWidget window;
        showError(&window, QStringLiteral("Could not export the list"),
                  {ErrorCode::Io, QStringLiteral("The disk is full. Free some space."), {}, {}});
        auto* const box = window.findChild<QMessageBox*>();
        QVERIFY(box);
        QCOMPARE(box->text(), QStringLiteral("Could not export the list"));
        QCOMPARE(box->informativeText(), QStringLiteral("The disk is full. Free some space."));
        box->close();
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
