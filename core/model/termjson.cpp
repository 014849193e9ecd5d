// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/termjson.h"

#include "core/formula/expressionjson.h"
#include "core/model/fieldreader.h"

#include <QJsonArray>

#include <algorithm>

namespace churnlens::model {

namespace {

QJsonArray toArray(const std::vector<double>& numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

QJsonArray toArray(const Eigen::MatrixXd& matrix)
{
    QJsonArray rows;
    for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
        QJsonArray cells;
        for (Eigen::Index column = 0; column < matrix.cols(); ++column)
            cells.append(matrix(row, column));
        rows.append(cells);
    }
    return rows;
}

QJsonObject toObject(const ModelTerm& term)
{
    return {{u"name"_qs, term.name},
            {u"unit"_qs, term.unit},
            {u"group"_qs, term.group},
            {u"label"_qs, term.label},
            {u"sentence"_qs, term.sentence},
            {u"first_order_sentence"_qs, term.firstOrderSentence},
            {u"formula"_qs, formula::toJson(term.formula)}};
}

QJsonObject toObject(const ColumnProfile& profile)
{
    return {{u"name"_qs, profile.name},
            {u"typical"_qs, profile.typical},
            {u"low"_qs, profile.low},
            {u"high"_qs, profile.high},
            {u"upper"_qs, profile.upper},
            {u"edges"_qs, toArray(profile.edges)},
            {u"shares"_qs, toArray(profile.shares)}};
}

Error wrong(const QString& key)
{
    return {ErrorCode::Io, QStringLiteral("\"%1\" is missing or wrong").arg(key), {}, {}};
}

Result<std::vector<ModelTerm>> readTermList(const QJsonArray& array, const QStringList& features)
{
    std::vector<ModelTerm> terms;
    for (const QJsonValue& value : array) {
        FieldReader reader(value.toObject());
        const Result<formula::Expression> formula = formula::expressionFromJson(value.toObject().value(u"formula"_qs));
        if (!formula)
            return Error{ErrorCode::Io, formula.error().message, {}, {}};
        terms.push_back({reader.text(u"name"_qs), reader.text(u"unit"_qs), reader.text(u"group"_qs),
                         reader.text(u"label"_qs), reader.text(u"sentence"_qs), reader.text(u"first_order_sentence"_qs),
                         *formula});
        const auto place = static_cast<qsizetype>(terms.size()) - 1;
        if (!reader.ok() || place >= features.size() || terms.back().name != features[place])
            return wrong(u"terms"_qs);
    }
    return terms;
}

Result<Eigen::MatrixXd> readMatrix(const QJsonArray& rows)
{
    Eigen::MatrixXd matrix(rows.size(), rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QJsonArray cells = rows.at(row).toArray();
        if (cells.size() != rows.size())
            return wrong(u"covariance"_qs);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (!cells.at(column).isDouble())
                return wrong(u"covariance"_qs);
            matrix(row, column) = cells.at(column).toDouble();
        }
    }
    return matrix;
}

Result<ColumnProfile> readProfile(const QJsonValue& value)
{
    FieldReader reader(value.toObject());
    ColumnProfile profile;
    profile.name = reader.text(u"name"_qs);
    profile.typical = reader.number(u"typical"_qs);
    profile.low = reader.number(u"low"_qs);
    profile.high = reader.number(u"high"_qs);
    profile.upper = reader.number(u"upper"_qs);
    const Eigen::VectorXd edges = reader.numbers(u"edges"_qs);
    const Eigen::VectorXd shares = reader.numbers(u"shares"_qs);
    if (!reader.ok() || shares.size() != edges.size() + 1 || !std::is_sorted(edges.begin(), edges.end()))
        return wrong(u"profile"_qs);
    profile.edges.assign(edges.begin(), edges.end());
    profile.shares.assign(shares.begin(), shares.end());
    return profile;
}

Result<TrainingProfile> readProfiles(const QJsonObject& object)
{
    FieldReader reader(object);
    TrainingProfile profile;
    profile.customers = static_cast<qint64>(reader.number(u"customers"_qs));
    for (const QJsonValue& value : reader.array(u"columns"_qs)) {
        Result<ColumnProfile> column = readProfile(value);
        if (!column)
            return column.error();
        profile.columns.push_back(std::move(*column));
    }
    Result<ColumnProfile> score = readProfile(object.value(u"score"_qs));
    if (!score)
        return score.error();
    profile.score = std::move(*score);
    if (!reader.ok())
        return wrong(u"profile"_qs);
    return profile;
}

} // namespace

ModelTerm plainTerm(const QString& feature)
{
    return {feature, {}, feature, feature, {}, {}, formula::Expression::column(feature)};
}

void addTerms(const TrainedModel& model, QJsonObject& json)
{
    QJsonArray terms;
    for (const ModelTerm& term : model.terms)
        terms.append(toObject(term));
    json.insert(u"terms"_qs, terms);
    json.insert(u"covariance"_qs, toArray(model.covariance));
    json.insert(u"intercept_error"_qs, model.interceptError);
    if (model.profile.customers == 0)
        return;
    QJsonArray columns;
    for (const ColumnProfile& column : model.profile.columns)
        columns.append(toObject(column));
    json.insert(u"profile"_qs,
                QJsonObject{{u"customers"_qs, model.profile.customers},
                            {u"columns"_qs, columns},
                            {u"score"_qs, toObject(model.profile.score)}});
}

Result<void> readTerms(const QJsonObject& json, TrainedModel& model)
{
    if (json.value(u"schema"_qs).toString() == u"churnlens.model/1") {
        for (const QString& feature : model.definition.features)
            model.terms.push_back(plainTerm(feature));
        return {};
    }
    FieldReader reader(json);
    Result<std::vector<ModelTerm>> terms = readTermList(reader.array(u"terms"_qs), model.definition.features);
    if (!terms)
        return terms.error();
    model.terms = std::move(*terms);
    Result<Eigen::MatrixXd> covariance = readMatrix(reader.array(u"covariance"_qs));
    if (!covariance)
        return covariance.error();
    model.covariance = std::move(*covariance);
    model.interceptError = reader.number(u"intercept_error"_qs);
    if (!reader.ok())
        return wrong(reader.badKey());
    if (!json.contains(u"profile"_qs))
        return {};
    Result<TrainingProfile> profile = readProfiles(reader.object(u"profile"_qs));
    if (!profile)
        return profile.error();
    model.profile = std::move(*profile);
    return {};
}

} // namespace churnlens::model
