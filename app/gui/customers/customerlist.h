// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customers/filter/filterwords.h"
#include "app/gui/tasks/task.h"
#include "core/population/populationsummary.h"

#include <QPointer>

namespace churnlens::gui {

class TaskRunner;

struct ListQuery
{
    population::PopulationFilter filter;
    population::PopulationOrder order;

    bool operator==(const ListQuery&) const = default;
};

/// First and last row of a block of list rows.
struct RowBlock
{
    int first = 0;
    int last = 0;

    bool operator==(const RowBlock&) const = default;
};

using Rows = std::shared_ptr<const std::vector<quint32>>; ///< of the population, in the order of the list

/// What is selected in a list, to be found again in the next one.
struct ListSelection
{
    std::shared_ptr<const population::Population> population; ///< null: nothing is selected
    Rows rows;
    std::vector<RowBlock> blocks;
    std::optional<int> current; ///< list row
};

/// A list, worked out. Immutable.
struct CustomerRows
{
    std::shared_ptr<const population::Population> population;
    ListQuery query;
    Rows rows;
    population::GroupSummary summary;
    std::vector<RowBlock> selected; ///< of the customers selected before
    std::optional<int> current; ///< of the customer that was the current one
    /// Of an empty list: the condition without which it would be longest, and how long. None: no single one helps.
    std::optional<FilterKind> hindrance;
    size_t withoutHindrance = 0;
};

/// A selection in more pieces than this is not kept, but for the current row: painting would become slow.
inline constexpr size_t kMostBlocks = 500;

/// Filters, sorts and sums up; finds the selection again. Any thread. Null when the stop token asks to end.
[[nodiscard]] std::shared_ptr<const CustomerRows> findRows(std::shared_ptr<const population::Population> population,
                                                           const ListQuery& query, const ListSelection& selection,
                                                           const std::stop_token& stop = {});

/// Works lists out off the main thread; the newest request wins. Main thread.
class CustomerList : public QObject
{
    Q_OBJECT

public:
    explicit CustomerList(TaskRunner& tasks, QObject* parent = nullptr);

    void request(std::shared_ptr<const population::Population> population, const ListQuery& query,
                 const ListSelection& selection);
    void cancel();
    [[nodiscard]] bool isWorking() const { return !m_task.isNull(); }

Q_SIGNALS:
    void ready(std::shared_ptr<const churnlens::gui::CustomerRows> rows);
    void failed(const churnlens::Error& error);

private:
    TaskRunner& m_tasks;
    QPointer<Task> m_task;
    int m_serial = 0; ///< of the newest request
};

} // namespace churnlens::gui
