// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/checklistpopup.h"
#include "app/gui/customers/filter/filterbar.h"
#include "app/gui/customers/filter/filterchip.h"
#include "app/gui/customers/filter/rangepopup.h"
#include "app/gui/preferences/preferences.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace churnlens;
using namespace churnlens::gui;
using population::PopulationFilter;
using population::Segment;

class TestFilterBar : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<FilterBar> m_bar;

    QStringList chips() const
    {
        QStringList texts;
        for (const FilterChip* const chip : m_bar->findChildren<FilterChip*>()) {
            if (chip->isVisible())
                texts << chip->text();
        }
        return texts;
    }
    FilterChip* chip(const QString& text) const
    {
        for (FilterChip* const chip : m_bar->findChildren<FilterChip*>()) {
            if (chip->isVisible() && chip->text().startsWith(text))
                return chip;
        }
        qFatal("no such chip");
    }
    template <typename T>
    T* popup() const
    {
        T* const found = m_bar->findChild<T*>();
        if (!found)
            qFatal("nothing popped up");
        return found;
    }

    /// Presses a button of the next question; without one, the test waits for ever and is ended by its time limit.
    static void answerNext(QMessageBox::ButtonRole role)
    {
        QTimer::singleShot(0, qApp, [role] {
            auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            for (QAbstractButton* const button : box ? box->buttons() : QList<QAbstractButton*>()) {
                if (box->buttonRole(button) == role)
                    return button->click();
            }
        });
    }

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_settings->clear();
        m_preferences = std::make_unique<Preferences>(*m_settings);
        m_bar = std::make_unique<FilterBar>(*m_preferences);
        m_bar->resize(900, 40);
        m_bar->show();
    }

    void showsWhatIsSet()
    {
        QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
        QVERIFY(chips().isEmpty());
        PopulationFilter filter;
        filter.segment = Segment::Active;
        filter.buckets = {QStringLiteral("High")};
        m_bar->setFilter(filter);
        QCOMPARE(chips(), QStringList({QStringLiteral("Bucket: High"), QStringLiteral("Active customers")}));
        QCOMPARE(changed.size(), 0);
    }

    void chipsAreDropped()
    {
        PopulationFilter filter;
        filter.segment = Segment::Active;
        filter.maxRank = 10;
        filter.idContains = QStringLiteral("12");
        m_bar->setFilter(filter);
        QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
        FilterChip* const segment = chip(QStringLiteral("Active"));
        QTest::mouseClick(segment, Qt::LeftButton, {}, {segment->width() - 14, segment->height() / 2}); // the x
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_bar->filter().segment == Segment::All);
        QTest::keyClick(chip(QStringLiteral("10")), Qt::Key_Delete);
        QCOMPARE(changed.size(), 2);
        QVERIFY(!m_bar->filter().maxRank);
        QCOMPARE(m_bar->filter().idContains, QStringLiteral("12"));
        QVERIFY(chips().isEmpty());
        QPushButton* const clear = m_bar->findChild<QPushButton*>();
        QVERIFY(clear->isVisible()); // the search is still there
        clear->click();
        QVERIFY(m_bar->filter().isEmpty());
        QVERIFY(!clear->isVisible());
    }

    void bucketsAreTicked()
    {
        QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
        m_bar->edit(FilterKind::Bucket);
        auto* const list = popup<CheckListPopup>()->findChild<QListWidget*>();
        QCOMPARE(list->count(), 3);
        QVERIFY(popup<CheckListPopup>()->findChild<QLineEdit*>() == nullptr); // three need no search
        list->item(0)->setCheckState(Qt::Checked);
        list->item(2)->setCheckState(Qt::Checked);
        QCOMPARE(m_bar->filter().buckets, QStringList({QStringLiteral("High"), QStringLiteral("Low")}));
        QCOMPARE(changed.size(), 2);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!popup<CheckListPopup>()->isVisible());
    }

    void countriesAreFound()
    {
        PopulationFilter filter;
        for (int i = 0; i < 20; ++i)
            filter.countries << QStringLiteral("Country %1").arg(i);
        m_bar->setFilter(filter);
        QTest::keyClick(chip(QStringLiteral("Country")), Qt::Key_Return);
        auto* const list = popup<CheckListPopup>()->findChild<QListWidget*>();
        auto* const search = popup<CheckListPopup>()->findChild<QLineEdit*>();
        search->setText(QStringLiteral("y 17"));
        int visible = 0;
        for (int row = 0; row < list->count(); ++row)
            visible += list->item(row)->isHidden() ? 0 : 1;
        QCOMPARE(visible, 1);
        QTest::keyClick(search, Qt::Key_Return); // unticks what was found
        QCOMPARE(m_bar->filter().countries.size(), 19);
        QVERIFY(!m_bar->filter().countries.contains(QStringLiteral("Country 17")));
        popup<CheckListPopup>()->findChild<QPushButton*>()->click(); // any
        QVERIFY(m_bar->filter().countries.isEmpty());
    }

    void rangesAreTyped()
    {
        QLocale::setDefault(QLocale::c());
        m_bar->edit(FilterKind::Probability);
        const QList<QLineEdit*> fields = popup<RangePopup>()->findChildren<QLineEdit*>();
        QCOMPARE(fields.size(), 2);
        QTest::keyClicks(fields.at(0), QStringLiteral("29"));
        QCOMPARE(m_bar->filter().minProbability, std::optional(0.29));
        QVERIFY(!m_bar->filter().maxProbability);
        QTest::keyClicks(fields.at(1), QStringLiteral("5"));
        QVERIFY(!m_bar->filter().maxProbability); // below the least: still being typed
        QTest::keyClicks(fields.at(1), QStringLiteral("5.5x"));
        QCOMPARE(m_bar->filter().maxProbability, std::optional(0.555));
        fields.at(0)->clear();
        QVERIFY(!m_bar->filter().minProbability);
        QTest::keyClick(fields.at(1), Qt::Key_Return);
        QVERIFY(!popup<RangePopup>()->isVisible());
    }

    void theCapacityIsOffered()
    {
        m_preferences->setCapacity(321);
        m_bar->edit(FilterKind::Top);
        popup<RangePopup>()->findChild<QPushButton*>()->click();
        QCOMPARE(m_bar->filter().maxRank, std::optional<qint64>(321));
        QCOMPARE(chips(), QStringList(QStringLiteral("321 most at risk")));
    }

    void filtersAreSaved()
    {
        PopulationFilter filter;
        filter.minValue = 500;
        m_bar->setFilter(filter);
        m_bar->saveAs(QStringLiteral("  rich "));
        m_bar->setFilter({});
        QMenu* menu = nullptr;
        for (QToolButton* const button : m_bar->findChildren<QToolButton*>()) {
            if (button->text().contains(QStringLiteral("ved")))
                menu = button->menu();
        }
        Q_EMIT menu->aboutToShow();
        QAction* apply = nullptr;
        for (QAction* const action : menu->actions()) {
            if (action->text() == QStringLiteral("rich"))
                apply = action;
        }
        QVERIFY(apply != nullptr);
        QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
        apply->trigger();
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_bar->filter() == filter);
        Q_EMIT menu->aboutToShow();
        QAction* const remove = menu->actions().constLast()->menu()->actions().constFirst();
        answerNext(QMessageBox::RejectRole);
        remove->trigger();
        QCOMPARE(SavedFilters(*m_settings).names(), QStringList(QStringLiteral("rich")));
        answerNext(QMessageBox::DestructiveRole);
        remove->trigger();
        QVERIFY(SavedFilters(*m_settings).names().isEmpty());
    }

    void breaksIntoLines()
    {
        PopulationFilter filter;
        filter.segment = Segment::Active;
        filter.buckets = {QStringLiteral("High"), QStringLiteral("Medium")};
        filter.minValue = 500;
        filter.minProbability = 0.3;
        filter.maxRank = 100;
        m_bar->setFilter(filter);
        QCOMPARE(chips().size(), 5);
        const int wide = m_bar->heightForWidth(2000);
        QVERIFY(m_bar->heightForWidth(400) >= 2 * wide);
        m_bar->resize(400, m_bar->heightForWidth(400));
        for (const FilterChip* const chip : m_bar->findChildren<FilterChip*>())
            QVERIFY(!chip->isVisible() || m_bar->rect().contains(chip->geometry()));
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
