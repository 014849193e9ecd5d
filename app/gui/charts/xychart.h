// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartview.h"

#include <memory>
#include <optional>

namespace churnlens::gui {

/// Which of the theme's colours a series or line has.
enum class ChartColor { Accent, Low, Medium, High, Muted, Text };

enum class AxisFormat { Number, Percent, Money, Date }; ///< Date: x is milliseconds since the epoch, UTC

struct ChartAxis
{
    QString title; ///< with the unit; empty: none
    AxisFormat format = AxisFormat::Number;
    std::optional<double> minimum; ///< none: from the data
    std::optional<double> maximum;
};

struct ChartSeries
{
    enum class Style { Line, Dashed, Dotted, DashDotted, Points, LineAndPoints }; ///< broken lines are thin

    QString name;
    std::vector<QPointF> points; ///< by x; more than 5,000 in all are thinned for drawing
    std::vector<std::pair<double, double>> intervals; ///< of y, one a point; empty: none
    Style style = Style::Line;
    ChartColor color = ChartColor::Accent;
    QStringList notes; ///< for tooltips, one a point; empty: the values
};

/// A line across the chart, such as a threshold; may be dragged.
struct ChartMarker
{
    double at = 0;
    Qt::Orientation orientation = Qt::Vertical; ///< Vertical: x = at
    QString label;
    ChartColor color = ChartColor::Muted;
    bool draggable = false;
};

/// Curves and points over two number axes, by Qt Charts; series are labelled at their ends where that fits, else by a
/// legend.
class XyChart : public ChartView
{
    Q_OBJECT

public:
    explicit XyChart(QWidget* parent = nullptr);
    ~XyChart() override;

    void setAxes(const ChartAxis& x, const ChartAxis& y);
    void setSeries(std::vector<ChartSeries> series);
    void setMarkers(std::vector<ChartMarker> markers);
    /// Draws the line x = y in the grid's colour.
    void setDiagonal(bool diagonal);
    /// Where a value is drawn on the screen.
    [[nodiscard]] QPointF positionOf(const QPointF& value) const;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isEmpty() const override;

Q_SIGNALS:
    void markerMoved(int marker, double at); ///< while it is dragged, or moved by the arrow keys
    void pointClicked(int series, int point);

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] QString summary() const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// Arrows move the draggable marker (Shift: in large steps, Space: the next one), or step from point to point where
    /// there is none (Up and Down: from series to series, Enter: click).
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveMarker(int marker, double at);
    bool moveMarkerByKey(const QKeyEvent& event);

    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace churnlens::gui
