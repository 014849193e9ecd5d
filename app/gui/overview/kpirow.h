// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/overview/overviewsnapshot.h"
#include "app/gui/overview/reflowgrid.h"

namespace churnlens::gui {

class KpiCard;

/// The figures at the top of the overview.
class KpiRow : public ReflowGrid
{
    Q_OBJECT

public:
    explicit KpiRow(QWidget* parent = nullptr);

    void setSnapshot(const OverviewSnapshot& snapshot, population::Segment segment);

Q_SIGNALS:
    void highRiskClicked();
    void modelClicked();

private:
    KpiCard* addCard(const QString& caption);
    void showCustomers(const OverviewSnapshot& snapshot, population::Segment segment);
    void showHigh(const OverviewSnapshot& snapshot, population::Segment segment);
    void showChurners(const OverviewSnapshot& snapshot, population::Segment segment);
    void showModel(const OverviewSnapshot& snapshot, population::Segment segment);

    KpiCard* m_customers;
    KpiCard* m_high;
    KpiCard* m_value;
    KpiCard* m_churners;
    KpiCard* m_model;
    KpiCard* m_age;
};

} // namespace churnlens::gui
