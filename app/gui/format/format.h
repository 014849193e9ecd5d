// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace churnlens::gui {

/// Values as people read them, in QLocale's default locale. A number that is not finite, an invalid date and an empty
/// optional give an en dash.

/// "71 %"; below 1 % and above 99 % with one decimal.
[[nodiscard]] QString percentText(double probability, int decimals = 0);
/// "+3.2" probability points of a difference of probabilities, with a true minus sign.
[[nodiscard]] QString pointsText(double difference, int decimals = 1);
/// "5,881"
[[nodiscard]] QString countText(qint64 count);
[[nodiscard]] QString numberText(double value, int decimals);
/// "£1,234", with the currency's sign of the settings (may be empty); two decimals below 100.
[[nodiscard]] QString moneyText(double amount);
/// "£1.2M", "£34k": for cards and axes.
[[nodiscard]] QString shortMoneyText(double amount);
/// "10 Dec 2011"
[[nodiscard]] QString dateText(const QDate& date);
/// Of "2011-12-07T15:52:00" or an RFC 3339 time in UTC (shown in local time): "7 Dec 2011 15:52".
[[nodiscard]] QString timeText(const QString& iso);
/// "3 days", "1 day".
[[nodiscard]] QString daysText(double days);
/// "2 hours ago" of an RFC 3339 time.
[[nodiscard]] QString ageText(const QString& rfc3339);
/// "0.812 (0.800 to 0.824)"
[[nodiscard]] QString intervalText(double value, std::optional<double> low, std::optional<double> high, int decimals);
/// "Low", "Medium", "High" in the user's language.
[[nodiscard]] QString bucketText(const QString& bucket);
/// How a run fills its buckets, one sentence each for thresholds and for a capacity; probabilities.
[[nodiscard]] QString bucketRuleText(const std::optional<int>& capacity, double mediumFrom, double highFrom);
/// A flag of a score ("one_order") in words, and what it means.
[[nodiscard]] QString flagText(const QString& flag);
[[nodiscard]] QString flagMeaning(const QString& flag);

/// Set once by the preferences; "£" at first. Main thread.
void setCurrencySign(const QString& sign);
[[nodiscard]] QString currencySign();

} // namespace churnlens::gui
