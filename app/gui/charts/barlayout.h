// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/barchart.h"
#include "app/gui/charts/chartframe.h"

namespace churnlens::gui {

/// What a BarChart shows, either by category or as a histogram.
struct BarContent
{
    Qt::Orientation orientation = Qt::Vertical;
    std::vector<ChartBar> bars; ///< of a histogram: a bin each
    QStringList names; ///< of value and second
    AxisFormat first = AxisFormat::Number;
    AxisFormat secondFormat = AxisFormat::Number;
    bool isHistogram = false;
    double from = 0; ///< of a histogram
    double to = 1;
    ChartAxis x; ///< of a histogram
    ChartAxis y;
    std::vector<ChartMarker> markers;

    [[nodiscard]] bool hasSecond() const;
    /// The lower end of a histogram's bin.
    [[nodiscard]] double edge(size_t bin) const;
};

/// Where the bars of a content are, in an area.
class BarLayout
{
public:
    BarLayout(const BarContent& content, const QRectF& area, const QFont& font);

    [[nodiscard]] const ChartFrame& frame() const { return m_frame; }
    [[nodiscard]] QRectF slot(size_t bar) const;
    [[nodiscard]] QRectF barRect(size_t bar) const;
    [[nodiscard]] QRectF secondRect(size_t bar) const; ///< of a bar that has one
    /// The bar whose slot is under a point; -1: none.
    [[nodiscard]] int barAt(const QPointF& at) const;

private:
    [[nodiscard]] static FrameRequest requestOf(const BarContent& content, const QRectF& area, const QFont& font);
    [[nodiscard]] QRectF rectOf(size_t bar, double value, int part) const;

    const BarContent& m_content;
    ChartFrame m_frame;
};

/// Height of a lying bar with its gap, that the labels stay apart.
[[nodiscard]] double lyingRow(const QFont& font, bool hasSecond);

} // namespace churnlens::gui
