// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace churnlens::chart {

/// "1,067,371".
[[nodiscard]] QString wholeText(qint64 value);
/// "9,747,748" from a thousand on, below with two decimals, nothing as "0".
[[nodiscard]] QString amountText(double value);
/// 0.2283 as "22.8 %", with a space that does not break; "< 0.1 %" for what is little and not nothing.
[[nodiscard]] QString percentText(double share);
/// "9 Dec 2011"; a dash when invalid.
[[nodiscard]] QString dayText(const QDate& day);
/// "Dec 2011".
[[nodiscard]] QString monthText(const QDate& month);
/// "1 line", "2 lines": with the plural by a final s.
[[nodiscard]] QString countText(qint64 count, const QString& singular);

/// Text for HTML and SVG, in content and in double-quoted attributes. Control characters and marks that turn the
/// direction of writing are shown by their number, so that no id can rearrange the page.
[[nodiscard]] QString html(const QString& text);

} // namespace churnlens::chart
