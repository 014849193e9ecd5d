// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/rejecteddialog.h"
#include "app/gui/theme/theme.h"
#include "app/gui/widgets/statepanel.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace churnlens;
using gui::StatePanel;

/// The list of rejected lines where there are none, and while the database takes its time.
class TestRejectedDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<gui::Theme> m_theme;
    std::unique_ptr<tests::ScoredWorkspace> m_empty;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<gui::Theme>(*qApp);
        m_empty = std::make_unique<tests::ScoredWorkspace>(0);
    }
    void cleanupTestCase() { m_empty.reset(); }

    void aReadCanBeStoppedAndTriedAgain()
    {
        const auto blocker = m_empty->connect();
        QVERIFY(blocker->execute("BEGIN; LOCK TABLE warehouse.rejected_line IN ACCESS EXCLUSIVE MODE").ok());
        const auto waiting = [&blocker] {
            return tests::scalar(*blocker, "SELECT count(*) FROM pg_locks WHERE NOT granted").toInt();
        };
        gui::RejectedDialog dialog(m_empty->workspace());
        dialog.showLines({}, {});
        const StatePanel& panel = *dialog.findChild<StatePanel*>();
        const auto button = [&panel](const QString& text) {
            const QList<QPushButton*> buttons = panel.findChildren<QPushButton*>();
            const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QPushButton* each) {
                return each->isVisible() && each->text().remove(u'&') == text;
            });
            return found == buttons.end() ? nullptr : *found;
        };
        QTRY_VERIFY(button(QStringLiteral("Cancel")));
        QTRY_COMPARE(waiting(), 1);
        button(QStringLiteral("Cancel"))->click();
        QCOMPARE(panel.messageTitle(), QStringLiteral("Stopped"));
        QTRY_COMPARE(waiting(), 0); // the database was told
        button(QStringLiteral("Try again"))->click();
        QTRY_COMPARE(waiting(), 1);
        QVERIFY(blocker->execute("COMMIT").ok());
        QTRY_COMPARE(panel.messageTitle(), QStringLiteral("No rejected lines"));
    }
};

QTEST_MAIN(TestRejectedDialog)
#include "tst_rejecteddialog.moc"
