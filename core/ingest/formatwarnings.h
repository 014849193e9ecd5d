// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/value/numbervalue.h"

#include <QStringList>

namespace churnlens::ingest {

/// Warnings about what the values of a table leave open; title names the table.
[[nodiscard]] QString undecidedDates(const QString& title);
/// used: the mark that is taken.
[[nodiscard]] QString undecidedNumbers(const QString& title, DecimalMark used);
[[nodiscard]] QString severalCurrencies(const QString& title, const QStringList& currencies);

} // namespace churnlens::ingest
