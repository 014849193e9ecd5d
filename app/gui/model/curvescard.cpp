// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/curvescard.h"

#include "app/gui/charts/xychart.h"
#include "app/gui/format/format.h"
#include "app/gui/model/baselineseries.h"
#include "app/gui/model/celltable.h"
#include "app/gui/model/chartbutton.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/choiceswitch.h"
#include "app/gui/widgets/wheelguard.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace churnlens::gui {

using modelreport::Contender;
using modelreport::GainPoint;

namespace {

constexpr int kCurvesChartHeight = 250;
constexpr double kTopDecile = 0.1;

const QString kTabKey = QStringLiteral("curves/tab");
const QString kLiftKey = QStringLiteral("curves/lift");

QLabel* noteLabel(QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(fontFor(TextRole::Caption, QApplication::font()));
    label->setProperty("role", QStringLiteral("muted"));
    return label;
}

ChartAxis percentAxis(const QString& title)
{
    return {title, AxisFormat::Percent, 0.0, 1.0};
}

XyChart* makeChart(const QString& name, const QString& accessibleName, QWidget* parent)
{
    auto* const chart = new XyChart(parent);
    chart->setChartName(name, accessibleName);
    chart->setMinimumHeight(kCurvesChartHeight);
    chart->setEmptyText(
        CurvesCard::tr("The model keeps no such curve: too few customers, or it was trained by an older "
                       "version."));
    return chart;
}

void append(std::vector<ChartSeries>& series, std::vector<ChartSeries> more)
{
    for (ChartSeries& one : more)
        series.push_back(std::move(one));
}

} // namespace

CurvesCard::CurvesCard(QWidget* parent)
    : Card(tr("How good it is"), parent)
    , m_tabs(new QTabWidget(this))
    , m_button(new ChartButton(nullptr, this))
    , m_roc(makeChart(QStringLiteral("roc"), tr("ROC curve"), this))
    , m_precisionRecall(makeChart(QStringLiteral("precision-recall"), tr("Precision and recall"), this))
    , m_calibration(makeChart(QStringLiteral("calibration"), tr("Calibration by decile"), this))
    , m_gain(makeChart(QStringLiteral("gain"), tr("Gain and lift"), this))
    , m_calibrationNote(noteLabel(this))
    , m_gainNote(noteLabel(this))
    , m_contendersNote(noteLabel(this))
    , m_gainOrLift(new ChoiceSwitch(tr("Gain or lift"), {tr("&Gain"), tr("L&ift")}, this))
    , m_contenders(new CellTable(tr("Against simpler ways"), QStringLiteral("baselines"), this))
{
    buildTabs();
    body()->addWidget(m_tabs, 1);
    body()->addWidget(m_contenders);
    body()->addWidget(m_contendersNote);
    const auto follow = [this](int tab) {
        XyChart* const charts[] = {m_roc, m_precisionRecall, m_calibration, m_gain};
        m_button->setChart(charts[tab]);
    };
    connect(m_tabs, &QTabWidget::currentChanged, this, follow);
    connect(m_gainOrLift, &ChoiceSwitch::chosen, this, &CurvesCard::showGain);
    follow(0);
}

void CurvesCard::buildTabs()
{
    addHeaderWidget(m_button);
    m_tabs->setDocumentMode(true);
    (new WheelGuard(this))->guard(m_tabs->tabBar());
    m_tabs->addTab(tabOf(m_roc, nullptr), tr("ROC"));
    m_tabs->addTab(tabOf(m_precisionRecall, nullptr), tr("Precision-recall"));
    m_tabs->addTab(tabOf(m_calibration, m_calibrationNote), tr("Calibration"));
    QWidget* const gain = tabOf(m_gain, m_gainNote);
    static_cast<QVBoxLayout*>(gain->layout())->insertWidget(0, m_gainOrLift, 0, Qt::AlignRight);
    m_tabs->addTab(gain, tr("Lift and gain"));
    m_tabs->setTabToolTip(0, tr("Churners above the threshold against others above it, for every threshold."));
    m_tabs->setTabToolTip(1, tr("Churners among the listed against the churners found, for every length of list."));
    m_tabs->setTabToolTip(2, tr("Probabilities against what happened, in ten groups of equal size."));
    m_tabs->setTabToolTip(3,
                          tr("Churners found when the customers with the highest probabilities are contacted first."));
}

QWidget* CurvesCard::tabOf(XyChart* chart, QLabel* note)
{
    auto* const page = new QWidget(this);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, kSpace2, 0, 0);
    layout->setSpacing(kSpace1);
    layout->addWidget(chart, 1);
    if (note)
        layout->addWidget(note);
    return page;
}

void CurvesCard::setReport(const modelreport::PopulationReport& report, const QString& caption)
{
    m_report = report;
    setCaption(caption);
    showRoc();
    showPrecisionRecall();
    showCalibration();
    showGain();
    showContenders();
    showNote();
}

