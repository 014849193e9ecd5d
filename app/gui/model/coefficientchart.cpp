// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/coefficientchart.h"

#include "app/gui/charts/chartaxis.h"
#include "app/gui/format/format.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/texts/cataloguetexts.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

using modelreport::Coefficient;
using modelreport::Effect;

namespace {

constexpr double kLeastRow = 24; ///< height of a feature
constexpr double kMostRow = 32;
constexpr double kAxis = 44; ///< ticks and the words below them
constexpr double kHead = 22; ///< captions above the columns
constexpr double kOddsWidth = 66; ///< column of the odds ratios
constexpr double kDot = 4; ///< radius
constexpr double kLeastPlot = 120;
constexpr int kMostTicks = 5;

} // namespace

struct CoefficientChart::Layout
{
    QRectF labels;
    QRectF plot;
    QRectF odds;
    ScaledAxis axis;
    double rowHeight = kLeastRow;

    [[nodiscard]] double x(double value) const { return plot.left() + axis.share(value) * plot.width(); }
    [[nodiscard]] double rowTop(int row) const { return plot.top() + row * rowHeight; }
    [[nodiscard]] QRectF row(int row) const
    {
        return {labels.left(), rowTop(row), odds.right() - labels.left(), rowHeight};
    }
};

CoefficientChart::CoefficientChart(QWidget* parent)
    : ChartView(parent)
{
    setChartName(QStringLiteral("coefficients"), tr("Weights of the features"));
    setEmptyText(tr("The model has no weights to show."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void CoefficientChart::setCoefficients(std::vector<Coefficient> coefficients)
{
    m_given = std::move(coefficients);
    sortRows();
}

void CoefficientChart::setPerStep(bool perStep)
{
    m_perStep = perStep;
    sortRows();
}

void CoefficientChart::setOrder(CoefficientOrder order)
{
    m_order = order;
    sortRows();
}

QStringList CoefficientChart::names() const
{
    QStringList names;
    for (const Coefficient& coefficient : m_coefficients)
        names.append(coefficient.name);
    return names;
}

std::optional<Effect> CoefficientChart::effectOf(const Coefficient& coefficient) const
{
    return m_perStep ? coefficient.perStep : std::optional(coefficient.standardised);
}

void CoefficientChart::sortRows()
{
    m_coefficients = m_given;
    m_current = -1;
    const auto size = [this](const Coefficient& one) {
        const std::optional<Effect> effect = effectOf(one);
        return effect ? std::abs(effect->estimate) : -1;
    };
    if (m_order == CoefficientOrder::Size)
        std::stable_sort(m_coefficients.begin(), m_coefficients.end(),
                         [&size](const Coefficient& a, const Coefficient& b) { return size(a) > size(b); });
    if (m_order == CoefficientOrder::Name)
        std::stable_sort(m_coefficients.begin(), m_coefficients.end(), [](const Coefficient& a, const Coefficient& b) {
            return catalogueText(a.label).localeAwareCompare(catalogueText(b.label)) < 0;
        });
    if (m_order == CoefficientOrder::Group) // in the order in which the model has them
        std::stable_sort(m_coefficients.begin(), m_coefficients.end(),
                         [this](const Coefficient& a, const Coefficient& b) {
                             const auto position = [this](const QString& group) {
                                 return std::find_if(m_given.begin(), m_given.end(),
                                                     [&group](const Coefficient& one) { return one.group == group; });
                             };
                             return position(a.group) < position(b.group);
                         });
    updateGeometry();
    chartChanged();
}

ChartTable CoefficientChart::table() const
{
    ChartTable table{{QStringLiteral("feature"), QStringLiteral("label"), QStringLiteral("group"),
                      QStringLiteral("unit"), QStringLiteral("step"), QStringLiteral("estimate"), QStringLiteral("low"),
                      QStringLiteral("high"), QStringLiteral("odds_ratio"), QStringLiteral("z"), QStringLiteral("p"),
                      QStringLiteral("vif")},
                     {}};
    const auto text = [](const modelreport::Number& value) {
        return value ? QString::number(*value, 'g', 10) : QString();
    };
    for (const Coefficient& one : m_coefficients) {
        const Effect effect = effectOf(one).value_or(Effect{std::nan(""), {}, {}});
        const bool known = std::isfinite(effect.estimate);
        table.rows.push_back({one.name, one.label, one.group, one.unit, ModelTexts::stepText(one, m_perStep),
                              known ? text(effect.estimate) : QString(), text(effect.low), text(effect.high),
                              known ? text(effect.oddsRatio().estimate) : QString(), text(one.z), text(one.pValue),
                              text(one.varianceInflation)});
    }
    return table;
}

QSize CoefficientChart::minimumSizeHint() const
{
    const auto rows = std::max<size_t>(m_coefficients.size(), 3);
    return {300, static_cast<int>(kHead + kLeastRow * static_cast<double>(rows) + kAxis)};
}

QSize CoefficientChart::sizeHint() const
{
    return minimumSizeHint() + QSize(200, 0);
}

CoefficientChart::Layout CoefficientChart::layoutOf(const QRectF& area) const
{
    Layout layout;
    const QFontMetricsF metrics(font());
    double widest = 0;
    DataRange range;
    range.include(0);
    for (const Coefficient& one : m_coefficients) {
        widest = std::max(widest, metrics.horizontalAdvance(ModelTexts::title(one.label)));
        if (const std::optional<Effect> effect = effectOf(one)) {
            range.include(effect->low.value_or(effect->estimate));
            range.include(effect->high.value_or(effect->estimate));
        }
    }
    const double most = std::max(area.width() - kOddsWidth - kLeastPlot, 0.4 * area.width());
    const double labelWidth = std::min({widest + kSpace3, most, 0.52 * area.width()});
    const auto rows = static_cast<double>(std::max<size_t>(m_coefficients.size(), 1));
    layout.rowHeight = std::clamp((area.height() - kHead - kAxis) / rows, kLeastRow, kMostRow);
    const double height = layout.rowHeight * rows;
    layout.labels = {area.left(), area.top() + kHead, labelWidth, height};
    layout.odds = {area.right() - kOddsWidth, layout.labels.top(), kOddsWidth, height};
    layout.plot = {layout.labels.right() + kSpace2, layout.labels.top(),
                   layout.odds.left() - layout.labels.right() - 2 * kSpace2, height};
    layout.axis = scaledAxis({{}, AxisFormat::Number, {}, {}}, range, kMostTicks, false);
    return layout;
}

void CoefficientChart::paintChart(QPainter& painter, const QRectF& area)
{
    const Layout layout = layoutOf(area);
    paintBands(painter, layout);
    paintAxis(painter, layout);
    for (int row = 0; row < static_cast<int>(m_coefficients.size()); ++row)
        paintRow(painter, layout, row);
}

void CoefficientChart::paintBands(QPainter& painter, const Layout& layout) const
{
    const Tokens& colors = tokens(palette());
    bool shaded = true;
    for (int row = 0; row < static_cast<int>(m_coefficients.size()); ++row) {
        const Coefficient& one = m_coefficients[static_cast<size_t>(row)];
        if (row > 0 && m_coefficients[static_cast<size_t>(row) - 1].group != one.group)
            shaded = !shaded;
        if (shaded)
            painter.fillRect(layout.row(row), colors.hover);
    }
}

void CoefficientChart::paintAxis(QPainter& painter, const Layout& layout) const
{
    const Tokens& colors = tokens(palette());
    const QRectF& plot = layout.plot;
    painter.setFont(fontFor(TextRole::Caption, font()));
    const QFontMetricsF metrics(painter.font());
    for (const AxisTick& tick : layout.axis.ticks) {
        const double x = layout.x(tick.value);
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(colors.muted);
        const double width = metrics.horizontalAdvance(tick.label) + 2;
        painter.drawText(QRectF(x - width / 2, plot.bottom() + 2, width, kSpace4), Qt::AlignCenter, tick.label);
    }
    painter.setPen(QPen(colors.muted, 1));
    painter.drawLine(QPointF(layout.x(0), plot.top()), QPointF(layout.x(0), plot.bottom()));
    const QRectF below(layout.labels.left(), plot.bottom() + 20, layout.odds.right() - layout.labels.left(), 20);
    painter.setPen(colors.muted);
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, tr("← lowers the risk · log-odds · raises the risk →"));
    const QRectF head(layout.labels.left(), plot.top() - kHead, layout.odds.right() - layout.labels.left(), kHead);
    painter.drawText(head.adjusted(kSpace1, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_perStep ? tr("Feature, per unit") : tr("Feature, per standard deviation"));
    painter.drawText(head.adjusted(0, 0, -kSpace1, 0), Qt::AlignRight | Qt::AlignVCenter, tr("Odds ratio"));
}

void CoefficientChart::paintRow(QPainter& painter, const Layout& layout, int row) const
{
    const Tokens& colors = tokens(palette());
    const Coefficient& one = m_coefficients[static_cast<size_t>(row)];
    const std::optional<Effect> effect = effectOf(one);
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const QRectF label(layout.labels.left() + kSpace1, layout.rowTop(row), layout.labels.width() - kSpace1,
                       layout.rowHeight);
    painter.setPen(colors.text);
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(ModelTexts::title(one.label), Qt::ElideRight, label.width()));
    const QRectF odds(layout.odds.left(), layout.rowTop(row), layout.odds.width() - kSpace1, layout.rowHeight);
    painter.setPen(effect ? colors.text : colors.muted);
    const double ratio = effect ? effect->oddsRatio().estimate : std::nan("");
    painter.drawText(odds, Qt::AlignVCenter | Qt::AlignRight, numberText(ratio, std::abs(ratio - 1) < 0.01 ? 4 : 2));
    if (!effect)
        return;
    const QColor color = effect->estimate > 0 ? colors.high : colors.low;
    const double y = layout.rowTop(row) + layout.rowHeight / 2;
    if (effect->low && effect->high) {
        painter.setPen(QPen(color, 1.5));
        painter.drawLine(QPointF(layout.x(*effect->low), y), QPointF(layout.x(*effect->high), y));
    }
    // A hollow dot: chance alone may have made the weight.
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(effect->includesZero() ? colors.surface : color);
    painter.drawEllipse(QPointF(layout.x(effect->estimate), y), kDot, kDot);
    painter.setBrush(Qt::NoBrush);
}

void CoefficientChart::paintOverlay(QPainter& painter)
{
    if (m_current < 0)
        return;
    const Layout layout = layoutOf(chartArea());
    painter.setPen(QPen(tokens(palette()).accent, 1));
    painter.drawRoundedRect(layout.row(m_current).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

int CoefficientChart::rowAt(const QPointF& position) const
{
    const Layout layout = layoutOf(chartArea());
    const double row = std::floor((position.y() - layout.plot.top()) / layout.rowHeight);
    return row >= 0 && row < static_cast<double>(m_coefficients.size()) ? static_cast<int>(row) : -1;
}

QString CoefficientChart::tipOf(int row) const
{
    const Coefficient& one = m_coefficients[static_cast<size_t>(row)];
    QString tip = tr("%1 (%2)").arg(ModelTexts::title(one.label), catalogueText(one.group)) + u'\n'
        + ModelTexts::effectSentence(one, m_perStep).replace(QStringLiteral(". "), QStringLiteral(".\n"));
    if (!one.formula.isEmpty() && one.formula.size() < 60)
        tip += u'\n' + tr("Computed as %1").arg(one.formula);
    return tip;
}

void CoefficientChart::setCurrent(int row)
{
    if (row == m_current)
        return;
    m_current = row;
    update();
    if (row >= 0)
        announce(tipOf(row));
}

void CoefficientChart::mouseMoveEvent(QMouseEvent* event)
{
    setCurrent(rowAt(event->position()));
    ChartView::mouseMoveEvent(event);
}

void CoefficientChart::leaveEvent(QEvent* event)
{
    setCurrent(-1);
    ChartView::leaveEvent(event);
}

bool CoefficientChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const QPoint at = static_cast<QHelpEvent*>(event)->pos();
        const int row = rowAt(at);
        showTip(at, row < 0 ? QString() : tipOf(row));
        return true;
    }
    return ChartView::event(event);
}

void CoefficientChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_coefficients.size()) - 1;
    if ((event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) || last < 0) {
        ChartView::keyPressEvent(event);
        return;
    }
    const int row = std::clamp(m_current + (event->key() == Qt::Key_Down ? 1 : -1), 0, last);
    setCurrent(row);
    showTip(QPointF(layoutOf(chartArea()).plot.left(), layoutOf(chartArea()).rowTop(row + 1)), tipOf(row));
}

} // namespace churnlens::gui
