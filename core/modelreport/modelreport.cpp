// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/modelreport.h"

#include "core/model/trainedmodel.h"
#include "core/modelcard/origins.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace churnlens::modelreport {

namespace {

std::vector<GateResult> gateOf(const QJsonArray& items)
{
    std::vector<GateResult> checks;
    for (const QJsonValue& item : items)
        checks.push_back({item[u"check"].toString(), item[u"passed"].toBool(), item[u"detail"].toString()});
    return checks;
}

SeasonReport seasonOf(const QJsonObject& season)
{
    SeasonReport report{season[u"rule"].toString(), modelcard::number(season, u"error"_s), {}};
    for (const QJsonValue& date : season[u"backtest_as_of"].toArray())
        report.backtestAsOf.append(date.toString());
    return report;
}

void addEvaluation(ModelReport& report, const QJsonObject& metadata)
{
    const QString all = modelcard::populations()[0].key;
    const QString active = modelcard::populations()[1].key;
    const std::vector<modelcard::Origin> origins = modelcard::readOrigins(metadata);
    for (const modelcard::Origin& origin : origins)
        report.origins.push_back({QDate::fromString(origin.asOf, Qt::ISODate), false,
                                  readScores(origin.json[all].toObject()), readScores(origin.json[active].toObject())});
    if (origins.empty())
        return;
    report.origins.back().isHeldOut = true;
    report.testAsOf = report.origins.back().asOf;
    const QJsonObject curves = metadata[u"evaluation"].toObject()[u"curves"].toObject();
    const QJsonObject& test = origins.back().json;
    report.all = readPopulation(test[all].toObject(), curves[all].toObject(), report.settings);
    report.active = readPopulation(test[active].toObject(), curves[active].toObject(), report.settings);
}

} // namespace

ModelReport readModelReport(const model::TrainedModel& model)
{
    ModelReport report;
    report.modelId = model.modelId;
    report.createdAt = model.createdAt;
    report.featureSet = model.definition.featureSet;
    report.programVersion = model.metadata[u"program_version"].toString();
    report.settings = model.definition.settings;
    report.trainAsOf = model.definition.trainAsOf;
    report.intercept = model.intercept;
    report.coefficients = readCoefficients(model);
    report.approximate = model.inference.approximate;
    report.clustered = model.inference.clustered;
    report.rows = model.inference.rows;
    addEvaluation(report, model.metadata);
    report.gate = gateOf(model.metadata[u"gate"].toArray());
    report.season = seasonOf(model.metadata[u"evaluation"].toObject()[u"season"].toObject());
    return report;
}

} // namespace churnlens::modelreport
