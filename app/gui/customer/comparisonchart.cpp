// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/comparisonchart.h"

#include "app/gui/format/format.h"
#include "app/gui/texts/cataloguetexts.h"
#include "app/gui/theme/tokens.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace churnlens::gui {

namespace {

constexpr double kComparisonRow = 24;
constexpr double kComparisonBar = 8;
constexpr double kComparisonBarWidth = 72;
constexpr double kMostOfTypical = 2; ///< a bar's length, in typical values; longer ones are cut

QString valueOf(const dossier::Comparison& row, double value)
{
    if (row.unit == QStringLiteral("currency"))
        return moneyText(value);
    return numberText(value, row.unit == QStringLiteral("points") ? 1 : 0);
}

/// Short enough for a narrow pane; the catalogue's words stand in the tooltip.
constexpr std::array<std::pair<const char*, const char*>, 15> kShortLabels{{
    {"recency_days", QT_TRANSLATE_NOOP("ComparisonChart", "Days since the last order")},
    {"frequency", QT_TRANSLATE_NOOP("ComparisonChart", "Orders")},
    {"monetary", QT_TRANSLATE_NOOP("ComparisonChart", "Spend")},
    {"avg_basket_value", QT_TRANSLATE_NOOP("ComparisonChart", "Spend an order")},
    {"avg_items_per_invoice", QT_TRANSLATE_NOOP("ComparisonChart", "Items an order")},
    {"unique_products", QT_TRANSLATE_NOOP("ComparisonChart", "Different products")},
    {"active_days", QT_TRANSLATE_NOOP("ComparisonChart", "Order days")},
    {"tenure_days", QT_TRANSLATE_NOOP("ComparisonChart", "Days since the first order")},
    {"active_days_90", QT_TRANSLATE_NOOP("ComparisonChart", "Order days, last 90 days")},
    {"active_days_365", QT_TRANSLATE_NOOP("ComparisonChart", "Order days, last 365 days")},
    {"active_days_season", QT_TRANSLATE_NOOP("ComparisonChart", "Order days, season a year ago")},
    {"recent_activity", QT_TRANSLATE_NOOP("ComparisonChart", "Recent spend, in points")},
    {"order_gap_days", QT_TRANSLATE_NOOP("ComparisonChart", "Days between orders")},
    {"last_order_lines", QT_TRANSLATE_NOOP("ComparisonChart", "Lines of the last order")},
    {"cancelled_orders", QT_TRANSLATE_NOOP("ComparisonChart", "Cancellations")},
}};

QString labelOf(const dossier::Comparison& row)
{
    for (const auto& [column, text] : kShortLabels) {
        if (row.column == QLatin1StringView(column))
            return QCoreApplication::translate("ComparisonChart", text);
    }
    return row.label.isEmpty() ? row.column : catalogueText(row.label);
}

/// The catalogue's words, as a sentence begins.
QString definitionOf(const dossier::Comparison& row)
{
    QString text = row.label.isEmpty() ? row.column : catalogueText(row.label);
    return text.replace(0, 1, text.at(0).toUpper());
}

} // namespace

/// From the left: label, value, bar, typical value.
struct ComparisonChart::Columns
{
    double label = 0; ///< right ends
    double value = 0;
    double bar = 0;
    double typical = 0;
};

