// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/profile/columnrole.h"

namespace churnlens::ingest {

namespace {

constexpr std::array<const char*, kColumnRoles> kNames{"invoice",     "stock_code",    "description", "quantity",
                                                       "invoiced_at", "unit_price",    "customer_id", "country",
                                                       "line_total",  "invoiced_time", "status"};

} // namespace

const std::array<ColumnRole, kColumnRoles>& allRoles()
{
    static constexpr std::array<ColumnRole, kColumnRoles> roles{
        ColumnRole::Invoice,    ColumnRole::StockCode,    ColumnRole::Description, ColumnRole::Quantity,
        ColumnRole::InvoicedAt, ColumnRole::UnitPrice,    ColumnRole::CustomerId,  ColumnRole::Country,
        ColumnRole::LineTotal,  ColumnRole::InvoicedTime, ColumnRole::Status};
    return roles;
}

QString roleName(ColumnRole role)
{
    return QString::fromLatin1(kNames[static_cast<size_t>(role)]);
}

std::optional<ColumnRole> roleByName(const QString& name)
{
    for (const ColumnRole role : allRoles()) {
        if (name == QLatin1StringView(kNames[static_cast<size_t>(role)]))
            return role;
    }
    return std::nullopt;
}

bool isOptionalRole(ColumnRole role)
{
    return role != ColumnRole::InvoicedAt && role != ColumnRole::CustomerId;
}

QString absenceNote(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Invoice:
        return QStringLiteral("Without order numbers, an order is what one customer bought at one time (on one day, "
                              "where the dates have no time).");
    case ColumnRole::StockCode:
        return QStringLiteral("Without products, the number of different products is unknown, and services cannot be "
                              "told from goods.");
    case ColumnRole::Quantity:
        return QStringLiteral("Without quantities, every line counts as one item, and its price as the price of the "
                              "line.");
    case ColumnRole::Country:
        return QStringLiteral("Without countries, customers cannot be grouped by country.");
    default:
        return {};
    }
}

} // namespace churnlens::ingest
