// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chartaxis.h"

#include "app/gui/format/format.h"
#include "core/chart/axisticks.h"
#include "core/common/utc.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

namespace {

QDate dateOf(double milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds), kUtc).date();
}

double millisecondsOf(const QDate& date)
{
    return static_cast<double>(date.startOfDay(kUtc).toMSecsSinceEpoch());
}

QString dayLabel(const QDate& day, chart::DayUnit unit)
{
    const QLocale locale;
    switch (unit) {
    case chart::DayUnit::Day:
        return locale.toString(day, QStringLiteral("d MMM"));
    case chart::DayUnit::Month:
        return locale.toString(day, QStringLiteral("MMM yyyy"));
    case chart::DayUnit::Year:
        return QString::number(day.year());
    }
    return {};
}

std::vector<AxisTick> dateLabels(double low, double high, int most)
{
    const chart::DayTicks ticks = chart::dayTicks(dateOf(low), dateOf(high), most);
    std::vector<AxisTick> labels;
    for (const QDate& day : ticks.days) {
        if (const double at = millisecondsOf(day); at >= low && at <= high)
            labels.push_back({at, dayLabel(day, ticks.unit)});
    }
    return labels;
}

QString percent(double share, int decimals)
{
    return QLocale().toString(share * 100, 'f', decimals) + QStringLiteral("\u00a0%");
}

/// Whether "£1.2k" would not be exact.
bool isLossy(double amount)
{
    double scaled = std::abs(amount);
    while (scaled >= 1000)
        scaled /= 1000;
    const double shown = scaled < 10 ? scaled * 10 : scaled; // digits of shortMoneyText()
    return std::abs(amount) >= 1000 && std::abs(shown - std::round(shown)) > 1e-6;
}

std::vector<AxisTick> moneyLabels(const chart::NumberTicks& ticks)
{
    const bool lossy = std::any_of(ticks.values.begin(), ticks.values.end(), isLossy);
    std::vector<AxisTick> labels;
    for (const double value : ticks.values) {
        if (value == 0)
            labels.push_back({value, currencySign() + QStringLiteral("0")});
        else
            labels.push_back({value, lossy || ticks.decimals > 0 ? moneyText(value) : shortMoneyText(value)});
    }
    return labels;
}

std::vector<AxisTick> numberLabels(const chart::NumberTicks& ticks, AxisFormat format)
{
    if (format == AxisFormat::Money)
        return moneyLabels(ticks);
    std::vector<AxisTick> labels;
    for (const double value : ticks.values) {
        const bool isPercent = format == AxisFormat::Percent;
        labels.push_back(
            {value, isPercent ? percent(value, std::max(0, ticks.decimals - 2)) : numberText(value, ticks.decimals)});
    }
    return labels;
}

/// With as many decimals as an exact number needs, three at most.
QString numberOf(double value)
{
    int decimals = 0;
    while (decimals < 3 && std::abs(value - std::round(value * std::pow(10, decimals)) / std::pow(10, decimals)) > 1e-9)
        ++decimals;
    return numberText(value, decimals);
}

} // namespace

void DataRange::include(double value)
{
    if (!std::isfinite(value))
        return;
    low = isEmpty ? value : std::min(low, value);
    high = isEmpty ? value : std::max(high, value);
    isEmpty = false;
}

ScaledAxis scaledAxis(const ChartAxis& axis, const DataRange& data, int most, bool tight)
{
    ScaledAxis scaled;
    scaled.format = axis.format;
    double low = axis.minimum.value_or(data.low);
    double high = axis.maximum.value_or(data.high);
    const bool isDate = axis.format == AxisFormat::Date;
    if (isDate && !(low < high)) {
        low -= 86'400'000.0 * 15;
        high = low + 86'400'000.0 * 30;
    }
    const bool fixed = isDate || tight || (axis.minimum && axis.maximum);
    const chart::NumberTicks around = fixed && low < high ? chart::NumberTicks() : chart::ticksAround(low, high, most);
    const bool grows = !around.values.empty();
    scaled.low = grows && !axis.minimum ? around.values.front() : low;
    scaled.high = grows && !axis.maximum ? around.values.back() : high;
    if (!(scaled.low < scaled.high))
        scaled.high = scaled.low + 1;
    if (isDate) {
        scaled.ticks = dateLabels(scaled.low, scaled.high, most);
        return scaled;
    }
    chart::NumberTicks ticks = grows ? around : chart::ticksWithin(scaled.low, scaled.high, most);
    std::erase_if(ticks.values, [&scaled](double value) { return value < scaled.low || value > scaled.high; });
    scaled.ticks = numberLabels(ticks, axis.format);
    return scaled;
}

QString exactText(AxisFormat format, double value)
{
    switch (format) {
    case AxisFormat::Number:
        return numberOf(value);
    case AxisFormat::Percent:
        return percent(value, 1);
    case AxisFormat::Money:
        return moneyText(value);
    case AxisFormat::Date:
        break;
    }
    return dateText(dateOf(value));
}

QString shortText(AxisFormat format, double value)
{
    if (format == AxisFormat::Percent)
        return percent(value, 0);
    return format == AxisFormat::Money ? shortMoneyText(value) : exactText(format, value);
}

QString plainText(AxisFormat format, double value)
{
    if (!std::isfinite(value))
        return {};
    if (format == AxisFormat::Date)
        return dateOf(value).toString(Qt::ISODate);
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QColor colorOf(ChartColor color, const Tokens& tokens)
{
    switch (color) {
    case ChartColor::Accent:
        return tokens.accent;
    case ChartColor::Low:
        return tokens.low;
    case ChartColor::Medium:
        return tokens.medium;
    case ChartColor::High:
        return tokens.high;
    case ChartColor::Muted:
        return tokens.muted;
    case ChartColor::Text:
        break;
    }
    return tokens.text;
}

} // namespace churnlens::gui
