// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace churnlens::modelcard {

/// A finite number, or none.
using Number = std::optional<double>;

/// The number under a key; none when it is missing, of another kind or not finite.
[[nodiscard]] Number number(const QJsonObject& object, const QString& key);
[[nodiscard]] Number finite(double value);

/// All texts below are plain, not HTML; a dash stands for no number.

/// "0.812", with a true minus sign.
[[nodiscard]] QString decimalText(Number value, int decimals);
/// With as many digits as the size needs: "1,234", "12.3", "0.0012"; no trailing zeros.
[[nodiscard]] QString plainText(Number value);
/// "0.812 (0.800 to 0.824)", from key, key_low and key_high; without the interval where it is missing.
[[nodiscard]] QString intervalText(const QJsonObject& object, const QString& key, int decimals);
/// "22.8 %".
[[nodiscard]] QString shareText(Number share);
/// "5,256".
[[nodiscard]] QString wholeNumberText(Number value);
/// "0.0123", "< 0.0001".
[[nodiscard]] QString pValueText(Number value);
/// An ISO date as "9 Dec 2011"; other text as it is.
[[nodiscard]] QString dateText(const QString& iso);
/// An RFC 3339 time as "9 Dec 2011 08:00 UTC"; other text as it is.
[[nodiscard]] QString timeText(const QString& rfc3339);
/// An array of ISO dates; what is no text is left out.
[[nodiscard]] QStringList dateTexts(const QJsonArray& dates);
/// "a", "a and b", "a, b and c".
[[nodiscard]] QString listText(const QStringList& items);
/// "enough_data" as "Enough data".
[[nodiscard]] QString titleText(const QString& name);

} // namespace churnlens::modelcard
