// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/ingest/bytes/textencoding.h"
#include "core/ingest/profile/columnrole.h"
#include "core/ingest/value/datevalue.h"
#include "core/ingest/value/numbervalue.h"

#include <QStringList>

#include <string>
#include <vector>

namespace churnlens::ingest {

/// Which column of the file a role may have.
class ColumnChoice
{
public:
    /// Accepted header names, the preferred one first.
    [[nodiscard]] const QStringList& names() const { return m_names; }
    /// The names as headers are compared: columnKey() of each.
    [[nodiscard]] const QStringList& keys() const { return m_keys; }
    void addName(const QString& name);
    /// 1-based place in the file, where no name is in the header; 0: none.
    [[nodiscard]] int position() const { return m_position; }
    void setPosition(int position) { m_position = position; }
    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty() && m_position == 0; }

private:
    QStringList m_names;
    QStringList m_keys;
    int m_position = 0;
};

/// What of a column's name is compared: letters and digits alone, in one case and composition.
[[nodiscard]] QString columnKey(const QString& name);

/// What an order number identifies.
enum class OrderScope {
    File, ///< one order, whenever its lines are dated
    Day, ///< one order a day: shops that begin to count anew, as cash registers do
};

/// How one shop system writes its transactions: column names, formats, what marks a cancellation, which codes are
/// services. Read from JSON (docs/source-profiles.md); the shipped ones are online-retail-ii, online-retail-i and
/// generic. What is empty is detected from the file.
struct SourceProfile
{
    QString name; ///< of one read from a file with a digest of its content behind an @
    std::array<ColumnChoice, kColumnRoles> columns; ///< by role
    bool hasHeader = true;
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter;
    std::optional<DateOrder> dateOrder;
    std::optional<DecimalMark> decimalMark;
    OrderScope orderScope = OrderScope::File;
    QStringList sheets; ///< of a workbook or archive, by name; empty: every one with the columns
    std::string cancellationPrefix; ///< invoices that start so (any case) are cancellations; empty: no such rule
    bool negativeQuantityCancels = false;
    std::vector<std::string> cancellationStatuses; ///< lower case; values of the status column
    std::vector<std::string> serviceCodes; ///< lower case
    std::vector<std::string> servicePrefixes; ///< lower case

    [[nodiscard]] const ColumnChoice& column(ColumnRole role) const { return columns[static_cast<size_t>(role)]; }

    /// A shipped profile by name, or a file ending in .json. Errors: Usage (unknown name), InputUnusable (bad file).
    static Result<SourceProfile> load(const QString& nameOrFile);
    /// The shipped profiles, the most specific first, generic last. Any thread.
    static const std::vector<SourceProfile>& shipped();
};

} // namespace churnlens::ingest
