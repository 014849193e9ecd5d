// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/barchart.h"

#include "app/gui/charts/barlayout.h"
#include "app/gui/charts/chartmarkers.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr double kPale = 0.4; ///< of the second bar's colour; it is outlined too
constexpr double kLeastShown = 1; ///< height of a value that is not 0, pixels
constexpr double kChartNumberGap = 4;
constexpr double kSwatch = 9;

/// Not transparent: grid lines would shine through.
QColor paled(const QColor& color, const QColor& ground)
{
    const auto mix = [](int a, int b) { return qRound(kPale * a + (1 - kPale) * b); };
    return {mix(color.red(), ground.red()), mix(color.green(), ground.green()), mix(color.blue(), ground.blue())};
}

} // namespace

class BarChart::Private
{
public:
    BarContent content;
    int current = -1; ///< under the pointer, or reached by the keys

    [[nodiscard]] BarLayout layout(const BarChart& chart) const
    {
        return {content, chart.chartArea(), fontFor(TextRole::Caption, chart.font())};
    }
    [[nodiscard]] QString tip(int bar) const;
    void paintBar(QPainter& painter, const QRectF& rect, double value, const QColor& color) const;
    /// Paler than the first, and outlined.
    void paintSecond(QPainter& painter, const QRectF& rect, double value, const QColor& color,
                     const QColor& ground) const;
    [[nodiscard]] QRectF shown(QRectF rect) const;
    void paintBars(QPainter& painter, const BarLayout& layout, const Tokens& colors) const;
    void paintNumber(QPainter& painter, const QRectF& bar, double value, const QString& text) const;
    /// All or none, that no bar looks as if it had no value.
    [[nodiscard]] bool numbersFit(const QFontMetrics& metrics, const BarLayout& layout) const;
    void paintNumbers(QPainter& painter, const BarLayout& layout, const Tokens& colors) const;
    void paintNames(QPainter& painter, const QRectF& head, const Tokens& colors) const;
};

QString BarChart::Private::tip(int bar) const
{
    if (bar < 0)
        return {};
    const ChartBar& one = content.bars[static_cast<size_t>(bar)];
    QStringList lines{one.label};
    if (!one.note.isEmpty())
        return lines.append(one.note), lines.join(u'\n');
    lines.append(content.names.value(0) + QStringLiteral(": ") + exactText(content.first, one.value));
    if (one.second)
        lines.append(content.names.value(1) + QStringLiteral(": ") + exactText(content.secondFormat, *one.second));
    return lines.join(u'\n');
}

/// A value that is little and not nothing is seen.
QRectF BarChart::Private::shown(QRectF rect) const
{
    const bool lying = content.orientation == Qt::Horizontal && !content.isHistogram;
    if (lying && rect.width() < kLeastShown)
        rect.setWidth(kLeastShown);
    if (!lying && rect.height() < kLeastShown)
        rect.setTop(rect.bottom() - kLeastShown);
    return rect;
}

void BarChart::Private::paintBar(QPainter& painter, const QRectF& rect, double value, const QColor& color) const
{
    if (value != 0)
        painter.fillRect(shown(rect), color);
}

