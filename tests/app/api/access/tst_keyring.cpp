// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/access/keyring.h"

#include <QTest>

using namespace churnlens;
using namespace churnlens::api;
using apikeys::ApiKey;
using apikeys::Scope;

namespace {

ApiKey key(int keyId, const char* name, const char* secret, Scope scope = Scope::Read, const char* revokedAt = "")
{
    return {
        keyId, QString::fromLatin1(name),     scope, apikeys::hashOf(secret), QStringLiteral("2026-01-01T00:00:00Z"),
        {},    QString::fromLatin1(revokedAt)};
}

constexpr const char* kRevoked = "2026-02-01T00:00:00Z";

} // namespace

class TestKeyRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsNobodyInWithoutKeys()
    {
        KeyRing ring;
        QVERIFY(!ring.hasValidKey());
        QVERIFY(!ring.verify("cl_a") && !ring.verify(""));
        QVERIFY(ring.takeUsed().empty());
    }

    void knowsEveryKey()
    {
        KeyRing ring;
        ring.setKeys({key(1, "first", "cl_1"), key(2, "middle", "cl_2", Scope::Admin), key(3, "last", "cl_3")});
        QVERIFY(ring.hasValidKey());
        QCOMPARE(ring.verify("cl_1")->name, QStringLiteral("first"));
        const std::optional<Identity> middle = ring.verify("cl_2");
        QVERIFY(middle && middle->name == QStringLiteral("middle") && middle->keyId == 2);
        QVERIFY(middle->scope == Scope::Admin);
        QVERIFY(ring.verify("cl_3")->keyId == 3 && ring.verify("cl_3")->scope == Scope::Read);
    }

    void refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("unknown") << QByteArray("cl_0");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("revoked") << QByteArray("cl_gone");
        QTest::newRow("beginning") << QByteArray("cl_");
        QTest::newRow("more") << QByteArray("cl_11");
        QTest::newRow("other case") << QByteArray("CL_1");
        QTest::newRow("zero byte behind") << QByteArray("cl_1\0", 5);
        QTest::newRow("the hash itself") << apikeys::hashOf("cl_1");
        QTest::newRow("the hash in hex") << apikeys::hashOf("cl_1").toHex();
        QTest::newRow("long") << QByteArray(1'000'000, 'x');
    }
    void refusesWhatIsNoKey()
    {
        QFETCH(QByteArray, secret);
        KeyRing ring;
        ring.setKeys({key(1, "one", "cl_1"), key(2, "gone", "cl_gone", Scope::Admin, kRevoked)});
        ring.addEnvironmentKey("env", Scope::Read);
        QVERIFY(!ring.verify(secret));
        QVERIFY(ring.takeUsed().empty());
    }

    void comparesTheWholeHash_data()
    {
        QTest::addColumn<int>("byte");
        for (int byte = 0; byte < 32; ++byte)
            QTest::newRow(qPrintable(QString::number(byte))) << byte;
    }
    void comparesTheWholeHash()
    {
        QFETCH(int, byte);
        ApiKey near = key(1, "near", "cl_1");
        near.sha256[byte] = static_cast<char>(near.sha256[byte] ^ 1);
        KeyRing ring;
        ring.setKeys({near});
        QVERIFY(!ring.verify("cl_1"));
    }

    void aDamagedHashFitsNothing()
    {
        ApiKey none = key(1, "none", "cl_1");
        none.sha256.clear();
        ApiKey part = key(2, "part", "cl_1");
        part.sha256.chop(1);
        ApiKey more = key(3, "more", "cl_1");
        more.sha256.append('\0');
        KeyRing ring;
        ring.setKeys({none, part, more});
        QVERIFY(!ring.verify("cl_1"));
        QVERIFY(!ring.verify(""));
    }

    void setKeysReplaces()
    {
        KeyRing ring;
        ring.addEnvironmentKey("env", Scope::Admin);
        ring.setKeys({key(1, "one", "cl_1")});
        ring.setKeys({key(2, "two", "cl_2")});
        QVERIFY(!ring.verify("cl_1"));
        QVERIFY(ring.verify("cl_2").has_value());
        const std::optional<Identity> environment = ring.verify("env");
        QVERIFY(environment.has_value());
        QCOMPARE(environment->name, QStringLiteral("environment"));
        QCOMPARE(environment->keyId, 0);
        QVERIFY(environment->scope == Scope::Admin);
        ring.setKeys({key(2, "two", "cl_2", Scope::Read, kRevoked)}); // as after a revocation
        QVERIFY(!ring.verify("cl_2"));
    }

    void hasValidKey()
    {
        KeyRing ring;
        ring.setKeys({key(1, "gone", "cl_1", Scope::Read, kRevoked)});
        QVERIFY(!ring.hasValidKey());
        ring.setKeys({key(1, "gone", "cl_1", Scope::Read, kRevoked), key(2, "here", "cl_2")});
        QVERIFY(ring.hasValidKey());
        ring.setKeys({});
        QVERIFY(!ring.hasValidKey());
        ring.addEnvironmentKey("", Scope::Admin); // the variable is set, to nothing
        QVERIFY(!ring.hasValidKey() && !ring.verify(""));
        ring.addEnvironmentKey("env", Scope::Read);
        QVERIFY(ring.hasValidKey());
    }

    void aNewKeyOfARevokedName()
    {
        KeyRing ring;
        ring.setKeys({key(1, "dash", "cl_old", Scope::Admin, kRevoked), key(2, "dash", "cl_new")});
        QVERIFY(!ring.verify("cl_old"));
        QCOMPARE(ring.verify("cl_new")->keyId, 2);
    }

    void tellsWhichWereUsed()
    {
        KeyRing ring;
        ring.addEnvironmentKey("env", Scope::Read);
        ring.setKeys({key(7, "a", "cl_a"), key(3, "b", "cl_b"), key(5, "c", "cl_c", Scope::Read, kRevoked)});
        for (const char* secret : {"cl_a", "cl_b", "cl_a", "cl_c", "cl_d", "env"})
            (void)ring.verify(secret);
        QVERIFY(ring.takeUsed() == std::vector<int>({3, 7}));
        QVERIFY(ring.takeUsed().empty());
        QVERIFY(ring.verify("cl_b").has_value());
        ring.setKeys({key(7, "a", "cl_a")}); // a reload must not lose what is not recorded yet
        QVERIFY(ring.takeUsed() == std::vector<int>({3}));
    }
};

QTEST_APPLESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
