// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace churnlens::chart {

/// A part of a whole.
struct ShareSegment
{
    QString label;
    qint64 value = 0;
    QString cssClass; ///< its colour in the page's style sheet
};

/// One bar of the parts of a whole, side by side; what is little is drawn wide enough to be seen. Parts of 0 are left
/// out.
[[nodiscard]] QString shareBarSvg(const std::vector<ShareSegment>& segments, const QString& description);

/// A horizontal bar of value against the greatest of a column, for a table's cell; the number stands beside it.
[[nodiscard]] QString valueBarSvg(qint64 value, qint64 greatest, const QString& cssClass);

} // namespace churnlens::chart
