// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/formatedits.h"

#include "tests/support/testfiles.h"

#include <QTest>

#include <algorithm>

using namespace churnlens;
using namespace churnlens::ingest;

class TestFormatEdits : public QObject
{
    Q_OBJECT

private:
    tests::TestFiles m_files;

    Inspection inspect(const QString& path, const std::optional<SourceProfile>& profile = {})
    {
        ReaderOptions options;
        options.profile = profile;
        Result<Inspection> found = inspectFile(path, options, {});
        if (!found.ok())
            qFatal("%s", qPrintable(found.error().message));
        return std::move(found).value();
    }
    static int at(const Inspection& inspection, ColumnRole role)
    {
        return inspection.tables.front().layout.mapping[role];
    }

private Q_SLOTS:
    void withoutEditsTheDetectionDecides()
    {
        const Inspection found =
            inspect(m_files.write(QStringLiteral("a.csv"), tests::kHeader + "1,A,x,2,2010-01-02,1,7,F\n"));
        QVERIFY(FormatEdits().isEmpty());
        QVERIFY(!editedProfile(found, 0, {}).has_value());
        FormatEdits base;
        base.base = SourceProfile::shipped().back();
        QVERIFY(!base.isEmpty());
        QCOMPARE(editedProfile(found, 0, base)->name, QStringLiteral("generic"));
    }

    /// Two number columns are taken the other way round; by name, since the header has each once.
    void columnsAreChosenAnew()
    {
        const QString path = m_files.write(QStringLiteral("swap.csv"),
                                           "order,item,quantity,date,price,cost,customer\n"
                                           "1,A,2,2010-01-02,5,3,7\n");
        const Inspection found = inspect(path);
        QCOMPARE(at(found, ColumnRole::UnitPrice), 4);
        FormatEdits edits;
        edits.columns = found.tables.front().layout.mapping;
        edits.columns->index[static_cast<size_t>(ColumnRole::UnitPrice)] = 5;
        const std::optional<SourceProfile> profile = editedProfile(found, 0, edits);
        QVERIFY(profile.has_value());
        QCOMPARE(profile->column(ColumnRole::UnitPrice).names(), QStringList{QStringLiteral("cost")});
        QVERIFY(profile->name.startsWith(QStringLiteral("swap@")));
        const Inspection again = inspect(path, profile);
        QCOMPARE(at(again, ColumnRole::UnitPrice), 5);
        QVERIFY(again.tables.front().problem.isEmpty());
    }

    void columnsOfOneNameGoByTheirNumber()
    {
        const QString path =
            m_files.write(QStringLiteral("twice.csv"), "order,date,price,price,customer\n1,2010-01-02,5,3,7\n");
        const Inspection found = inspect(path);
        QVERIFY(!found.tables.front().problem.isEmpty()); // two columns "price"
        FormatEdits edits;
        edits.columns = found.tables.front().layout.mapping;
        auto& places = edits.columns->index;
        std::replace(places.begin(), places.end(), 3, -1); // it was guessed to be something else
        places[static_cast<size_t>(ColumnRole::UnitPrice)] = 3;
        const std::optional<SourceProfile> profile = editedProfile(found, 0, edits);
        QCOMPARE(profile->column(ColumnRole::UnitPrice).position(), 4);
        const Inspection again = inspect(path, profile);
        QCOMPARE(again.tables.front().problem, QString());
        QCOMPARE(at(again, ColumnRole::UnitPrice), 3);
    }

    void aFileWithoutHeaderIsReadByNumbers()
    {
        const QString path = m_files.write(QStringLiteral("bare.csv"), "1,2010-01-02,5.5,7\n2,2010-01-03,6.5,8\n");
        const Inspection found = inspect(path);
        FormatEdits edits;
        edits.hasHeader = false;
        edits.columns = ColumnMapping();
        edits.columns->index[static_cast<size_t>(ColumnRole::InvoicedAt)] = 1;
        edits.columns->index[static_cast<size_t>(ColumnRole::UnitPrice)] = 2;
        QCOMPARE(missingColumns(*edits.columns),
                 QStringLiteral("No column is chosen for the customer. Choose which it is, above the column."));
        edits.columns->index[static_cast<size_t>(ColumnRole::CustomerId)] = 3;
        QCOMPARE(missingColumns(*edits.columns), QString());
        const Inspection again = inspect(path, editedProfile(found, 0, edits));
        QCOMPARE(again.tables.front().problem, QString());
        QCOMPARE(again.tables.front().layout.firstRows.size(), size_t(2));
        QCOMPARE(at(again, ColumnRole::CustomerId), 3);
    }

    void formatsAreTakenAsTold()
    {
        const QString path = m_files.write(QStringLiteral("f.csv"), tests::kHeader + "1,A,x,2,03/04/2010,1,7,F\n");
        const Inspection found = inspect(path);
        FormatEdits edits;
        edits.dateOrder = DateOrder::MonthFirst;
        edits.orderScope = OrderScope::Day;
        edits.encoding = TextEncoding::Windows1252;
        edits.delimiter = ',';
        edits.decimalMark = DecimalMark::Comma;
        const std::optional<SourceProfile> profile = editedProfile(found, 0, edits);
        QCOMPARE(profile->dateOrder, std::optional(DateOrder::MonthFirst));
        QCOMPARE(profile->orderScope, OrderScope::Day);
        QCOMPARE(profile->cancellationPrefix, found.tables.front().layout.profile.cancellationPrefix);
        const Inspection again = inspect(path, profile);
        QCOMPARE(again.tables.front().layout.dateOrder, DateOrder::MonthFirst);
        QCOMPARE(again.tables.front().layout.decimalMark, DecimalMark::Comma);
        QCOMPARE(again.tables.front().layout.text->encoding, TextEncoding::Windows1252);
    }

    /// Other edits, another name: the file is not taken for one that was loaded already.
    void theNameTellsEditsApart()
    {
        const Inspection found =
            inspect(m_files.write(QStringLiteral("n.csv"), tests::kHeader + "1,A,x,2,2010-01-02,1,7,F\n"));
        FormatEdits one;
        one.dateOrder = DateOrder::DayFirst;
        FormatEdits two;
        two.dateOrder = DateOrder::MonthFirst;
        QCOMPARE(editedProfile(found, 0, one)->name, editedProfile(found, 0, one)->name);
        QVERIFY(editedProfile(found, 0, one)->name != editedProfile(found, 0, two)->name);
    }
};

QTEST_GUILESS_MAIN(TestFormatEdits)
#include "tst_formatedits.moc"
