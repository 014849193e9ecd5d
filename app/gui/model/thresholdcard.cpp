// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/thresholdcard.h"

#include "app/gui/charts/xychart.h"
#include "app/gui/format/format.h"
#include "app/gui/model/chartbutton.h"
#include "app/gui/model/confusiongrid.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/wheelguard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>

#include <cmath>

namespace churnlens::gui {

using modelreport::ConfusionMatrix;

namespace {

constexpr int kThresholdChartHeight = 240;
constexpr int kChooserWidth = 340;
constexpr int kDefaultPercent = 66;

const QString kThresholdKey = QStringLiteral("threshold/percent");

QString sentenceOf(const ConfusionMatrix& matrix)
{
    if (matrix.listed() == 0)
        return ThresholdCard::tr("Nobody had so high a probability: the list would have been empty.");
    const QString about = matrix.exact ? QString() : ThresholdCard::tr("about ");
    return ThresholdCard::tr("Of the %Ln customer(s) listed, %1%2 did churn (precision).", nullptr,
                             static_cast<int>(matrix.listed()))
               .arg(about, percentText(matrix.precision().value_or(0)))
        + u' '
        + ThresholdCard::tr("The list held %1%2 of all churners (recall) and was %3 of all customers.")
              .arg(about, percentText(matrix.recall().value_or(0)), percentText(matrix.listedShare().value_or(0)));
}

} // namespace

ThresholdCard::ThresholdCard(QWidget* parent)
    : Card(tr("Where to cut the list"), parent)
    , m_stack(new QStackedWidget(this))
    , m_emptyNote(new QLabel(
          tr("The model keeps no curve to choose a threshold from: it was tested on too few customers."), this))
    , m_chart(new XyChart(this))
{
    m_chart->setChartName(QStringLiteral("threshold"), tr("Precision, recall and length of the list by threshold"));
    m_chart->setMinimumHeight(kThresholdChartHeight);
    addHeaderWidget(new ChartButton(m_chart, this));
    auto* const content = new QWidget(this);
    auto* const layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace6);
    layout->addWidget(m_chart, 3);
    layout->addWidget(buildChooser(), 2);
    m_emptyNote->setWordWrap(true);
    m_emptyNote->setProperty("role", QStringLiteral("muted"));
    m_stack->addWidget(content);
    m_stack->addWidget(m_emptyNote);
    body()->addWidget(m_stack);
    connect(m_chart, &XyChart::markerMoved, this,
            [this](int, double at) { setThreshold(static_cast<int>(std::lround(100 * at))); });
    connect(m_slider, &QSlider::valueChanged, this, &ThresholdCard::setThreshold);
    connect(m_percent, &QSpinBox::valueChanged, this, &ThresholdCard::setThreshold);
    connect(m_show, &QPushButton::clicked, this, &ThresholdCard::requestCustomers);
}

QWidget* ThresholdCard::buildChooser()
{
    auto* const chooser = new QWidget(this);
    chooser->setMinimumWidth(kChooserWidth);
    m_grid = new ConfusionGrid(chooser);
    m_words = new QLabel(chooser);
    m_words->setWordWrap(true);
    m_list = new QLabel(chooser);
    m_list->setWordWrap(true);
    m_show = new QPushButton(icon(QStringLiteral("customers")), tr("S&how these customers"), chooser);
    auto* const layout = new QVBoxLayout(chooser);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace3);
    layout->addLayout(buildInputs(chooser));
    layout->addWidget(m_grid);
    layout->addWidget(m_words);
    layout->addStretch();
    auto* const bottom = new QHBoxLayout;
    bottom->setSpacing(kSpace3);
    bottom->addWidget(m_list, 1);
    bottom->addWidget(m_show);
    layout->addLayout(bottom);
    return chooser;
}

QLayout* ThresholdCard::buildInputs(QWidget* parent)
{
    m_slider = new QSlider(Qt::Horizontal, parent);
    m_percent = new QSpinBox(parent);
    auto* const label = new QLabel(tr("List everyb&ody from"), parent);
    label->setBuddy(m_percent);
    m_slider->setRange(0, 100);
    m_slider->setPageStep(5);
    m_slider->setAccessibleName(tr("Threshold in percent"));
    m_percent->setRange(0, 100);
    m_percent->setSuffix(QStringLiteral(" %"));
    m_percent->setAccessibleName(m_slider->accessibleName());
    m_percent->setToolTip(tr("Threshold: customers with at least this probability of churning are on the list."));
    m_slider->setToolTip(m_percent->toolTip());
    m_slider->setValue(kDefaultPercent);
    m_percent->setValue(kDefaultPercent);
    auto* const wheel = new WheelGuard(this);
    wheel->guard(m_slider);
    wheel->guard(m_percent);
    auto* const inputs = new QHBoxLayout;
    inputs->setSpacing(kSpace3);
    inputs->addWidget(label);
    inputs->addWidget(m_slider, 1);
    inputs->addWidget(m_percent);
    return inputs;
}

