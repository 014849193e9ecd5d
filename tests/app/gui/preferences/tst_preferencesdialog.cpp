// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/preferences.h"
#include "app/gui/preferences/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;

class TestPreferencesDialog : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<PreferencesDialog> m_dialog;

    template <typename T>
    T* part(const char* name)
    {
        T* const found = m_dialog->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QPushButton* button(QDialogButtonBox::StandardButton which)
    {
        return m_dialog->findChild<QDialogButtonBox*>()->button(which);
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_store->clear();
        m_preferences = std::make_unique<Preferences>(*m_store);
        m_dialog = std::make_unique<PreferencesDialog>(*m_preferences);
        m_dialog->show();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_preferences.reset();
        m_store.reset();
    }

    void okStoresAndCloses()
    {
        part<QComboBox>("theme")->setCurrentIndex(2);
        part<QComboBox>("currency")->setEditText(QStringLiteral("€"));
        part<QSpinBox>("high")->setValue(70);
        part<QCheckBox>("hasCapacity")->setChecked(true);
        part<QSpinBox>("capacity")->setValue(120);
        button(QDialogButtonBox::Ok)->click();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_preferences->theme(), ThemeChoice::Dark);
        QCOMPARE(m_preferences->currency(), QStringLiteral("€"));
        QCOMPARE(m_preferences->business().highFrom, 0.7);
        QCOMPARE(m_preferences->capacity(), std::optional(120));
    }

    void cancelKeepsWhatWas()
    {
        part<QComboBox>("theme")->setCurrentIndex(1);
        part<QSpinBox>("horizon")->setValue(30);
        button(QDialogButtonBox::Cancel)->click();
        QCOMPARE(m_preferences->theme(), ThemeChoice::System);
        QCOMPARE(m_preferences->business().horizonDays, 90);
    }

    void thresholdsInTheWrongOrderAreRefused()
    {
        m_dialog->showSection(PreferencesDialog::Section::Scoring);
        QVERIFY(!part<QLabel>("problem")->isVisible());
        part<QSpinBox>("medium")->setValue(66);
        QVERIFY(part<QLabel>("problem")->isVisible());
        QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
        QVERIFY(!button(QDialogButtonBox::Apply)->isEnabled());
        QVERIFY(!part<QPushButton>("scoreNow")->isEnabled());
        part<QSpinBox>("high")->setValue(67);
        QVERIFY(!part<QLabel>("problem")->isVisible());
        QVERIFY(button(QDialogButtonBox::Ok)->isEnabled());
    }

    void bucketsByCapacity()
    {
        auto* const mode = part<QComboBox>("bucketMode");
        auto* const capacity = part<QSpinBox>("capacity");
        QVERIFY(part<QSpinBox>("high")->isEnabled() && !capacity->isEnabled());
        mode->setCurrentIndex(1);
        QVERIFY(!part<QSpinBox>("high")->isEnabled()); // it follows from the capacity
        QVERIFY(capacity->isEnabled());
        part<QSpinBox>("medium")->setValue(80);
        QCOMPARE(part<QSpinBox>("medium")->value(), 65); // below High, which cannot be raised now
        capacity->setValue(77);
        QVERIFY(!part<QCheckBox>("hasCapacity")->isChecked());
        button(QDialogButtonBox::Apply)->click();
        QCOMPARE(m_preferences->business().capacity, std::optional(77));
        QVERIFY(!m_preferences->capacity()); // lists are not cut
        m_dialog = std::make_unique<PreferencesDialog>(*m_preferences);
        QCOMPARE(part<QComboBox>("bucketMode")->currentIndex(), 1);
        QCOMPARE(part<QSpinBox>("capacity")->value(), 77);
        part<QComboBox>("bucketMode")->setCurrentIndex(0);
        QVERIFY(part<QSpinBox>("high")->isEnabled() && !part<QSpinBox>("capacity")->isEnabled());
        button(QDialogButtonBox::Ok)->click();
        QVERIFY(!m_preferences->business().capacity);
    }

    void scoreNowStoresFirst()
    {
        QSignalSpy asked(m_dialog.get(), &PreferencesDialog::scoreRequested);
        double highThen = 0;
        connect(m_dialog.get(), &PreferencesDialog::scoreRequested, this,
                [&] { highThen = m_preferences->business().highFrom; });
        part<QSpinBox>("high")->setValue(80);
        part<QPushButton>("scoreNow")->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(highThen, 0.8);
    }

    void defaultsOfTheShownTabOnly()
    {
        part<QComboBox>("theme")->setCurrentIndex(1);
        part<QSpinBox>("horizon")->setValue(30);
        m_dialog->showSection(PreferencesDialog::Section::Scoring);
        button(QDialogButtonBox::RestoreDefaults)->click();
        QCOMPARE(part<QSpinBox>("horizon")->value(), 90);
        QCOMPARE(part<QComboBox>("theme")->currentIndex(), 1);
        m_dialog->showSection(PreferencesDialog::Section::Database);
        QVERIFY(!button(QDialogButtonBox::RestoreDefaults)->isEnabled());
    }

    void saysWhichDatabaseIsInUseWithoutItsPassword()
    {
        QVERIFY(!part<QPushButton>("private")->isEnabled());
        m_dialog->setDatabaseInUse(
            {QStringLiteral("host=db password=secret dbname=shop"), false, QStringLiteral("/d")});
        QCOMPARE(part<QLineEdit>("place")->text(), QStringLiteral("dbname=shop host=db"));
        m_preferences->setDatabase(QStringLiteral("host=db dbname=shop"));
        QSignalSpy leave(m_dialog.get(), &PreferencesDialog::privateServerRequested);
        QVERIFY(part<QPushButton>("private")->isEnabled());
        part<QPushButton>("private")->click();
        QCOMPARE(leave.size(), 1);
        QCOMPARE(m_preferences->database(), QString());
        QSignalSpy other(m_dialog.get(), &PreferencesDialog::connectRequested);
        part<QPushButton>("connect")->click();
        QCOMPARE(other.size(), 1);
    }

    void everyFieldHasANameAndIsReachedByTab()
    {
        m_dialog->showSection(PreferencesDialog::Section::Scoring);
        QStringList nameless;
        for (const QWidget* const field : m_dialog->findChildren<QWidget*>()) {
            const bool isField = qobject_cast<const QAbstractSpinBox*>(field) || qobject_cast<const QComboBox*>(field);
            if (!isField)
                continue;
            bool named = !field->accessibleName().isEmpty();
            for (const QLabel* const label : m_dialog->findChildren<QLabel*>())
                named = named || label->buddy() == field;
            if (!named || field->focusPolicy() == Qt::NoFocus)
                nameless.append(field->objectName());
        }
        QCOMPARE(nameless, QStringList());
    }
};

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
