// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/modeltexts.h"

#include "app/gui/format/format.h"
#include "app/gui/texts/cataloguetexts.h"

namespace churnlens::gui {

using modelreport::Coefficient;
using modelreport::Effect;
using modelreport::MetricValue;
using modelreport::UnitStep;

namespace {

const QString kDash = QStringLiteral("–");
constexpr double kLeastPValue = 0.0001;

bool is(const QString& key, const char* name)
{
    return key == QLatin1StringView(name);
}

} // namespace

QString ModelTexts::modelName(const QString& modelId)
{
    const QString end = modelId.section(u'-', -1);
    return end.isEmpty() ? modelId : end;
}

QString ModelTexts::featureSetName(const QString& featureSet)
{
    if (is(featureSet, "behavioural"))
        return tr("Behavioural");
    return is(featureSet, "baseline") ? tr("Baseline") : featureSet;
}

QString ModelTexts::metricName(const QString& key)
{
    if (is(key, "auc"))
        return tr("AUC");
    if (is(key, "average_precision"))
        return tr("Average precision");
    if (is(key, "brier"))
        return tr("Brier score");
    if (is(key, "brier_skill"))
        return tr("Brier skill");
    if (is(key, "log_loss"))
        return tr("Log loss");
    if (is(key, "ece"))
        return tr("Calibration error");
    if (is(key, "calibration_slope"))
        return tr("Calibration slope");
    if (is(key, "calibration_intercept"))
        return tr("Calibration intercept");
    if (is(key, "top_decile_lift"))
        return tr("Top-decile lift");
    if (is(key, "churn_rate"))
        return tr("Churn rate");
    return is(key, "ks") ? tr("Kolmogorov-Smirnov") : key;
}

QString ModelTexts::shortMetricName(const QString& key)
{
    if (is(key, "average_precision"))
        return tr("AP");
    if (is(key, "top_decile_lift"))
        return tr("Lift");
    return is(key, "ece") ? tr("ECE") : metricName(key);
}

QString ModelTexts::metricMeaning(const QString& key)
{
    if (is(key, "auc"))
        return tr("AUC: the chance that a customer who churned had a higher probability than one who stayed. 0.5 is a "
                  "coin, 1 perfect.");
    if (is(key, "average_precision"))
        return tr("Average precision: the share of churners among the highest probabilities, over lists of all "
                  "lengths. Chance gives the churn rate.");
    if (is(key, "brier"))
        return tr("Brier score: the mean squared error of the probabilities. Lower is better.");
    if (is(key, "brier_skill"))
        return tr("Brier skill: the part of the Brier score that the model removes, against giving everybody the churn "
                  "rate.");
    if (is(key, "log_loss"))
        return tr("Log loss: punishes confident mistakes. Lower is better; 0.693 is a coin.");
    if (is(key, "ece"))
        return tr("Expected calibration error: the mean distance of probability and churn rate, in ten bins of equal "
                  "width. 0 is right.");
    if (is(key, "calibration_slope"))
        return tr("Calibration slope: 1 is right. Below 1 the probabilities are too extreme, above 1 too timid.");
    if (is(key, "calibration_intercept"))
        return tr("Calibration intercept: 0 is right. Below 0 the probabilities are too high on the whole, above 0 too "
                  "low; in log-odds.");
    if (is(key, "top_decile_lift"))
        return tr("Top-decile lift: the churn rate of the tenth with the highest probabilities over that of all.");
    if (is(key, "churn_rate"))
        return tr("Churn rate: the share of the customers who churned.");
    return is(key, "ks") ? tr("Kolmogorov-Smirnov: the greatest distance between the shares of churners and of others "
                              "above a threshold.")
                         : QString();
}

QString ModelTexts::metricText(const MetricValue& metric, bool withInterval)
{
    if (!metric.value)
        return kDash;
    if (is(metric.key, "brier_skill") || is(metric.key, "churn_rate"))
        return percentText(*metric.value, 1);
    const bool isCoarse = metric.key.startsWith(QStringLiteral("calibration")) || is(metric.key, "top_decile_lift");
    const int decimals = isCoarse ? 2 : 3;
    if (!withInterval)
        return numberText(*metric.value, decimals);
    return intervalText(*metric.value, metric.low, metric.high, decimals);
}

QString ModelTexts::differenceText(const modelreport::Number& difference, int decimals)
{
    if (!difference)
        return kDash;
    const QString text = numberText(*difference, decimals);
    return *difference > 0 ? u'+' + text : text;
}

QString ModelTexts::contenderName(const QString& key)
{
    if (is(key, "model"))
        return tr("This model");
    if (is(key, "recency_only"))
        return tr("Recency alone");
    if (is(key, "seven"))
        return tr("Seven features");
    return is(key, "bg_nbd") ? tr("BG/NBD") : key;
}

QString ModelTexts::contenderMeaning(const QString& key)
{
    if (is(key, "recency_only"))
        return tr("Customers ranked by the days since their last order, and nothing else.");
    if (is(key, "seven"))
        return tr("A logistic model of the seven classical features, trained at one date.");
    return is(key, "bg_nbd") ? tr("A model of each customer's rhythm from the times of purchase alone (Fader, Hardie "
                                  "and Lee, 2005).")
                             : QString();
}

QString ModelTexts::gateCheckName(const QString& check)
{
    if (is(check, "enough_data"))
        return tr("Enough customers of either outcome");
    if (is(check, "no_leak"))
        return tr("Nothing knows the future");
    if (is(check, "calibration"))
        return tr("Probabilities near what happened");
    return is(check, "not_worse_than_champion") ? tr("Not worse than the champion") : check;
}

QString ModelTexts::stepText(const Coefficient& coefficient, bool perStep)
{
    if (!perStep)
        return tr("+1 sd");
    switch (coefficient.step) {
    case UnitStep::Unit:
        return tr("+1 (%1)").arg(catalogueText(coefficient.unit));
    case UnitStep::YesNo:
        return tr("yes / no");
    case UnitStep::Doubling:
        return tr("doubled");
    case UnitStep::Feature:
        break;
    }
    return coefficient.unit.isEmpty() ? tr("+1") : tr("+1 (%1)").arg(catalogueText(coefficient.unit));
}

QString ModelTexts::effectSentence(const Coefficient& coefficient, bool perStep)
{
    const Effect effect = perStep && coefficient.perStep ? *coefficient.perStep : coefficient.standardised;
    const QString odds = oddsText(effect.oddsRatio());
    QString what = tr("One standard deviation more (%1 %2) multiplies the odds of churning by %3.")
                       .arg(numberText(coefficient.deviation, coefficient.deviation < 10 ? 2 : 0),
                            catalogueText(coefficient.unit), odds);
    if (perStep && !coefficient.perStep)
        return tr("One unit is more than customers differ by, so there is no sensible effect per unit.");
    if (perStep && coefficient.step == UnitStep::Unit)
        what = tr("One more (%1) multiplies the odds of churning by %2.").arg(catalogueText(coefficient.unit), odds);
    if (perStep && coefficient.step == UnitStep::YesNo)
        what = tr("Yes instead of no multiplies the odds of churning by %1.").arg(odds);
    if (perStep && coefficient.step == UnitStep::Doubling)
        what = tr("Twice as much of it (in %1) multiplies the odds of churning by %2.").arg(coefficient.formula, odds);
    if (perStep && coefficient.step == UnitStep::Feature)
        what = tr("One unit more of this computed feature (%1) multiplies the odds of churning by %2; how much of the "
                  "measured columns that takes differs from customer to customer.")
                   .arg(catalogueText(coefficient.unit), odds);
    if (effect.includesZero())
        return what + u' ' + tr("Chance alone may have made this weight: its interval includes 1.");
    return what + u' ' + (effect.estimate > 0 ? tr("It raises the risk.") : tr("It lowers the risk."));
}

QString ModelTexts::oddsText(const Effect& effect)
{
    const int decimals = std::abs(effect.estimate - 1) < 0.01 ? 4 : 2;
    return intervalText(effect.estimate, effect.low, effect.high, decimals);
}

QString ModelTexts::pValueText(const modelreport::Number& value)
{
    if (!value)
        return kDash;
    return *value < kLeastPValue ? QStringLiteral("< 0.0001") : numberText(*value, 4);
}

QString ModelTexts::title(const QString& label)
{
    const QString text = catalogueText(label);
    return text.left(1).toUpper() + text.mid(1);
}

QString ModelTexts::dateList(const QStringList& isoDates)
{
    QStringList texts;
    for (const QString& date : isoDates)
        texts.append(dateText(QDate::fromString(date, Qt::ISODate)));
    return texts.join(QStringLiteral(", "));
}

} // namespace churnlens::gui
