// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelcard/origins.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace churnlens::modelcard {

namespace {

/// A model whose metadata hold the test's results and nothing more.
std::vector<Origin> testAlone(const QJsonObject& metadata)
{
    const QJsonObject metrics = metadata[u"metrics"].toObject();
    if (metrics.isEmpty())
        return {};
    const QJsonObject others = metadata[u"baselines"].toObject();
    QJsonObject json;
    for (const Population& population : populations()) {
        QJsonObject contenders{{u"model"_s, metrics[population.key]}};
        for (const Baseline& baseline : baselines())
            contenders.insert(baseline.key, others[baseline.key].toObject()[population.key]);
        json.insert(population.key, contenders);
    }
    return {{metadata[u"test_as_of"].toString(), json}};
}

} // namespace

const std::vector<Population>& populations()
{
    static const std::vector<Population> kPopulations{{u"all"_s, u"all customers"_s},
                                                      {u"active"_s, u"active customers"_s}};
    return kPopulations;
}

const std::vector<Baseline>& baselines()
{
    static const std::vector<Baseline> kBaselines{{u"recency_only"_s, u"recency alone"_s, u"Recency"_s},
                                                  {u"seven"_s, u"the seven features"_s, u"Seven"_s},
                                                  {u"bg_nbd"_s, u"BG/NBD"_s, u"BG/NBD"_s}};
    return kBaselines;
}

QJsonObject Origin::metrics(const Population& population, const QString& contender) const
{
    return json[population.key].toObject()[contender].toObject();
}

std::vector<Origin> readOrigins(const QJsonObject& metadata)
{
    std::vector<Origin> origins;
    for (const QJsonValue& value : metadata[u"evaluation"].toObject()[u"origins"].toArray()) {
        if (value.isObject())
            origins.push_back({value[u"as_of"].toString(), value.toObject()});
    }
    return origins.empty() ? testAlone(metadata) : origins;
}

} // namespace churnlens::modelcard
