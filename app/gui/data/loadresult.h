// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/batchrun.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace churnlens::gui {

class Card;
class FactGrid;

/// What a load, or the removal of one, came to, and what to do next.
class LoadResult : public QWidget
{
    Q_OBJECT

public:
    explicit LoadResult(QWidget* parent = nullptr);

    void setReport(const pipeline::BatchReport& report);
    /// Of the report that is shown; for the window's status bar.
    [[nodiscard]] QString headline() const;

Q_SIGNALS:
    void customersRequested();
    void qualityRequested();
    void rejectedRequested(const QString& reason); ///< empty: of every reason

private:
    void showLoad(const pipeline::BatchReport& report);
    void showScores(const pipeline::BatchReport& report);
    void showNotes(const pipeline::BatchReport& report);

    QLabel* m_title;
    QVBoxLayout* m_notes;
    Card* m_loadCard;
    FactGrid* m_load;
    Card* m_rejectedCard;
    FactGrid* m_rejected;
    Card* m_scoreCard;
    FactGrid* m_scores;
    QPushButton* m_customers;
    QPushButton* m_quality;
};

} // namespace churnlens::gui
