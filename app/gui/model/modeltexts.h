// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/modelreport.h"

#include <QCoreApplication>

namespace churnlens::gui {

/// What the model page says of models, metrics and features, in the user's language.
class ModelTexts
{
    Q_DECLARE_TR_FUNCTIONS(ModelTexts)

public:
    /// "3f2a1b9c": the end of an id, which tells models apart; the id itself where it has no such end.
    [[nodiscard]] static QString modelName(const QString& modelId);
    /// "Behavioural", "Baseline"; another name as it is.
    [[nodiscard]] static QString featureSetName(const QString& featureSet);

    /// "AUC", "Brier score".
    [[nodiscard]] static QString metricName(const QString& key);
    /// For narrow columns: "AP", "Lift", "ECE"; else as metricName().
    [[nodiscard]] static QString shortMetricName(const QString& key);
    /// What it measures, in one or two sentences.
    [[nodiscard]] static QString metricMeaning(const QString& key);
    /// With as many digits as the metric has, and its interval.
    [[nodiscard]] static QString metricText(const modelreport::MetricValue& metric, bool withInterval = true);
    /// "+0.013", with a true minus sign; a dash for none.
    [[nodiscard]] static QString differenceText(const modelreport::Number& difference, int decimals = 3);

    /// "This model", "Recency alone", "Seven features", "BG/NBD".
    [[nodiscard]] static QString contenderName(const QString& key);
    [[nodiscard]] static QString contenderMeaning(const QString& key);

    /// "Enough customers", "No leak".
    [[nodiscard]] static QString gateCheckName(const QString& check);

    /// "+1 sd", or of the feature's own step: "+1 day", "yes / no", "doubled".
    [[nodiscard]] static QString stepText(const modelreport::Coefficient& coefficient, bool perStep);
    /// What the weight says, its odds ratio and the unit, in sentences.
    [[nodiscard]] static QString effectSentence(const modelreport::Coefficient& coefficient, bool perStep);
    /// "1.35 (1.20 to 1.52)".
    [[nodiscard]] static QString oddsText(const modelreport::Effect& effect);
    /// "< 0.0001", "0.0321".
    [[nodiscard]] static QString pValueText(const modelreport::Number& value);
    /// The label in the user's language, with a capital.
    [[nodiscard]] static QString title(const QString& label);
    /// ISO dates as "13 Jun 2011, 13 Jul 2011".
    [[nodiscard]] static QString dateList(const QStringList& isoDates);
};

} // namespace churnlens::gui
