// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customerlist.h"

#include "app/gui/tasks/taskrunner.h"

#include <algorithm>

namespace churnlens::gui {

using population::Population;

namespace {

using Found = std::shared_ptr<const CustomerRows>;

constexpr quint32 kNowhere = ~quint32(0);

/// The row of a customer in another population, or the same.
std::optional<quint32> sameCustomer(const ListSelection& selection, int listRow, const Population& population)
{
    const quint32 row = (*selection.rows)[static_cast<size_t>(listRow)];
    if (selection.population.get() == &population)
        return row;
    return population.find(selection.population->customerId(row));
}

std::vector<quint32> placesOf(const std::vector<quint32>& rows, quint32 population)
{
    std::vector<quint32> places(population, kNowhere);
    for (size_t place = 0; place < rows.size(); ++place)
        places[rows[place]] = static_cast<quint32>(place);
    return places;
}

bool isEverything(const ListSelection& selection)
{
    return selection.blocks.size() == 1 && selection.blocks.front().first == 0
        && selection.blocks.front().last == static_cast<int>(selection.rows->size()) - 1;
}

std::vector<RowBlock> blocksOf(std::vector<quint32> places)
{
    std::sort(places.begin(), places.end());
    std::vector<RowBlock> blocks;
    for (const quint32 place : places) {
        const int row = static_cast<int>(place);
        if (!blocks.empty() && blocks.back().last + 1 == row)
            blocks.back().last = row;
        else if (blocks.size() == kMostBlocks)
            return {};
        else
            blocks.push_back({row, row});
    }
    return blocks;
}

void findSelection(CustomerRows& list, const ListSelection& selection)
{
    if (!selection.population || list.rows->empty())
        return;
    const std::vector<quint32> places = placesOf(*list.rows, list.population->size());
    const auto placeOf = [&](int listRow) {
        const std::optional<quint32> row = sameCustomer(selection, listRow, *list.population);
        return row ? places[*row] : kNowhere;
    };
    if (selection.current) {
        if (const quint32 place = placeOf(*selection.current); place != kNowhere)
            list.current = static_cast<int>(place);
    }
    if (isEverything(selection) && selection.rows->size() > 1 && selection.population->isWhole()) {
        if (selection.rows->size() == list.rows->size()) // sorted anew: still everything
            list.selected = {{0, static_cast<int>(list.rows->size()) - 1}};
        return;
    }
    std::vector<quint32> found;
    for (const RowBlock& block : selection.blocks)
        for (int row = block.first; row <= block.last; ++row)
            if (const quint32 place = placeOf(row); place != kNowhere)
                found.push_back(place);
    list.selected = blocksOf(std::move(found));
}

void findHindrance(CustomerRows& list, const std::stop_token& stop)
{
    for (const FilterKind kind : kFilterKinds) {
        if (!isSet(list.query.filter, kind))
            continue;
        const size_t rows = list.population->select(without(list.query.filter, kind), {}, stop).size();
        if (rows > list.withoutHindrance) {
            list.hindrance = kind;
            list.withoutHindrance = rows;
        }
    }
}

} // namespace

std::shared_ptr<const CustomerRows> findRows(std::shared_ptr<const Population> population, const ListQuery& query,
                                             const ListSelection& selection, const std::stop_token& stop)
{
    auto list = std::make_shared<CustomerRows>();
    list->population = std::move(population);
    list->query = query;
    list->rows =
        std::make_shared<const std::vector<quint32>>(list->population->select(query.filter, query.order, stop));
    if (list->rows->empty() && list->population->isWhole()) // else those who pass may follow
        findHindrance(*list, stop);
    list->summary = population::summarizeRows(*list->population, *list->rows);
    findSelection(*list, selection);
    return stop.stop_requested() ? nullptr : list;
}

CustomerList::CustomerList(TaskRunner& tasks, QObject* parent)
    : QObject(parent)
    , m_tasks(tasks)
{
}

void CustomerList::request(std::shared_ptr<const Population> population, const ListQuery& query,
                           const ListSelection& selection)
{
    cancel();
    m_task = m_tasks.read<Found>(
        [population = std::move(population), query, selection](const Progress& progress) -> Result<Found> {
            Found found = findRows(population, query, selection, progress.stop);
            if (!found)
                return interruptedError();
            return found;
        },
        this,
        [this, serial = m_serial](Result<Found> found) {
            if (serial != m_serial) // a newer one is on its way
                return;
            m_task.clear();
            if (found.ok())
                Q_EMIT ready(*found);
            else
                Q_EMIT failed(found.error());
        });
}

void CustomerList::cancel()
{
    ++m_serial;
    if (m_task)
        m_task->cancel();
    m_task.clear();
}

} // namespace churnlens::gui
