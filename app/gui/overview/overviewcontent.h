// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/overview/overviewsnapshot.h"
#include "app/gui/pages/page.h"

class QHBoxLayout;
class QLabel;

namespace churnlens::gui {

class ChoiceSwitch;
class KpiRow;
class Notice;
class NoticeList;
class OverviewCharts;

/// The overview below its header: figures, notices, charts; of all customers or of the active ones.
class OverviewContent : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewContent(QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const OverviewSnapshot> snapshot);
    [[nodiscard]] population::Segment segment() const { return m_segment; }
    void setSegment(population::Segment segment);
    [[nodiscard]] OverviewCharts& charts() { return *m_charts; }
    [[nodiscard]] const OverviewCharts& charts() const { return *m_charts; }
    /// A line on top while the figures may be outdated; empty: none.
    void setBanner(const QString& text);

Q_SIGNALS:
    void pageRequested(churnlens::gui::PageId page);
    void customersRequested(const churnlens::population::PopulationFilter& filter);

private:
    [[nodiscard]] QHBoxLayout* buildHeader();
    void fill();
    void request(population::PopulationFilter filter);

    Notice* m_banner;
    QLabel* m_definition;
    ChoiceSwitch* m_segments;
    KpiRow* m_figures;
    NoticeList* m_notices;
    OverviewCharts* m_charts;
    std::shared_ptr<const OverviewSnapshot> m_snapshot;
    population::Segment m_segment = population::Segment::All;
};

} // namespace churnlens::gui
