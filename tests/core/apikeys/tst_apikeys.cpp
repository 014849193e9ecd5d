// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/apikeys/apikeys.h"

#include "tests/support/testdatabase.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace churnlens;
using namespace churnlens::apikeys;

namespace {

/// The files below a folder that hold the bytes.
QStringList filesWith(const QString& folder, const QByteArray& bytes)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

class TestApiKeys : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;

    QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }
    CreatedKey created(const char* name, Scope scope = Scope::Read)
    {
        const Result<CreatedKey> key = createKey(*m_connection, QString::fromLatin1(name), scope);
        if (!key.ok())
            qFatal("%s", qPrintable(key.error().message));
        return *key;
    }
    std::vector<ApiKey> listed() { return listKeys(*m_connection).value(); }

private Q_SLOTS:
    void initTestCase() { (void)m_database.fresh(QStringLiteral("k")); }
    void init()
    {
        m_connection = m_database.connect(QStringLiteral("k"));
        QVERIFY(m_connection->execute("TRUNCATE service.api_key RESTART IDENTITY").ok());
    }

    void hashes()
    {
        // FIPS 180-2, appendix B.1.
        QCOMPARE(hashOf("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(scopeName(Scope::Read), QStringLiteral("read"));
        QCOMPARE(scopeName(Scope::Admin), QStringLiteral("admin"));
    }

    void createsAKey()
    {
        const CreatedKey made = created("dash", Scope::Admin);
        const QRegularExpression form(QStringLiteral("\\Acl_[A-Za-z0-9_-]{43}\\z"));
        QVERIFY2(form.match(QString::fromLatin1(made.secret)).hasMatch(), made.secret.constData());
        QCOMPARE(made.key.keyId, 1);
        QCOMPARE(made.key.name, QStringLiteral("dash"));
        QVERIFY(made.key.scope == Scope::Admin);
        QCOMPARE(made.key.sha256, hashOf(made.secret));
        QVERIFY(made.key.lastUsedAt.isEmpty() && !made.key.isRevoked());
        QCOMPARE(scalar("SELECT encode(sha256, 'hex') FROM service.api_key WHERE name = 'dash' AND scope = 'admin' AND "
                        "created_at <= now() AND created_at > now() - interval '1 minute'"),
                 QString::fromLatin1(hashOf(made.secret).toHex()));
    }

    void everyKeyIsAnother()
    {
        constexpr int kKeys = 100;
        QSet<QByteArray> secrets;
        for (int i = 0; i < kKeys; ++i)
            secrets.insert(created(QByteArray::number(i).constData()).secret);
        QCOMPARE(secrets.size(), kKeys);
        for (int place = 3; place < 45; ++place) { // no character is fixed; the last holds but four bits
            QSet<char> characters;
            for (const QByteArray& secret : std::as_const(secrets))
                characters.insert(secret[place]);
            QVERIFY2(characters.size() > 20, qPrintable(QString::number(place)));
        }
    }

    void listsInOrder()
    {
        const CreatedKey first = created("zebra");
        created("ant", Scope::Admin);
        QVERIFY(revokeKey(*m_connection, QStringLiteral("zebra")).ok());
        QVERIFY(m_connection
                    ->execute("UPDATE service.api_key SET created_at = '2026-02-03 04:05:06+01', last_used_at = "
                              "'2026-03-04 00:00:00+02' WHERE key_id = 2")
                    .ok());
        QVERIFY(m_connection->execute("SET TIME ZONE 'Asia/Tokyo'").ok());
        const std::vector<ApiKey> keys = listed();
        QCOMPARE(keys.size(), size_t{2});
        QCOMPARE(keys[0].name, QStringLiteral("zebra"));
        QCOMPARE(keys[0].sha256, hashOf(first.secret));
        QVERIFY(keys[0].isRevoked() && keys[0].scope == Scope::Read);
        QCOMPARE(keys[1].keyId, 2);
        QVERIFY(!keys[1].isRevoked() && keys[1].scope == Scope::Admin);
        QCOMPARE(keys[1].createdAt, QStringLiteral("2026-02-03T03:05:06Z"));
        QCOMPARE(keys[1].lastUsedAt, QStringLiteral("2026-03-03T22:00:00Z"));
    }

    void takesNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("shortest") << "a" << true;
        QTest::newRow("all kinds") << "Ab 0._-@z" << true;
        QTest::newRow("longest") << QString(64, u'x') << true;
        QTest::newRow("too long") << QString(65, u'x') << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("blank") << " " << false;
        QTest::newRow("blank before") << " a" << false;
        QTest::newRow("blank behind") << "a " << false;
        QTest::newRow("line feed") << "a\nb" << false;
        QTest::newRow("escape") << "a\x1b[2J" << false;
        QTest::newRow("quote") << "a'b" << false;
        QTest::newRow("slash") << "a/b" << false;
        QTest::newRow("no-break space") << QStringLiteral("a\u00a0b") << false;
        QTest::newRow("Cyrillic that looks Latin") << QStringLiteral("d\u0430sh") << false;
    }
    void takesNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        const Result<CreatedKey> key = createKey(*m_connection, name, Scope::Read);
        QCOMPARE(key.ok(), good);
        QCOMPARE(scalar("SELECT count(*) FROM service.api_key"), QString::number(good ? 1 : 0));
        const Result<void> revoked = revokeKey(*m_connection, name);
        QCOMPARE(revoked.ok(), good);
        if (good)
            return;
        QVERIFY(key.error().code == ErrorCode::Usage && revoked.error().code == ErrorCode::Usage);
        QVERIFY2(key.error().message.contains(QStringLiteral("1 to 64")), qPrintable(key.error().message));
        QVERIFY(!key.error().message.contains(u'\n') && !key.error().message.contains(u'\x1b'));
    }

    void oneValidKeyAName()
    {
        const CreatedKey first = created("dash");
        const Result<CreatedKey> second = createKey(*m_connection, QStringLiteral("dash"), Scope::Admin);
        QVERIFY(!second.ok());
        QVERIFY(second.error().code == ErrorCode::Usage);
        QVERIFY2(second.error().message.contains(QStringLiteral("\"dash\" already")),
                 qPrintable(second.error().message));
        created("Dash"); // another name
        QVERIFY(revokeKey(*m_connection, QStringLiteral("dash")).ok());
        const CreatedKey third = created("dash", Scope::Admin);
        QVERIFY(third.secret != first.secret);
        QCOMPARE(scalar("SELECT string_agg(name || ' ' || scope || ' ' || (revoked_at IS NULL), ',' ORDER BY key_id) "
                        "FROM service.api_key"),
                 QStringLiteral("dash read false,Dash read true,dash admin true"));
    }

    void revokesOnce()
    {
        created("dash");
        created("other");
        QVERIFY(revokeKey(*m_connection, QStringLiteral("dash")).ok());
        QVERIFY(listed()[0].isRevoked() && !listed()[1].isRevoked());
        const QString at = QStringLiteral("2026-02-03T04:05:06Z");
        QVERIFY(
            m_connection->execute("UPDATE service.api_key SET revoked_at = '2026-02-03 04:05:06Z' WHERE name = 'dash'")
                .ok());
        const Result<void> again = revokeKey(*m_connection, QStringLiteral("dash"));
        QVERIFY(!again.ok() && again.error().code == ErrorCode::Usage);
        QVERIFY2(again.error().message.contains(QStringLiteral("revoked already, at ") + at),
                 qPrintable(again.error().message));
        const Result<void> unknown = revokeKey(*m_connection, QStringLiteral("nobody"));
        QVERIFY(!unknown.ok() && unknown.error().code == ErrorCode::Usage);
        QVERIFY2(unknown.error().message.contains(QStringLiteral("no API key named \"nobody\"")),
                 qPrintable(unknown.error().message));
        created("dash");
        QVERIFY(revokeKey(*m_connection, QStringLiteral("dash")).ok());
        QCOMPARE(listed()[0].revokedAt, at); // the earlier key of the name keeps its day
    }

    void recordsUse()
    {
        for (const char* name : {"a", "b", "c"})
            created(name);
        QVERIFY(recordUse(*m_connection, {}).ok());
        QCOMPARE(scalar("SELECT count(last_used_at) FROM service.api_key"), QStringLiteral("0"));
        QVERIFY(recordUse(*m_connection, {1, 3, 99}).ok());
        QCOMPARE(scalar("SELECT string_agg(name, '' ORDER BY name) FROM service.api_key WHERE last_used_at BETWEEN "
                        "created_at AND now()"),
                 QStringLiteral("ac"));
    }

    void theTableGuardsItself_data()
    {
        QTest::addColumn<QByteArray>("values");
        QTest::newRow("scope") << QByteArray("'a', 'root', sha256('1')");
        QTest::newRow("length of the hash") << QByteArray("'a', 'read', '\\x00'");
        QTest::newRow("name") << QByteArray("'', 'read', sha256('1')");
        QTest::newRow("two valid of a name") << QByteArray("'there', 'read', sha256('1')");
        QTest::newRow("a secret twice") << QByteArray("'a', 'read', sha256('0')");
    }
    void theTableGuardsItself()
    {
        QFETCH(QByteArray, values);
        const auto insert = [this](const QByteArray& row) {
            return m_connection->execute("INSERT INTO service.api_key (name, scope, sha256) VALUES (" + row + ')').ok();
        };
        QVERIFY(insert("'there', 'read', sha256('0')"));
        QVERIFY(insert("'fine', 'admin', sha256('2')"));
        QVERIFY(!insert(values));
    }

    void everythingIsDescribed()
    {
        QVERIFY(
            scalar("SELECT obj_description('service.api_key'::regclass)").contains(QStringLiteral("One row a key")));
    }

    /// Neither a table, nor the write-ahead log, nor a server that logs every statement holds the key.
    void theSecretStaysOutOfTheServer()
    {
        QVERIFY(m_connection->execute("SET log_statement = 'all'; SET log_min_error_statement = 'debug5'").ok());
        const CreatedKey made = created("hidden");
        QVERIFY(!createKey(*m_connection, QStringLiteral("hidden"), Scope::Read).ok());
        QVERIFY(recordUse(*m_connection, {made.key.keyId}).ok());
        QCOMPARE(listed().size(), size_t{1});
        QVERIFY(revokeKey(*m_connection, QStringLiteral("hidden")).ok());
        QVERIFY(m_connection->execute("CHECKPOINT").ok());
        const QString folder = m_database.dataDir();
        const QByteArray text = made.secret.mid(3);
        QCOMPARE(filesWith(folder, text), QStringList());
        QCOMPARE(filesWith(folder, QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding)), QStringList());
        QVERIFY(!filesWith(folder, hashOf(made.secret)).isEmpty()); // so the search does find what is there
        QVERIFY(!filesWith(folder, hashOf(made.secret).toHex()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestApiKeys)
#include "tst_apikeys.moc"
