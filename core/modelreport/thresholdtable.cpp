// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelreport/thresholdtable.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace churnlens::modelreport {

namespace {

constexpr qsizetype kMostCurvePoints = 200; ///< rocCurve() keeps no more; fewer are all there are

Number share(qint64 part, qint64 whole)
{
    return whole > 0 ? Number(static_cast<double>(part) / static_cast<double>(whole)) : Number();
}

} // namespace

Number ConfusionMatrix::precision() const
{
    return share(listedChurned, listed());
}

Number ConfusionMatrix::recall() const
{
    return share(listedChurned, listedChurned + missedChurned);
}

Number ConfusionMatrix::falseAlarmRate() const
{
    return share(listedStayed, listedStayed + leftStayed);
}

Number ConfusionMatrix::listedShare() const
{
    return share(listed(), customers());
}

std::optional<ThresholdTable> ThresholdTable::make(const QJsonObject& metrics, const QJsonObject& curves,
                                                   const Settings& thresholds)
{
    const Number customers = modelcard::number(metrics, u"n"_s);
    const Number rate = modelcard::number(metrics, u"churn_rate"_s);
    if (!customers || !rate || *customers < 1)
        return {};
    ThresholdTable table;
    table.m_churned = std::round(*rate * *customers);
    table.m_stayed = *customers - table.m_churned;
    table.addRoc(curves);
    if (table.m_marks.empty())
        return {};
    table.m_lowest = table.m_marks.back().threshold;
    table.addBuckets(curves[u"buckets"].toObject(), thresholds);
    table.addDeciles(curves);
    std::stable_sort(table.m_marks.begin(), table.m_marks.end(),
                     [](const Mark& left, const Mark& right) { return left.threshold > right.threshold; });
    return table;
}

void ThresholdTable::addRoc(const QJsonObject& curves)
{
    const QJsonArray points = curves[u"roc"].toArray();
    for (const QJsonValue& value : points) {
        const QJsonArray point = value.toArray();
        if (point.size() == 3 && point.at(2).isDouble())
            m_marks.push_back({point.at(2).toDouble(), std::round(point.at(1).toDouble() * m_churned),
                               std::round(point.at(0).toDouble() * m_stayed)});
    }
    m_complete = points.size() < kMostCurvePoints;
}

void ThresholdTable::addBuckets(const QJsonObject& buckets, const Settings& thresholds)
{
    double churned = 0;
    double stayed = 0;
    const std::pair<QString, double> cuts[] = {{u"high"_s, thresholds.highFrom}, {u"medium"_s, thresholds.mediumFrom}};
    for (const auto& [name, from] : cuts) {
        const QJsonObject bucket = buckets[name].toObject();
        const Number customers = modelcard::number(bucket, u"customers"_s);
        const Number churners = modelcard::number(bucket, u"churners"_s);
        if (!customers || !churners)
            return;
        churned += *churners;
        stayed += *customers - *churners;
        m_marks.push_back({from, churned, stayed});
    }
}

void ThresholdTable::addDeciles(const QJsonObject& curves)
{
    double churned = 0;
    double stayed = 0;
    const QJsonArray bins = curves[u"reliability"].toArray();
    for (qsizetype i = bins.size() - 1; i > 0; --i) { // the first one begins at 0, below every probability
        const QJsonObject bin = bins.at(i).toObject();
        const Number from = modelcard::number(bin, u"from"_s);
        const Number customers = modelcard::number(bin, u"customers"_s);
        const Number rate = modelcard::number(bin, u"churn_rate"_s);
        if (!from || !customers || !rate)
            return;
        churned += std::round(*rate * *customers);
        stayed += *customers - std::round(*rate * *customers);
        m_marks.push_back({*from, churned, stayed});
    }
}

ConfusionMatrix ThresholdTable::at(double threshold) const
{
    Mark from{threshold, m_churned, m_stayed};
    bool exact = true;
    if (threshold > m_lowest) {
        const auto below = std::partition_point(m_marks.begin(), m_marks.end(),
                                                [threshold](const Mark& mark) { return mark.threshold >= threshold; });
        const Mark above = below == m_marks.begin() ? Mark{threshold, 0, 0} : *(below - 1);
        from = above;
        const bool between = above.threshold != threshold && below != m_marks.end() && below != m_marks.begin();
        exact = !between || m_complete || (above.churned == below->churned && above.stayed == below->stayed);
        if (!exact) {
            const double part = (above.threshold - threshold) / (above.threshold - below->threshold);
            from.churned += part * (below->churned - above.churned);
            from.stayed += part * (below->stayed - above.stayed);
        }
    }
    ConfusionMatrix matrix;
    matrix.threshold = threshold;
    matrix.listedChurned = std::llround(from.churned);
    matrix.listedStayed = std::llround(from.stayed);
    matrix.missedChurned = std::llround(m_churned) - matrix.listedChurned;
    matrix.leftStayed = std::llround(m_stayed) - matrix.listedStayed;
    matrix.exact = exact;
    return matrix;
}

std::vector<ConfusionMatrix> ThresholdTable::sweep(int steps) const
{
    std::vector<ConfusionMatrix> matrices;
    for (int i = 0; i <= steps; ++i)
        matrices.push_back(at(static_cast<double>(i) / steps));
    return matrices;
}

} // namespace churnlens::modelreport
