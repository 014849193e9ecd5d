// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/population.h"

#include <QLocale>

namespace churnlens::population {

/// Rows as a spreadsheet takes them from the clipboard: a line of titles, then a line a customer, cells between tabs.
/// Numbers are plain, with the locale's decimal mark and without separators of thousands: money with two decimals,
/// probabilities (0 to 1) with four; files have all digits. Values that are not there are empty; texts that a
/// spreadsheet would run are defused. titles: one for each column. Empty when the
/// stop token asks to end.
[[nodiscard]] QString tabSeparated(const Population& population, std::span<const quint32> rows,
                                   std::span<const Column> columns, const QStringList& titles, const QLocale& locale,
                                   const std::stop_token& stop = {});

} // namespace churnlens::population
