// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/progress.h"
#include "core/common/result.h"
#include "core/population/populationfilter.h"
#include "core/scoring/runhistory.h"

#include <memory>
#include <span>
#include <vector>

namespace churnlens::warehouse {
class Connection;
}

namespace churnlens::population {

struct GroupSummary;
struct PopulationSummary;

/// One customer of the snapshot; the doubles are bit for bit those of the database.
struct Customer
{
    int customerKey = 0;
    QString customerId;
    QString country; ///< empty: unknown
    double probability = 0;
    double low = 0; ///< 95 % interval; NaN: none
    double high = 0;
    QString bucket;
    double change = 0; ///< probability minus that of the run before; NaN: was not in it
    double valueAtRisk = 0; ///< currency
    double lastOrderDays = 0; ///< NaN, as the next three, when the features are gone
    double orders = 0;
    double spend = 0; ///< currency
    double basketValue = 0; ///< currency
    QStringList flags;
    qint64 rank = 0;
    double percentile = 0;
    bool isActive = false;
};

/// The customers of one run as columns in memory, in the order of the rank: row 0 is the most endangered. For lists
/// that must answer at once with a million customers: about 110 bytes a customer. Immutable; any thread.
class Population
{
public:
    /// Reads a run, on a second session too when it is large; previousRunId: for the change. Errors: those of the
    /// connection; Interrupted.
    static Result<std::shared_ptr<const Population>> read(warehouse::Connection& connection,
                                                          const scoring::ScoringRun& run,
                                                          std::optional<qint64> previousRunId,
                                                          const Progress& progress = {});

    /// Reads what the first screens of most lists need, at a cost that does not grow with the run: of the active and of
    /// the lapsed ones, the `mostOfAGroup` most endangered of each bucket. See isWhole().
    static Result<std::shared_ptr<const Population>> readHead(warehouse::Connection& connection,
                                                              const scoring::ScoringRun& run,
                                                              std::optional<qint64> previousRunId, qint64 mostOfAGroup,
                                                              const Progress& progress = {});

    [[nodiscard]] qint64 runId() const;
    [[nodiscard]] quint32 size() const;
    /// Whether all customers of the run are there. Of the head of a run, select() gives the first rows of what it would
    /// give of the whole, as far as they are known without a gap; none in an order that it canOrder() not.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] qint64 runSize() const; ///< customers of the run, here or not
    [[nodiscard]] bool canOrder(const PopulationOrder& order) const;
    [[nodiscard]] Customer at(quint32 row) const;
    [[nodiscard]] QString customerId(quint32 row) const;
    /// Row of a customer by its exact id; none.
    [[nodiscard]] std::optional<quint32> find(const QString& customerId) const;
    [[nodiscard]] QStringList countries() const; ///< sorted; "" last when some are unknown
    [[nodiscard]] QStringList flags() const; ///< sorted

    /// Rows that the filter lets pass, in order. O(n) for the filter, O(m log m) for an order other than the rank.
    /// Empty when the stop token asks to end.
    [[nodiscard]] std::vector<quint32> select(const PopulationFilter& filter, const PopulationOrder& order,
                                              const std::stop_token& stop = {}) const;

    ~Population();
    Population(const Population&) = delete;
    Population& operator=(const Population&) = delete;

private:
    friend class PopulationBuilder;
    Population();
    struct Columns;
    friend PopulationSummary summarize(const Population& population, Segment segment);
    friend GroupSummary summarizeRows(const Population& population, std::span<const quint32> rows);
    [[nodiscard]] qint32 knownUntil(const PopulationFilter& filter) const;
    [[nodiscard]] std::vector<quint32> filtered(const PopulationFilter& filter, const std::stop_token& stop) const;
    [[nodiscard]] std::vector<quint32> ordered(std::vector<quint32> rows, const PopulationOrder& order,
                                               const std::stop_token& stop) const;

    std::unique_ptr<Columns> m_columns;
};

} // namespace churnlens::population
