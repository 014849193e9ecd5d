// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/card.h"
#include "core/modelreport/modelreport.h"

class QLabel;

namespace churnlens::gui {

class XyChart;

/// How the recipe did at past dates, each with nothing but what was known then, beside the simpler ways.
class BacktestCard : public Card
{
    Q_OBJECT

public:
    explicit BacktestCard(QWidget* parent = nullptr);

    void setOrigins(const std::vector<modelreport::OriginReport>& origins, bool active);
    [[nodiscard]] QString words() const; ///< the verdict on the simpler ways

private:
    XyChart* m_chart;
    QLabel* m_words;
};

} // namespace churnlens::gui
