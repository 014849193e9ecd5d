// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/serversettings.h"

#include <QtTest>

using namespace churnlens::warehouse;

class TestServerSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizesMemory_data();
    void sizesMemory();
    void staysDurableAndLocal();
    void avoidsASmallSharedMemory();
    void knowsTheMachine();
};

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kGigabyte = 1024 * kMegabyte;

/// What the text sets a name to; empty when it does not.
QByteArray valueOf(const QByteArray& text, const QByteArray& name)
{
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(name) && line.mid(name.size(), 3) == " = ")
            return line.mid(name.size() + 3);
    }
    return {};
}

} // namespace

void TestServerSettings::sizesMemory_data()
{
    QTest::addColumn<qint64>("memory");
    QTest::addColumn<QByteArray>("shared");
    QTest::addColumn<QByteArray>("cache");
    QTest::addColumn<QByteArray>("work");
    QTest::addColumn<QByteArray>("maintenance");
    QTest::newRow("256 MB") << 256 * kMegabyte << QByteArray("64MB") << QByteArray("128MB") << QByteArray("8MB")
                            << QByteArray("64MB");
    QTest::newRow("2 GB") << 2 * kGigabyte << QByteArray("256MB") << QByteArray("1024MB") << QByteArray("64MB")
                          << QByteArray("128MB");
    QTest::newRow("64 GB") << 64 * kGigabyte << QByteArray("1024MB") << QByteArray("32768MB") << QByteArray("64MB")
                           << QByteArray("256MB");
}

void TestServerSettings::sizesMemory()
{
    QFETCH(qint64, memory);
    QFETCH(QByteArray, shared);
    QFETCH(QByteArray, cache);
    QFETCH(QByteArray, work);
    QFETCH(QByteArray, maintenance);
    const QByteArray text = serverSettings(memory, kGigabyte, QStringLiteral("/s"));
    QCOMPARE(valueOf(text, "shared_buffers"), shared);
    QCOMPARE(valueOf(text, "effective_cache_size"), cache);
    QCOMPARE(valueOf(text, "work_mem"), work);
    QCOMPARE(valueOf(text, "maintenance_work_mem"), maintenance);
}

void TestServerSettings::staysDurableAndLocal()
{
    const QByteArray text = serverSettings(kGigabyte, kGigabyte, QStringLiteral("/run/some where"));
    QCOMPARE(valueOf(text, "fsync"), QByteArray("on"));
    QCOMPARE(valueOf(text, "full_page_writes"), QByteArray("on"));
    QCOMPARE(valueOf(text, "synchronous_commit"), QByteArray("on"));
    QCOMPARE(valueOf(text, "listen_addresses"), QByteArray("''"));
    QCOMPARE(valueOf(text, "unix_socket_permissions"), QByteArray("0700"));
    QCOMPARE(valueOf(text, "unix_socket_directories"), QByteArray("'/run/some where'"));
}

void TestServerSettings::avoidsASmallSharedMemory()
{
    const QByteArray name = "dynamic_shared_memory_type";
    QCOMPARE(valueOf(serverSettings(kGigabyte, 64 * kMegabyte, {}), name), QByteArray("mmap"));
    QCOMPARE(valueOf(serverSettings(kGigabyte, 256 * kMegabyte, {}), name), QByteArray());
}

void TestServerSettings::knowsTheMachine()
{
    QVERIFY(availableMemory() > 32 * kMegabyte);
    QVERIFY(availableMemory() < 1024 * 1024 * kGigabyte);
    QVERIFY(sharedMemoryRoom() >= 0);
}

QTEST_GUILESS_MAIN(TestServerSettings)
#include "tst_serversettings.moc"
