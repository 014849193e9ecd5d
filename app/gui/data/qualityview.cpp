// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/qualityview.h"

#include "app/gui/charts/xychart.h"
#include "app/gui/data/factgrid.h"
#include "app/gui/data/loadscard.h"
#include "app/gui/data/qualityfacts.h"
#include "app/gui/data/verdictcard.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/card.h"
#include "app/gui/widgets/kpicard.h"
#include "app/gui/widgets/notice.h"
#include "core/common/utc.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kChartHeight = 220;
constexpr int kMostWarnings = 5;

} // namespace

QualityView::QualityView(QWidget* parent)
    : QScrollArea(parent)
    , m_notice(new Notice(Notice::Kind::Warning, {}))
    , m_verdict(new VerdictCard)
    , m_history(new KpiCard(tr("History")))
    , m_customers(new KpiCard(tr("Customers")))
    , m_orders(new KpiCard(tr("Orders")))
    , m_revenue(new KpiCard(tr("Revenue")))
    , m_months(new XyChart)
    , m_loads(new LoadsCard)
    , m_warnings(new QVBoxLayout)
{
    auto* const page = new QWidget;
    page->setProperty("role", QStringLiteral("page"));
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->setSpacing(kSpace3);
    m_notice->hide();
    layout->addWidget(m_notice);
    buildCards(*layout);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_months->setChartName(QStringLiteral("revenue-by-month"), tr("Revenue by month"));
    m_months->setEmptyText(tr("No purchases, so no months to show."));
    m_months->setMinimumHeight(kChartHeight);
    m_history->setDefinition(tr("From the first purchase to the day after the last line."));
    m_customers->setDefinition(
        tr("Everyone with a purchase; active: bought in the days before the end of the data that "
           "the settings say."));
    m_orders->setDefinition(tr("Invoices with a purchase."));
    m_revenue->setDefinition(tr("Sum of the purchases of known customers."));
    connectLinks();
}

Card* QualityView::factCard(const QString& title, const QString& caption, FactGrid*& grid)
{
    auto* const card = new Card(title);
    card->setCaption(caption);
    grid = new FactGrid(card);
    card->body()->addWidget(grid);
    card->body()->addStretch();
    return card;
}

void QualityView::buildCards(QVBoxLayout& layout)
{
    const auto addRow = [&layout](const std::vector<QWidget*>& widgets) {
        auto* const row = new QHBoxLayout;
        row->setSpacing(kSpace3);
        for (QWidget* const widget : widgets)
            row->addWidget(widget, 1);
        layout.addLayout(row);
    };
    m_warnings->setSpacing(kSpace1);
    layout.addLayout(m_warnings);
    addRow({m_history, m_customers, m_orders, m_revenue});
    layout.addWidget(m_loads);
    auto* const months = new Card(tr("Revenue by month"));
    months->body()->addWidget(m_months);
    addRow({m_verdict, months});
    auto* const stacked = new QWidget;
    auto* const column = new QVBoxLayout(stacked);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace3);
    column->addWidget(factCard(tr("Rejected lines"), tr("By reason; click a number to see the lines"), m_rejected), 1);
    column->addWidget(factCard(tr("Without a customer"), tr("Share of the lines and of the revenue"), m_anonymous), 1);
    addRow({factCard(tr("What the lines are"), tr("Share of the lines read"), m_lines), stacked,
            factCard(tr("Dates"), {}, m_dates)});
    addRow({factCard(tr("How often customers buy"), tr("Share of the customers"), m_habits),
            factCard(tr("Cancellations"), tr("Share of those of known customers"), m_cancellations),
            factCard(tr("Large orders"), tr("Of wholesale size; share of the revenue"), m_large)});
    layout.addStretch();
}

void QualityView::connectLinks()
{
    connect(m_lines, &FactGrid::linkActivated, this, [this] { Q_EMIT rejectedRequested(0, {}); });
    connect(m_rejected, &FactGrid::linkActivated, this,
            [this](const QString& reason) { Q_EMIT rejectedRequested(0, reason); });
    connect(m_loads, &LoadsCard::rejectedRequested, this,
            [this](qint64 loadId) { Q_EMIT rejectedRequested(loadId, {}); });
    connect(m_loads, &LoadsCard::removeRequested, this, &QualityView::removeRequested);
}

void QualityView::setNotice(const QString& text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void QualityView::setReport(const quality::QualityReport& report, std::vector<pipeline::LoadInfo> loads)
{
    m_loads->setLoads(std::move(loads), report.loads);
    m_verdict->setVerdict(report.verdict);
    showFigures(report.data);
    showMonths(report.data);
    showWarnings(report);
    showLines(*m_lines, report);
    showRejected(*m_rejected, report);
    showDates(*m_dates, report);
    showCustomers(*m_habits, report);
    showCancellations(*m_cancellations, report);
    showLargeOrders(*m_large, report);
    showAnonymous(*m_anonymous, report);
}

void QualityView::showFigures(const quality::DataQuality& whole)
{
    m_history->setFigure(daysText(static_cast<double>(whole.historyDays)),
                         whole.firstPurchase.isValid()
                             ? tr("%1 to %2").arg(dateText(whole.firstPurchase), dateText(whole.end.addDays(-1)))
                             : QString());
    m_customers->setFigure(
        countText(whole.customers),
        tr("%1 active within %n day(s)", nullptr, whole.activeDays).arg(countText(whole.activeCustomers)));
    m_orders->setFigure(
        countText(whole.orders),
        whole.customers > 0
            ? tr("%1 a customer")
                  .arg(numberText(static_cast<double>(whole.orders) / static_cast<double>(whole.customers), 1))
            : QString());
    m_revenue->setFigure(shortMoneyText(whole.revenue), moneyText(whole.revenue));
}

void QualityView::showMonths(const quality::DataQuality& whole)
{
    ChartSeries series;
    series.name = tr("Revenue");
    series.style = ChartSeries::Style::LineAndPoints;
    for (const quality::MonthQuality& month : whole.months) {
        const auto start = static_cast<double>(month.month.startOfDay(kUtc).toMSecsSinceEpoch());
        series.points.emplace_back(start, month.revenue);
        series.notes.append(tr("%1: %2, %3 orders of %4 customers")
                                .arg(QLocale().toString(month.month, QStringLiteral("MMMM yyyy")),
                                     moneyText(month.revenue), countText(month.orders), countText(month.customers)));
    }
    ChartAxis months;
    months.format = AxisFormat::Date;
    ChartAxis revenue;
    revenue.format = AxisFormat::Money;
    revenue.minimum = 0;
    m_months->setAxes(months, revenue);
    std::vector<ChartSeries> all;
    if (!series.points.empty())
        all.push_back(std::move(series));
    m_months->setSeries(std::move(all));
}

/// What the loads decided on thin evidence.
void QualityView::showWarnings(const quality::QualityReport& report)
{
    while (QLayoutItem* const item = m_warnings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const quality::LoadQuality& load : report.loads) {
        for (const quality::AbsentColumn& absent : load.absentColumns) {
            if (m_warnings->count() < kMostWarnings)
                m_warnings->addWidget(new Notice(
                    Notice::Kind::Info, tr("%1: %2").arg(QFileInfo(load.file).fileName(), absent.meaning), {}, this));
        }
        for (const QString& warning : load.warnings) {
            if (m_warnings->count() < kMostWarnings)
                m_warnings->addWidget(new Notice(Notice::Kind::Warning, warning, {}, this));
        }
    }
}

} // namespace churnlens::gui
