// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/filterstore.h"
#include "app/gui/customers/filter/filterwords.h"
#include "app/gui/format/format.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using population::PopulationFilter;
using population::Segment;

class TestFilterWords : public QObject
{
    Q_OBJECT

private:
    static PopulationFilter fullFilter()
    {
        PopulationFilter filter;
        filter.buckets = {QStringLiteral("High"), QStringLiteral("Medium")};
        filter.countries = {QStringLiteral("Germany"), QString()};
        filter.flags = {QStringLiteral("thin_history")};
        filter.segment = Segment::Active;
        filter.minProbability = 0.29;
        filter.maxProbability = 1;
        filter.minValue = 500;
        filter.maxRank = 200;
        filter.idContains = QStringLiteral("12");
        return filter;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyConditionInWords()
    {
        const PopulationFilter filter = fullFilter();
        QCOMPARE(filterText(filter, FilterKind::Bucket), QStringLiteral("Bucket: High, Medium"));
        QCOMPARE(filterText(filter, FilterKind::Segment), QStringLiteral("Active customers"));
        QCOMPARE(filterText(filter, FilterKind::Country), QStringLiteral("Country: Germany, Unknown"));
        QCOMPARE(filterText(filter, FilterKind::Value), QStringLiteral("Value \u2265 ") + moneyText(500));
        QCOMPARE(filterText(filter, FilterKind::Probability), QStringLiteral("Risk: 29 % to 100 %"));
        QCOMPARE(filterText(filter, FilterKind::Flags), QStringLiteral("Flags: ") + flagText(filter.flags.first()));
        QCOMPARE(filterText(filter, FilterKind::Top), QStringLiteral("200 most at risk"));
        QCOMPARE(filterText(filter, FilterKind::Search), QStringLiteral("Id has \u201c12\u201d"));
        PopulationFilter other;
        other.countries = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
        QCOMPARE(filterText(other), QStringLiteral("Country: 3"));
        QCOMPARE(filterText(PopulationFilter()), QString());
    }

    void eachConditionIsDroppedAlone()
    {
        const PopulationFilter filter = fullFilter();
        PopulationFilter rest = filter;
        for (const FilterKind kind : kFilterKinds) {
            QVERIFY(isSet(filter, kind));
            QVERIFY(!isSet(PopulationFilter(), kind));
            const PopulationFilter dropped = without(filter, kind);
            for (const FilterKind other : kFilterKinds)
                QCOMPARE(isSet(dropped, other), other != kind);
            rest = without(rest, kind);
            QVERIFY(!filterTitle(kind).isEmpty() && !filterMeaning(kind).isEmpty());
        }
        QVERIFY(rest.isEmpty());
    }

    void keptAsTheyWere()
    {
        for (const PopulationFilter& filter :
             {fullFilter(), PopulationFilter(), without(fullFilter(), FilterKind::Value)})
            QVERIFY(filterFromJson(toJson(filter)) == filter);
        QVERIFY(toJson(PopulationFilter()).isEmpty());
        const QJsonObject nonsense{{QStringLiteral("buckets"), 7},
                                   {QStringLiteral("segment"), QStringLiteral("x")},
                                   {QStringLiteral("maxRank"), -3},
                                   {QStringLiteral("minValue"), QStringLiteral("many")}};
        QVERIFY(filterFromJson(nonsense).isEmpty());
    }

    void savedUnderNames()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.ini"));
        {
            QSettings settings(path, QSettings::IniFormat);
            SavedFilters saved(settings);
            QVERIFY(saved.names().isEmpty());
            saved.save(QStringLiteral("b/\u00fc & \"x\""), fullFilter());
            saved.save(QStringLiteral("a"), fullFilter());
            saved.save(QStringLiteral("a"), PopulationFilter());
        }
        QSettings settings(path, QSettings::IniFormat);
        SavedFilters saved(settings);
        QCOMPARE(saved.names(), QStringList({QStringLiteral("a"), QStringLiteral("b/\u00fc & \"x\"")}));
        QVERIFY(saved.filter(saved.names().at(0)).isEmpty());
        QVERIFY(saved.filter(saved.names().at(1)) == fullFilter());
        saved.remove(QStringLiteral("a"));
        QCOMPARE(saved.names().size(), 1);
        QVERIFY(saved.filter(QStringLiteral("a")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFilterWords)
#include "tst_filterwords.moc"
