// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/export/sqlfile.h"

#include "core/formula/numbertext.h"
#include "core/model/modelsql.h"

#include <cmath>

namespace churnlens::model {

namespace {

/// A comment of one line, whatever the text holds.
QString comment(const QString& text)
{
    return QStringLiteral("-- %1\n").arg(text.simplified());
}

QString header(const TrainedModel& model)
{
    const ModelDefinition& definition = model.definition;
    QString text = comment(QStringLiteral("Churn model %1 of Churnlens, trained %2 (feature set %3).")
                               .arg(model.modelId, model.createdAt, definition.featureSet));
    text +=
        comment(QStringLiteral("Trained on customers as of %1.").arg(definition.trainAsOf.join(QStringLiteral(", "))));
    text += comment(QStringLiteral("churn_probability: that no purchase follows within %1 days from as_of on.")
                        .arg(definition.settings.horizonDays));
    text += comment(QStringLiteral("Grain: a customer at an as-of date; the last one is that of the latest run."));
    text += comment(
        QStringLiteral("Log-odds = %1 + the sum of weight * ((feature - mean) / sd)%2:")
            .arg(formula::numberText(model.intercept),
                 std::isfinite(model.scaler.limit())
                     ? QStringLiteral(", the latter held within +-%1").arg(formula::numberText(model.scaler.limit()))
                     : QString()));
    for (size_t i = 0; i < model.terms.size(); ++i) {
        const ModelTerm& term = model.terms[i];
        text += QStringLiteral("--   ")
            + QStringLiteral("%1 (%2): weight %3")
                  .arg(term.name, term.label, formula::numberText(model.coefficients(static_cast<Eigen::Index>(i))))
                  .simplified()
            + u'\n';
    }
    return text;
}

} // namespace

Result<QByteArray> toSqlFile(const TrainedModel& model)
{
    if (Result<void> valid = validateModel(model); !valid.ok())
        return valid.error();
    const Result<QString> probability = probabilitySql(model);
    if (!probability.ok())
        return probability.error();
    const QString statement = QStringLiteral("SELECT customer_key, as_of,\n       ") + *probability
        + QStringLiteral(" AS churn_probability\nFROM mart.customer_feature;\n");
    return (header(model) + statement).toUtf8();
}

} // namespace churnlens::model
