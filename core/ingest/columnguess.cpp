// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/columnguess.h"

#include "core/ingest/value/idvalue.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace churnlens::ingest {

namespace {

constexpr double kPreferredName = 1.0;
constexpr double kOtherName = 0.9;
constexpr double kByPosition = 0.9;
constexpr double kGuess = 0.5;
constexpr double kMostly = 0.8;
constexpr double kRepeats = 0.1; ///< orders and customers do; of the two, orders are the ones that change more often
constexpr qint64 kAnyTime = std::numeric_limits<qint64>::max();

/// What the sampled values of one column look like; shares are of the values that are not empty.
struct ColumnTraits
{
    int index = 0;
    qsizetype filled = 0;
    double dates = 0;
    double numbers = 0;
    double fractions = 0; ///< numbers with decimals
    double codes = 0; ///< without blanks, with a digit
    double words = 0; ///< with letters, without digits
    double likeTheLineBefore = 0;
    double distinct = 0; ///< different values for each value
    double length = 0; ///< mean, in characters
};

struct Counts
{
    int dates = 0, numbers = 0, fractions = 0, codes = 0, words = 0, repeats = 0;
    qsizetype characters = 0;
};

void countValue(const QString& value, const TableLayout& layout, Counts& counts)
{
    const std::string text = value.toStdString();
    const Parsed<qint64> number = parseDecimal(text, layout.decimalMark);
    const bool isNumber = number.status == ParseStatus::Ok;
    const bool isDate = parseTimestamp(text, layout.dateOrder, kAnyTime).status == ParseStatus::Ok
        || parseTimestamp(text, DateOrder::MonthFirst, kAnyTime).status == ParseStatus::Ok;
    const bool hasDigit = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); });
    const bool hasLetter = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isLetter(); });
    counts.numbers += isNumber ? 1 : 0;
    counts.dates += isDate && (!isNumber || text.find('.') != std::string::npos || text.size() == 8) ? 1 : 0;
    counts.fractions += isNumber && text.find_first_of(".,") != std::string::npos ? 1 : 0;
    counts.codes += hasDigit && !value.contains(u' ') ? 1 : 0;
    counts.words += hasLetter && !hasDigit ? 1 : 0;
    counts.characters += value.size();
}

ColumnTraits traitsOf(const TableLayout& layout, int column)
{
    Counts counts;
    QSet<QString> different;
    QString before;
    ColumnTraits traits;
    traits.index = column;
    for (const QStringList& row : layout.firstRows) {
        const QString value = row.value(column).trimmed();
        if (value.isEmpty())
            continue;
        ++traits.filled;
        countValue(value, layout, counts);
        counts.repeats += value == before ? 1 : 0;
        different.insert(value);
        before = value;
    }
    const auto all = static_cast<double>(std::max<qsizetype>(traits.filled, 1));
    traits.dates = counts.dates / all;
    traits.numbers = counts.numbers / all;
    traits.fractions = counts.fractions / all;
    traits.codes = counts.codes / all;
    traits.words = counts.words / all;
    traits.likeTheLineBefore = counts.repeats / all;
    traits.distinct = static_cast<double>(different.size()) / all;
    traits.length = static_cast<double>(counts.characters) / all;
    return traits;
}

/// How well a column's values fit a role, 0..1; only the order among the columns matters.
double fitOf(ColumnRole role, const ColumnTraits& t)
{
    const bool isDate = t.dates > kMostly;
    const bool isNumber = t.numbers > kMostly && !isDate;
    const bool isCode = t.codes > kMostly && !isDate && t.fractions < 0.2;
    switch (role) {
    case ColumnRole::InvoicedAt:
        return isDate ? t.dates : 0;
    case ColumnRole::UnitPrice:
        return isNumber && t.fractions > 0.3 ? t.fractions : 0;
    case ColumnRole::Quantity:
        return isNumber && t.fractions < 0.1 && t.length < 4 ? 1 - t.length / 10 : 0;
    case ColumnRole::Invoice:
        return isCode && t.length > 3 ? (t.likeTheLineBefore > kRepeats ? 0.2 + t.distinct : 0.2 * t.distinct) : 0;
    case ColumnRole::CustomerId:
        return isCode && t.length > 3 ? 0.1 + t.likeTheLineBefore : 0;
    case ColumnRole::StockCode:
        return isCode && t.length > 1 ? t.distinct * (1 - t.likeTheLineBefore) : 0;
    case ColumnRole::Country:
        return t.words > kMostly && t.distinct < 0.3 ? 1 - t.distinct : 0;
    case ColumnRole::Description:
        return t.length > 6 && !isDate && !isNumber ? t.distinct : 0;
    default:
        return 0;
    }
}

