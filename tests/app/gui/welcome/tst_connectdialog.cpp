// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/theme.h"
#include "app/gui/welcome/connectdialog.h"
#include "app/gui/welcome/conninfofields.h"
#include "tests/support/testdatabase.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;

class TestConnectDialog : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<TaskRunner> m_tasks;

    static void type(ConnectDialog& dialog, int tab, int field, const QString& text)
    {
        auto* const tabs = dialog.findChild<QTabWidget*>();
        tabs->setCurrentIndex(tab);
        QList<QLineEdit*> edits;
        for (QLineEdit* const edit : tabs->widget(tab)->findChildren<QLineEdit*>()) {
            if (!qobject_cast<QSpinBox*>(edit->parentWidget()))
                edits.append(edit);
        }
        edits.at(field)->clear();
        QTest::keyClicks(edits.at(field), text);
    }

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp, this); }
    void init() { m_tasks = std::make_unique<TaskRunner>(); }
    void cleanup() { m_tasks.reset(); }

    void fieldsBecomeAConninfo()
    {
        const ConninfoFields fields{QStringLiteral("db"), 5433, QStringLiteral("my shop"), QStringLiteral("ann"),
                                    QStringLiteral(R"(it's\)")};
        QCOMPARE(fields.toConninfo(),
                 QStringLiteral(R"(host='db' port='5433' dbname='my shop' user='ann' password='it\'s\\')"));
        const std::optional<ConninfoFields> back = ConninfoFields::fromConninfo(fields.toConninfo());
        QVERIFY(back.has_value());
        QCOMPARE(back->password, fields.password);
        QCOMPARE(back->database, fields.database);
        QCOMPARE(back->port, 5433);
        QVERIFY(ConninfoFields::fromConninfo(QStringLiteral("postgresql://ann@db:5433/shop")).has_value());
        QVERIFY(!ConninfoFields::fromConninfo(QStringLiteral("host=db sslmode=require")).has_value());
        QVERIFY(!ConninfoFields::fromConninfo(QStringLiteral("host=db nonsense")).has_value());
    }

    void aPasswordIsAdded()
    {
        QCOMPARE(withPassword(QStringLiteral("host=db"), QString()), QStringLiteral("host=db"));
        const QString joined = withPassword(QStringLiteral("postgresql://ann:old@db/shop"), QStringLiteral("new"));
        QCOMPARE(ConninfoFields::fromConninfo(joined)->password, QStringLiteral("new"));
        QCOMPARE(ConninfoFields::fromConninfo(joined)->host, QStringLiteral("db"));
    }

    void rememberedPartsAreThere()
    {
        ConnectDialog dialog(*m_tasks, QStringLiteral("host=db port=5433 dbname=shop user=ann"));
        QCOMPARE(dialog.conninfo(), QStringLiteral("host='db' port='5433' dbname='shop' user='ann'"));
        ConnectDialog line(*m_tasks, QStringLiteral("host=db sslmode=require"));
        QCOMPARE(line.conninfo(), QStringLiteral("host=db sslmode=require"));
    }

    void testSaysWhatIsThere()
    {
        std::ignore = m_database.fresh(QStringLiteral("blank"), false);
        ConnectDialog dialog(*m_tasks, {});
        dialog.show();
        type(dialog, 1, 0, m_database.conninfoOf(QStringLiteral("blank")));
        dialog.test();
        QVERIFY(!m_tasks->isIdle());
        QTRY_VERIFY(m_tasks->isIdle());
        QVERIFY2(dialog.answer().startsWith(QStringLiteral("PostgreSQL 1")), qPrintable(dialog.answer()));
        QVERIFY(dialog.answer().contains(QStringLiteral("database blank")));
        QVERIFY(dialog.answer().contains(QStringLiteral("is new to Churnlens")));
        QVERIFY(dialog.isVisible());
        std::ignore = m_database.fresh(QStringLiteral("used"));
        type(dialog, 1, 0, m_database.conninfoOf(QStringLiteral("used")));
        QCOMPARE(dialog.answer(), QString());
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        QTRY_COMPARE(accepted.size(), 1);
        QVERIFY(dialog.answer().contains(QStringLiteral("has worked in it")));
    }

    void whatCannotBeReachedIsSaid()
    {
        ConnectDialog dialog(*m_tasks, {});
        dialog.show();
        type(dialog, 1, 0, m_database.conninfoOf(QStringLiteral("nowhere")));
        type(dialog, 1, 1, QStringLiteral("very-secret"));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        QTRY_VERIFY(m_tasks->isIdle());
        QVERIFY(dialog.isVisible());
        QCOMPARE(accepted.size(), 0);
        QVERIFY2(dialog.answer().contains(QStringLiteral("nowhere")), qPrintable(dialog.answer()));
        QVERIFY(!dialog.answer().contains(QStringLiteral("very-secret")));
    }

    /// A user without rights is told before anything is made.
    void rightsAreChecked()
    {
        const std::unique_ptr<warehouse::Connection> owner = m_database.fresh(QStringLiteral("strange"));
        QVERIFY(owner->execute("DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN").ok());
        ConnectDialog dialog(*m_tasks, {});
        dialog.show();
        type(dialog, 1, 0, m_database.conninfoOf(QStringLiteral("strange")) + QStringLiteral(" user=guest"));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        QTRY_VERIFY(m_tasks->isIdle());
        QCOMPARE(accepted.size(), 0);
        QVERIFY2(dialog.answer().contains(QStringLiteral("USAGE ON SCHEMA crm")), qPrintable(dialog.answer()));
    }
};

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
