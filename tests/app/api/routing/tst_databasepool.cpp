// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/database/databasepool.h"

#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace churnlens;
using api::DatabasePool;
using warehouse::Connection;

namespace {

const QString kName = QStringLiteral("pool");
constexpr auto kPatience = std::chrono::seconds(30);

/// Submits a query and waits: the value, or the error's SQLSTATE, or "no connection".
std::string ask(DatabasePool& pool, const QByteArray& sql)
{
    auto promise = std::make_shared<std::promise<std::string>>();
    std::future<std::string> future = promise->get_future();
    const bool taken = pool.submit([promise, sql](Connection* connection, const Error*) -> std::optional<Error> {
        if (!connection) {
            promise->set_value("no connection");
            return {};
        }
        const Result<warehouse::QueryResult> result = connection->query(sql);
        if (!result.ok() && result.error().code == ErrorCode::DatabaseUnavailable)
            return result.error();
        promise->set_value(result.ok() ? result->text(0, 0).toStdString() : result.error().sqlState.toStdString());
        return {};
    });
    if (!taken || future.wait_for(kPatience) != std::future_status::ready)
        return "not handled";
    return future.get();
}

} // namespace

class TestDatabasePool : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<api::DatabaseSource> m_source;

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(kName);
        pipeline::DatabaseChoice choice;
        choice.conninfo = m_database.conninfoOf(kName);
        choice.dataDir = m_database.dataDir();
        Result<std::unique_ptr<api::DatabaseSource>> source = api::DatabaseSource::start(choice, {});
        QVERIFY2(source.ok(), source.ok() ? "" : qPrintable(source.error().message));
        m_source = std::move(source).value();
    }

    void answersAndKeepsConnections()
    {
        DatabasePool pool(*m_source, {.threads = 1});
        QCOMPARE(QString::fromStdString(ask(pool, "SELECT 40 + 2")), QStringLiteral("42"));
        const std::string session = ask(pool, "SELECT pg_backend_pid()");
        QCOMPARE(ask(pool, "SELECT pg_backend_pid()"), session);
    }

    void canOnlyRead()
    {
        DatabasePool pool(*m_source, {.threads = 1});
        for (const char* sql : {"CREATE TABLE warehouse.x (a int)", "DELETE FROM ml.published_run"}) {
            std::promise<QString> promise;
            QVERIFY(pool.submit([&promise, sql](Connection* connection, const Error*) -> std::optional<Error> {
                const Result<void> done = connection->execute(sql);
                promise.set_value(done.ok() ? QString() : done.error().message);
                return {};
            }));
            const QString message = promise.get_future().get();
            QVERIFY2(message.contains(QStringLiteral("read-only")), qPrintable(message));
        }
    }

    void endsLongStatements()
    {
        DatabasePool pool(*m_source, {.threads = 1, .statementMs = 100});
        QCOMPARE(QString::fromStdString(ask(pool, "SELECT pg_sleep(30)")), QStringLiteral("57014"));
        QCOMPARE(QString::fromStdString(ask(pool, "SELECT 1")), QStringLiteral("1"));
    }

    /// A session that the server ended is noticed at its next use, which is repeated on a new one.
    void replacesLostConnections()
    {
        DatabasePool pool(*m_source, {.threads = 1});
        const std::string before = ask(pool, "SELECT pg_backend_pid()");
        const QByteArray pid = QByteArray::fromStdString(before);
        QCOMPARE(tests::scalar(*m_connection, "SELECT pg_terminate_backend(" + pid + ", 20000)"), QStringLiteral("t"));
        const std::string after = ask(pool, "SELECT pg_backend_pid()");
        QVERIFY(after != before && QByteArray::fromStdString(after).toInt() > 0);
    }

    /// A task that always loses its connection is called twice, not for ever.
    void triesTwiceAtMost()
    {
        DatabasePool pool(*m_source, {.threads = 1});
        const auto calls = std::make_shared<std::atomic<int>>(0);
        QVERIFY(pool.submit([calls](Connection*, const Error*) -> std::optional<Error> {
            ++*calls;
            return Error{ErrorCode::DatabaseUnavailable, {}, {}, {}};
        }));
        QCOMPARE(QString::fromStdString(ask(pool, "SELECT 1")), QStringLiteral("1")); // so the other is done
        QCOMPARE(calls->load(), 2);
    }

    /// Whoever has waited for too long has been told so, and must not keep others waiting.
    void dropsWhatHasWaitedTooLong()
    {
        DatabasePool pool(*m_source, {.threads = 1, .maxWaitMs = 50});
        auto slow = std::make_shared<std::promise<void>>();
        QVERIFY(pool.submit([slow](Connection* connection, const Error*) -> std::optional<Error> {
            const auto slept = connection->query("SELECT pg_sleep(0.2)");
            slow->set_value();
            return slept.ok() ? std::nullopt : std::optional(slept.error());
        }));
        QCOMPARE(ask(pool, "SELECT 1"), std::string("no connection"));
        QVERIFY(slow->get_future().wait_for(kPatience) == std::future_status::ready);
        QCOMPARE(ask(pool, "SELECT 1"), std::string("1"));
    }

    void takesNoMoreThanItMay()
    {
        std::promise<void> started;
        std::promise<void> goOn;
        std::shared_future<void> released = goOn.get_future().share();
        DatabasePool pool(*m_source, {.threads = 1, .maxQueued = 2});
        QVERIFY(pool.submit([&started, released](Connection*, const Error*) -> std::optional<Error> {
            started.set_value();
            released.wait();
            return {};
        }));
        QVERIFY(started.get_future().wait_for(kPatience) == std::future_status::ready);
        const auto nothing = [](Connection*, const Error*) -> std::optional<Error> { return {}; };
        QVERIFY(pool.submit(nothing));
        QVERIFY(pool.submit(nothing));
        QCOMPARE(pool.queued(), size_t(2));
        QVERIFY(!pool.submit(nothing));
        goOn.set_value();
        QTRY_COMPARE_WITH_TIMEOUT(pool.queued(), size_t(0), 30'000);
        QCOMPARE(QString::fromStdString(ask(pool, "SELECT 1")), QStringLiteral("1"));
    }

    void endsAtOnceAndTellsWhoWaits()
    {
        auto pool = std::make_unique<DatabasePool>(*m_source, DatabasePool::Options{.threads = 1});
        std::promise<void> started;
        std::promise<bool> cancelled;
        std::promise<ErrorCode> dropped;
        QVERIFY(pool->submit([&](Connection* connection, const Error*) -> std::optional<Error> {
            started.set_value();
            cancelled.set_value(!connection->query("SELECT pg_sleep(60)").ok());
            return {};
        }));
        QVERIFY(pool->submit([&dropped](Connection*, const Error* why) -> std::optional<Error> {
            dropped.set_value(why ? why->code : ErrorCode::Internal);
            return {};
        }));
        QVERIFY(started.get_future().wait_for(kPatience) == std::future_status::ready);
        QElapsedTimer clock;
        clock.start();
        pool.reset();
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed()))); // below statement_timeout
        QVERIFY(cancelled.get_future().get());
        QVERIFY(dropped.get_future().get() == ErrorCode::Interrupted);
    }
};

QTEST_GUILESS_MAIN(TestDatabasePool)
#include "tst_databasepool.moc"