void BarChart::Private::paintSecond(QPainter& painter, const QRectF& rect, double value, const QColor& color,
                                    const QColor& ground) const
{
    if (value == 0)
        return;
    painter.fillRect(shown(rect), paled(color, ground));
    painter.setPen(QPen(color, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(shown(rect).adjusted(0.5, 0.5, -0.5, -0.5));
}

void BarChart::Private::paintBars(QPainter& painter, const BarLayout& layout, const Tokens& colors) const
{
    painter.setRenderHint(QPainter::Antialiasing, !content.isHistogram);
    for (size_t i = 0; i < content.bars.size(); ++i) {
        const ChartBar& bar = content.bars[i];
        const QColor color = colorOf(bar.color, colors);
        paintBar(painter, layout.barRect(i), bar.value, color);
        if (bar.second)
            paintSecond(painter, layout.secondRect(i), *bar.second, color, colors.surface);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void BarChart::Private::paintNumber(QPainter& painter, const QRectF& bar, double value, const QString& text) const
{
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text) + 2;
    if (content.orientation == Qt::Horizontal) {
        const double left = value < 0 ? bar.left() - kChartNumberGap - width : bar.right() + kChartNumberGap;
        painter.drawText(QRectF(left, bar.center().y() - metrics.height() / 2, width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        return;
    }
    const double top = value < 0 ? bar.bottom() + 1 : bar.top() - metrics.height() - 1;
    painter.drawText(QRectF(bar.center().x() - width / 2, top, width, metrics.height()),
                     Qt::AlignCenter | Qt::TextSingleLine, text);
}

bool BarChart::Private::numbersFit(const QFontMetrics& metrics, const BarLayout& layout) const
{
    const double parts = content.hasSecond() ? 2 : 1;
    for (size_t i = 0; i < content.bars.size(); ++i) {
        const ChartBar& bar = content.bars[i];
        int width = metrics.horizontalAdvance(shortText(content.first, bar.value));
        if (bar.second)
            width = std::max(width, metrics.horizontalAdvance(shortText(content.secondFormat, *bar.second)));
        const bool lying = content.orientation == Qt::Horizontal;
        if (lying ? layout.barRect(i).height() < metrics.height() * 0.5 : width > layout.slot(i).width() / parts)
            return false;
    }
    return true;
}

void BarChart::Private::paintNumbers(QPainter& painter, const BarLayout& layout, const Tokens& colors) const
{
    painter.setPen(colors.text);
    if (!numbersFit(painter.fontMetrics(), layout))
        return;
    for (size_t i = 0; i < content.bars.size(); ++i) {
        const ChartBar& bar = content.bars[i];
        paintNumber(painter, layout.barRect(i), bar.value, shortText(content.first, bar.value));
        if (bar.second)
            paintNumber(painter, layout.secondRect(i), *bar.second, shortText(content.secondFormat, *bar.second));
    }
}

void BarChart::Private::paintNames(QPainter& painter, const QRectF& head, const Tokens& colors) const
{
    const QFontMetricsF metrics(painter.font());
    double left = head.left();
    for (int part = 0; part < 2; ++part) {
        const QRectF swatch(left, head.top() + (metrics.height() - kSwatch) / 2, kSwatch, kSwatch);
        if (part == 0)
            paintBar(painter, swatch, 1, colors.muted);
        else
            paintSecond(painter, swatch, 1, colors.muted, colors.surface);
        const double width = std::min(metrics.horizontalAdvance(content.names.value(part)) + 2, head.width() / 2 - 16);
        painter.setPen(colors.muted);
        painter.drawText(QRectF(swatch.right() + kChartNumberGap + 2, head.top(), width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(content.names.value(part), Qt::ElideRight, width));
        left = swatch.right() + kChartNumberGap + 2 + width + kSpace4;
    }
}

BarChart::BarChart(Qt::Orientation orientation, QWidget* parent)
    : ChartView(parent)
    , m_d(std::make_unique<Private>())
{
    m_d->content.orientation = orientation;
}

BarChart::~BarChart() = default;

void BarChart::setBars(std::vector<ChartBar> bars, const QStringList& names, AxisFormat first, AxisFormat second)
{
    BarContent& content = m_d->content;
    content.bars = std::move(bars);
    content.names = names;
    content.first = first;
    content.secondFormat = second;
    content.isHistogram = false;
    m_d->current = -1;
    updateGeometry();
    chartChanged();
}

void BarChart::setHistogram(const std::vector<qint64>& counts, double from, double to, const ChartAxis& x,
                            const ChartAxis& y, const std::function<ChartColor(double)>& color)
{
    BarContent& content = m_d->content;
    content.isHistogram = true;
    content.bars.clear();
    content.names = QStringList{y.title};
    content.first = y.format;
    content.x = x;
    content.y = y;
    content.from = from;
    content.to = to;
    content.bars.resize(counts.size());
    for (size_t i = 0; i < counts.size(); ++i) {
        //: the ends of a bin of a histogram
        content.bars[i].label =
            tr("%1 to %2").arg(shortText(x.format, content.edge(i)), shortText(x.format, content.edge(i + 1)));
        content.bars[i].value = static_cast<double>(counts[i]);
        content.bars[i].color = color ? color((content.edge(i) + content.edge(i + 1)) / 2) : ChartColor::Accent;
    }
    m_d->current = -1;
    chartChanged();
}

void BarChart::setMarkers(std::vector<ChartMarker> markers)
{
    m_d->content.markers = std::move(markers);
    chartChanged();
}

bool BarChart::isEmpty() const
{
    const auto& bars = m_d->content.bars;
    if (m_d->content.isHistogram)
        return std::all_of(bars.begin(), bars.end(), [](const ChartBar& bar) { return bar.value == 0; });
    return bars.empty();
}

ChartTable BarChart::table() const
{
    const BarContent& content = m_d->content;
    ChartTable table;
    if (content.isHistogram)
        table.columns << tr("%1, from").arg(content.x.title) << tr("%1, to").arg(content.x.title) << content.y.title;
    else
        table.columns << tr("Group") << content.names.value(0);
    if (content.hasSecond())
        table.columns << content.names.value(1);
    for (size_t i = 0; i < content.bars.size(); ++i) {
        const ChartBar& bar = content.bars[i];
        QStringList row;
        if (content.isHistogram)
            row << plainText(content.x.format, content.edge(i)) << plainText(content.x.format, content.edge(i + 1));
        else
            row << bar.label;
        row << plainText(content.first, bar.value);
        if (content.hasSecond())
            row << (bar.second ? plainText(content.secondFormat, *bar.second) : QString());
        table.rows.push_back(row);
    }
    return table;
}

QString BarChart::summary() const
{
    const std::vector<ChartBar>& bars = m_d->content.bars;
    if (isEmpty())
        return ChartView::summary();
    if (m_d->content.isHistogram) {
        const auto lower = [](const ChartBar& a, const ChartBar& b) { return a.value < b.value; };
        const auto highest = std::max_element(bars.begin(), bars.end(), lower);
        double sum = 0;
        for (const ChartBar& bar : bars)
            sum += bar.value;
        //: of a histogram; 2: "Churn probability"; 4: "Customers"
        return tr("%1 in %n bins of %2; most, %3, from %4", nullptr, static_cast<int>(bars.size()))
            .arg(exactText(m_d->content.first, sum) + u' ' + m_d->content.y.title, m_d->content.x.title,
                 exactText(m_d->content.first, highest->value), highest->label);
    }
    QStringList parts;
    for (size_t i = 0; i < std::min(bars.size(), size_t{20}); ++i)
        parts.append(m_d->tip(static_cast<int>(i)).replace(u'\n', QStringLiteral(", ")));
    return parts.join(QStringLiteral("; "));
}

QRectF BarChart::slotOf(int bar) const
{
    return m_d->layout(*this).slot(static_cast<size_t>(bar));
}

QSize BarChart::sizeHint() const
{
    return ChartView::sizeHint().expandedTo(minimumSizeHint());
}

QSize BarChart::minimumSizeHint() const
{
    const BarContent& content = m_d->content;
    QSize size = ChartView::minimumSizeHint();
    if (content.orientation == Qt::Vertical || content.isHistogram)
        return size;
    const QFont small = fontFor(TextRole::Caption, font());
    const double rows = static_cast<double>(content.bars.size()) * lyingRow(small, content.hasSecond());
    return size.expandedTo(QSize(0, static_cast<int>(rows + 3 * QFontMetricsF(small).height())));
}

void BarChart::paintChart(QPainter& painter, const QRectF& area)
{
    const Tokens& colors = tokens(palette());
    const QFont small = fontFor(TextRole::Caption, font());
    const BarContent& content = m_d->content;
    const BarLayout layout(content, area, small);
    layout.frame().paintGrid(painter, colors);
    m_d->paintBars(painter, layout, colors);
    layout.frame().paintLabels(painter, colors);
    if (content.isHistogram) {
        paintMarkers(painter, content.markers, layout.frame(), small, colors);
        return;
    }
    m_d->paintNumbers(painter, layout, colors);
    if (content.hasSecond() && content.orientation == Qt::Vertical)
        m_d->paintNames(painter, layout.frame().head(), colors);
}

void BarChart::paintOverlay(QPainter& painter)
{
    if (m_d->current < 0)
        return;
    QColor tint = tokens(palette()).text;
    tint.setAlphaF(0.09F);
    painter.fillRect(m_d->layout(*this).slot(static_cast<size_t>(m_d->current)), tint);
}

void BarChart::setCurrent(int bar, const QPointF& tipAt)
{
    if (bar == m_d->current)
        return;
    m_d->current = bar;
    showTip(tipAt, m_d->tip(bar));
    update();
}

void BarChart::mouseMoveEvent(QMouseEvent* event)
{
    if (isEmpty())
        return;
    const int bar = m_d->layout(*this).barAt(event->position());
    const bool clickable = isSignalConnected(QMetaMethod::fromSignal(&BarChart::barClicked));
    setCursor(bar >= 0 && clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(bar, event->position());
}

void BarChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || isEmpty())
        return;
    if (const int bar = m_d->layout(*this).barAt(event->position()); bar >= 0)
        Q_EMIT barClicked(bar);
}

void BarChart::leaveEvent(QEvent*)
{
    m_d->current = -1;
    update();
}

void BarChart::focusOutEvent(QFocusEvent* event)
{
    m_d->current = -1;
    ChartView::focusOutEvent(event);
}

void BarChart::keyPressEvent(QKeyEvent* event)
{
    if (isEmpty())
        return ChartView::keyPressEvent(event);
    const int last = static_cast<int>(m_d->content.bars.size()) - 1;
    int to = m_d->current;
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
        to = std::min(last, to + 1);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
        to = std::max(0, to - 1);
    else if (event->key() == Qt::Key_Home)
        to = 0;
    else if (event->key() == Qt::Key_End)
        to = last;
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && to >= 0)
        Q_EMIT barClicked(to);
    else
        return ChartView::keyPressEvent(event);
    if (to < 0 || to == m_d->current)
        return;
    setCurrent(to, slotOf(to).center());
    announce(m_d->tip(to));
}

} // namespace churnlens::gui