void ThresholdCard::setTable(std::optional<modelreport::ThresholdTable> table, const QString& caption)
{
    m_table = std::move(table);
    setCaption(caption);
    m_stack->setCurrentIndex(m_table ? 0 : 1);
    showCurves();
    showMatrix();
    showListSize();
}

void ThresholdCard::setScored(modelreport::ListCounter counter, population::Segment segment, const QDate& asOf)
{
    m_counter = std::move(counter);
    m_segment = segment;
    m_asOf = asOf;
    showListSize();
}

int ThresholdCard::threshold() const
{
    return m_percent->value();
}

std::optional<ConfusionMatrix> ThresholdCard::matrix() const
{
    return m_table ? std::optional(m_table->at(threshold() / 100.0)) : std::nullopt;
}

QString ThresholdCard::words() const
{
    return m_words->text();
}

void ThresholdCard::setThreshold(int percent)
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietPercent(m_percent);
    m_slider->setValue(percent);
    m_percent->setValue(percent);
    showMarker();
    showMatrix();
    showListSize();
    Q_EMIT thresholdChanged();
}

void ThresholdCard::showCurves()
{
    const auto percent = [](const QString& title) { return ChartAxis{title, AxisFormat::Percent, 0.0, 1.0}; };
    m_chart->setAxes(percent(tr("Threshold: probability from which customers are listed")), percent({}));
    ChartSeries precision{tr("Precision"), {}, {}, ChartSeries::Style::Line, ChartColor::Accent, {}};
    ChartSeries recall{tr("Recall"), {}, {}, ChartSeries::Style::Line, ChartColor::High, {}};
    ChartSeries length{tr("Share listed"), {}, {}, ChartSeries::Style::Dashed, ChartColor::Muted, {}};
    if (m_table) {
        for (const ConfusionMatrix& matrix : m_table->sweep()) {
            if (const modelreport::Number value = matrix.precision())
                precision.points.emplace_back(matrix.threshold, *value);
            recall.points.emplace_back(matrix.threshold, matrix.recall().value_or(0));
            length.points.emplace_back(matrix.threshold, matrix.listedShare().value_or(0));
        }
    }
    m_chart->setSeries(m_table ? std::vector{precision, recall, length} : std::vector<ChartSeries>());
    showMarker();
}

void ThresholdCard::showMarker()
{
    m_chart->setMarkers(
        {{threshold() / 100.0, Qt::Vertical, percentText(threshold() / 100.0), ChartColor::Text, true}});
}

void ThresholdCard::showMatrix()
{
    const std::optional<ConfusionMatrix> chosen = matrix();
    if (!chosen)
        return;
    m_grid->setMatrix(*chosen);
    m_words->setText(sentenceOf(*chosen));
    m_words->setToolTip(chosen->exact
                            ? QString()
                            : tr("The model keeps the counts at 200 thresholds; between two of them these are "
                                 "interpolated."));
}

void ThresholdCard::showListSize()
{
    m_listSize = m_counter.count(threshold() / 100.0);
    m_show->setEnabled(m_listSize > 0);
    if (m_counter.customers() == 0) {
        m_list->setText(tr("Nobody is scored yet."));
        return;
    }
    const QString whom = m_segment == population::Segment::Active ? tr("active customers") : tr("customers");
    m_list->setText(tr("Now: <b>%1</b> of %2 %3, as of %4")
                        .arg(countText(m_listSize), countText(m_counter.customers()), whom, dateText(m_asOf)));
}

void ThresholdCard::requestCustomers()
{
    population::PopulationFilter filter;
    filter.segment = m_segment;
    filter.minProbability = threshold() / 100.0;
    Q_EMIT customersRequested(filter);
}

void ThresholdCard::saveState(QSettings& settings) const
{
    settings.setValue(kThresholdKey, threshold());
}

void ThresholdCard::restoreState(QSettings& settings)
{
    setThreshold(settings.value(kThresholdKey, kDefaultPercent).toInt());
}

} // namespace churnlens::gui
