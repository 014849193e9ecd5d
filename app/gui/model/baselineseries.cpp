// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/baselineseries.h"

#include "app/gui/model/modeltexts.h"

namespace churnlens::gui {

using modelreport::ContenderCurves;

namespace {

std::vector<QPointF> pointsOf(const ContenderCurves& curves, CurveKind kind)
{
    if (kind == CurveKind::Roc)
        return curves.roc;
    if (kind == CurveKind::PrecisionRecall)
        return curves.precisionRecall;
    if (kind == CurveKind::Gain)
        return curves.gain;
    std::vector<QPointF> points;
    if (kind == CurveKind::Calibration) {
        for (const modelreport::CalibrationGroup& group : curves.calibration)
            points.emplace_back(group.predicted, group.observed);
        return points;
    }
    for (const QPointF& point : curves.gain) {
        if (point.x() > 0)
            points.emplace_back(point.x(), point.y() / point.x());
    }
    return points;
}

} // namespace

std::vector<ChartSeries> baselineSeries(const std::vector<ContenderCurves>& baselines, CurveKind kind)
{
    std::vector<ChartSeries> series;
    for (const ContenderCurves& curves : baselines) {
        std::vector<QPointF> points = pointsOf(curves, kind);
        if (points.size() > 1)
            series.push_back({ModelTexts::contenderName(curves.key),
                              std::move(points),
                              {},
                              baselineStyle(curves.key),
                              baselineColor(curves.key),
                              {}});
    }
    return series;
}

ChartColor baselineColor(const QString& key)
{
    if (key == QStringLiteral("seven"))
        return ChartColor::Low;
    return key == QStringLiteral("bg_nbd") ? ChartColor::Medium : ChartColor::Muted;
}

ChartSeries::Style baselineStyle(const QString& key)
{
    if (key == QStringLiteral("seven"))
        return ChartSeries::Style::Dashed;
    return key == QStringLiteral("bg_nbd") ? ChartSeries::Style::DashDotted : ChartSeries::Style::Dotted;
}

} // namespace churnlens::gui
