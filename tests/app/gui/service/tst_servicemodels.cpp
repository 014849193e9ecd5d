// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/apikeymodel.h"
#include "app/gui/service/requestfeed.h"
#include "app/gui/service/requestlogmodel.h"
#include "app/gui/theme/tokens.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

#include <thread>

using namespace churnlens;
using namespace churnlens::gui;

namespace {

guard::AccessRecord record(const QByteArray& path, int status = 200)
{
    guard::AccessRecord request;
    request.method = "GET";
    request.path = path;
    request.status = status;
    request.micros = 12'345;
    return request;
}

std::vector<RequestEntry> entries(int count, int from = 0)
{
    RequestFeed feed;
    for (int i = 0; i < count; ++i)
        feed.push(record("/" + QByteArray::number(from + i)));
    return feed.take().entries;
}

QString pathAt(const RequestLogModel& model, int row)
{
    return model.index(row, RequestLogModel::Path).data().toString();
}

} // namespace

class TestServiceModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFeedKeepsTheLatestAndCountsTheRest()
    {
        RequestFeed feed;
        std::thread server([&feed] {
            for (int i = 0; i < 1'200; ++i)
                feed.push(record("/" + QByteArray::number(i)));
        });
        server.join();
        const RequestFeed::Batch batch = feed.take();
        QCOMPARE(batch.entries.size(), size_t(1'000));
        QCOMPARE(batch.lost, 200);
        QCOMPARE(batch.entries.front().path, QStringLiteral("/200"));
        QCOMPARE(batch.entries.back().path, QStringLiteral("/1199"));
        QVERIFY(feed.take().entries.empty());
    }

    void theLogOutlivesWhoeverReadsIt()
    {
        auto feed = std::make_shared<RequestFeed>();
        const guard::AccessLog log = RequestFeed::logInto(feed);
        const std::weak_ptr<RequestFeed> watched = feed;
        feed.reset();
        log(record("/late"));
        QCOMPARE(watched.lock()->take().entries.size(), size_t(1));
    }

    void newestFirstAndAThousandAtMost()
    {
        RequestLogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(entries(3));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(pathAt(model, 0), QStringLiteral("/2"));
        model.add(entries(999, 3));
        QCOMPARE(model.rowCount(), 1'000);
        QCOMPARE(pathAt(model, 0), QStringLiteral("/1001"));
        QCOMPARE(pathAt(model, 999), QStringLiteral("/2"));
        model.add(entries(1'000, 5'000));
        QCOMPARE(model.rowCount(), 1'000);
        QCOMPARE(pathAt(model, 999), QStringLiteral("/5000"));
        model.add({});
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void tellsHowManyAreRecent()
    {
        RequestLogModel model;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RequestEntry entry;
        for (const int minutesAgo : {30, 9, 1}) {
            entry.at = now.addSecs(-60 * minutesAgo);
            model.add({entry});
        }
        QCOMPARE(model.countSince(now.addSecs(-600)), 2);
        QCOMPARE(model.countSince(now), 0);
    }

    void showsWhatARequestWas()
    {
        RequestLogModel model;
        RequestFeed feed;
        guard::AccessRecord request = record("/api/v1/customers", 503);
        request.caller = "dashboard";
        feed.push(request);
        feed.push(record({}, 0));
        model.add(feed.take().entries);
        QCOMPARE(model.index(1, RequestLogModel::Status).data().toString(), QStringLiteral("503"));
        QCOMPARE(model.index(1, RequestLogModel::Latency).data().toString(), QStringLiteral("12.3"));
        QCOMPARE(model.index(1, RequestLogModel::Caller).data().toString(), QStringLiteral("dashboard"));
        QCOMPARE(model.index(1, RequestLogModel::Status).data(Qt::ForegroundRole).value<QColor>(),
                 tokens(QApplication::palette()).high);
        QCOMPARE(model.index(0, RequestLogModel::Status).data().toString(), QStringLiteral("–"));
        QVERIFY(model.index(0, RequestLogModel::Status)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("before the answer")));
    }

    void validKeysFirstTheNewestOnTop()
    {
        ApiKeyModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString day = QStringLiteral("2026-01-02T03:04:05Z");
        model.setKeys({{1, QStringLiteral("old"), apikeys::Scope::Read, {}, day, {}, day},
                       {2, QStringLiteral("first"), apikeys::Scope::Read, {}, day, {}, {}},
                       {3, QStringLiteral("second"), apikeys::Scope::Admin, {}, day, {}, {}}});
        QCOMPARE(model.keyAt(0).name, QStringLiteral("second"));
        QCOMPARE(model.keyAt(1).name, QStringLiteral("first"));
        QCOMPARE(model.keyAt(2).name, QStringLiteral("old"));
        QCOMPARE(model.validNames(), QStringList({QStringLiteral("second"), QStringLiteral("first")}));
        QCOMPARE(model.index(0, ApiKeyModel::Scope).data().toString(), QStringLiteral("Admin"));
        QCOMPARE(model.index(0, ApiKeyModel::LastUsed).data().toString(), QStringLiteral("never"));
        QCOMPARE(model.index(2, ApiKeyModel::State).data().toString(), QStringLiteral("Revoked"));
    }
};

QTEST_MAIN(TestServiceModels)
#include "tst_servicemodels.moc"
