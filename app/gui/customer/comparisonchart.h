// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customer/itemchart.h"
#include "core/dossier/dossier.h"

namespace churnlens::gui {

/// What is measured of a customer beside the typical one: value, a bar, a tick for the typical value, and that value.
class ComparisonChart : public ItemChart
{
    Q_OBJECT

public:
    explicit ComparisonChart(QWidget* parent = nullptr);

    void setComparisons(std::vector<dossier::Comparison> comparisons);

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isEmpty() const override { return m_rows.empty(); }
    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString itemText(int item) const override;
    [[nodiscard]] QRectF itemRect(int item) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintOverlay(QPainter& painter) override;

private:
    struct Columns;
    [[nodiscard]] Columns columnsIn(const QRectF& area) const;
    void paintRow(QPainter& painter, const Columns& columns, const dossier::Comparison& row, const QRectF& place) const;

    std::vector<dossier::Comparison> m_rows;
};

} // namespace churnlens::gui
