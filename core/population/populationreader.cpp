// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/logging.h"
#include "core/population/populationbuilder.h"
#include "core/warehouse/sqlcatalog.h"

#include <atomic>
#include <future>
#include <mutex>
#include <thread>

namespace churnlens::population {

using warehouse::Connection;
using warehouse::CopiedRow;

namespace {

constexpr qint64 kWorthTwoSessions = 50'000; ///< customers; fewer are read before a second session is there
const QString kPhase = QStringLiteral("Reading customers");
constexpr quint32 kRowsBetweenLooks = 4'096; ///< at the stop token

/// What is put into the statements; COPY takes no parameters.
struct Words
{
    QByteArray runId;
    QByteArray asOf;
    QByteArray keys{"NULL"}; ///< of customers, as an SQL literal
    QByteArray most; ///< of each group
};

/// name: of a file of sql/queries.
QByteArray completed(const char* name, const Words& words)
{
    QByteArray sql = warehouse::sqlText(name);
    sql.replace("{run_id}", words.runId);
    sql.replace("{as_of}", words.asOf);
    sql.replace("{keys}", words.keys);
    sql.replace("{most}", words.most);
    return sql;
}

/// Runs the statements of a population, on two sessions where that pays: the server makes their rows at the same time.
class PartsReader
{
public:
    PartsReader(qint64 expectedRows, const Progress& progress)
        : m_expected(static_cast<double>(std::max(qint64(1), expectedRows)))
        , m_progress(progress)
    {
    }

    template <typename Part>
    void add(Part& part, const QByteArray& sql)
    {
        m_steps.push_back([this, &part, sql](Connection& connection) {
            quint32 rows = 0;
            return warehouse::visitCopied(connection, sql, [&](CopiedRow& row) {
                part.add(row);
                return ++rows % kRowsBetweenLooks != 0 || goesOn();
            });
        });
    }

    Result<void> run(Connection& connection, bool onTwoSessions)
    {
        std::unique_ptr<Connection> second;
        if (onTwoSessions) {
            Result<std::unique_ptr<Connection>> another = connection.openAnother();
            if (another.ok())
                second = std::move(another).value();
            else // a server that gives no more: the first does it all
                qCDebug(lcChurnlens, "population: %s", qPrintable(another.error().message));
        }
        std::future<void> beside;
        if (second)
            beside = std::async(std::launch::async, [this, &second] { work(*second); });
        work(connection);
        if (beside.valid())
            beside.get();
        if (m_error)
            return *m_error;
        return {};
    }

private:
    void work(Connection& connection)
    {
        for (size_t step = m_next++; step < m_steps.size() && !m_hasFailed; step = m_next++) {
            const Result<void> done = m_steps[step](connection);
            if (done.ok())
                continue;
            const std::lock_guard lock(m_mutex);
            if (!m_error) // what the other session then ends with is only a consequence
                m_error = done.error();
            m_hasFailed = true;
        }
    }

    bool goesOn()
    {
        m_rows += kRowsBetweenLooks;
        if (std::this_thread::get_id() == m_owner) // whose progress it is
            m_progress.update(std::min(1.0, static_cast<double>(m_rows) / m_expected), kPhase);
        return !m_progress.stopped() && !m_hasFailed;
    }

    const double m_expected;
    const Progress& m_progress;
    const std::thread::id m_owner = std::this_thread::get_id();
    std::vector<std::function<Result<void>(Connection&)>> m_steps;
    std::atomic<size_t> m_next = 0;
    std::atomic<qint64> m_rows = 0;
    std::atomic<bool> m_hasFailed = false;
    std::mutex m_mutex;
    std::optional<Error> m_error;
};

Words wordsOf(const scoring::ScoringRun& run)
{
    Words words;
    words.runId = QByteArray::number(run.runId);
    words.asOf = '\'' + run.asOf.toString(Qt::ISODate).toLatin1() + '\'';
    return words;
}

/// The statements beside that of the scores.
void addOthers(PartsReader& reader, PopulationParts& parts, Words words, std::optional<qint64> previousRunId)
{
    reader.add(parts.features, completed("queries/copy_run_features", words));
    reader.add(parts.customers, completed("queries/copy_run_customers", words));
    if (!previousRunId)
        return;
    words.runId = QByteArray::number(*previousRunId);
    reader.add(parts.earlier, completed("queries/copy_run_probabilities", words));
}

QByteArray keysLiteral(const std::vector<qint32>& keys)
{
    std::vector<QByteArray> items;
    items.reserve(keys.size());
    for (const qint32 key : keys)
        items.push_back(QByteArray::number(key));
    return '\'' + warehouse::arrayLiteral(items) + '\'';
}

} // namespace

Result<std::shared_ptr<const Population>> Population::read(Connection& connection, const scoring::ScoringRun& run,
                                                           std::optional<qint64> previousRunId,
                                                           const Progress& progress)
{
    PopulationParts parts;
    const auto size = static_cast<size_t>(std::max(qint64(0), run.customers));
    parts.scores.reserve(size);
    parts.customers.reserve(size);
    parts.features.reserve(size);
    parts.earlier.reserve(previousRunId ? size : 0);
    PartsReader reader(run.customers * (previousRunId ? 4 : 3), progress);
    const Words words = wordsOf(run);
    reader.add(parts.scores, completed("queries/copy_run_scores", words));
    addOthers(reader, parts, words, previousRunId);
    if (const Result<void> done = reader.run(connection, run.customers >= kWorthTwoSessions); !done.ok())
        return done.error();
    if (progress.stopped())
        return interruptedError();
    progress.update(1, kPhase);
    return PopulationBuilder(run).build(std::move(parts));
}

Result<std::shared_ptr<const Population>> Population::readHead(Connection& connection, const scoring::ScoringRun& run,
                                                               std::optional<qint64> previousRunId, qint64 mostOfAGroup,
                                                               const Progress& progress)
{
    PopulationParts parts;
    Words words = wordsOf(run);
    words.most = QByteArray::number(mostOfAGroup);
    PartsReader scores(0, progress);
    scores.add(parts.scores, completed("queries/copy_run_head", words));
    if (const Result<void> done = scores.run(connection, false); !done.ok())
        return done.error();
    words.keys = keysLiteral(parts.scores.keys);
    PartsReader others(0, progress);
    addOthers(others, parts, words, previousRunId);
    if (const Result<void> done = others.run(connection, false); !done.ok())
        return done.error();
    return PopulationBuilder(run).buildHead(std::move(parts), mostOfAGroup);
}

} // namespace churnlens::population
