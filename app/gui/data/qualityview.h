// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/loadhistory.h"
#include "core/quality/qualityreport.h"

#include <QScrollArea>

class QVBoxLayout;

namespace churnlens::gui {

class Card;
class FactGrid;
class KpiCard;
class LoadsCard;
class Notice;
class VerdictCard;
class XyChart;

/// The quality of what was loaded, as cards, and the files it came from.
class QualityView : public QScrollArea
{
    Q_OBJECT

public:
    explicit QualityView(QWidget* parent = nullptr);

    void setReport(const quality::QualityReport& report, std::vector<pipeline::LoadInfo> loads);
    /// Says above everything that it may be out of date; empty: it is not.
    void setNotice(const QString& text);
    /// The loads first: where the Data page was asked for what was loaded.
    [[nodiscard]] LoadsCard* loads() const { return m_loads; }

Q_SIGNALS:
    void rejectedRequested(qint64 loadId, const QString& reason); ///< 0 and empty: all
    void removeRequested(const churnlens::pipeline::LoadInfo& load);

private:
    void buildCards(QVBoxLayout& layout);
    Card* factCard(const QString& title, const QString& caption, FactGrid*& grid);
    void connectLinks();
    void showFigures(const quality::DataQuality& whole);
    void showMonths(const quality::DataQuality& whole);
    void showWarnings(const quality::QualityReport& report);

    Notice* m_notice;
    VerdictCard* m_verdict;
    KpiCard* m_history;
    KpiCard* m_customers;
    KpiCard* m_orders;
    KpiCard* m_revenue;
    XyChart* m_months;
    LoadsCard* m_loads;
    FactGrid* m_lines = nullptr;
    FactGrid* m_rejected = nullptr;
    FactGrid* m_anonymous = nullptr;
    FactGrid* m_cancellations = nullptr;
    FactGrid* m_large = nullptr;
    FactGrid* m_dates = nullptr;
    FactGrid* m_habits = nullptr;
    QVBoxLayout* m_warnings;
};

} // namespace churnlens::gui
