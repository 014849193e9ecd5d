// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/apikeys/apikeys.h"
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace churnlens;
using tests::ProgramRun;
using tests::runProgram;

/// --create-api-key, --list-api-keys and --revoke-api-key as their users run them.
class TestApiKeysCommand : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;

    [[nodiscard]] QStringList withDatabase(const QString& arguments) const
    {
        return arguments.split(u' ')
            + QStringList{QStringLiteral("--database"), m_database.conninfoOf(QStringLiteral("k")),
                          QStringLiteral("--data-dir"), m_dataDir.path()};
    }
    [[nodiscard]] ProgramRun run(const char* arguments) const
    {
        return runProgram(withDatabase(QString::fromLatin1(arguments)));
    }
    /// The table of keys as the program shows it, a line an item.
    [[nodiscard]] QStringList table() const
    {
        const ProgramRun listed = run("--list-api-keys");
        return listed.exitCode == 0 ? listed.standardOutput.split(u'\n', Qt::SkipEmptyParts)
                                    : QStringList{listed.standardError};
    }
    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }
    /// Every row of every table of ours, as text.
    QString everything()
    {
        QString text;
        const Result<warehouse::QueryResult> tables = m_connection->query(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', "
            "'information_schema') ORDER BY 1");
        for (int row = 0; tables.ok() && row < tables->rows(); ++row)
            text += scalar("SELECT coalesce(string_agg(t::text, E'\\n'), '') FROM " + tables->text(row, 0).toLatin1()
                           + " t");
        return text;
    }

