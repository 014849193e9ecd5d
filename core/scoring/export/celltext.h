// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace churnlens::scoring {

/// Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises against CSV injection:
/// a first character = + - @ (or its full-width twin) behind any blanks and invisible characters, or a leading tab,
/// carriage return or line feed. Other text is returned as it is.
[[nodiscard]] QString withoutFormula(const QString& text);

/// The shortest decimal that reads back as the same double; the value is finite.
[[nodiscard]] QByteArray shortestNumber(double value);

/// "2025-12-09"; empty when invalid.
[[nodiscard]] QByteArray isoText(QDate date);
/// "2025-12-09 12:50:00", with ".123" when there are milliseconds; the value's own wall clock.
[[nodiscard]] QByteArray isoText(const QDateTime& dateTime);

} // namespace churnlens::scoring
