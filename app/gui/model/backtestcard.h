// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/charts/xychart.h"
#include "app/gui/widgets/card.h"
#include "core/modelreport/modelreport.h"

class QLabel;

namespace churnlens::gui {

/// How the recipe did at past dates, each with nothing but what was known then, beside the simpler ways.
class BacktestCard : public Card
{
    Q_OBJECT

public:
    explicit BacktestCard(QWidget* parent = nullptr);

    void setOrigins(const std::vector<modelreport::OriginReport>& origins, bool active);
    /// AUC by date: of this recipe first, and of each simpler way that has any, drawn as on the other cards.
    [[nodiscard]] static std::vector<ChartSeries> seriesOf(const std::vector<modelreport::OriginReport>& origins,
                                                           bool active);
    [[nodiscard]] QString words() const; ///< the verdict on the simpler ways

private:
    XyChart* m_chart;
    QLabel* m_words;
};

} // namespace churnlens::gui
