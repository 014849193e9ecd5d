// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelsql.h"

#include "core/formula/numbertext.h"
#include "core/formula/sqltext.h"
#include "core/model/modelscorer.h"

#include <cmath>

namespace churnlens::model {

namespace {

/// The shortest literal that reads back as the same double. The quotes keep a minus sign from binding to anything.
QString literal(double value)
{
    return QStringLiteral("'%1'::float8").arg(formula::numberText(value));
}

/// The columns that the formulas use, quoted, each once.
QString quotedColumns(const TrainedModel& model)
{
    QStringList names;
    for (const ModelTerm& term : model.terms)
        names += term.formula.columns();
    names.sort();
    names.removeDuplicates();
    return QStringLiteral("\"%1\"").arg(names.join(QStringLiteral("\", \"")));
}

/// intercept + weight1 * value1 + ...
QString weightedSum(const TrainedModel& model, const QStringList& values)
{
    QString sum = literal(model.intercept);
    for (Eigen::Index feature = 0; feature < model.coefficients.size(); ++feature)
        sum += QStringLiteral(" + %1 * %2").arg(literal(model.coefficients(feature)), values.at(feature));
    return QStringLiteral("(%1)").arg(sum);
}

QStringList elements(const TrainedModel& model, const QString& array)
{
    QStringList list;
    for (Eigen::Index feature = 1; feature <= model.coefficients.size(); ++feature)
        list.append(QStringLiteral("%1[%2]").arg(array).arg(feature));
    return list;
}

} // namespace

Result<QStringList> standardizedSql(const TrainedModel& model)
{
    QStringList list;
    const Standardizer& scaler = model.scaler;
    for (size_t i = 0; i < model.terms.size(); ++i) {
        const Result<QString> value = formula::toSql(model.terms[i].formula);
        if (!value.ok())
            return value.error();
        const auto feature = static_cast<Eigen::Index>(i);
        const QString standardized =
            QStringLiteral("((%1 - %2) / %3)")
                .arg(*value, literal(scaler.means()(feature)), literal(scaler.deviations()(feature)));
        list.append(std::isfinite(scaler.limit())
                        ? QStringLiteral("least(%1, greatest(%2, %3))")
                              .arg(literal(scaler.limit()), literal(-scaler.limit()), standardized)
                        : standardized);
    }
    return list;
}

Result<QString> logOddsSql(const TrainedModel& model)
{
    const Result<QStringList> values = standardizedSql(model);
    if (!values.ok())
        return values.error();
    return weightedSum(model, *values);
}

Result<QString> probabilitySql(const TrainedModel& model)
{
    const Result<QString> logOdds = logOddsSql(model); // refuses columns that quotes could not hold
    if (!logOdds.ok())
        return logOdds.error();
    return QStringLiteral("CASE WHEN num_nulls(%1) = 0 THEN 1 / (1 + exp(-least(700, greatest(-700, %2)))) END")
        .arg(quotedColumns(model), *logOdds);
}

QString logOddsOfArraySql(const TrainedModel& model, const QString& array)
{
    return weightedSum(model, elements(model, array));
}

QString standardErrorSql(const TrainedModel& model, const QString& array)
{
    const Eigen::MatrixXd root = covarianceRoot(model);
    if (root.size() == 0)
        return QStringLiteral("NULL::float8");
    const QStringList values = elements(model, array);
    QStringList squares;
    for (Eigen::Index column = 0; column < root.cols(); ++column) {
        QStringList terms;
        if (column == 0)
            terms.append(literal(root(0, 0)));
        for (Eigen::Index row = std::max<Eigen::Index>(column, 1); row < root.rows(); ++row)
            terms.append(QStringLiteral("%1 * %2").arg(literal(root(row, column)), values.at(row - 1)));
        squares.append(QStringLiteral("power(%1, 2)").arg(terms.join(QStringLiteral(" + "))));
    }
    return QStringLiteral("sqrt(%1)").arg(squares.join(QStringLiteral(" + ")));
}

} // namespace churnlens::model
