// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/largeshop.h"

#include "core/population/rungroups.h"

#include <QTest>

namespace churnlens::tests {

namespace {

void execute(warehouse::Connection& connection, const QByteArray& sql)
{
    if (const Result<void> done = connection.execute(sql); !done.ok())
        qFatal("%s", qPrintable(done.error().message));
}

} // namespace

void growShop(ScoredWorkspace& shop)
{
    const auto connection = shop.connect();
    const QByteArray further =
        QByteArray::number(kLargeShop - scalar(*connection, "SELECT count(*) FROM ml.latest_churn_score").toInt());
    // Keys from a million on; every third lapsed, probabilities all over the scale.
    execute(
        *connection,
        "INSERT INTO warehouse.customer (customer_key, customer_id, country, first_seen)"
        " SELECT 1000000 + n, 'L' || n, CASE n % 3 WHEN 0 THEN 'Norway' ELSE 'Spain' END, '2010-01-01'"
        " FROM generate_series(1, "
            + further
            + ") n;"
              "INSERT INTO ml.churn_score (run_id, customer_key, churn_probability, risk_bucket, is_active,"
              " value_at_risk, scored_at, risk_percentile)"
              " SELECT r.run_id, 1000000 + n, p.p, CASE WHEN p.p >= r.high_from THEN 'High' WHEN p.p >= r.medium_from"
              " THEN 'Medium' ELSE 'Low' END, n % 3 > 0, n % 1000, r.scored_at, 100 * p.p"
              " FROM ml.scoring_run r JOIN ml.published_run USING (run_id), generate_series(1, "
            + further
            + ") n,"
              " LATERAL (SELECT (n * 7919 % 20011) / 20011.0::float8 AS p) p;"
              "UPDATE ml.churn_score s SET risk_rank = k.risk_rank FROM (SELECT run_id, customer_key, row_number() OVER"
              " (ORDER BY churn_probability DESC, value_at_risk DESC, customer_key) AS risk_rank FROM ml.churn_score"
              " JOIN ml.published_run USING (run_id)) k WHERE k.run_id = s.run_id AND k.customer_key = s.customer_key;"
              "UPDATE ml.scoring_run SET customers = "
            + QByteArray::number(kLargeShop)
            + " WHERE run_id = (SELECT run_id FROM ml.published_run);"
              "DELETE FROM ml.run_group");
    const qint64 run = scalar(*connection, "SELECT run_id FROM ml.published_run").toLongLong();
    if (const Result<void> stored = population::storeRunGroups(*connection, run); !stored.ok())
        qFatal("%s", qPrintable(stored.error().message));
}

HeldCustomers::HeldCustomers(ScoredWorkspace& shop)
    : m_shop(shop)
    , m_lock(shop.connect())
    , m_look(shop.connect())
{
    connect(&shop.workspace().scores(), &gui::PublishedScores::headChanged, this, [this] {
        execute(*m_lock, "BEGIN; LOCK TABLE mart.customer_feature IN ACCESS EXCLUSIVE MODE");
        m_isLocked = true;
    });
}

bool HeldCustomers::isHeld()
{
    return QTest::qWaitFor(
        [this] {
            return m_isLocked
                && scalar(*m_look,
                          "SELECT count(*) > 0 FROM pg_locks WHERE NOT granted AND relation ="
                          " 'mart.customer_feature'::regclass")
                == QStringLiteral("t");
        },
        30'000);
}

void HeldCustomers::release()
{
    disconnect(&m_shop.workspace().scores(), nullptr, this, nullptr);
    execute(*m_lock, "ROLLBACK");
    m_isLocked = false;
}

} // namespace churnlens::tests