private Q_SLOTS:
    void initTestCase() { (void)m_database.fresh(QStringLiteral("k")); }
    void init()
    {
        m_connection = m_database.connect(QStringLiteral("k"));
        QVERIFY(m_connection->execute("TRUNCATE service.api_key RESTART IDENTITY").ok());
    }

    void printsTheKeyAlone()
    {
        const ProgramRun made = run("--create-api-key dash");
        QVERIFY2(made.exitCode == 0, qPrintable(made.standardError));
        QCOMPARE(made.standardOutput.size(), 47); // cl_, 43 characters, a line feed
        const QByteArray secret = made.standardOutput.trimmed().toLatin1();
        QVERIFY2(secret.size() == 46 && secret.startsWith("cl_"), secret.constData());
        QCOMPARE(
            made.standardError,
            QStringLiteral("This is the only time that the key \"dash\" (read) is shown; keep it in a safe place.\n"));
        QCOMPARE(scalar("SELECT name || ' ' || scope || ' ' || encode(sha256, 'hex') FROM service.api_key"),
                 QStringLiteral("dash read ") + QString::fromLatin1(apikeys::hashOf(secret).toHex()));
        const ProgramRun quiet = run("--create-api-key admin --scope admin --quiet");
        QCOMPARE(quiet.exitCode, 0);
        QVERIFY(quiet.standardError.isEmpty());
        QCOMPARE(scalar("SELECT scope FROM service.api_key WHERE name = 'admin'"), QStringLiteral("admin"));
    }

    void theSecretIsNowhereElse()
    {
        const ProgramRun made = run("--create-api-key dash --log-level debug");
        QVERIFY2(made.exitCode == 0, qPrintable(made.standardError));
        const QString secret = made.standardOutput.trimmed();
        const QString body = secret.mid(3);
        QCOMPARE(body.size(), 43);
        const QString hash = QString::fromLatin1(apikeys::hashOf(secret.toLatin1()).toHex());
        QVERIFY2(!made.standardError.contains(body) && !made.standardError.contains(hash),
                 qPrintable(made.standardError));
        const QString rows = everything();
        QVERIFY(rows.contains(hash));
        QVERIFY(!rows.contains(body));
        const QString raw =
            QString::fromLatin1(QByteArray::fromBase64(body.toLatin1(), QByteArray::Base64UrlEncoding).toHex());
        QCOMPARE(raw.size(), 64);
        QVERIFY(!rows.contains(raw));
        for (const char* arguments :
             {"--list-api-keys --log-level debug", "--list-api-keys --json --log-level debug",
              "--create-api-key dash --log-level debug", "--revoke-api-key dash --log-level debug"}) {
            const ProgramRun other = run(arguments);
            const QString said = other.standardOutput + other.standardError;
            QVERIFY2(!said.isEmpty() && !said.contains(body) && !said.contains(hash), qPrintable(said));
        }
    }

    void listsKeys()
    {
        QCOMPARE(table(), QStringList{QStringLiteral("There is no API key yet. --create-api-key NAME makes one.")});
        for (const char* arguments : {"--create-api-key dashboard", "--create-api-key ci --scope admin"})
            QCOMPARE(run(arguments).exitCode, 0);
        QVERIFY(m_connection
                    ->execute("UPDATE service.api_key SET created_at = '2026-01-02 03:04:05Z'; UPDATE service.api_key "
                              "SET last_used_at = '2026-02-03 04:05:00Z', revoked_at = '2026-03-04 05:06:07Z' WHERE "
                              "name = 'ci'")
                    .ok());
        QCOMPARE(table(),
                 QStringList({
                     QStringLiteral("name       scope  created (UTC)        last used (UTC)      state"),
                     QStringLiteral("dashboard  read   2026-01-02 03:04:05  never                valid"),
                     QStringLiteral(
                         "ci         admin  2026-01-02 03:04:05  2026-02-03 04:05:00  revoked 2026-03-04 05:06:07"),
                 }));
    }

    void listsAsJson()
    {
        const auto keys = [this] {
            const ProgramRun listed = run("--list-api-keys --json");
            return QJsonDocument::fromJson(listed.standardOutput.toUtf8())
                .object()[QStringLiteral("api_keys")]
                .toArray();
        };
        QVERIFY(run("--list-api-keys --json").standardOutput.contains(QStringLiteral("\"api_keys\"")));
        QVERIFY(keys().isEmpty());
        QCOMPARE(run("--create-api-key a").exitCode, 0);
        QCOMPARE(run("--revoke-api-key a").exitCode, 0);
        QVERIFY(m_connection
                    ->execute("UPDATE service.api_key SET created_at = '2026-01-02 03:04:05Z', revoked_at = "
                              "'2026-03-04 05:06:07Z'")
                    .ok());
        QCOMPARE(keys(),
                 QJsonArray({QJsonObject{{QStringLiteral("key_id"), 1},
                                         {QStringLiteral("name"), QStringLiteral("a")},
                                         {QStringLiteral("scope"), QStringLiteral("read")},
                                         {QStringLiteral("created_at"), QStringLiteral("2026-01-02T03:04:05Z")},
                                         {QStringLiteral("last_used_at"), QJsonValue::Null},
                                         {QStringLiteral("revoked_at"), QStringLiteral("2026-03-04T05:06:07Z")}}}));
    }

    void createsAndRevokesAsJson()
    {
        const ProgramRun made = run("--create-api-key ci --scope admin --json");
        QVERIFY2(made.exitCode == 0 && made.standardError.isEmpty(), qPrintable(made.standardError));
        const QJsonObject key = QJsonDocument::fromJson(made.standardOutput.toUtf8()).object();
        QCOMPARE(key.keys(),
                 QStringList({QStringLiteral("created_at"), QStringLiteral("key"), QStringLiteral("key_id"),
                              QStringLiteral("last_used_at"), QStringLiteral("name"), QStringLiteral("revoked_at"),
                              QStringLiteral("scope")}));
        QCOMPARE(key[QStringLiteral("scope")].toString(), QStringLiteral("admin"));
        QCOMPARE(scalar("SELECT encode(sha256, 'hex') FROM service.api_key"),
                 QString::fromLatin1(apikeys::hashOf(key[QStringLiteral("key")].toString().toLatin1()).toHex()));
        const ProgramRun revoked = run("--revoke-api-key ci --json");
        QCOMPARE(revoked.exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(revoked.standardOutput.toUtf8()).object(),
                 QJsonObject({{QStringLiteral("name"), QStringLiteral("ci")}, {QStringLiteral("revoked"), true}}));
        QCOMPARE(scalar("SELECT count(revoked_at) FROM service.api_key"), QStringLiteral("1"));
    }

    void saysWhatIsWrong()
    {
        const auto refuses = [this](const char* arguments, const char* reason) {
            const ProgramRun refused = run(arguments);
            QVERIFY2(refused.exitCode == 2 && refused.standardOutput.isEmpty(), qPrintable(refused.standardOutput));
            QVERIFY2(refused.standardError.count(u'\n') == 1
                         && refused.standardError.contains(QLatin1StringView(reason)),
                     qPrintable(refused.standardError));
        };
        refuses("--revoke-api-key dash", "There is no API key named \"dash\"");
        refuses("--create-api-key a/b", "1 to 64 letters");
        const ProgramRun made = run("--create-api-key dash");
        QCOMPARE(made.exitCode, 0);
        refuses("--create-api-key dash", "valid API key named \"dash\" already");
        const ProgramRun revoked = run("--revoke-api-key dash");
        QCOMPARE(revoked.exitCode, 0);
        QCOMPARE(revoked.standardError, QStringLiteral("The API key \"dash\" is revoked.\n"));
        refuses("--revoke-api-key dash", "revoked already, at 2");
        const ProgramRun again = run("--create-api-key dash");
        QCOMPARE(again.exitCode, 0);
        QVERIFY(again.standardOutput != made.standardOutput);
    }

    void aKeyThatCannotBeShownIsNotKept()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(tests::programPath(), withDatabase(QStringLiteral("--create-api-key dash")));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("was not kept"));
        QCOMPARE(scalar("SELECT count(*) FROM service.api_key"), QStringLiteral("0"));
    }

    void needsNoRunLock()
    {
        QCOMPARE(scalar("SELECT pg_try_advisory_lock(7163386641386336622)"), QStringLiteral("t"));
        for (const char* arguments : {"--create-api-key a", "--list-api-keys", "--revoke-api-key a"})
            QCOMPARE(run(arguments).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestApiKeysCommand)
#include "tst_apikeyscommand.moc"
