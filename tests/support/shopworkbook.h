// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/shoptable.h"

namespace churnlens::tests {

/// A sheet of a workbook, with a header like that of online-retail-ii.
struct ShopSheet
{
    QString name;
    ShopTable table;
    bool hidden = false;
};

enum class CellKinds {
    Typed, ///< dates as serial numbers with a date's format; ids, quantities and prices as numbers where they are
    Texts
};

/// A workbook of libxlsxwriter.
[[nodiscard]] QByteArray workbookOf(const QList<ShopSheet>& sheets, CellKinds kinds = CellKinds::Typed);

enum class Epoch { From1900, From1904 };

/// A workbook with one sheet as simple programs write it: inline strings, and dates as serial numbers.
[[nodiscard]] QByteArray inlineWorkbook(const ShopTable& table, Epoch epoch);

/// "2011-02-14 08:26:00" as a spreadsheet's serial number, with 10 decimals.
[[nodiscard]] QString serialDate(const QString& text, Epoch epoch = Epoch::From1900);

} // namespace churnlens::tests
