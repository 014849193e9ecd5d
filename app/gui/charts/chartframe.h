// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/chartaxis.h"

#include <QFont>
#include <QRectF>

namespace churnlens::gui {

/// What a frame has to hold.
struct FrameRequest
{
    ChartAxis x;
    ChartAxis y;
    std::optional<ChartAxis> second; ///< a second axis for y, at the right
    DataRange xData;
    DataRange yData;
    DataRange secondData;
    bool tightX = false; ///< the x axis ends where the data end
    QStringList categories; ///< in place of number labels, of slots of equal width
    Qt::Orientation along = Qt::Horizontal; ///< where the categories lie: side by side, or below one another
    double headRoom = 0; ///< kept free above the titles, for a legend
    double labelRoom = 0; ///< kept free between the titles and the plot
    double endRoom = 0; ///< kept free at its right
};

/// The name of a category, where it is written.
struct CategoryLabel
{
    size_t category = 0;
    QRectF place;
    QString text; ///< elided where it has to be
};

/// The place of a chart's plot, its axes, grid and labels. Labels neither overlap nor leave the area: there are fewer
/// of them, or they are elided.
class ChartFrame
{
public:
    /// font: of the labels.
    ChartFrame(const FrameRequest& request, const QRectF& area, const QFont& font);

    [[nodiscard]] const QRectF& plot() const { return m_plot; }
    [[nodiscard]] const ScaledAxis& xAxis() const { return m_x; }
    [[nodiscard]] const ScaledAxis& yAxis() const { return m_y; }
    [[nodiscard]] double x(double value) const { return m_plot.left() + m_x.share(value) * m_plot.width(); }
    [[nodiscard]] double y(double value) const { return m_plot.bottom() - m_y.share(value) * m_plot.height(); }
    [[nodiscard]] double secondY(double value) const
    {
        return m_plot.bottom() - m_second.share(value) * m_plot.height();
    }
    [[nodiscard]] double valueAtX(double pixel) const { return m_x.at((pixel - m_plot.left()) / m_plot.width()); }
    [[nodiscard]] double valueAtY(double pixel) const { return m_y.at((m_plot.bottom() - pixel) / m_plot.height()); }
    /// The i-th of the categories' slots.
    [[nodiscard]] QRectF slot(size_t i) const;
    /// Names of the categories. Where many stand side by side and have no room, every k-th is left, so that each can be
    /// read.
    [[nodiscard]] std::vector<CategoryLabel> categoryLabels() const;
    /// Where the headRoom is.
    [[nodiscard]] QRectF head() const;
    [[nodiscard]] const QRectF& area() const { return m_area; }

    /// Faint lines at the ticks; below everything else.
    void paintGrid(QPainter& painter, const Tokens& colors) const;
    /// Labels, titles and base line.
    void paintLabels(QPainter& painter, const Tokens& colors) const;

private:
    [[nodiscard]] bool isLying() const { return !m_request.categories.isEmpty() && m_request.along == Qt::Vertical; }
    [[nodiscard]] bool isUpright() const
    {
        return !m_request.categories.isEmpty() && m_request.along == Qt::Horizontal;
    }
    void placeVertically();
    void placeAcross();
    [[nodiscard]] ScaledAxis fittingX() const;
    [[nodiscard]] double widest(const ScaledAxis& axis) const;
    [[nodiscard]] size_t labelStep() const;
    [[nodiscard]] CategoryLabel labelBeside(size_t category) const;
    [[nodiscard]] CategoryLabel labelBelow(size_t category, size_t step) const;
    void paintCategories(QPainter& painter) const;
    void paintXLabels(QPainter& painter) const;
    void paintYLabels(QPainter& painter) const;
    void paintTitles(QPainter& painter) const;

    FrameRequest m_request;
    QRectF m_area;
    QFont m_font;
    double m_line = 0; ///< height of a line of text
    QRectF m_plot;
    ScaledAxis m_x;
    ScaledAxis m_y;
    ScaledAxis m_second;
};

} // namespace churnlens::gui
