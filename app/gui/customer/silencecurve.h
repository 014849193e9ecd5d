// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customer/itemchart.h"

#include <QDate>

namespace churnlens::gui {

class ChartFrame;

/// The probability by days of silence, the thresholds, and where the scenario stands.
class SilenceCurve : public ItemChart
{
    Q_OBJECT

public:
    explicit SilenceCurve(QWidget* parent = nullptr);

    /// probabilities: of 0, 1, 2 ... days after asOf.
    void setCurve(std::vector<double> probabilities, const QDate& asOf, double mediumFrom, double highFrom);
    /// A dot apart from the curve when there is an order in between.
    void setScenario(int days, double probability, const QString& bucket);

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isEmpty() const override { return m_curve.size() < 2; }
    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_curve.size()); }
    [[nodiscard]] QString itemText(int item) const override;
    [[nodiscard]] QRectF itemRect(int item) const override;
    [[nodiscard]] QSize sizeHint() const override { return {420, 150}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 150}; }

protected:
    [[nodiscard]] int itemAt(const QPointF& at) const override;
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] QString summary() const override;

private:
    [[nodiscard]] ChartFrame frameIn(const QRectF& area) const;

    std::vector<double> m_curve;
    QDate m_asOf;
    double m_mediumFrom = 0;
    double m_highFrom = 1;
    int m_days = 0;
    double m_probability = 0;
    QString m_bucket;
};

} // namespace churnlens::gui