void CurvesCard::setThreshold(const std::optional<modelreport::ConfusionMatrix>& matrix)
{
    m_threshold = matrix;
    showRoc();
    showPrecisionRecall();
}

void CurvesCard::showRoc()
{
    m_roc->setAxes(percentAxis(tr("Stayed, but listed")), percentAxis(tr("Churned and listed")));
    m_roc->setDiagonal(true);
    std::vector<ChartSeries> series;
    if (m_report.roc.size() > 1) {
        ChartSeries curve;
        curve.name =
            tr("This model, AUC %1").arg(ModelTexts::metricText(m_report.model.metric(QStringLiteral("auc")), false));
        curve.points = m_report.roc;
        series.push_back(std::move(curve));
        append(series, baselineSeries(m_report.baselineCurves, CurveKind::Roc));
        if (m_threshold && m_threshold->falseAlarmRate() && m_threshold->recall()) {
            ChartSeries point;
            point.name = tr("from %1").arg(percentText(m_threshold->threshold));
            point.points = {{*m_threshold->falseAlarmRate(), *m_threshold->recall()}};
            point.style = ChartSeries::Style::Points;
            point.color = ChartColor::High;
            series.push_back(std::move(point));
        }
    }
    m_roc->setSeries(std::move(series));
}

void CurvesCard::showPrecisionRecall()
{
    m_precisionRecall->setAxes(percentAxis(tr("Recall: churners found")),
                               percentAxis(tr("Precision: churners among the listed")));
    std::vector<ChartSeries> series;
    std::vector<ChartMarker> markers;
    if (m_report.precisionRecall.size() > 1) {
        ChartSeries curve;
        curve.name =
            tr("This model, AP %1")
                .arg(ModelTexts::metricText(m_report.model.metric(QStringLiteral("average_precision")), false));
        curve.points = m_report.precisionRecall;
        series.push_back(std::move(curve));
        append(series, baselineSeries(m_report.baselineCurves, CurveKind::PrecisionRecall));
        if (m_threshold && m_threshold->precision() && m_threshold->recall()) {
            ChartSeries point;
            point.name = tr("from %1").arg(percentText(m_threshold->threshold));
            point.points = {{*m_threshold->recall(), *m_threshold->precision()}};
            point.style = ChartSeries::Style::Points;
            point.color = ChartColor::High;
            series.push_back(std::move(point));
        }
        if (m_report.churnRate)
            markers.push_back({*m_report.churnRate, Qt::Horizontal,
                               tr("chance: %1").arg(percentText(*m_report.churnRate)), ChartColor::Muted, false});
    }
    m_precisionRecall->setSeries(std::move(series));
    m_precisionRecall->setMarkers(std::move(markers));
}

void CurvesCard::showCalibration()
{
    m_calibration->setAxes(percentAxis(tr("Predicted probability")), percentAxis(tr("Did churn")));
    m_calibration->setDiagonal(true);
    ChartSeries groups;
    groups.name = tr("This model, by tenths of the customers");
    groups.style = ChartSeries::Style::Points;
    for (const modelreport::CalibrationGroup& group : m_report.calibration) {
        groups.points.emplace_back(group.predicted, group.observed);
        groups.intervals.emplace_back(group.low, group.high);
        groups.notes.append(tr("Predicted %1, churned %2 (%3 to %4)\n%Ln customer(s) between %5 and %6", nullptr,
                               static_cast<int>(group.customers))
                                .arg(percentText(group.predicted, 1), percentText(group.observed, 1),
                                     percentText(group.low, 1), percentText(group.high, 1), percentText(group.from),
                                     percentText(group.to)));
    }
    const bool known = !groups.points.empty();
    std::vector<ChartSeries> series;
    if (known) {
        series.push_back(std::move(groups));
        append(series, baselineSeries(m_report.baselineCurves, CurveKind::Calibration));
    }
    m_calibration->setSeries(std::move(series));
    m_calibrationNote->setText(
        known ? tr("On the diagonal as many churned as predicted. Slope %1 (1 is right), intercept %2 (0 is right), "
                   "calibration error %3. Bars: 95 % intervals.")
                    .arg(ModelTexts::metricText(m_report.model.metric(QStringLiteral("calibration_slope"))),
                         ModelTexts::metricText(m_report.model.metric(QStringLiteral("calibration_intercept"))),
                         ModelTexts::metricText(m_report.model.metric(QStringLiteral("ece"))))
              : QString());
}

