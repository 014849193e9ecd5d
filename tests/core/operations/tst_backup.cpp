// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/backup.h"
#include "core/operations/readerrole.h"
#include "core/operations/restore.h"
#include "core/operations/tablereader.h"
#include "core/warehouse/transaction.h"
#include "tests/support/testdatabase.h"
#include "tests/support/versionedcontent.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace churnlens;
using namespace churnlens::operations;
using tests::digests;
using tests::scalar;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

void writeFile(const QString& path, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

/// Everything of a folder, by the path in it.
QMap<QString, QByteArray> filesOf(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        files.insert(QDir(folder).relativeFilePath(path), contentOf(path));
    }
    return files;
}

} // namespace

/// A backup and what it is good for.
class TestBackup : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    /// On the database of this name, with a data directory of the same name.
    [[nodiscard]] std::unique_ptr<pipeline::Session> session(const QString& name) const
    {
        pipeline::DatabaseChoice choice;
        choice.conninfo = m_database.conninfoOf(name);
        choice.dataDir = path(name);
        Result<std::unique_ptr<pipeline::Session>> opened = pipeline::Session::open(choice, {});
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(opened).value();
    }
    /// A database that somebody has worked in, and its models.
    void makeSource(const QString& name)
    {
        const auto connection = m_database.fresh(name);
        tests::insertContent(*connection, static_cast<int>(warehouse::shippedMigrations().size()));
        writeFile(path(name) + QStringLiteral("/models/m1/model.json"), "{\"model\": 1}");
        writeFile(path(name) + QStringLiteral("/models/m1/scaler.json"), QByteArray(300'000, 's'));
        writeFile(path(name) + QStringLiteral("/models/of-another-database/model.json"), "{}");
    }
    [[nodiscard]] Result<RestoreReport> restoreInto(const QString& name, bool replace,
                                                    const Progress& progress = {}) const
    {
        const Result<CheckedBackup> backup = checkBackup(path(QStringLiteral("b.zip")), progress);
        if (!backup.ok())
            return backup.error();
        return restoreBackup(*session(name), *backup, replace, progress);
    }
    QMap<QString, QString> digestsOf(const QString& name) { return digests(*m_database.connect(name)); }

    /// A backup as the program of that version would have written it.
    void writeOldBackup(warehouse::Connection& connection, int version)
    {
        const auto transaction = std::move(warehouse::Transaction::begin(connection)).value();
        QVERIFY(useExactForms(connection).ok());
        const std::vector<StoredTable> tables = std::move(storedTables(connection)).value();
        BackupManifest manifest;
        for (const warehouse::Migration& migration : warehouse::shippedMigrations().mid(0, version))
            manifest.migrations.append(migrationLine(migration));
        manifest.sequences = *storedSequences(connection);
        ArchiveWriter writer(path(QStringLiteral("b.zip")));
        std::optional<TableReader> reader;
        for (const StoredTable& table : tables) {
            manifest.tables.push_back({table.name, table.columns, *countRows(connection, table)});
            writer.add(tableEntry(table.name), [&reader, &connection, table] {
                if (!reader)
                    reader = *TableReader::open(connection, table);
                Result<QByteArray> text = reader->next();
                if (text->isEmpty())
                    reader.reset();
                return text;
            });
        }
        bool isWritten = false;
        writer.add(kManifestEntry, [&]() -> Result<QByteArray> {
            manifest.entries = writer.facts();
            return std::exchange(isWritten, true) ? QByteArray() : toJson(manifest);
        });
        const Result<void> written = writer.write({});
        QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().message));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeSource(QStringLiteral("a"));
        const Result<BackupReport> report =
            writeBackup(*session(QStringLiteral("a")), path(QStringLiteral("b.zip")), {});
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(report->models, 1);
        QVERIFY(report->manifest.rows() >= 20);
    }

    void everythingComesBack()
    {
        (void)m_database.fresh(QStringLiteral("c"), false);
        const Result<RestoreReport> report = restoreInto(QStringLiteral("c"), false);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message + report.error().detail));
        QVERIFY(!report->replaced);
        const auto restored = m_database.connect(QStringLiteral("c"));
        QCOMPARE(scalar(*restored, "SELECT artifact_path FROM ml.model"),
                 path(QStringLiteral("c")) + QStringLiteral("/models/m1"));
        QVERIFY(restored->execute("UPDATE ml.model SET artifact_path = '/somewhere/models/m1'").ok());
        const QMap<QString, QString> before = digestsOf(QStringLiteral("a"));
        QVERIFY(before.size() >= 19);
        QCOMPARE(digests(*restored), before);
        QMap<QString, QByteArray> models = filesOf(path(QStringLiteral("a")) + QStringLiteral("/models"));
        QCOMPARE(models.remove(QStringLiteral("of-another-database/model.json")), 1);
        QCOMPARE(filesOf(path(QStringLiteral("c"))),
                 (QMap<QString, QByteArray>{{QStringLiteral("models/m1/model.json"), models.first()},
                                            {QStringLiteral("models/m1/scaler.json"), models.last()}}));
        // Numbers go on where they were.
        QCOMPARE(scalar(*restored,
                        "INSERT INTO ml.deployment (model_id, reason) VALUES ('m1', 'x') RETURNING "
                        "deployment_id"),
                 QStringLiteral("2"));
        QCOMPARE(scalar(*restored, "SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%_before_restore'"),
                 QStringLiteral("0"));
    }

    void onlyItsOwnerMayReadIt()
    {
        const auto permissions = QFileInfo(path(QStringLiteral("b.zip"))).permissions();
        QCOMPARE(permissions & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("b.zip*")}), QStringList(QStringLiteral("b.zip")));
    }

    void everyTableIsInABackup()
    {
        const auto connection = m_database.fresh(QStringLiteral("c"));
        QStringList stored;
        const Result<std::vector<StoredTable>> tables = storedTables(*connection);
        QVERIFY(tables.ok());
        for (const StoredTable& table : *tables)
            stored.append(table.name);
        stored.sort();
        QCOMPARE(stored, digests(*connection).keys()); // a migration with a schema of its own is noticed here
    }

    void dataAreNotReplacedUnlessAsked()
    {
        makeSource(QStringLiteral("c"));
        const auto connection = m_database.connect(QStringLiteral("c"));
        QVERIFY(connection
                    ->execute("UPDATE warehouse.customer SET customer_id = 'mine' WHERE customer_key = 1; INSERT "
                              "INTO ml.model (model_id, feature_set, horizon_days, test_as_of, data_fingerprint, "
                              "metadata, artifact_path) VALUES ('m0', '', 90, '2010-01-15', 'f', '{}', 'x')")
                    .ok());
        writeFile(path(QStringLiteral("c")) + QStringLiteral("/models/m0/model.json"), "{}");
        const QMap<QString, QString> before = digestsOf(QStringLiteral("c"));
        const Result<RestoreReport> refused = restoreInto(QStringLiteral("c"), false);
        QVERIFY(!refused.ok() && refused.error().code == ErrorCode::Usage);
        QVERIFY2(refused.error().message.contains(QStringLiteral("--force")), qPrintable(refused.error().message));
        QCOMPARE(digestsOf(QStringLiteral("c")), before);

        writeFile(path(QStringLiteral("c")) + QStringLiteral("/models/m1/model.json"), "damaged since");
        const Result<RestoreReport> report = restoreInto(QStringLiteral("c"), true);
        QVERIFY2(report.ok() && report->replaced, report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(scalar(*connection, "SELECT customer_id FROM warehouse.customer WHERE customer_key = 1"),
                 QStringLiteral("77"));
        const QMap<QString, QByteArray> files = filesOf(path(QStringLiteral("c")));
        QCOMPARE(files.value(QStringLiteral("models/m1/model.json")), QByteArray("{\"model\": 1}"));
        QVERIFY(!files.contains(QStringLiteral("models/m0/model.json"))); // of the rows that are gone
        QVERIFY(files.contains(QStringLiteral("models/of-another-database/model.json")));
    }

    void damageIsFoundBeforeAnythingIsTouched_data()
    {
        QTest::addColumn<int>("at"); // in thousandths of the file; -1: cut in half
        for (const int at : {-1, 50, 200, 400, 600, 800, 990})
            QTest::addRow("%d", at) << at;
    }
    void damageIsFoundBeforeAnythingIsTouched()
    {
        QFETCH(int, at);
        QByteArray bytes = contentOf(path(QStringLiteral("b.zip")));
        if (at < 0)
            bytes.chop(bytes.size() / 2);
        else
            bytes[bytes.size() * at / 1000] = static_cast<char>(bytes[bytes.size() * at / 1000] ^ 0x10);
        writeFile(path(QStringLiteral("b.zip")), bytes);
        const auto connection = m_database.fresh(QStringLiteral("c"), false);
        const Result<RestoreReport> report = restoreInto(QStringLiteral("c"), true);
        if (report.ok()) // a bit of a file's time or of padding
            QCOMPARE(digestsOf(QStringLiteral("c")).value(QStringLiteral("warehouse.product")),
                     digestsOf(QStringLiteral("a")).value(QStringLiteral("warehouse.product")));
        else {
            QVERIFY2(report.error().code == ErrorCode::InputUnusable, qPrintable(report.error().message));
            QCOMPARE(scalar(*connection, "SELECT to_regclass('warehouse.customer') IS NULL"), QStringLiteral("t"));
        }
    }

    void aBackupOfANewerProgramIsRefused()
    {
        BackupManifest manifest;
        for (const warehouse::Migration& migration : warehouse::shippedMigrations())
            manifest.migrations.append(migrationLine(migration));
        manifest.migrations.append(QStringLiteral("9999_future x"));
        manifest.programVersion = QStringLiteral("99.1");
        ArchiveWriter writer(path(QStringLiteral("b.zip")));
        bool isWritten = false;
        writer.add(kManifestEntry, [&]() -> Result<QByteArray> {
            return std::exchange(isWritten, true) ? QByteArray() : toJson(manifest);
        });
        QVERIFY(writer.write({}).ok());
        const Result<CheckedBackup> backup = checkBackup(path(QStringLiteral("b.zip")), {});
        QVERIFY(!backup.ok() && backup.error().code == ErrorCode::InputUnusable);
        QVERIFY2(backup.error().message.contains(QStringLiteral("Churnlens 99.1 or newer")),
                 qPrintable(backup.error().message));
    }

    void backupsOfEveryOlderSchemaAreMigrated_data()
    {
        QTest::addColumn<int>("version");
        for (const warehouse::Migration& migration : warehouse::shippedMigrations())
            QTest::newRow(qPrintable(migration.name)) << migration.version;
    }
    void backupsOfEveryOlderSchemaAreMigrated()
    {
        QFETCH(int, version);
        const auto old = m_database.fresh(QStringLiteral("o"), false);
        QVERIFY(warehouse::migrate(*old, warehouse::shippedMigrations().mid(0, version)).ok());
        tests::insertContent(*old, version);
        writeOldBackup(*old, version);
        (void)m_database.fresh(QStringLiteral("c"), false);
        const Result<RestoreReport> report = restoreInto(QStringLiteral("c"), false);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message + report.error().detail));
        QCOMPARE(report->manifest.schemaVersion(), version);
        QVERIFY(warehouse::migrate(*old, warehouse::shippedMigrations()).ok());
        const auto restored = m_database.connect(QStringLiteral("c"));
        QVERIFY(restored->execute("UPDATE ml.model SET artifact_path = '/somewhere/models/m1'").ok());
        QCOMPARE(digests(*restored), digests(*old)); // as if the database itself had been migrated
    }

    void readersSeeTheOldContentUntilTheNewIsThere()
    {
        makeSource(QStringLiteral("c"));
        const auto reader = m_database.connect(QStringLiteral("c"));
        QVERIFY(reader->execute("UPDATE warehouse.product SET description = 'old'").ok());
        int seen = 0;
        const Progress progress{{}, [&](double, const QString& phase) {
                                    if (phase == QStringLiteral("Restoring")
                                        && scalar(*reader, "SELECT min(description) FROM warehouse.product")
                                            == QStringLiteral("old"))
                                        ++seen;
                                }};
        QVERIFY(restoreInto(QStringLiteral("c"), true, progress).ok());
        QVERIFY(seen > 5);
        QVERIFY(scalar(*reader, "SELECT min(description) FROM warehouse.product") != QStringLiteral("old"));
    }

    void anInterruptedRestoreChangesNothing_data()
    {
        QTest::addColumn<QString>("during");
        for (const char* phase : {"Checking the backup", "Restoring", "Putting it in place"})
            QTest::newRow(phase) << QString::fromLatin1(phase);
    }
    void anInterruptedRestoreChangesNothing()
    {
        QFETCH(QString, during);
        makeSource(QStringLiteral("c"));
        QVERIFY(m_database.connect(QStringLiteral("c"))->execute("DELETE FROM crm.customer_note").ok());
        writeFile(path(QStringLiteral("c")) + QStringLiteral("/models/m1/model.json"), "another");
        const QMap<QString, QString> before = digestsOf(QStringLiteral("c"));
        const QMap<QString, QByteArray> filesBefore = filesOf(path(QStringLiteral("c")));
        std::stop_source stop;
        const Progress progress{stop.get_token(), [&](double fraction, const QString& phase) {
                                    if (phase == during && fraction > 0.5)
                                        stop.request_stop();
                                }};
        const Result<RestoreReport> report = restoreInto(QStringLiteral("c"), true, progress);
        QVERIFY(!report.ok());
        QVERIFY2(report.error().code == ErrorCode::Interrupted, qPrintable(report.error().message));
        QCOMPARE(digestsOf(QStringLiteral("c")), before);
        QCOMPARE(filesOf(path(QStringLiteral("c"))), filesBefore);
    }

    void anInterruptedBackupLeavesTheOneBefore()
    {
        const QByteArray before = contentOf(path(QStringLiteral("b.zip")));
        std::stop_source stop;
        const Progress progress{stop.get_token(), [&](double fraction, const QString&) {
                                    if (fraction > 0.3)
                                        stop.request_stop();
                                }};
        const Result<BackupReport> report =
            writeBackup(*session(QStringLiteral("a")), path(QStringLiteral("b.zip")), progress);
        QVERIFY(!report.ok());
        QVERIFY2(report.error().code == ErrorCode::Interrupted, qPrintable(report.error().message));
        QCOMPARE(contentOf(path(QStringLiteral("b.zip"))), before);
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("b.zip*")}), QStringList(QStringLiteral("b.zip")));
    }

    void aPlaceThatCannotBeWrittenIsNamed()
    {
        const QString target = path(QStringLiteral("a/models")); // a folder
        const Result<BackupReport> report = writeBackup(*session(QStringLiteral("a")), target, {});
        QVERIFY(!report.ok() && report.error().code == ErrorCode::Io);
        QVERIFY2(report.error().message.contains(target), qPrintable(report.error().message));
    }

    void aRunInProgressIsWaitedFor()
    {
        const auto other = m_database.connect(QStringLiteral("a"));
        QCOMPARE(scalar(*other, "SELECT pg_try_advisory_lock(7163386641386336622)"), QStringLiteral("t"));
        const Result<BackupReport> backup =
            writeBackup(*session(QStringLiteral("a")), path(QStringLiteral("n.zip")), {});
        QVERIFY(!backup.ok() && backup.error().code == ErrorCode::RunInProgress);
        QVERIFY(!QFile::exists(path(QStringLiteral("n.zip"))));
        const Result<RestoreReport> restored = restoreInto(QStringLiteral("a"), true);
        QVERIFY(!restored.ok() && restored.error().code == ErrorCode::RunInProgress);
    }

    void whoMightReadMayReadAgain()
    {
        makeSource(QStringLiteral("c"));
        const auto connection = m_database.connect(QStringLiteral("c"));
        QVERIFY(connection->execute("CREATE ROLE \"some reader\" LOGIN").ok());
        QVERIFY(grantReader(*connection, QStringLiteral("some reader")).ok());
        const Result<RestoreReport> report = restoreInto(QStringLiteral("c"), true);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(report->readers, QStringList(QStringLiteral("some reader")));
        QCOMPARE(scalar(*connection, "SELECT has_table_privilege('some reader', 'ml.churn_score', 'SELECT')"),
                 QStringLiteral("t"));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
