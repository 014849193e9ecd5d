// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/ingest/value/valueparser.h"

#include <QStringList>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace churnlens::ingest {

/// What a column of the file means.
enum class ColumnRole { Invoice, StockCode, Description, Quantity, InvoicedAt, UnitPrice, CustomerId, Country };
inline constexpr size_t kColumnRoles = 8;

/// The role's name as profiles and messages write it ("customer_id").
[[nodiscard]] QString roleName(ColumnRole role);
/// Whether a file without the column can be loaded.
[[nodiscard]] bool isOptionalRole(ColumnRole role);

/// How one shop system writes its transactions: column names, dates, what marks a cancellation, which codes are
/// services. Read from JSON; the shipped ones are online-retail-ii, online-retail-i and generic.
struct SourceProfile
{
    QString name; ///< of one read from a file with a digest of its content behind an @
    std::array<QStringList, kColumnRoles> columnNames; ///< by role: accepted header names, the preferred one first
    std::optional<DateOrder> dateOrder; ///< empty: found out from the first lines
    std::string cancellationPrefix; ///< invoices that start so (any case) are cancellations; empty: no such rule
    bool negativeQuantityCancels = false;
    std::vector<std::string> serviceCodes; ///< lower case
    std::vector<std::string> servicePrefixes; ///< lower case

    /// Errors: InputUnusable, naming what is wrong in the JSON. origin is used in messages.
    static Result<SourceProfile> fromJson(const QByteArray& json, const QString& origin);
    /// A shipped profile by name, or a file ending in .json. Errors: Usage (unknown name), InputUnusable (bad file).
    static Result<SourceProfile> load(const QString& nameOrFile);
    /// The shipped profiles, the most specific first, generic last.
    static std::vector<SourceProfile> shipped();
};

/// Where each role's column stands in a record; -1: absent.
struct ColumnMapping
{
    std::array<int, kColumnRoles> index{};

    [[nodiscard]] int operator[](ColumnRole role) const { return index[static_cast<size_t>(role)]; }
};

/// Finds the profile's columns in a header; names are compared without case, blanks and punctuation.
/// Errors: InputUnusable, naming the first missing column, the names looked for and the header found.
Result<ColumnMapping> mapColumns(const SourceProfile& profile, const QStringList& header, const QString& file);

/// The first shipped profile whose preferred names are all in the header, else generic.
[[nodiscard]] SourceProfile detectProfile(const QStringList& header);

} // namespace churnlens::ingest
