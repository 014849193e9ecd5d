// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelsql.h"

#include <QRegularExpression>

#include <array>
#include <charconv>

namespace churnlens::model {

namespace {

/// The shortest literal that reads back as the same double. The quotes keep a minus sign from binding to anything.
QString literal(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return QStringLiteral("'%1'::float8").arg(QLatin1StringView(text.data(), end - text.data()));
}

Result<QStringList> quotedColumns(const QStringList& features)
{
    static const QRegularExpression identifier(QStringLiteral("\\A[a-z_][a-z0-9_]{0,62}\\z"));
    QStringList columns;
    for (const QString& feature : features) {
        if (!identifier.match(feature).hasMatch()) {
            return Error{ErrorCode::Usage,
                         QStringLiteral("Feature \"%1\" cannot name a column: use lower case letters, digits and '_', "
                                        "at most 63 characters.")
                             .arg(feature),
                         {},
                         {}};
        }
        columns.append(QStringLiteral("\"%1\"").arg(feature));
    }
    return columns;
}

} // namespace

Result<QString> logOddsSql(const TrainedModel& model)
{
    const Result<QStringList> columns = quotedColumns(model.definition.features);
    if (!columns)
        return columns.error();
    QString sum = literal(model.intercept);
    for (Eigen::Index feature = 0; feature < model.coefficients.size(); ++feature) {
        sum += QStringLiteral(" + %1 * ((%2::float8 - %3) / %4)")
                   .arg(literal(model.coefficients(feature)), columns->at(feature),
                        literal(model.scaler.means()(feature)), literal(model.scaler.deviations()(feature)));
    }
    return QStringLiteral("(%1)").arg(sum);
}

Result<QString> probabilitySql(const TrainedModel& model)
{
    const Result<QStringList> columns = quotedColumns(model.definition.features);
    if (!columns)
        return columns.error();
    const Result<QString> logOdds = logOddsSql(model);
    return QStringLiteral("CASE WHEN num_nulls(%1) = 0 THEN 1 / (1 + exp(-least(700, greatest(-700, %2)))) END")
        .arg(columns->join(QStringLiteral(", ")), *logOdds);
}

} // namespace churnlens::model
