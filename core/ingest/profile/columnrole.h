// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace churnlens::ingest {

/// What a column of a file means.
enum class ColumnRole {
    Invoice, ///< order, invoice or receipt number
    StockCode,
    Description,
    Quantity,
    InvoicedAt, ///< date, with or without the time
    UnitPrice,
    CustomerId,
    Country,
    LineTotal, ///< price of the whole line, in place of the unit price
    InvoicedTime, ///< time of day, where the date has a column of its own
    Status, ///< of the order or payment; some values mark cancellations
};
inline constexpr size_t kColumnRoles = 11;

/// Every role, in the order of the enumeration.
[[nodiscard]] const std::array<ColumnRole, kColumnRoles>& allRoles();

/// The role's name as profiles and messages write it ("customer_id").
[[nodiscard]] QString roleName(ColumnRole role);
[[nodiscard]] std::optional<ColumnRole> roleByName(const QString& name);

/// Whether a file without the column can be loaded. Of unit price and line total one is needed; both are optional here.
[[nodiscard]] bool isOptionalRole(ColumnRole role);

/// What the absence of a column means for the load, as a sentence; empty where it means nothing worth a word.
[[nodiscard]] QString absenceNote(ColumnRole role);

} // namespace churnlens::ingest
