// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/overview/overviewsnapshot.h"
#include "app/gui/overview/reflowgrid.h"

class QComboBox;

namespace churnlens::gui {

class BarChart;
class Card;
class ChartView;
class XyChart;

/// The four charts of the overview.
class OverviewCharts : public ReflowGrid
{
    Q_OBJECT

public:
    explicit OverviewCharts(QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const OverviewSnapshot> snapshot, population::Segment segment);
    /// Of the bars of risk: "country" or "activity".
    [[nodiscard]] QString grouping() const;
    void setGrouping(const QString& grouping);

Q_SIGNALS:
    /// The customers behind a bar; without the page's segment.
    void customersRequested(const churnlens::population::PopulationFilter& filter);

private:
    Card* addCard(const QString& title, ChartView* chart);
    void showBuckets(const population::PopulationSummary& summary);
    void showHistogram(const population::PopulationSummary& summary);
    void showGroups();
    void showCountries(const population::PopulationSummary& summary);
    void showRuns();
    void requestBucket(int bar);
    void requestBin(int bin);
    void requestGroup(int bar);

    BarChart* m_buckets;
    BarChart* m_histogram;
    BarChart* m_groups;
    XyChart* m_runs;
    QComboBox* m_grouping;
    Card* m_bucketCard;
    Card* m_histogramCard;
    Card* m_groupCard;
    Card* m_runCard;
    std::shared_ptr<const OverviewSnapshot> m_snapshot;
    population::Segment m_segment = population::Segment::All;
    std::vector<population::PopulationFilter> m_groupFilters; ///< of the bars; an empty filter: not one group
};

} // namespace churnlens::gui