bool reads(ColumnRole role, const std::string& value, const TableLayout& layout)
{
    switch (role) {
    case ColumnRole::InvoicedAt:
        return parseTimestamp(value, layout.dateOrder, kAnyTime).status == ParseStatus::Ok;
    case ColumnRole::Quantity:
        return parseQuantity(value, layout.decimalMark).status == ParseStatus::Ok;
    case ColumnRole::UnitPrice:
    case ColumnRole::LineTotal:
        return parseDecimal(value, layout.decimalMark).status == ParseStatus::Ok;
    default:
        return true;
    }
}

/// The share of the sampled values that a role can read.
double readableShare(const TableLayout& layout, ColumnRole role)
{
    int good = 0;
    int all = 0;
    for (const QStringList& row : layout.firstRows) {
        if (row.size() != static_cast<qsizetype>(layout.columnCount))
            continue; // titles and totals
        ++all;
        good += reads(role, row[layout.mapping[role]].toStdString(), layout) ? 1 : 0;
    }
    return all > 0 ? static_cast<double>(good) / all : 0;
}

/// The decimal mark, where the columns with a role did not tell it: the guesses depend on it.
void guessDecimalMark(TableLayout& layout, const std::vector<int>& columns)
{
    NumberEvidence numbers = layout.numbers;
    for (const QStringList& row : layout.firstRows) {
        for (const int column : columns)
            numbers.add(row.value(column).toStdString());
    }
    if (!layout.profile.decimalMark && !layout.numbers.decided())
        layout.decimalMark = numbers.decided().value_or(layout.decimalMark);
}

/// What the values of a column that has just got its role say about the formats.
void noteFormats(TableLayout& layout, ColumnRole role)
{
    for (const QStringList& row : layout.firstRows) {
        const std::string text = row.value(layout.mapping[role]).toStdString();
        if (role == ColumnRole::InvoicedAt)
            layout.dates.add(text);
        else if (role == ColumnRole::UnitPrice || role == ColumnRole::Quantity)
            layout.numbers.add(text);
    }
    if (role == ColumnRole::InvoicedAt && !layout.profile.dateOrder)
        layout.dateOrder = layout.dates.decided().value_or(layout.dateOrder);
}

std::vector<int> columnsWithoutRole(const TableLayout& layout)
{
    std::vector<int> columns;
    const auto& taken = layout.mapping.index;
    for (int column = 0; column < static_cast<int>(layout.columnCount); ++column) {
        if (std::find(taken.begin(), taken.end(), column) == taken.end())
            columns.push_back(column);
    }
    return columns;
}

} // namespace

Confidence mappingConfidence(const TableLayout& layout)
{
    Confidence confidence{};
    for (const ColumnRole role : allRoles()) {
        if (!layout.mapping.has(role))
            continue;
        const ColumnChoice& choice = layout.profile.column(role);
        const QString name = layout.header.value(layout.mapping[role]);
        const bool preferred =
            !choice.names().isEmpty() && choice.names().first().compare(name, Qt::CaseInsensitive) == 0;
        const double byName = name.isEmpty() ? kByPosition : preferred ? kPreferredName : kOtherName;
        confidence[static_cast<size_t>(role)] = byName * readableShare(layout, role);
    }
    return confidence;
}

void guessColumns(TableLayout& layout, Confidence& confidence)
{
    const std::vector<int> free = columnsWithoutRole(layout);
    guessDecimalMark(layout, free);
    std::vector<ColumnTraits> columns;
    for (const int column : free)
        columns.push_back(traitsOf(layout, column));
    // The roles that few columns can have come first.
    for (const ColumnRole role :
         {ColumnRole::InvoicedAt, ColumnRole::UnitPrice, ColumnRole::Quantity, ColumnRole::Invoice,
          ColumnRole::CustomerId, ColumnRole::Country, ColumnRole::StockCode, ColumnRole::Description}) {
        const bool priced = role == ColumnRole::UnitPrice && layout.mapping.has(ColumnRole::LineTotal);
        if (layout.mapping.has(role) || priced || columns.empty())
            continue;
        const auto best = std::max_element(columns.begin(), columns.end(), [role](const auto& a, const auto& b) {
            return fitOf(role, a) < fitOf(role, b);
        });
        const double fit = fitOf(role, *best);
        if (fit <= 0)
            continue;
        layout.mapping.index[static_cast<size_t>(role)] = best->index;
        confidence[static_cast<size_t>(role)] = kGuess * std::min(fit, 1.0);
        columns.erase(best);
        noteFormats(layout, role);
    }
}

} // namespace churnlens::ingest
