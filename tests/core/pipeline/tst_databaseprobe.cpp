// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/databaseprobe.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace churnlens;
using namespace Qt::StringLiterals;
using pipeline::DatabaseProbe;
using pipeline::probeDatabase;

class TestDatabaseProbe : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;

    /// As a user without rights sees it; the statement is the owner's, before.
    DatabaseProbe probe(const QString& name, bool migrated, const QByteArray& statement)
    {
        const std::unique_ptr<warehouse::Connection> owner = m_database.fresh(name, migrated);
        const Result<void> done = owner->execute(statement);
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().message));
        const Result<DatabaseProbe> probe = probeDatabase(m_database.conninfoOf(name) + u" user=guest"_s, {});
        if (!probe.ok())
            qFatal("%s", qPrintable(probe.error().message));
        return *probe;
    }
    static QString refusalOf(const DatabaseProbe& probe)
    {
        const Result<void> fits = probe.check();
        return fits.ok() ? QString() : fits.error().message;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const std::unique_ptr<warehouse::Connection> owner = m_database.fresh(QStringLiteral("first"), false);
        QVERIFY(owner->execute("DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN").ok());
    }

    void theOwnerMay()
    {
        std::ignore = m_database.fresh(QStringLiteral("own"));
        const Result<DatabaseProbe> own = probeDatabase(m_database.conninfoOf(QStringLiteral("own")), {});
        QVERIFY(own.ok());
        QVERIFY(own->hasSchema && own->isOwner && !own->isOutdated && !own->lacksSchemas);
        QCOMPARE(own->missingRights, QStringList());
        QCOMPARE(refusalOf(*own), QString());
    }

    void aNewDatabaseNeedsCreate()
    {
        const DatabaseProbe blank = probe(QStringLiteral("blank"), false, "SELECT 1");
        QVERIFY(!blank.hasSchema && blank.lacksSchemas);
        QVERIFY2(refusalOf(blank).contains(u"GRANT CREATE ON DATABASE \"blank\" TO \"guest\""_s),
                 qPrintable(refusalOf(blank)));
        QCOMPARE(refusalOf(probe(QStringLiteral("blank"), false, "GRANT CREATE ON DATABASE blank TO guest")),
                 QString());
    }

    /// Whoever may connect and not use the tables is told which rights are missing.
    void whatIsMissingIsNamed()
    {
        const DatabaseProbe none = probe(QStringLiteral("used"), true, "SELECT 1");
        QVERIFY(none.hasSchema && !none.isOwner);
        QVERIFY(none.missingRights.contains(u"USAGE ON SCHEMA crm"_s));
        QVERIFY(none.missingRights.contains(u"SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON mart.invoice"_s));
        QVERIFY(none.missingRights.contains(u"SELECT ON ml.latest_churn_score"_s));
        const QString text = refusalOf(none);
        QVERIFY2(text.contains(u"USAGE ON SCHEMA crm; USAGE ON SCHEMA mart; USAGE ON SCHEMA ml; and "_s)
                     && text.contains(none.owner) && text.contains(u" TO \"guest\""_s),
                 qPrintable(text));
    }

    /// As after a GRANT by somebody who did not know of the newer schemas.
    void oneSchemaWithoutRightsIsEnoughToRefuse()
    {
        const QByteArray all = "GRANT USAGE ON SCHEMA warehouse, mart, ml, service TO guest;"
                               "GRANT ALL ON ALL TABLES IN SCHEMA warehouse, mart, ml, service TO guest;"
                               "GRANT ALL ON ALL SEQUENCES IN SCHEMA warehouse, mart, ml, service TO guest;";
        const DatabaseProbe some = probe(QStringLiteral("partly"), true, all);
        QCOMPARE(some.missingRights,
                 (QStringList{u"USAGE ON SCHEMA crm"_s, u"SELECT, INSERT, UPDATE, DELETE ON crm.customer_note"_s}));
        QVERIFY(refusalOf(some).contains(u"crm.customer_note"_s));
        const DatabaseProbe every = probe(QStringLiteral("partly"), true,
                                          all
                                              + "GRANT USAGE ON SCHEMA crm TO guest;"
                                                "GRANT ALL ON ALL TABLES IN SCHEMA crm TO guest;");
        QCOMPARE(every.missingRights, QStringList());
        QCOMPARE(refusalOf(every), QString());
    }

    void schemasOfOthersAreNotTakenOver()
    {
        const DatabaseProbe taken =
            probe(QStringLiteral("taken"), false,
                  "CREATE SCHEMA mart; CREATE TABLE mart.sales (id int); CREATE SCHEMA warehouse;"
                  "GRANT CREATE ON DATABASE taken TO guest");
        QVERIFY(!taken.hasSchema);
        QCOMPARE(taken.foreignSchemas, QStringList{u"mart"_s});
        QVERIFY2(refusalOf(taken).contains(u"something else"_s) && refusalOf(taken).contains(u": mart."_s),
                 qPrintable(refusalOf(taken)));
        const DatabaseProbe empty =
            probe(QStringLiteral("taken"), false, "CREATE SCHEMA warehouse; GRANT CREATE ON DATABASE taken TO guest");
        QCOMPARE(empty.missingRights, QStringList{u"CREATE ON SCHEMA warehouse"_s});
        QVERIFY2(refusalOf(empty).endsWith(u"Ask its owner for them."_s), qPrintable(refusalOf(empty)));
    }

    void onlyTheOwnerUpdatesOldTables()
    {
        const DatabaseProbe old = probe(QStringLiteral("old"), true,
                                        "DELETE FROM warehouse.schema_migration WHERE version >= 8;"
                                        "GRANT USAGE ON SCHEMA warehouse, mart, ml, service, crm TO guest;"
                                        "GRANT ALL ON ALL TABLES IN SCHEMA warehouse, mart, ml, service, crm TO guest;"
                                        "GRANT ALL ON ALL SEQUENCES IN SCHEMA warehouse TO guest;");
        QCOMPARE(old.missingRights, QStringList());
        QVERIFY(old.isOutdated && !old.isOwner);
        QVERIFY2(refusalOf(old).contains(u"older version"_s), qPrintable(refusalOf(old)));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseProbe)
#include "tst_databaseprobe.moc"