void CurvesCard::showGain()
{
    const bool lift = m_gainOrLift->choice() == 1;
    m_gain->setAxes(percentAxis(tr("Customers contacted, highest probability first")),
                    lift ? ChartAxis{tr("Times as many churners as by chance"), AxisFormat::Number, 0.0, {}}
                         : percentAxis(tr("Churners among them")));
    m_gain->setDiagonal(!lift);
    m_gain->setMarkers(lift ? std::vector<ChartMarker>{{1, Qt::Horizontal, {}, ChartColor::Muted, false}}
                            : std::vector<ChartMarker>());
    ChartSeries model{tr("This model"), {}, {}, ChartSeries::Style::Line, ChartColor::Accent, {}};
    ChartSeries best{tr("Best possible"), {}, {}, ChartSeries::Style::Dashed, ChartColor::Muted, {}};
    for (const GainPoint& point : m_report.gain) {
        if (lift && point.contacted <= 0)
            continue;
        model.points.emplace_back(point.contacted, lift ? point.lift() : point.found);
        best.points.emplace_back(point.contacted, lift ? point.liftCeiling() : point.ceiling);
    }
    std::vector<ChartSeries> series;
    if (model.points.size() > 1) {
        series = {std::move(model), std::move(best)};
        append(series,
               m_report.baselineCurves.empty()
                   ? topDecilePoints(lift)
                   : baselineSeries(m_report.baselineCurves, lift ? CurveKind::Lift : CurveKind::Gain));
    }
    m_gain->setSeries(std::move(series));
    const modelreport::MetricValue top = m_report.model.metric(QStringLiteral("top_decile_lift"));
    m_gainNote->setText(top.value
                            ? tr("The tenth with the highest probabilities holds %1 times as many churners as a tenth "
                                 "drawn at random.")
                                  .arg(ModelTexts::metricText(top))
                            : QString());
}

/// What a model without the curves of the simpler ways knows of them.
std::vector<ChartSeries> CurvesCard::topDecilePoints(bool lift) const
{
    std::vector<ChartSeries> series;
    for (const Contender& one : m_report.baselines) {
        if (const modelreport::Number top = one.metric(QStringLiteral("top_decile_lift")).value)
            series.push_back({ModelTexts::contenderName(one.key),
                              {{kTopDecile, lift ? *top : *top * kTopDecile}},
                              {},
                              ChartSeries::Style::Points,
                              baselineColor(one.key),
                              {}});
    }
    return series;
}

void CurvesCard::showNote()
{
    const QString meaning =
        tr("Lead: AUC of this model minus that of the simpler way on the same customers, with its 95 % interval.");
    const bool lacksCurves = m_report.baselineCurves.empty() && !m_report.baselines.empty();
    m_contendersNote->setText(
        lacksCurves ? meaning + u' '
                + tr("The curves of the simpler ways are not kept by this model; train again to draw them.")
                    : meaning);
}

void CurvesCard::showContenders()
{
    const QStringList keys{QStringLiteral("auc"), QStringLiteral("average_precision"),
                           QStringLiteral("top_decile_lift"), QStringLiteral("ece")};
    std::vector<CellColumn> columns{{tr("Way"), {}, false}};
    for (const QString& key : keys)
        columns.push_back({ModelTexts::shortMetricName(key), ModelTexts::metricMeaning(key), true});
    columns.insert(columns.begin() + 2,
                   {tr("Lead"), tr("AUC of this model minus that of the simpler way, on the same customers."), true});
    std::vector<CellRow> rows;
    std::vector<const Contender*> contenders{&m_report.model};
    for (const Contender& one : m_report.baselines)
        contenders.push_back(&one);
    for (const Contender* one : contenders) {
        CellRow row{{ModelTexts::contenderName(one->key),
                     {},
                     ModelTexts::contenderMeaning(one->key),
                     one == contenders.front() ? Cell::Tone::Strong : Cell::Tone::Normal}};
        for (const QString& key : keys) {
            const modelreport::MetricValue metric = one->metric(key);
            row.push_back(
                {ModelTexts::metricText(metric, false), metric.value.value_or(-1), ModelTexts::metricText(metric), {}});
        }
        const modelreport::MetricValue& lead = one->lead;
        const bool open = lead.low.value_or(1) <= 0;
        const QString tip = lead.value ? intervalText(*lead.value, lead.low, lead.high, 3)
                + (open ? u'\n' + tr("Chance alone may have made this lead.") : QString())
                                       : QString();
        row.insert(row.begin() + 2,
                   {ModelTexts::differenceText(lead.value), lead.value.value_or(-1), tip,
                    open ? Cell::Tone::Muted : Cell::Tone::Normal});
        rows.push_back(std::move(row));
    }
    m_contenders->setTable(std::move(columns), std::move(rows));
}

void CurvesCard::saveState(QSettings& settings) const
{
    settings.setValue(kTabKey, m_tabs->currentIndex());
    settings.setValue(kLiftKey, m_gainOrLift->choice());
}

void CurvesCard::restoreState(QSettings& settings)
{
    m_tabs->setCurrentIndex(settings.value(kTabKey, 0).toInt());
    m_gainOrLift->choose(settings.value(kLiftKey, 0).toInt());
}

} // namespace churnlens::gui
