// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scoring/reasonsentence.h"

#include "core/features/featurecatalogue.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace churnlens::scoring {

namespace {

constexpr std::array<QLatin1StringView, 5> kCounted{QLatin1StringView("days"), QLatin1StringView("orders"),
                                                    QLatin1StringView("items"), QLatin1StringView("lines"),
                                                    QLatin1StringView("products")};

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

/// place: what stands between the braces.
PhraseValue measured(const model::TrainedModel& model, const CustomerColumns& customer, const QString& place)
{
    const bool typical = place.startsWith(u'~');
    const QString column = typical ? place.mid(1) : place;
    const std::optional<double> value = typical ? typicalOf(model, column) : valueOf(customer, column);
    return {place, value ? QVariant(*value) : QVariant(), unitOf(column)};
}

/// English sentences of models have the plural behind their values: {column} days, {column} different products.
QString withSingulars(QString pattern)
{
    static const QRegularExpression plural(
        QStringLiteral(R"(\{([^{}|]+)\} (different )?(day|order|item|line|product)s(?![A-Za-z]))"));
    return pattern.replace(plural, QStringLiteral(R"({\1|\2\3|\2\3s})"));
}

/// For models without sentences. A formula's value is taken back from the standardised one; its typical value is the
/// mean, from which it was measured.
Phrase plainPhrase(const model::TrainedModel& model, size_t feature, double standardized,
                   const CustomerColumns& customer)
{
    const model::ModelTerm& term = model.terms[feature];
    const PhraseValue label{QStringLiteral("label"), term.label.isEmpty() ? term.name : term.label, {}};
    const QString valuePlace = QStringLiteral("value");
    const QString typicalPlace = QStringLiteral("typical");
    if (isColumn(term.formula)) {
        PhraseValue value = measured(model, customer, term.formula.name());
        PhraseValue typical = measured(model, customer, u'~' + term.formula.name());
        value.name = valuePlace;
        typical.name = typicalPlace;
        return {kPlainReason, {label, value, typical}};
    }
    const auto position = static_cast<Eigen::Index>(feature);
    const double mean = model.scaler.means()(position);
    const double value = mean + standardized * model.scaler.deviations()(position);
    return {kPlainReason, {label, {valuePlace, value, term.unit}, {typicalPlace, mean, term.unit}}};
}

} // namespace

QString valueText(double value, const QString& unit, const QLocale& locale)
{
    constexpr double kWholeFrom = 100;
    const bool counted = std::find(kCounted.begin(), kCounted.end(), unit) != kCounted.end();
    // Rounded first: 99.999 is 100, not 100.00, and the sign of -0.3 goes with its digits.
    const double rounded = std::round(value * 100) / 100;
    const bool whole = counted || std::abs(rounded) >= kWholeFrom;
    const double shown = (whole ? std::round(value) : rounded) + 0.0;
    return locale.toString(shown, 'f', whole ? 0 : 2);
}

Phrase reasonPhrase(const model::TrainedModel& model, size_t feature, double standardized,
                    const CustomerColumns& customer)
{
    const model::ModelTerm& term = model.terms[feature];
    const bool firstOrder =
        !term.firstOrderSentence.isEmpty() && valueOf(customer, QStringLiteral("active_days")) == 1.0;
    Phrase reason{firstOrder ? term.firstOrderSentence : term.sentence, {}};
    if (reason.pattern.isEmpty())
        return plainPhrase(model, feature, standardized, customer);
    for (const QString& place : placesOf(reason.pattern))
        reason.values.push_back(measured(model, customer, place));
    return reason;
}

QString reasonText(const Phrase& reason, const QLocale& locale, const QString& unknown,
                   const std::function<QString(double)>& amountText)
{
    return fillPattern(withSingulars(reason.pattern), reason.values, [&](const PhraseValue& value) -> QString {
        if (!value.value.isValid())
            return unknown;
        if (amountText && value.unit == u"currency")
            return amountText(value.value.toDouble());
        if (value.value.typeId() != QMetaType::QString)
            return valueText(value.value.toDouble(), value.unit, locale);
        const QString label = value.value.toString();
        return label.left(1).toUpper() + label.mid(1);
    });
}

} // namespace churnlens::scoring
