// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/xychart.h"

#include <functional>

namespace churnlens::gui {

struct ChartBar
{
    QString label; ///< of the category
    double value = 0;
    std::optional<double> second; ///< a second bar beside it, on an axis of its own when its format differs
    ChartColor color = ChartColor::Accent;
    QString note; ///< for the tooltip; empty: the values
};

/// Bars by category, upright or lying, with their numbers; and histograms, whose bars touch and have number axes.
class BarChart : public ChartView
{
    Q_OBJECT

public:
    explicit BarChart(Qt::Orientation orientation, QWidget* parent = nullptr);
    ~BarChart() override;

    /// names: of the value and of the second one, for axes, tooltips and the table.
    void setBars(std::vector<ChartBar> bars, const QStringList& names, AxisFormat first, AxisFormat second = {});
    /// In place of setBars(): counts in equal bins over [from, to]; color: of a bin by its middle.
    void setHistogram(const std::vector<qint64>& counts, double from, double to, const ChartAxis& x, const ChartAxis& y,
                      const std::function<ChartColor(double)>& color);
    void setMarkers(std::vector<ChartMarker> markers); ///< of a histogram, on x
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isEmpty() const override;
    /// The place of a bar's category (of a histogram: of a bin) on the screen.
    [[nodiscard]] QRectF slotOf(int bar) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void barClicked(int bar); ///< or Enter on the focused one

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] QString summary() const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// Arrows step from bar to bar, Enter clicks.
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setCurrent(int bar, const QPointF& tipAt);

    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace churnlens::gui
