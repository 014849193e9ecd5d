// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/format/format.h"
#include "app/gui/preferences/conninfo.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/preferences/settingswriter.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;

class TestPreferences : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString newFile() { return m_folder.filePath(QStringLiteral("%1.ini").arg(++m_files)); }

private Q_SLOTS:
    void beginWithTheUsualValues()
    {
        QSettings store(newFile(), QSettings::IniFormat);
        const Preferences preferences(store);
        QCOMPARE(preferences.theme(), ThemeChoice::System);
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(preferences.currency(), QStringLiteral("£"));
        QCOMPARE(preferences.business().horizonDays, 90);
        QCOMPARE(preferences.business().mediumFrom, 0.33);
        QCOMPARE(preferences.business().highFrom, 0.66);
        QVERIFY(!preferences.business().capacity);
        QVERIFY(!preferences.capacity());
        QCOMPARE(preferences.database(), QString());
    }

    void keepAllFromStartToStart()
    {
        const QString file = newFile();
        {
            QSettings store(file, QSettings::IniFormat);
            Preferences preferences(store);
            preferences.setTheme(ThemeChoice::Dark);
            preferences.setLanguage(QStringLiteral("de"));
            preferences.setCurrency(QString());
            preferences.setBusiness({60, 180, 0.25, 0.5, 2.5, 40});
            preferences.setCapacity(250);
            preferences.setDatabase(QStringLiteral("host=db.example dbname=shop"));
        }
        QSettings store(file, QSettings::IniFormat);
        const Preferences preferences(store);
        QCOMPARE(preferences.theme(), ThemeChoice::Dark);
        QCOMPARE(preferences.language(), QStringLiteral("de"));
        QCOMPARE(preferences.currency(), QString());
        QCOMPARE(currencySign(), QString());
        QCOMPARE(preferences.business().horizonDays, 60);
        QCOMPARE(preferences.business().activeDays, 180);
        QCOMPARE(preferences.business().mediumFrom, 0.25);
        QCOMPARE(preferences.business().highFrom, 0.5);
        QCOMPARE(preferences.business().ridge, 2.5);
        QCOMPARE(preferences.business().capacity, std::optional(40)); // of the buckets, not the lists
        QCOMPARE(preferences.capacity(), std::optional(250));
        QCOMPARE(preferences.database(), QStringLiteral("dbname=shop host=db.example"));
    }

    void tellOnlyWhatChanged()
    {
        QSettings store(newFile(), QSettings::IniFormat);
        Preferences preferences(store);
        QSignalSpy theme(&preferences, &Preferences::themeChanged);
        QSignalSpy business(&preferences, &Preferences::businessChanged);
        QSignalSpy currency(&preferences, &Preferences::currencyChanged);
        QSignalSpy capacity(&preferences, &Preferences::capacityChanged);
        QSignalSpy database(&preferences, &Preferences::databaseChanged);
        preferences.setTheme(ThemeChoice::System);
        preferences.setBusiness(Settings{});
        preferences.setCurrency(QStringLiteral("£"));
        preferences.setCapacity({});
        preferences.setDatabase({});
        QCOMPARE(theme.size() + business.size() + currency.size() + capacity.size() + database.size(), 0);
        preferences.setTheme(ThemeChoice::Light);
        preferences.setBusiness({90, 365, 0.33, 0.7, 1.0, {}});
        preferences.setCurrency(QStringLiteral("€"));
        preferences.setCapacity(1);
        preferences.setDatabase(QStringLiteral("dbname=a"));
        QCOMPARE(theme.size(), 1);
        QCOMPARE(business.size(), 1);
        QCOMPARE(currency.size(), 1);
        QCOMPARE(currencySign(), QStringLiteral("€"));
        QCOMPARE(capacity.size(), 1);
        QCOMPARE(database.size(), 1);
    }

    void damagedValuesCountAsNotThere()
    {
        QSettings store(newFile(), QSettings::IniFormat);
        store.setValue(QStringLiteral("window/theme"), QStringLiteral("purple"));
        store.setValue(QStringLiteral("window/language"), QStringLiteral("xx"));
        store.setValue(QStringLiteral("scoring/mediumFrom"), 0.9); // above High
        store.setValue(QStringLiteral("scoring/horizonDays"), 30);
        store.setValue(QStringLiteral("scoring/capacity"), QStringLiteral("many"));
        const Preferences preferences(store);
        QCOMPARE(preferences.theme(), ThemeChoice::System);
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(preferences.business().mediumFrom, 0.33);
        QCOMPARE(preferences.business().horizonDays, 90); // of one bad value, none is believed
        QVERIFY(!preferences.capacity());
    }

    void bucketsMayGoBackToThresholds()
    {
        QSettings store(newFile(), QSettings::IniFormat);
        Preferences preferences(store);
        QSignalSpy business(&preferences, &Preferences::businessChanged);
        Settings settings;
        settings.capacity = 12;
        preferences.setBusiness(settings);
        QCOMPARE(preferences.business().capacity, std::optional(12));
        preferences.setBusiness(Settings{});
        QVERIFY(!preferences.business().capacity);
        QCOMPARE(business.size(), 2);
        store.setValue(QStringLiteral("scoring/bucketCapacity"), 0);
        QVERIFY(!preferences.business().capacity); // makes no sense
    }

    void usableDefinitions_data()
    {
        QTest::addColumn<double>("medium");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("horizon");
        QTest::addColumn<bool>("usable");
        QTest::newRow("usual") << 0.33 << 0.66 << 90 << true;
        QTest::newRow("equal") << 0.5 << 0.5 << 90 << false;
        QTest::newRow("reversed") << 0.7 << 0.3 << 90 << false;
        QTest::newRow("no Low") << 0.0 << 0.5 << 90 << false;
        QTest::newRow("no High") << 0.5 << 1.0 << 90 << false;
        QTest::newRow("not a number") << qQNaN() << 0.5 << 90 << false;
        QTest::newRow("no horizon") << 0.33 << 0.66 << 0 << false;
    }

    void usableDefinitions()
    {
        QFETCH(double, medium);
        QFETCH(double, high);
        QFETCH(int, horizon);
        QTEST(isUsable({horizon, 365, medium, high, 1.0, {}}), "usable");
    }

    void passwordsAreNotStored_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<QString>("stored");
        QTest::newRow("pairs") << QStringLiteral("host=db user=ann password=secret dbname=shop")
                               << QStringLiteral("user=ann dbname=shop host=db");
        QTest::newRow("quoted") << QStringLiteral("host=db password='se cr\\'et' dbname='my shop'")
                                << QStringLiteral("dbname='my shop' host=db");
        QTest::newRow("address") << QStringLiteral("postgresql://ann:secret@db:5433/shop?sslmode=require")
                                 << QStringLiteral("user=ann dbname=shop host=db port=5433 sslmode=require");
        QTest::newRow("key file") << QStringLiteral("host=db sslpassword=secret") << QStringLiteral("host=db");
        QTest::newRow("nonsense") << QStringLiteral("secret!") << QString();
    }

    void passwordsAreNotStored()
    {
        QFETCH(QString, conninfo);
        QFETCH(QString, stored);
        QSettings store(newFile(), QSettings::IniFormat);
        Preferences preferences(store);
        preferences.setDatabase(conninfo);
        QCOMPARE(preferences.database(), stored);
        store.sync();
        QFile file(store.fileName());
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("secret"));
        QCOMPARE(withoutPassword(stored), stored); // what is stored is understood again
    }

    /// Again and again: the settings must not take themselves for waiting for ever.
    void settingsAreWrittenOnAnotherThread()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.ini"));
        const auto onDisk = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        {
            QSettings settings(path, QSettings::IniFormat);
            SettingsWriter writer(settings);
            QSignalSpy written(&writer, &SettingsWriter::written);
            for (int round = 1; round <= 3; ++round) {
                settings.setValue(QStringLiteral("round"), round);
                QCOMPARE(settings.value(QStringLiteral("round")).toInt(), round);
                QVERIFY(!onDisk().contains(QStringLiteral("round=%1").arg(round)));
                QTRY_COMPARE(written.size(), round);
                QVERIFY(onDisk().contains(QStringLiteral("round=%1").arg(round)));
            }
            settings.setValue(QStringLiteral("late"), true); // nobody has time for it any more
        }
        QVERIFY(onDisk().contains(QStringLiteral("late=true")));
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
