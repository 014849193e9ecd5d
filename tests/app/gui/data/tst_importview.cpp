// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/filetree.h"
#include "app/gui/data/formatbar.h"
#include "app/gui/data/importview.h"
#include "app/gui/data/previewmodel.h"
#include "app/gui/data/roleheader.h"
#include "app/gui/theme/theme.h"
#include "app/gui/widgets/notice.h"
#include "core/pipeline/batchrun.h"
#include "tests/support/testfiles.h"
#include "tests/support/zippackage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using ingest::ColumnRole;
using tests::kHeader;

class TestImportView : public QObject
{
    Q_OBJECT

private:
    tests::TestFiles m_files;
    std::unique_ptr<TaskRunner> m_tasks;
    std::unique_ptr<ImportSession> m_session;
    std::unique_ptr<ImportView> m_view;

    void offer(const QStringList& paths)
    {
        m_session->offer(paths);
        QTRY_VERIFY(m_tasks->isIdle());
    }
    QString offerText(const QString& name, const QByteArray& content)
    {
        const QString path = m_files.write(name, content);
        offer({path});
        return path;
    }
    RoleHeader& roles() { return *m_view->findChild<RoleHeader*>(); }
    QPushButton& loadButton()
    {
        for (QPushButton* const button : m_view->findChildren<QPushButton*>()) {
            if (button->property("primary").toBool() && button->text().contains(QStringLiteral("oad")))
                return *button;
        }
        qFatal("there is no button to load");
    }
    static void choose(QComboBox& combo, const QString& text)
    {
        const int item = combo.findText(text);
        QVERIFY2(item >= 0, qPrintable(text));
        combo.setCurrentIndex(item);
        Q_EMIT combo.activated(item);
    }
    QComboBox& format(const QString& accessible)
    {
        for (QComboBox* const combo : m_view->findChild<FormatBar*>()->findChildren<QComboBox*>()) {
            if (combo->toolTip().contains(accessible))
                return *combo;
        }
        qFatal("there is no such combo box");
    }
    QStringList notes() const
    {
        QStringList texts;
        for (const Notice* const notice : m_view->findChildren<Notice*>())
            texts += notice->isHidden() ? QStringList() : QStringList(notice->text());
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp, this); }
    void init()
    {
        m_tasks = std::make_unique<TaskRunner>();
        m_session = std::make_unique<ImportSession>(*m_tasks);
        m_view = std::make_unique<ImportView>(*m_session);
        m_view->resize(1000, 700);
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_session.reset();
        m_tasks.reset();
    }

    void previewIsAModel()
    {
        PreviewModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ingest::TableLayout layout;
        layout.header = {QStringLiteral("when"), QString()};
        layout.columnCount = 2;
        layout.recordsBefore = 3;
        layout.mapping.index[static_cast<size_t>(ColumnRole::InvoicedAt)] = 0;
        for (int i = 0; i < 60; ++i)
            layout.firstRows.push_back({QString::number(i)}); // one field short
        model.setTable(layout);
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("column 2"));
        QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toInt(), 4);
        QCOMPARE(model.index(7, 0).data().toString(), QStringLiteral("7"));
        QCOMPARE(model.index(7, 1).data().toString(), QString());
        QVERIFY(!model.index(0, 0).data(Qt::ForegroundRole).isValid());
        QVERIFY(model.index(0, 1).data(Qt::ForegroundRole).isValid());
        model.clear();
        QCOMPARE(model.columnCount(), 0);
    }

    void rolesStandAboveTheColumns()
    {
        offerText(QStringLiteral("a.csv"), kHeader + "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n");
        QCOMPARE(roles().count(), 8);
        QCOMPARE(roles().combo(0)->currentText(), QStringLiteral("Order number"));
        QCOMPARE(roles().combo(6)->currentText(), QStringLiteral("Customer"));
        QVERIFY(roles().combo(6)->itemIcon(roles().combo(6)->currentIndex()).isNull());
        QVERIFY(loadButton().isEnabled());
        QVERIFY(!m_view->findChild<FileTree*>()->isVisible());
    }

    void aColumnIsCorrectedByHand()
    {
        const QString path = offerText(QStringLiteral("b.csv"),
                                       "order,item,quantity,date,price,cost,customer\n"
                                       "1,A,2,2010-01-02,5,3,7\n");
        choose(*roles().combo(5), QStringLiteral("Unit price"));
        QTRY_VERIFY(m_tasks->isIdle());
        QCOMPARE(m_session->file(path)->shown()->layout.mapping[ColumnRole::UnitPrice], 5);
        QCOMPARE(roles().combo(5)->currentText(), QStringLiteral("Unit price"));
        QCOMPARE(roles().combo(4)->currentText(), QStringLiteral("not used"));
        choose(*roles().combo(6), QStringLiteral("not used")); // nobody known: cannot be loaded
        QTRY_VERIFY(m_tasks->isIdle());
        QVERIFY(!loadButton().isEnabled());
        QTRY_VERIFY(notes().contains( // shown in the layout's own time
            QStringLiteral("No column is chosen for the customer. Choose which it is, above the column.")));
    }

    void guessesAreMarkedAndAccepted()
    {
        QByteArray lines("a,b,c,d\n");
        for (int i = 0; i < 40; ++i)
            lines += QByteArray::number(1000 + i / 2) + ",2010-01-" + QByteArray::number(10 + i % 20) + ","
                + QByteArray::number(i % 7) + "." + QByteArray::number(10 + i) + ",C" + QByteArray::number(100 + i / 4)
                + "\n";
        const QString path = offerText(QStringLiteral("guess.csv"), lines);
        const ingest::InspectedTable* table = m_session->file(path)->shown();
        QVERIFY(!table->problem.isEmpty());
        const int date = table->layout.mapping[ColumnRole::InvoicedAt];
        QCOMPARE(date, 1);
        QVERIFY(!roles().combo(date)->itemIcon(roles().combo(date)->currentIndex()).isNull());
        QVERIFY(!loadButton().isEnabled());
        Notice* guessed = nullptr;
        for (Notice* const notice : m_view->findChildren<Notice*>()) {
            if (notice->text().contains(QStringLiteral("guessed")))
                guessed = notice;
        }
        QVERIFY(guessed);
        Q_EMIT guessed->linkActivated();
        QTRY_VERIFY(m_tasks->isIdle());
        QVERIFY(m_session->file(path)->shown()->problem.isEmpty());
        QVERIFY(loadButton().isEnabled());
    }

    void formatsSayWhatWasDetected()
    {
        const QString path = offerText(QStringLiteral("semi.csv"),
                                       "order;date;price;customer\n"
                                       "1;03.04.2010;5,50;7\n2;13.04.2010;6,50;8\n");
        QComboBox& separator = format(QStringLiteral("two fields"));
        QCOMPARE(separator.itemText(0), QStringLiteral("semicolon (auto)"));
        QVERIFY(format(QStringLiteral("decimals of a price")).currentText().contains(QStringLiteral("1,50")));
        choose(format(QStringLiteral("comes first")), QStringLiteral("month first"));
        QTRY_VERIFY(m_tasks->isIdle());
        QCOMPARE(m_session->file(path)->edits.dateOrder, std::optional(ingest::DateOrder::MonthFirst));
        QCOMPARE(format(QStringLiteral("comes first")).currentText(), QStringLiteral("month first"));
        choose(separator, QStringLiteral("comma"));
        QTRY_VERIFY(m_tasks->isIdle());
        QVERIFY(!loadButton().isEnabled());
    }

    /// Without a header the columns keep what they mean, by their place.
    void aHeaderCanBeDenied()
    {
        const QString path = offerText(QStringLiteral("h.csv"), "order,date,price,customer\n1,2010-04-03,5.5,7\n");
        choose(format(QStringLiteral("names the columns")), QStringLiteral("no"));
        QTRY_VERIFY(m_tasks->isIdle());
        const ingest::TableLayout& layout = m_session->file(path)->shown()->layout;
        QCOMPARE(layout.headerLine, 0);
        QCOMPARE(layout.mapping[ColumnRole::CustomerId], 3);
        QCOMPARE(m_view->findChild<PreviewModel*>()->rowCount(), 2);
    }

    void absenceIsExplained()
    {
        offerText(QStringLiteral("few.csv"), "date,price,customer\n2010-04-03,5.5,7\n");
        QTRY_VERIFY(notes().join(u' ').contains(QStringLiteral("Without order numbers")));
        QVERIFY(loadButton().isEnabled());
    }

    void severalFilesAreListed()
    {
        offerText(QStringLiteral("one.csv"), kHeader + "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n");
        offerText(QStringLiteral("two.csv"), "no,table\n1,2\n");
        FileTree& tree = *m_view->findChild<FileTree*>();
        QTRY_VERIFY(tree.isVisible());
        QCOMPARE(tree.topLevelItemCount(), 2);
        QCOMPARE(tree.topLevelItem(0)->text(0), QStringLiteral("one.csv"));
        QVERIFY(tree.topLevelItem(0)->text(1).contains(QStringLiteral("utf-8")));
        QVERIFY(!loadButton().isEnabled()); // the second has no columns
        tree.setCurrentItem(tree.topLevelItem(0));
        QCOMPARE(roles().count(), 8);
        tree.setCurrentItem(tree.topLevelItem(1));
        QCOMPARE(roles().count(), 2);
        m_session->remove(m_files.path(QStringLiteral("two.csv")));
        QVERIFY(loadButton().isEnabled());
    }

    void tablesOfAnArchiveAreChosen()
    {
        const QByteArray archive =
            tests::zipOf({{QStringLiteral("jan.csv"), kHeader + "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n"},
                          {QStringLiteral("feb.csv"), kHeader + "2,A,x,2,2010-02-01 10:00:00,1.5,77,France\n"}});
        const QString path = offerText(QStringLiteral("year.zip"), archive);
        FileTree& tree = *m_view->findChild<FileTree*>();
        QTRY_COMPARE(tree.topLevelItem(0)->childCount(), 2);
        QCOMPARE(tree.topLevelItem(0)->child(0)->checkState(0), Qt::Checked);
        tree.topLevelItem(0)->child(1)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(m_session->file(path)->edits.tables.size(), 1);
        QVERIFY(!m_session->file(path)->loads(1));
        const pipeline::BatchOptions options = m_session->options();
        QCOMPARE(options.fileProfiles.value(path).sheets, m_session->file(path)->edits.tables);
    }

    /// Files of a folder that are passed over are said, not kept back.
    void whatWasPassedOverIsSaid()
    {
        QTemporaryDir folder;
        for (const char* const name : {"a.csv", "b.csv", "c.csv", "d.csv", "e.csv"}) { // all but the first are empty
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(name[0] == 'a' ? kHeader + "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n" : QByteArray());
        }
        m_session->offer({folder.path()});
        QTRY_VERIFY(m_tasks->isIdle());
        QVERIFY(m_session->warnings().size() > 3);
        QTRY_VERIFY(!notes().isEmpty());
        const QStringList shown = notes().join(u'\n').split(u'\n');
        for (const QString& warning : m_session->warnings().mid(0, 3))
            QVERIFY2(shown.contains(warning), qPrintable(notes().join(u'|')));
        QVERIFY(!shown.contains(m_session->warnings().at(3)));
        m_session->clear();
        QVERIFY(notes().isEmpty());
    }

    void theButtonSaysWhatItDoes()
    {
        offerText(QStringLiteral("c.csv"), kHeader + "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n");
        QCOMPARE(loadButton().text(), QStringLiteral("&Load and score"));
        for (QComboBox* const combo : m_view->findChildren<QComboBox*>()) {
            if (combo->findText(QStringLiteral("nothing, load only")) >= 0)
                combo->setCurrentIndex(combo->findText(QStringLiteral("nothing, load only")));
        }
        QCOMPARE(m_session->afterwards(), Afterwards::LoadOnly);
        QCOMPARE(loadButton().text(), QStringLiteral("&Load"));
        QSignalSpy requested(m_view.get(), &ImportView::loadRequested);
        QTest::mouseClick(&loadButton(), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
    }
};

QTEST_MAIN(TestImportView)
#include "tst_importview.moc"
