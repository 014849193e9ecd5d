// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modeljson.h"

#include "core/model/fieldreader.h"
#include "core/model/termjson.h"

#include <QJsonArray>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace churnlens::model {

namespace {

QString schemaPrefix(const QString& kind)
{
    return QStringLiteral("churnlens.%1/").arg(kind);
}

QJsonObject emptyFile(const QString& kind, const QString& modelId)
{
    return {{u"schema"_s, QString(schemaPrefix(kind) + QString::number(kArtifactVersion))}, {u"model_id"_s, modelId}};
}

QJsonArray toArray(const Eigen::VectorXd& numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

/// JSON has no infinities.
QJsonValue finiteOrNull(double number)
{
    return std::isfinite(number) ? QJsonValue(number) : QJsonValue(QJsonValue::Null);
}

QJsonArray toArrayWithNulls(const Eigen::VectorXd& numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(finiteOrNull(number));
    return array;
}

QJsonArray toArray(const std::vector<Estimate>& table)
{
    QJsonArray array;
    for (const Estimate& row : table) {
        array.append(QJsonObject{{u"name"_s, row.name},
                                 {u"estimate"_s, row.estimate},
                                 {u"standard_error"_s, row.standardError},
                                 {u"z"_s, row.z},
                                 {u"p_value"_s, row.pValue},
                                 {u"low"_s, row.low},
                                 {u"high"_s, row.high}});
    }
    return array;
}

QJsonObject toObject(const Inference& inference)
{
    const auto inflation = Eigen::Map<const Eigen::VectorXd>(
        inference.varianceInflation.data(), static_cast<Eigen::Index>(inference.varianceInflation.size()));
    return {{u"intercepts"_s, toArray(inference.intercepts)},
            {u"features"_s, toArray(inference.features)},
            {u"variance_inflation"_s, toArray(Eigen::VectorXd(inflation))},
            {u"clustered"_s, inference.clustered},
            {u"approximate"_s, inference.approximate},
            {u"log_likelihood"_s, inference.logLikelihood},
            {u"log_likelihood_null"_s, inference.nullLogLikelihood},
            {u"aic"_s, inference.aic},
            {u"mcfadden_r2"_s, inference.mcFaddenR2},
            {u"condition_number"_s, inference.conditionNumber},
            {u"gradient_norm"_s, inference.gradientNorm},
            {u"iterations"_s, inference.iterations},
            {u"rows"_s, inference.rows}};
}

Error unreadable(const QString& kind, const QString& what)
{
    return {ErrorCode::Io,
            QStringLiteral("%1.json of the model is damaged: %2. Restore the folder from a backup, or train again.")
                .arg(kind, what),
            {},
            {}};
}

Error unreadableKey(const QString& kind, const FieldReader& reader)
{
    return unreadable(kind, QStringLiteral("\"%1\" is missing or of the wrong type").arg(reader.badKey()));
}

Inference readInference(FieldReader& reader)
{
    Inference inference;
    inference.intercepts = reader.estimates(u"intercepts"_s);
    inference.features = reader.estimates(u"features"_s);
    const Eigen::VectorXd inflation = reader.numbers(u"variance_inflation"_s);
    inference.varianceInflation.assign(inflation.begin(), inflation.end());
    inference.clustered = reader.booleanOr(u"clustered"_s, false);
    inference.approximate = reader.boolean(u"approximate"_s);
    inference.logLikelihood = reader.number(u"log_likelihood"_s);
    inference.nullLogLikelihood = reader.number(u"log_likelihood_null"_s);
    inference.aic = reader.number(u"aic"_s);
    inference.mcFaddenR2 = reader.number(u"mcfadden_r2"_s);
    inference.conditionNumber = reader.number(u"condition_number"_s);
    inference.gradientNorm = reader.number(u"gradient_norm"_s);
    inference.iterations = reader.integer(u"iterations"_s);
    inference.rows = reader.number(u"rows"_s);
    return inference;
}

ModelDefinition readDefinition(FieldReader& reader)
{
    ModelDefinition definition;
    definition.featureSet = reader.text(u"feature_set"_s);
    definition.features = reader.texts(u"features"_s);
    definition.trainAsOf = reader.texts(u"train_as_of"_s);
    definition.settings.horizonDays = reader.integer(u"horizon_days"_s);
    definition.settings.activeDays = reader.integer(u"active_days"_s);
    definition.settings.mediumFrom = reader.number(u"medium_from"_s);
    definition.settings.highFrom = reader.number(u"high_from"_s);
    definition.settings.ridge = reader.number(u"ridge"_s);
    return definition;
}

Result<Standardizer> readScaler(const QJsonObject& object, const QString& modelId, const QStringList& features)
{
    const QString kind = u"scaler"_s;
    FieldReader reader(object);
    const QString id = reader.text(u"model_id"_s);
    const QStringList names = reader.texts(u"features"_s);
    Eigen::VectorXd means = reader.numbers(u"means"_s);
    Eigen::VectorXd deviations = reader.numbers(u"standard_deviations"_s);
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    Eigen::VectorXd minima = reader.numbersOr(u"minima"_s, -kInfinity);
    Eigen::VectorXd maxima = reader.numbersOr(u"maxima"_s, kInfinity);
    const double limit = reader.numberOr(u"limit"_s, kInfinity);
    if (!reader.ok())
        return unreadableKey(kind, reader);
    if (!(limit > 0.0))
        return unreadable(kind, QStringLiteral("\"limit\" is not above 0"));
    if (id != modelId || names != features)
        return unreadable(kind, QStringLiteral("it belongs to another model than model.json"));
    const Result<Standardizer> scaler =
        Standardizer::fromMoments(std::move(means), std::move(deviations), std::move(minima), std::move(maxima));
    if (!scaler)
        return unreadable(kind,
                          QStringLiteral("it needs a mean, a positive standard deviation and an ordered range "
                                         "per feature"));
    return scaler->withLimit(limit);
}

} // namespace

ArtifactJson toJson(const TrainedModel& model)
{
    const ModelDefinition& definition = model.definition;
    ArtifactJson json;
    json.model = emptyFile(u"model"_s, model.modelId);
    json.model.insert(u"feature_set"_s, definition.featureSet);
    json.model.insert(u"features"_s, QJsonArray::fromStringList(definition.features));
    json.model.insert(u"train_as_of"_s, QJsonArray::fromStringList(definition.trainAsOf));
    json.model.insert(u"horizon_days"_s, definition.settings.horizonDays);
    json.model.insert(u"active_days"_s, definition.settings.activeDays);
    json.model.insert(u"medium_from"_s, definition.settings.mediumFrom);
    json.model.insert(u"high_from"_s, definition.settings.highFrom);
    json.model.insert(u"ridge"_s, definition.settings.ridge);
    json.model.insert(u"coefficients"_s, toArray(model.coefficients));
    json.model.insert(u"intercept"_s, model.intercept);
    json.model.insert(u"as_of_intercepts"_s, toArray(model.asOfIntercepts));
    json.model.insert(u"inference"_s, toObject(model.inference));
    addTerms(model, json.model);
    json.scaler = emptyFile(u"scaler"_s, model.modelId);
    json.scaler.insert(u"features"_s, QJsonArray::fromStringList(definition.features));
    json.scaler.insert(u"means"_s, toArray(model.scaler.means()));
    json.scaler.insert(u"standard_deviations"_s, toArray(model.scaler.deviations()));
    json.scaler.insert(u"limit"_s, finiteOrNull(model.scaler.limit()));
    json.scaler.insert(u"minima"_s, toArrayWithNulls(model.scaler.minima()));
    json.scaler.insert(u"maxima"_s, toArrayWithNulls(model.scaler.maxima()));
    json.metadata = emptyFile(u"metadata"_s, model.modelId);
    json.metadata.insert(u"created_at"_s, model.createdAt);
    json.metadata.insert(u"metadata"_s, model.metadata);
    return json;
}

Result<TrainedModel> fromJson(const ArtifactJson& json)
{
    const QString modelKind = u"model"_s;
    const QString metadataKind = u"metadata"_s;
    for (const auto& [object, kind] : {std::pair{json.metadata, metadataKind}, std::pair{json.model, modelKind},
                                       std::pair{json.scaler, u"scaler"_s}}) {
        if (Result<void> known = checkSchema(object, kind); !known)
            return known.error();
    }
    FieldReader model(json.model);
    FieldReader table(model.object(u"inference"_s));
    FieldReader metadata(json.metadata);
    const QString modelId = model.text(u"model_id"_s);
    const QString metadataId = metadata.text(u"model_id"_s);
    const QString createdAt = metadata.text(u"created_at"_s);
    const QJsonObject freePart = metadata.object(u"metadata"_s);
    const ModelDefinition definition = readDefinition(model);
    const Eigen::VectorXd coefficients = model.numbers(u"coefficients"_s);
    const double intercept = model.number(u"intercept"_s);
    const Eigen::VectorXd asOfIntercepts = model.numbers(u"as_of_intercepts"_s);
    const Inference inference = readInference(table);
    for (const auto& [reader, kind] :
         {std::pair{&model, modelKind}, std::pair{&table, modelKind}, std::pair{&metadata, metadataKind}}) {
        if (!reader->ok())
            return unreadableKey(kind, *reader);
    }
    if (metadataId != modelId)
        return unreadable(metadataKind, QStringLiteral("it belongs to another model than model.json"));
    const Result<Standardizer> scaler = readScaler(json.scaler, modelId, definition.features);
    if (!scaler)
        return scaler.error();
    TrainedModel trained{
        modelId, createdAt, definition, *scaler, coefficients, intercept, asOfIntercepts, inference, freePart,
        {},      {},        0,          {}};
    if (Result<void> read = readTerms(json.model, trained); !read)
        return unreadable(modelKind, read.error().message);
    if (Result<void> valid = validateModel(trained); !valid)
        return unreadable(modelKind, valid.error().message);
    return trained;
}

Result<void> checkSchema(const QJsonObject& object, const QString& kind)
{
    const QString schema = object.value(u"schema"_s).toString();
    bool isNumber = false;
    const int version =
        schema.startsWith(schemaPrefix(kind)) ? schema.mid(schemaPrefix(kind).size()).toInt(&isNumber) : 0;
    if (!isNumber || version < 1) {
        return Error{ErrorCode::Io,
                     QStringLiteral("%1.json was not written by Churnlens. Point the application at the folder that "
                                    "holds its own models.")
                         .arg(kind),
                     {},
                     {}};
    }
    if (version > kArtifactVersion) {
        return Error{ErrorCode::Io,
                     QStringLiteral("%1.json was written by a newer Churnlens (format %2; this program reads up to "
                                    "%3). Update the program, or train again.")
                         .arg(kind)
                         .arg(version)
                         .arg(kArtifactVersion),
                     {},
                     {}};
    }
    return {};
}

} // namespace churnlens::model
