// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customer/loadedcustomer.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace churnlens::gui {

class Card;
class ComparisonChart;
class NotesPanel;
class Notice;
class ReasonList;
class ScoreHeader;
class TimelineChart;
class WaterfallChart;
class WhatIfPanel;
class Workspace;
class XyChart;

/// One customer from the score down to the notes. Built once, then only filled.
class CustomerView : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerView(Workspace& workspace, QWidget* parent = nullptr);

    void present(std::shared_ptr<const LoadedCustomer> customer);

    /// On the log-odds in place of probability points; and the last year in place of everything.
    void setLogOdds(bool logOdds);
    void setLastYear(bool lastYear);
    [[nodiscard]] bool isLogOdds() const;
    [[nodiscard]] bool isLastYear() const;

Q_SIGNALS:
    void copyRequested();
    void scoreRequested();
    void choicesChanged(); ///< log-odds or the span
    void notesChanged(const QString& customerId);

private:
    Card* buildReasons();
    Card* buildWaterfall();
    Card* buildTimeline();
    Card* buildWhatIf();
    Card* buildComparison();
    Card* buildScores();
    Card* buildNotes(Workspace& workspace);
    QToolButton* makeSwitch(Card* card, const QString& text, const QString& toolTip);
    void captionWaterfall();
    void showReasons();
    void showTimeline();
    void showScores();
    void showStale();

    std::shared_ptr<const LoadedCustomer> m_customer;
    Notice* m_stale = nullptr;
    ScoreHeader* m_header = nullptr;
    QLabel* m_noReasons = nullptr;
    ReasonList* m_raising = nullptr;
    ReasonList* m_lowering = nullptr;
    Card* m_waterfallCard = nullptr;
    WaterfallChart* m_waterfall = nullptr;
    QToolButton* m_logOdds = nullptr;
    Card* m_timelineCard = nullptr;
    TimelineChart* m_timeline = nullptr;
    QToolButton* m_lastYear = nullptr;
    WhatIfPanel* m_whatIf = nullptr;
    ComparisonChart* m_comparison = nullptr;
    Card* m_scoresCard = nullptr;
    XyChart* m_scores = nullptr;
    QLabel* m_oneRun = nullptr;
    NotesPanel* m_notes = nullptr;
};

} // namespace churnlens::gui
