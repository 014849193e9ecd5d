// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/explanationscontroller.h"

#include "app/api/controllers/customerjson.h"
#include "app/api/controllers/customerscontroller.h"
#include "app/api/controllers/scorerequest.h"
#include "app/api/routing/queryreader.h"
#include "core/customers/customerreader.h"
#include "core/features/featurecatalogue.h"
#include "core/model/modelscorer.h"
#include "core/scoring/buckets.h"
#include "core/scoring/explanationjson.h"

#include <cmath>

namespace churnlens::api {

using customers::CustomerLookup;
using model::ModelScorer;
using scoring::Explanation;
using warehouse::Connection;

namespace {

using Scorer = std::shared_ptr<const ModelScorer>;

std::vector<double> rawOf(const customers::ScoredCustomer& customer)
{
    return {customer.features->begin(), customer.features->end()};
}

Answer featuresGone()
{
    return problem(503, "no-scores",
                   QStringLiteral("The features of the published run are no longer there. Make new scores."));
}

/// The model of a run; its absence is the server's affair, not the client's.
std::variant<Scorer, Answer> scorerOf(ScorerCache& scorers, const QString& modelId)
{
    Result<Scorer> scorer = scorers.find(modelId);
    if (scorer.ok())
        return *scorer;
    return problem(503, "not-ready", scorer.error().message);
}

scoring::CustomerExplanation explained(const CustomerLookup& found, const ModelScorer& scorer)
{
    const customers::ScoredCustomer& customer = *found.customer;
    scoring::CustomerExplanation out;
    out.run = {found.run.runId, found.run.asOf, found.run.modelId};
    out.horizonDays = found.run.horizonDays;
    out.customers = found.run.customers;
    out.customerId = customer.customerId;
    out.country = customer.country;
    out.probability = customer.probability;
    out.low = customer.low.value_or(std::nan(""));
    out.high = customer.high.value_or(std::nan(""));
    out.bucket = customer.bucket;
    out.isActive = customer.isActive;
    out.valueAtRisk = customer.valueAtRisk;
    out.rank = customer.rank;
    out.percentile = customer.percentile;
    out.flags = customer.flags;
    out.explanation = scoring::explain(scorer, features::columnNames(), rawOf(customer));
    return out;
}

Answer explanationOf(const Request& request, Connection& connection, ScorerCache& scorers)
{
    QueryReader query(request);
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    const Result<CustomerLookup> found = customers::readCustomer(connection, request.pathParameter);
    if (!found.ok())
        return problemOf(found.error());
    if (!found->customer)
        return CustomersController::notThere(request.pathParameter, found->isKnown);
    if (!found->customer->features)
        return featuresGone();
    const std::variant<Scorer, Answer> scorer = scorerOf(scorers, found->run.modelId);
    if (const auto* const refused = std::get_if<Answer>(&scorer))
        return *refused;
    QJsonObject object = scoring::toJson(explained(*found, *std::get<Scorer>(scorer)));
    object.insert(QStringLiteral("scored_at"), found->run.scoredAt);
    if (found->customer->country.isEmpty())
        object.insert(QStringLiteral("country"), QJsonValue());
    return jsonAnswer(object, tagOf(found->run));
}

/// Where the probability would be among the customers of the run.
QString bucketOf(double probability, const CustomerLookup& base)
{
    const scoring::BucketEdges run{base.run.mediumFrom, base.run.highFrom};
    return scoring::bucketOf(
        probability, base.customer ? scoring::edgesFor(run, base.customer->probability, base.customer->bucket) : run);
}

QJsonObject scoreJson(const CustomerLookup& base, const ModelScorer& scorer, const std::vector<double>& raw)
{
    const QStringList names = features::columnNames();
    const Explanation explanation = scoring::explain(scorer, names, raw);
    QJsonObject used;
    for (qsizetype i = 0; i < names.size(); ++i)
        used.insert(names[i], raw[static_cast<size_t>(i)]);
    scoring::CustomerExplanation imagined;
    imagined.explanation = explanation;
    const QJsonObject reasons = scoring::toJson(imagined);
    QJsonObject out = runFields(base.run);
    out.insert(QStringLiteral("customer_id"), base.customer ? QJsonValue(base.customer->customerId) : QJsonValue());
    out.insert(QStringLiteral("baseline_probability"),
               base.customer ? QJsonValue(base.customer->probability) : QJsonValue());
    out.insert(QStringLiteral("churn_probability"), explanation.probability);
    out.insert(QStringLiteral("probability_low"), finiteOrNull(explanation.low));
    out.insert(QStringLiteral("probability_high"), finiteOrNull(explanation.high));
    out.insert(QStringLiteral("risk_bucket"), bucketOf(explanation.probability, base));
    out.insert(QStringLiteral("features"), used);
    for (const QString& name :
         {QStringLiteral("log_odds"), QStringLiteral("intercept"), QStringLiteral("typical_probability"),
          QStringLiteral("raises"), QStringLiteral("lowers")})
        out.insert(name, reasons.value(name));
    return out;
}

/// The run, and the customer that the request builds on if it names one.
std::variant<CustomerLookup, Answer> baseOf(const ScoreRequest& score, Connection& connection)
{
    if (score.customerId.isEmpty()) {
        const Result<customers::RunInfo> run = customers::readRunInfo(connection);
        if (!run.ok())
            return problemOf(run.error());
        CustomerLookup base;
        base.run = *run;
        return base;
    }
    const Result<CustomerLookup> found = customers::readCustomer(connection, score.customerId);
    if (!found.ok())
        return problemOf(found.error());
    if (!found->customer)
        return CustomersController::notThere(score.customerId, found->isKnown);
    if (!found->customer->features)
        return featuresGone();
    return *found;
}

Answer scoreOf(const Request& request, Connection& connection, ScorerCache& scorers)
{
    QueryReader query(request);
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    const std::variant<ScoreRequest, Answer> read = readScoreRequest(request);
    if (const auto* const refused = std::get_if<Answer>(&read))
        return *refused;
    const ScoreRequest& score = std::get<ScoreRequest>(read);
    const std::variant<CustomerLookup, Answer> base = baseOf(score, connection);
    if (const auto* const refused = std::get_if<Answer>(&base))
        return *refused;
    const CustomerLookup& found = std::get<CustomerLookup>(base);
    const std::variant<Scorer, Answer> scorer = scorerOf(scorers, found.run.modelId);
    if (const auto* const refused = std::get_if<Answer>(&scorer))
        return *refused;
    const QStringList names = features::columnNames();
    std::vector<double> raw =
        found.customer ? rawOf(*found.customer) : std::vector<double>(static_cast<size_t>(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i) {
        double& value = raw[static_cast<size_t>(i)];
        value = score.features.value(names[i], value);
    }
    Answer answer = jsonAnswer(scoreJson(found, *std::get<Scorer>(scorer), raw));
    answer.headers.push_back({"Cache-Control", "no-store"});
    return answer;
}

} // namespace

void ExplanationsController::addTo(Router& router, ScorerCache& scorers)
{
    router.add({"GET", "/api/v1/customers/{customer_id}/explanation"},
               DatabaseHandler([&scorers](const Request& request, Connection& connection) {
                   return explanationOf(request, connection, scorers);
               }));
    router.add({"POST", "/api/v1/score"}, DatabaseHandler([&scorers](const Request& request, Connection& connection) {
                   return scoreOf(request, connection, scorers);
               }));
}

} // namespace churnlens::api