ComparisonChart::ComparisonChart(QWidget* parent)
    : ItemChart(parent)
{
    setChartName(QStringLiteral("typical-customer"), tr("Beside the typical customer"));
    setEmptyText(tr("The features of this run are no longer there. Score again to see them."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ComparisonChart::setComparisons(std::vector<dossier::Comparison> comparisons)
{
    m_rows = std::move(comparisons);
    updateGeometry();
    itemsChanged();
}

QSize ComparisonChart::minimumSizeHint() const
{
    return {260, static_cast<int>(kComparisonRow * static_cast<double>(std::max<size_t>(m_rows.size(), 2) + 1))};
}

QSize ComparisonChart::sizeHint() const
{
    return {420, minimumSizeHint().height()};
}

ComparisonChart::Columns ComparisonChart::columnsIn(const QRectF& area) const
{
    const QFontMetricsF metrics(font());
    double value = metrics.horizontalAdvance(tr("Value"));
    double typical = metrics.horizontalAdvance(tr("Typical"));
    for (const dossier::Comparison& row : m_rows) {
        value = std::max(value, metrics.horizontalAdvance(valueOf(row, row.value)));
        typical = std::max(typical, metrics.horizontalAdvance(valueOf(row, row.typical)));
    }
    Columns columns;
    columns.typical = area.right();
    columns.bar = columns.typical - typical - kSpace3;
    columns.value = columns.bar - std::min(kComparisonBarWidth, area.width() / 6) - kSpace2;
    columns.label = columns.value - value - kSpace2;
    return columns;
}

void ComparisonChart::paintRow(QPainter& painter, const Columns& columns, const dossier::Comparison& row,
                               const QRectF& place) const
{
    const Tokens& colors = tokens(palette());
    const QRectF label(place.left(), place.top(), columns.label - place.left(), place.height());
    painter.setPen(colors.text);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(labelOf(row), Qt::ElideRight, static_cast<int>(label.width())));
    const QRectF value(columns.label, place.top(), columns.value - columns.label, place.height());
    painter.drawText(value, Qt::AlignRight | Qt::AlignVCenter, valueOf(row, row.value));
    painter.setPen(colors.muted);
    const QRectF typical(columns.bar, place.top(), columns.typical - columns.bar, place.height());
    painter.drawText(typical, Qt::AlignRight | Qt::AlignVCenter, valueOf(row, row.typical));
    if (!std::isfinite(row.typical))
        return;
    const double width = columns.bar - columns.value - kSpace2;
    const double most = kMostOfTypical * std::max(row.typical, 1e-9);
    const double left = columns.value + kSpace2;
    const double top = place.center().y() - kComparisonBar / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRect(QRectF(left, top, width, kComparisonBar));
    painter.setBrush(colors.accent);
    painter.drawRect(QRectF(left, top, width * std::clamp(row.value / most, 0.0, 1.0), kComparisonBar));
    painter.setBrush(colors.text);
    const double tick = row.typical > 0 ? left + width / kMostOfTypical : left;
    painter.drawRect(QRectF(tick - 0.75, top - 3, 1.5, kComparisonBar + 6));
}

void ComparisonChart::paintChart(QPainter& painter, const QRectF& area)
{
    const Tokens& colors = tokens(palette());
    const Columns columns = columnsIn(area);
    painter.setFont(fontFor(TextRole::Caption, font()));
    painter.setPen(colors.muted);
    const QRectF head(area.left(), area.top(), area.width(), kComparisonRow);
    painter.drawText(QRectF(head.left(), head.top(), columns.value - head.left(), kComparisonRow),
                     Qt::AlignRight | Qt::AlignVCenter, tr("Value"));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, tr("Typical"));
    painter.setFont(font());
    for (size_t i = 0; i < m_rows.size(); ++i)
        paintRow(painter, columns, m_rows[i],
                 {area.left(), area.top() + kComparisonRow * static_cast<double>(i + 1), area.width(), kComparisonRow});
}

void ComparisonChart::paintOverlay(QPainter& painter)
{
    if (currentItem() < 0)
        return;
    painter.setPen(QPen(tokens(palette()).accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(itemRect(currentItem()).adjusted(0.5, 0.5, -0.5, -0.5), kSpace1, kSpace1);
}

QRectF ComparisonChart::itemRect(int item) const
{
    return {chartArea().left(), chartArea().top() + kComparisonRow * (item + 1), chartArea().width(), kComparisonRow};
}

QString ComparisonChart::itemText(int item) const
{
    const dossier::Comparison& row = m_rows[static_cast<size_t>(item)];
    return tr("%1: %2\nTypical (median of the customers that the model was trained on): %3")
        .arg(definitionOf(row), valueOf(row, row.value), valueOf(row, row.typical));
}

ChartTable ComparisonChart::table() const
{
    ChartTable table{{tr("Column"), tr("Unit"), tr("Value"), tr("Typical")}, {}};
    for (const dossier::Comparison& row : m_rows)
        table.rows.push_back({row.column, row.unit, QString::number(row.value, 'g', 17),
                              std::isfinite(row.typical) ? QString::number(row.typical, 'g', 17) : QString()});
    return table;
}

} // namespace churnlens::gui
