// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelscorer.h"
#include "core/scoring/highrisklist.h"

#include "core/scoring/customerexplanation.h"
#include "explanationmodels.h"
#include "scoringbench.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

#include <QFile>
#include <QTest>

using namespace churnlens;
using namespace churnlens::scoring;

namespace {

const QString kHeader = QStringLiteral(
    "customer_id,country,churn_probability,risk_bucket,rank,value_at_risk,last_order_on,days_since_last_order,orders,"
    "spend,as_of,run_id,model_id,scored_at,risk_rank,probability_low,probability_high,flags,reason_1,reason_2,reason_"
    "3");

/// Cells of a CSV line; quotes inside cells do not occur here.
QStringList cellsOf(const QString& line)
{
    QStringList cells(QString{});
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells.append(QString());
        else
            cells.back() += c;
    }
    return cells;
}

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestHighRiskList : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::TestFiles m_files;
    std::unique_ptr<warehouse::Connection> m_connection;

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("h"));
        QVERIFY(samples::addCustomers(*m_connection, 400).ok());
    }

    void givesReasons()
    {
        const model::TrainedModel model = samples::behaviouralModel();
        Settings thresholds;
        thresholds.highFrom = 0.8;
        const Result<ScoringSummary> run = samples::publish(*m_connection, model, thresholds);
        QVERIFY2(run.ok(), run.ok() ? "" : qPrintable(run.error().message + run.error().detail));
        const QString path = m_files.path(QStringLiteral("high.csv"));
        const Result<qint64> count = exportHighRisk(*m_connection, model, run->runId, path);
        QVERIFY2(count.ok(), count.ok() ? "" : qPrintable(count.error().message));
        const QStringList lines = linesOf(path);
        QCOMPARE(lines.size(), *count + 1);
        QVERIFY2(*count > 20 && *count < run->high, qPrintable(QString::number(*count))); // some are lapsed
        QCOMPARE(cellsOf(lines[0]).join(u','), kHeader);
        const model::ModelScorer scorer = model::ModelScorer::compile(model, features::columnNames()).value();
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QStringList cells = cellsOf(lines[i]);
            QCOMPARE(cells.size(), 21);
            const CustomerExplanation customer = explainCustomer(*m_connection, scorer, cells[0]).value();
            QVERIFY(std::abs(cells[2].toDouble() - customer.probability) < 1e-12);
            QCOMPARE(cells[4].toLongLong(), i);
            QCOMPARE(cells[14].toLongLong(), customer.rank);
            QVERIFY(std::abs(cells[15].toDouble() - customer.low) < 1e-12);
            QVERIFY(std::abs(cells[16].toDouble() - customer.high) < 1e-12);
            QCOMPARE(cells[17], customer.flags.join(u';'));
            const std::vector<GroupReason> reasons = topReasons(customer.explanation, true, 3);
            for (size_t reason = 0; reason < 3; ++reason)
                QCOMPARE(cells[static_cast<qsizetype>(18 + reason)],
                         reason < reasons.size() ? reasons[reason].sentence : QString());
        }
    }

    void leavesUnknownIntervalsEmpty()
    {
        const model::TrainedModel model = samples::tinyModel(2, 0.1, -0.1);
        const Result<ScoringSummary> run = samples::publish(*m_connection, model);
        QVERIFY(run.ok());
        const QString path = m_files.path(QStringLiteral("tiny.csv"));
        QVERIFY(*exportHighRisk(*m_connection, model, run->runId, path) > 0);
        const QStringList cells = cellsOf(linesOf(path)[1]);
        QVERIFY(cells[15].isEmpty() && cells[16].isEmpty() && cells[20].isEmpty());
    }

    void refusesAModelOfOtherColumns()
    {
        model::TrainedModel model = samples::tinyModel(2, 0.1, -0.1);
        model.terms[0].formula = formula::Expression::column(QStringLiteral("shoe_size"));
        const QString path = m_files.path(QStringLiteral("none.csv"));
        const Result<qint64> count = exportHighRisk(*m_connection, model, 1, path);
        QVERIFY(count.error().code == ErrorCode::Usage);
        QVERIFY2(count.error().message.contains(QStringLiteral("shoe_size")), qPrintable(count.error().message));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestHighRiskList)
#include "tst_highrisklist.moc"
