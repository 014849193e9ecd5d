// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/healthcontroller.h"

#include "app/api/controllers/customerjson.h"
#include "app/api/database/writeright.h"
#include "core/common/version.h"
#include "core/customers/customerreader.h"
#include "core/warehouse/migrator.h"
#include "core/warehouse/sqlcatalog.h"

#include <QDateTime>

#include <cmath>

namespace churnlens::api {

using warehouse::Connection;

namespace {

constexpr double kSecondsAnHour = 3600;
/// How many seconds the clocks of two machines may differ before it is said.
constexpr double kClocksDiffer = 300;

/// One thing that must be in order.
struct Check
{
    bool ok = false;
    QString detail;

    [[nodiscard]] QJsonObject json() const { return {{QStringLiteral("ok"), ok}, {QStringLiteral("detail"), detail}}; }
};

/// Without libpq's words, which name hosts and users: whoever has no key may ask too.
const Check kUnreachable{false, QStringLiteral("The database cannot be reached; the server's log says why.")};

const Check kForbidden{false,
                       QStringLiteral("The database user may not read everything; churnlens --grant-reader lets it.")};

/// All of them, as far as they could be made.
struct Readiness
{
    Check database;
    Check schema{false, QStringLiteral("not checked")};
    Check model{false, QStringLiteral("not checked")};
    Check scores{false, QStringLiteral("not checked")};
    std::optional<double> ageSeconds;
    std::optional<customers::RunInfo> run;

    [[nodiscard]] bool ok() const { return database.ok && schema.ok && model.ok && scores.ok; }
};

/// Without the user's name: whoever has no key may ask too.
Check checkDatabase(Connection& connection)
{
    const Result<WriteRight> right = readWriteRight(connection);
    if (!right.ok())
        return kUnreachable;
    return {true, right->mayWrite ? QStringLiteral("connected") : QStringLiteral("connected, to read only")};
}

Check checkSchema(Connection& connection)
{
    const int wanted = warehouse::shippedMigrations().constLast().version;
    const Result<warehouse::QueryResult> rows =
        connection.query(warehouse::sqlText("queries/select_schema_migrations"));
    if (!rows.ok())
        return {false, rows.error().message};
    const qint64 present = rows->rows() == 0 ? 0 : rows->integer(rows->rows() - 1, 0);
    if (present == wanted)
        return {true, QStringLiteral("version %1").arg(present)};
    return {false,
            QStringLiteral("The database has schema version %1, this program needs %2. Restart the server; it migrates "
                           "an older schema.")
                .arg(present)
                .arg(wanted)};
}

void checkScores(Readiness& ready, double maxAgeHours)
{
    const QDateTime scoredAt = QDateTime::fromString(ready.run->scoredAt, Qt::ISODateWithMs);
    ready.ageSeconds = static_cast<double>(scoredAt.msecsTo(QDateTime::currentDateTimeUtc())) / 1000;
    const bool isAhead = *ready.ageSeconds < -kClocksDiffer;
    const QString age = (isAhead ? QStringLiteral("run %1 as of %2, scored %3 h ahead of this machine's clock")
                                 : QStringLiteral("run %1 as of %2, scored %3 h ago"))
                            .arg(ready.run->runId)
                            .arg(ready.run->asOf.toString(Qt::ISODate))
                            .arg(std::abs(*ready.ageSeconds) / kSecondsAnHour, 0, 'f', 1);
    ready.scores = {true, age};
    if (maxAgeHours <= 0)
        return;
    if (*ready.ageSeconds > maxAgeHours * kSecondsAnHour)
        ready.scores = {false, age + QStringLiteral("; older than --max-score-age %1").arg(maxAgeHours)};
    else if (isAhead) // nobody can say how old they are
        ready.scores = {false, age + QStringLiteral("; --max-score-age cannot be checked")};
}

Readiness assess(Connection* connection, ScorerCache& scorers, double maxAgeHours)
{
    Readiness ready;
    if (!connection) {
        ready.database = kUnreachable;
        return ready;
    }
    const Result<customers::RunInfo> run = customers::readRunInfo(*connection);
    const bool lost = !run.ok() && run.error().code != ErrorCode::NotEnoughData;
    const bool forbidden = lost && run.error().sqlState == QStringLiteral("42501");
    ready.database = forbidden ? kForbidden : lost ? kUnreachable : checkDatabase(*connection);
    if (!ready.database.ok)
        return ready;
    ready.schema = checkSchema(*connection);
    if (!run.ok()) {
        ready.model = ready.scores = {false, run.error().message};
        return ready;
    }
    ready.run = *run;
    checkScores(ready, maxAgeHours);
    const auto scorer = scorers.find(run->modelId);
    ready.model = scorer.ok() ? Check{true, run->modelId} : Check{false, scorer.error().message};
    return ready;
}

Answer readyAnswer(const Readiness& ready)
{
    QJsonObject scores = ready.scores.json();
    scores.insert(QStringLiteral("age_seconds"), numberOrNull(ready.ageSeconds));
    QJsonObject object = ready.run ? runFields(*ready.run)
                                   : QJsonObject{{QStringLiteral("run_id"), QJsonValue()},
                                                 {QStringLiteral("as_of"), QJsonValue()},
                                                 {QStringLiteral("model_id"), QJsonValue()},
                                                 {QStringLiteral("scored_at"), QJsonValue()}};
    object.remove(QStringLiteral("horizon_days"));
    object.insert(QStringLiteral("status"), ready.ok() ? QStringLiteral("ready") : QStringLiteral("not_ready"));
    object.insert(QStringLiteral("checks"),
                  QJsonObject{{QStringLiteral("database"), ready.database.json()},
                              {QStringLiteral("schema"), ready.schema.json()},
                              {QStringLiteral("model"), ready.model.json()},
                              {QStringLiteral("scores"), scores}});
    Answer answer = jsonAnswer(object, {}, ready.ok() ? 200 : 503);
    answer.headers.push_back({"Cache-Control", "no-store"});
    answer.databaseLost = !ready.database.ok;
    return answer;
}

Answer live(const QElapsedTimer& since)
{
    Answer answer =
        jsonAnswer({{QStringLiteral("status"), QStringLiteral("alive")},
                    {QStringLiteral("version"), QString::fromLatin1(kVersion)},
                    {QStringLiteral("uptime_seconds"), std::floor(static_cast<double>(since.elapsed()) / 1000)}});
    answer.headers.push_back({"Cache-Control", "no-store"});
    return answer;
}

} // namespace

void HealthController::addTo(Router& router, ScorerCache& scorers, double maxAgeHours)
{
    QElapsedTimer since;
    since.start();
    router.add({"GET", "/health/live"}, Handler([since](const Request&) { return live(since); }));
    router.add({"GET", "/health/ready"},
               HealthHandler([&scorers, maxAgeHours](const Request&, Connection* connection, const Error*) {
                   return readyAnswer(assess(connection, scorers, maxAgeHours));
               }));
}

} // namespace churnlens::api
