// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/bgnbd.h"
#include "core/evaluation/timesplit.h"
#include "core/model/rowspool.h"

namespace churnlens::training {

using evaluation::Day;

/// The labelled examples of a training: raw columns (features::columns()) of every customer at every labelled date, in
/// the order of customers. Read many times; memory is bounded by the spool's. One thread.
class ExampleSet
{
public:
    /// dates: ascending; groups of appended rows are positions in it. folder: where rows beyond the memory budget go.
    ExampleSet(std::vector<Day> dates, const QString& folder);

    [[nodiscard]] model::RowSpool& rows() { return m_rows; }
    [[nodiscard]] const std::vector<Day>& dates() const { return m_dates; }
    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Position of a date, -1 when it is not among them.
    [[nodiscard]] int indexOf(Day date) const;
    /// By date: whether some of its customers churned and some stayed. Counted once, when all rows are there.
    Result<std::vector<bool>> datesWithBothOutcomes();
    /// How customers of one date bought so far, in the order of customers.
    Result<std::vector<evaluation::PurchaseHistory>> histories(int date);

private:
    std::vector<Day> m_dates;
    QString m_folder;
    model::RowSpool m_rows;
    std::optional<std::vector<bool>> m_bothOutcomes;
};

} // namespace churnlens::training
