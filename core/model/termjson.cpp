// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/termjson.h"

#include "core/formula/expressionjson.h"
#include "core/model/fieldreader.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

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
    return {{u"name"_s, term.name},
            {u"unit"_s, term.unit},
            {u"group"_s, term.group},
            {u"label"_s, term.label},
            {u"sentence"_s, term.sentence},
            {u"first_order_sentence"_s, term.firstOrderSentence},
            {u"formula"_s, formula::toJson(term.formula)}};
}

QJsonObject toObject(const ColumnProfile& profile)
{
    return {{u"name"_s, profile.name},
            {u"typical"_s, profile.typical},
            {u"low"_s, profile.low},
            {u"high"_s, profile.high},
            {u"upper"_s, profile.upper},
            {u"edges"_s, toArray(profile.edges)},
            {u"shares"_s, toArray(profile.shares)}};
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
        const Result<formula::Expression> formula = formula::expressionFromJson(value.toObject().value(u"formula"_s));
        if (!formula)
            return Error{ErrorCode::Io, formula.error().message, {}, {}};
        terms.push_back({reader.text(u"name"_s), reader.text(u"unit"_s), reader.text(u"group"_s),
                         reader.text(u"label"_s), reader.text(u"sentence"_s), reader.text(u"first_order_sentence"_s),
                         *formula});
        const auto place = static_cast<qsizetype>(terms.size()) - 1;
        if (!reader.ok() || place >= features.size() || terms.back().name != features[place])
            return wrong(u"terms"_s);
    }
    return terms;
}

Result<Eigen::MatrixXd> readMatrix(const QJsonArray& rows)
{
    Eigen::MatrixXd matrix(rows.size(), rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QJsonArray cells = rows.at(row).toArray();
        if (cells.size() != rows.size())
            return wrong(u"covariance"_s);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (!cells.at(column).isDouble())
                return wrong(u"covariance"_s);
            matrix(row, column) = cells.at(column).toDouble();
        }
    }
    return matrix;
}

Result<ColumnProfile> readProfile(const QJsonValue& value)
{
    FieldReader reader(value.toObject());
    ColumnProfile profile;
    profile.name = reader.text(u"name"_s);
    profile.typical = reader.number(u"typical"_s);
    profile.low = reader.number(u"low"_s);
    profile.high = reader.number(u"high"_s);
    profile.upper = reader.number(u"upper"_s);
    const Eigen::VectorXd edges = reader.numbers(u"edges"_s);
    const Eigen::VectorXd shares = reader.numbers(u"shares"_s);
    if (!reader.ok() || shares.size() != edges.size() + 1 || !std::is_sorted(edges.begin(), edges.end()))
        return wrong(u"profile"_s);
    profile.edges.assign(edges.begin(), edges.end());
    profile.shares.assign(shares.begin(), shares.end());
    return profile;
}

Result<TrainingProfile> readProfiles(const QJsonObject& object)
{
    FieldReader reader(object);
    TrainingProfile profile;
    profile.customers = static_cast<qint64>(reader.number(u"customers"_s));
    for (const QJsonValue& value : reader.array(u"columns"_s)) {
        Result<ColumnProfile> column = readProfile(value);
        if (!column)
            return column.error();
        profile.columns.push_back(std::move(*column));
    }
    Result<ColumnProfile> score = readProfile(object.value(u"score"_s));
    if (!score)
        return score.error();
    profile.score = std::move(*score);
    if (!reader.ok())
        return wrong(u"profile"_s);
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
    json.insert(u"terms"_s, terms);
    json.insert(u"covariance"_s, toArray(model.covariance));
    json.insert(u"intercept_error"_s, model.interceptError);
    if (model.profile.customers == 0)
        return;
    QJsonArray columns;
    for (const ColumnProfile& column : model.profile.columns)
        columns.append(toObject(column));
    json.insert(u"profile"_s,
                QJsonObject{{u"customers"_s, model.profile.customers},
                            {u"columns"_s, columns},
                            {u"score"_s, toObject(model.profile.score)}});
}

Result<void> readTerms(const QJsonObject& json, TrainedModel& model)
{
    if (json.value(u"schema"_s).toString() == u"churnlens.model/1") {
        for (const QString& feature : model.definition.features)
            model.terms.push_back(plainTerm(feature));
        return {};
    }
    FieldReader reader(json);
    Result<std::vector<ModelTerm>> terms = readTermList(reader.array(u"terms"_s), model.definition.features);
    if (!terms)
        return terms.error();
    model.terms = std::move(*terms);
    Result<Eigen::MatrixXd> covariance = readMatrix(reader.array(u"covariance"_s));
    if (!covariance)
        return covariance.error();
    model.covariance = std::move(*covariance);
    model.interceptError = reader.number(u"intercept_error"_s);
    if (!reader.ok())
        return wrong(reader.badKey());
    if (!json.contains(u"profile"_s))
        return {};
    Result<TrainingProfile> profile = readProfiles(reader.object(u"profile"_s));
    if (!profile)
        return profile.error();
    model.profile = std::move(*profile);
    return {};
}

} // namespace churnlens::model
