// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/population/populationtext.h"

#include "core/scoring/export/celltext.h"

#include <cmath>

namespace churnlens::population {

namespace {

constexpr size_t kRowsBetweenStops = 4096; // rows
constexpr int kProbabilityDecimals = 4;
constexpr int kMoneyDecimals = 2;

/// Nothing in a cell may look like the end of it.
QString cellText(QString text)
{
    text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    return scoring::withoutFormula(text);
}

QString numberText(double value, int decimals, const QLocale& locale)
{
    return std::isfinite(value) ? locale.toString(value, 'f', decimals) : QString();
}

QString cellOf(const Customer& customer, Column column, const QLocale& locale)
{
    switch (column) {
    case Column::CustomerId:
        return cellText(customer.customerId);
    case Column::Probability:
        return numberText(customer.probability, kProbabilityDecimals, locale);
    case Column::Bucket:
        return customer.bucket;
    case Column::Change:
        return numberText(customer.change, kProbabilityDecimals, locale);
    case Column::ValueAtRisk:
        return numberText(customer.valueAtRisk, kMoneyDecimals, locale);
    case Column::LastOrder:
        return numberText(customer.lastOrderDays, 1, locale);
    case Column::Orders:
        return numberText(customer.orders, 0, locale);
    case Column::Spend:
        return numberText(customer.spend, kMoneyDecimals, locale);
    case Column::Country:
        return cellText(customer.country);
    case Column::Flags:
        return cellText(customer.flags.join(QStringLiteral(", ")));
    case Column::Rank:
        return QString::number(customer.rank);
    case Column::Low:
        return numberText(customer.low, kProbabilityDecimals, locale);
    case Column::High:
        return numberText(customer.high, kProbabilityDecimals, locale);
    case Column::Percentile:
        return numberText(customer.percentile, 2, locale);
    case Column::Active:
        return customer.isActive ? QStringLiteral("Active") : QStringLiteral("Lapsed");
    case Column::BasketValue:
        return numberText(customer.basketValue, kMoneyDecimals, locale);
    }
    return {};
}

} // namespace

QString tabSeparated(const Population& population, std::span<const quint32> rows, std::span<const Column> columns,
                     const QStringList& titles, const QLocale& locale, const std::stop_token& stop)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = titles.join(u'\t') + u'\n';
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % kRowsBetweenStops == 0 && stop.stop_requested())
            return {};
        const Customer customer = population.at(rows[i]);
        for (size_t column = 0; column < columns.size(); ++column) {
            if (column > 0)
                text += u'\t';
            text += cellOf(customer, columns[column], plain);
        }
        text += u'\n';
    }
    return text;
}

} // namespace churnlens::population
