// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customer/itemchart.h"
#include "core/whatif/purchasehistory.h"

namespace churnlens::gui {

class ChartFrame;

/// What a timeline shows of a customer.
struct TimelineContent
{
    whatif::PurchaseHistory history;
    QDate asOf; ///< of the scores
    int horizonDays = 0;
    double usualGapDays = 0; ///< NaN: not known
};

/// A customer's orders as stems, as high as their amount, and returns below the axis; the as-of date, the days that the
/// score is about, and the usual gap after the last order.
class TimelineChart : public ItemChart
{
    Q_OBJECT

public:
    enum class Span { All, LastYear };

    explicit TimelineChart(QWidget* parent = nullptr);

    void setContent(TimelineContent content);
    void setSpan(Span span);
    [[nodiscard]] Span span() const { return m_span; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isEmpty() const override { return m_content.history.purchases.empty(); }
    [[nodiscard]] int itemCount() const override { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] QString itemText(int item) const override;
    [[nodiscard]] QRectF itemRect(int item) const override;
    [[nodiscard]] QSize sizeHint() const override { return {420, 200}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 180}; }

protected:
    [[nodiscard]] int itemAt(const QPointF& at) const override;
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintOverlay(QPainter& painter) override;
    [[nodiscard]] QString summary() const override;

private:
    struct Item
    {
        whatif::Order order;
        bool isReturn = false;
        bool isLater = false; ///< than the as-of date: the score did not know it
    };

    void select();
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] double height(const Item& item) const; ///< currency; of a return below 0
    [[nodiscard]] ChartFrame frameIn(const QRectF& area) const;
    void paintWindow(QPainter& painter, const ChartFrame& frame) const;
    void paintGap(QPainter& painter, const ChartFrame& frame) const;
    void paintStem(QPainter& painter, const ChartFrame& frame, const Item& item, double width) const;

    TimelineContent m_content;
    Span m_span = Span::All;
    std::vector<Item> m_shown; ///< by time
};

} // namespace churnlens::gui
