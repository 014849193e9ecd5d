// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartview.h"

namespace churnlens::gui {

/// A probability on the scale from 0 to 100 %, its interval as a thin whisker, and the thresholds of the buckets.
class IntervalWhisker : public ChartView
{
    Q_OBJECT

public:
    explicit IntervalWhisker(QWidget* parent = nullptr);

    /// low, high: NaN: there is no interval.
    void setScore(double probability, double low, double high, const QString& bucket);
    void setThresholds(double mediumFrom, double highFrom);

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isEmpty() const override { return m_bucket.isEmpty(); }
    [[nodiscard]] QSize sizeHint() const override { return {200, 36}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 36}; }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;

private:
    double m_probability = 0;
    double m_low = 0;
    double m_high = 0;
    QString m_bucket;
    double m_mediumFrom = 0;
    double m_highFrom = 1;
};

} // namespace churnlens::gui
