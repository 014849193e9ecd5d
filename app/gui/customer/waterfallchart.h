// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customer/itemchart.h"
#include "core/scoring/explanation.h"

namespace churnlens::gui {

/// From the average customer over the groups of features to this customer: in probability points, or on the log-odds.
class WaterfallChart : public ItemChart
{
    Q_OBJECT

public:
    enum class Scale { Points, LogOdds };

    explicit WaterfallChart(QWidget* parent = nullptr);

    void setExplanation(const scoring::Explanation& explanation, const QString& bucket);
    void clear();
    void setScale(Scale scale);
    [[nodiscard]] Scale scale() const { return m_scale; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isEmpty() const override { return m_steps.empty(); }
    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] QString itemText(int item) const override;
    [[nodiscard]] QRectF itemRect(int item) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintOverlay(QPainter& painter) override;

private:
    /// A row; a total has from = to.
    struct Step
    {
        QString label;
        QString sentence;
        double from = 0;
        double to = 0;
        bool isTotal = false;
    };
    struct Layout;

    [[nodiscard]] Layout layoutIn(const QRectF& area) const;
    [[nodiscard]] QString valueOf(const Step& step) const;
    void build();
    void paintStep(QPainter& painter, const Layout& layout, size_t row) const;

    scoring::Explanation m_explanation;
    QString m_bucket;
    Scale m_scale = Scale::Points;
    std::vector<Step> m_steps;
};

} // namespace churnlens::gui
