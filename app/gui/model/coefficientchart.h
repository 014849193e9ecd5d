// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartview.h"
#include "core/modelreport/coefficients.h"

namespace churnlens::gui {

enum class CoefficientOrder { Size, Name, Group };

/// The weights of a model as dots with their intervals around a zero line; right of it raises the risk.
class CoefficientChart : public ChartView
{
    Q_OBJECT

public:
    explicit CoefficientChart(QWidget* parent = nullptr);

    void setCoefficients(std::vector<modelreport::Coefficient> coefficients);
    /// Per unit of each feature instead of per standard deviation.
    void setPerStep(bool perStep);
    void setOrder(CoefficientOrder order);
    /// Features from top to bottom.
    [[nodiscard]] QStringList names() const;

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isEmpty() const override { return m_coefficients.empty(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintOverlay(QPainter& painter) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Layout;
    [[nodiscard]] Layout layoutOf(const QRectF& area) const;
    [[nodiscard]] std::optional<modelreport::Effect> effectOf(const modelreport::Coefficient& coefficient) const;
    [[nodiscard]] int rowAt(const QPointF& position) const; ///< -1: none
    [[nodiscard]] QString tipOf(int row) const;
    void sortRows();
    void setCurrent(int row);
    void paintAxis(QPainter& painter, const Layout& layout) const;
    void paintBands(QPainter& painter, const Layout& layout) const;
    void paintRow(QPainter& painter, const Layout& layout, int row) const;

    std::vector<modelreport::Coefficient> m_coefficients; ///< in the order of the rows
    std::vector<modelreport::Coefficient> m_given; ///< in that of the model
    bool m_perStep = false;
    CoefficientOrder m_order = CoefficientOrder::Size;
    int m_current = -1; ///< row under the pointer or reached by the keys
};

} // namespace churnlens::gui
