// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/reasonsentence.h"

#include "core/features/featurecatalogue.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace churnlens::scoring {

namespace {

constexpr std::array<QLatin1StringView, 5> kCounted{QLatin1StringView("days"), QLatin1StringView("orders"),
                                                    QLatin1StringView("items"), QLatin1StringView("lines"),
                                                    QLatin1StringView("products")};
constexpr QLatin1StringView kDifferent(" different");
const QString kUnknown = QStringLiteral("unknown");

QString unitOf(const QString& column)
{
    const std::vector<features::Column>& columns = features::columns();
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&column](const features::Column& known) { return known.name == column; });
    return found == columns.end() ? QString() : found->unit;
}

std::optional<double> valueOf(const CustomerColumns& customer, const QString& column)
{
    const qsizetype position = customer.names.indexOf(column);
    if (position < 0 || static_cast<size_t>(position) >= customer.values.size())
        return {};
    return customer.values[static_cast<size_t>(position)];
}

bool isColumn(const formula::Expression& formula)
{
    return formula.operation() == formula::Operation::Column;
}

std::optional<double> typicalOf(const model::TrainedModel& model, const QString& column)
{
    if (const model::ColumnProfile* profile = model.profile.find(column))
        return profile->typical;
    for (size_t i = 0; i < model.terms.size(); ++i) {
        if (isColumn(model.terms[i].formula) && model.terms[i].formula.name() == column)
            return model.scaler.means()(static_cast<Eigen::Index>(i));
    }
    return {};
}

/// placeholder: what stands between the braces.
QString replacement(const model::TrainedModel& model, const CustomerColumns& customer, const QString& placeholder)
{
    const bool typical = placeholder.startsWith(u'~');
    const QString column = typical ? placeholder.mid(1) : placeholder;
    const std::optional<double> value = typical ? typicalOf(model, column) : valueOf(customer, column);
    return value ? valueText(*value, unitOf(column)) : kUnknown;
}

/// Length of the plural, such as " days" or " different products", that the text begins with; 0: none.
qsizetype pluralLength(QStringView text)
{
    const qsizetype start = text.startsWith(kDifferent) ? kDifferent.size() : 0;
    for (const QLatin1StringView word : kCounted) {
        const qsizetype end = start + 1 + word.size();
        if (text.mid(start).startsWith(u' ') && text.mid(start + 1).startsWith(word)
            && (text.size() == end || !text[end].isLetter()))
            return end;
    }
    return 0;
}

QString filled(const model::TrainedModel& model, const CustomerColumns& customer, const QString& sentence)
{
    QString text;
    qsizetype at = 0;
    while (true) {
        const qsizetype open = sentence.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(u'}', open);
        if (close < 0)
            return text + sentence.mid(at);
        const QString value = replacement(model, customer, sentence.mid(open + 1, close - open - 1));
        text += sentence.mid(at, open - at) + value;
        at = close + 1;
        const qsizetype plural = value == u"1" ? pluralLength(QStringView(sentence).mid(at)) : 0;
        if (plural > 0)
            text += sentence.mid(at, plural - 1);
        at += plural;
    }
}

/// For models without sentences. A formula's value is taken back from the standardised one; its typical value is the
/// mean, from which it was measured.
QString plainSentence(const model::TrainedModel& model, size_t feature, double standardized,
                      const CustomerColumns& customer)
{
    const model::ModelTerm& term = model.terms[feature];
    QString label = term.label.isEmpty() ? term.name : term.label;
    label.replace(0, 1, label.left(1).toUpper());
    if (isColumn(term.formula)) {
        const QString column = term.formula.name();
        return QStringLiteral("%1: %2 (typical: %3)")
            .arg(label, replacement(model, customer, column), replacement(model, customer, u'~' + column));
    }
    const auto position = static_cast<Eigen::Index>(feature);
    const double mean = model.scaler.means()(position);
    const double value = mean + standardized * model.scaler.deviations()(position);
    return QStringLiteral("%1: %2 (typical: %3)").arg(label, valueText(value, term.unit), valueText(mean, term.unit));
}

} // namespace

QString valueText(double value, const QString& unit)
{
    constexpr double kWholeFrom = 100;
    const bool counted = std::find(kCounted.begin(), kCounted.end(), unit) != kCounted.end();
    // Rounded first: 99.999 is 100, not 100.00, and the sign of -0.3 goes with its digits.
    const double rounded = std::round(value * 100) / 100;
    const bool whole = counted || std::abs(rounded) >= kWholeFrom;
    const double shown = (whole ? std::round(value) : rounded) + 0.0;
    return QLocale(QLocale::English).toString(shown, 'f', whole ? 0 : 2);
}

QString reasonSentence(const model::TrainedModel& model, size_t feature, double standardized,
                       const CustomerColumns& customer)
{
    const model::ModelTerm& term = model.terms[feature];
    const bool firstOrder =
        !term.firstOrderSentence.isEmpty() && valueOf(customer, QStringLiteral("active_days")) == 1.0;
    const QString& sentence = firstOrder ? term.firstOrderSentence : term.sentence;
    if (sentence.isEmpty())
        return plainSentence(model, feature, standardized, customer);
    return filled(model, customer, sentence);
}

} // namespace churnlens::scoring
