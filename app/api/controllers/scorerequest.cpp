// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/scorerequest.h"

#include "app/api/routing/jsonbody.h"
#include "core/features/featurecatalogue.h"

#include <cmath>

namespace churnlens::api {

namespace {

constexpr double kMost = 1e15; // beyond, formulas lose their meaning and sums their digits
constexpr qsizetype kLongestId = 100;

void readFeatures(const QJsonObject& object, ScoreRequest& score, std::vector<Complaint>& complaints)
{
    const QStringList names = features::columnNames();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString where = QStringLiteral("features.") + member.key().left(64);
        const double value = member.value().toDouble(-1);
        if (!names.contains(member.key()))
            complaints.push_back({where, QStringLiteral("There is no such feature.")});
        else if (!member.value().isDouble() || value < 0 || value > kMost)
            complaints.push_back({where, QStringLiteral("It must be a number, 0 or more.")});
        else
            score.features.insert(member.key(), value);
    }
}

void checkComplete(const QJsonObject& given, std::vector<Complaint>& complaints)
{
    for (const QString& name : features::columnNames()) {
        if (!given.contains(name))
            complaints.push_back({QStringLiteral("features.") + name,
                                  QStringLiteral("It is missing; only with customer_id may features be left out.")});
    }
}

} // namespace

std::variant<ScoreRequest, Answer> readScoreRequest(const Request& request)
{
    const std::variant<QJsonObject, Answer> body =
        readJsonBody(request, {QStringLiteral("customer_id"), QStringLiteral("features")});
    if (const auto* const refused = std::get_if<Answer>(&body))
        return *refused;
    const QJsonObject& object = std::get<QJsonObject>(body);
    ScoreRequest score;
    std::vector<Complaint> complaints;
    const QJsonValue id = object.value(QStringLiteral("customer_id"));
    score.customerId = id.toString();
    if (!id.isUndefined() && !id.isNull()
        && (!id.isString() || score.customerId.isEmpty() || score.customerId.size() > kLongestId))
        complaints.push_back({QStringLiteral("customer_id"), QStringLiteral("It must be a customer's id, as text.")});
    const QJsonValue given = object.value(QStringLiteral("features"));
    if (!given.isUndefined() && !given.isObject())
        complaints.push_back({QStringLiteral("features"), QStringLiteral("It must be an object of numbers.")});
    readFeatures(given.toObject(), score, complaints);
    if (id.isUndefined() || id.isNull())
        checkComplete(given.toObject(), complaints);
    if (!complaints.empty())
        return problem(422, "invalid-body", QStringLiteral("The body cannot be scored; errors says why."), complaints);
    return score;
}

} // namespace churnlens::api
