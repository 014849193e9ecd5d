// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/whatifpanel.h"

#include "app/gui/customer/silencecurve.h"
#include "app/gui/customer/tint.h"
#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/wheelguard.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kLeastBasket = 25; ///< percent of the usual order
constexpr int kMostBasket = 400;
constexpr int kUsualBasket = 100;

QString riskText(double probability, const QString& bucket)
{
    return percentText(probability, 1) + u' ' + bucketText(bucket);
}

} // namespace

WhatIfPanel::WhatIfPanel(QWidget* parent)
    : QWidget(parent)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace2);
    layout->addLayout(buildControls());
    m_result = buildResult();
    layout->addWidget(m_result);
    m_crossing = new QLabel(this);
    m_crossing->setWordWrap(true);
    m_crossing->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_curve = new SilenceCurve(this);
    layout->addWidget(m_crossing);
    layout->addWidget(m_curve);
}

QLayout* WhatIfPanel::buildControls()
{
    m_order = new QCheckBox(this);
    m_order->setToolTip(tr("An order on the as-of date, of the customer's average size"));
    connect(m_order, &QCheckBox::toggled, this, &WhatIfPanel::recompute);
    m_basket = makeDial(tr("Size of that &order"), tr("Amount, items and lines against the customer's average order"),
                        kLeastBasket, kMostBasket, kLeastBasket);
    m_basket.spin->setSuffix(QStringLiteral(" %"));
    m_silence = makeDial(tr("&Days of silence"), tr("Days that pass without an order before the score is made anew"), 0,
                         kSilenceDays, 10);
    m_reset = new QPushButton(tr("&Reset"), this);
    m_reset->setToolTip(tr("Back to the score as it is"));
    connect(m_reset, &QPushButton::clicked, this, &WhatIfPanel::reset);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(kSpace2);
    grid->setVerticalSpacing(kSpace1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_order, 0, 0, 1, 2);
    grid->addWidget(m_reset, 0, 2);
    int row = 1;
    for (const Dial& dial : {m_basket, m_silence}) {
        grid->addWidget(dial.label, row, 0);
        grid->addWidget(dial.slider, row, 1);
        grid->addWidget(dial.spin, row, 2);
        ++row;
    }
    return grid;
}

WhatIfPanel::Dial WhatIfPanel::makeDial(const QString& label, const QString& toolTip, int from, int to, int step)
{
    Dial dial{new QLabel(label, this), new QSlider(Qt::Horizontal, this), new QSpinBox(this)};
    dial.label->setBuddy(dial.spin);
    dial.label->setToolTip(toolTip);
    dial.slider->setRange(from, to);
    dial.slider->setPageStep(step);
    dial.slider->setToolTip(toolTip);
    dial.slider->setAccessibleName(QString(label).remove(u'&'));
    dial.slider->setMinimumWidth(60);
    dial.spin->setRange(from, to);
    dial.spin->setSingleStep(from > 0 ? step : 1);
    dial.spin->setToolTip(toolTip);
    (new WheelGuard(dial.slider))->guard(dial.slider);
    (new WheelGuard(dial.spin))->guard(dial.spin);
    connect(dial.slider, &QSlider::valueChanged, dial.spin, &QSpinBox::setValue);
    connect(dial.spin, &QSpinBox::valueChanged, dial.slider, &QSlider::setValue);
    connect(dial.spin, &QSpinBox::valueChanged, this, &WhatIfPanel::recompute);
    return dial;
}

QWidget* WhatIfPanel::buildResult()
{
    auto* const row = new QWidget(this);
    const QFont strong = fontFor(TextRole::CardTitle, QApplication::font());
    const auto make = [row](const QString& accessibleName, bool muted) {
        auto* const label = new QLabel(row);
        label->setAccessibleName(accessibleName);
        if (muted)
            label->setProperty("role", QStringLiteral("muted"));
        return label;
    };
    auto* const arrow = make(tr("becomes"), true);
    arrow->setText(QStringLiteral("→"));
    m_now = make(tr("Now"), false);
    m_then = make(tr("Then"), false);
    m_change = make(tr("Change in probability points"), true);
    m_now->setFont(strong);
    m_then->setFont(strong);
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kSpace2);
    line->addWidget(m_now);
    line->addWidget(arrow);
    line->addWidget(m_then);
    line->addWidget(m_change);
    line->addStretch();
    return row;
}

void WhatIfPanel::present(std::shared_ptr<const LoadedCustomer> customer)
{
    m_customer = std::move(customer);
    const scoring::CustomerExplanation& score = m_customer->dossier.score;
    const bool possible = m_customer->scenarios != nullptr;
    m_order->setText(tr("An order &today (%1)").arg(dateText(score.run.asOf)));
    for (QWidget* const control : {static_cast<QWidget*>(m_order), static_cast<QWidget*>(m_silence.slider),
                                   static_cast<QWidget*>(m_silence.spin)})
        control->setEnabled(possible);
    m_result->setVisible(possible);
    m_curve->setVisible(possible);
    m_curve->setCurve(m_customer->silence, score.run.asOf, m_customer->dossier.mediumFrom,
                      m_customer->dossier.highFrom);
    m_crossing->setText(crossingSentence());
    reset();
}

void WhatIfPanel::reset()
{
    const QSignalBlocker order(m_order);
    const QSignalBlocker basket(m_basket.spin);
    const QSignalBlocker silence(m_silence.spin);
    m_order->setChecked(false);
    for (const auto& [dial, value] : {std::pair(m_basket, kUsualBasket), std::pair(m_silence, 0)}) {
        dial.spin->setValue(value);
        dial.slider->setValue(value);
    }
    recompute();
}

whatif::Scenario WhatIfPanel::scenario() const
{
    return {m_silence.spin->value(), m_order->isChecked(), m_basket.spin->value() / 100.0};
}

void WhatIfPanel::recompute()
{
    const bool possible = m_customer && m_customer->scenarios;
    for (QWidget* const control : {static_cast<QWidget*>(m_basket.slider), static_cast<QWidget*>(m_basket.spin),
                                   static_cast<QWidget*>(m_basket.label)})
        control->setEnabled(possible && m_order->isChecked());
    m_reset->setEnabled(m_order->isChecked() || m_silence.spin->value() != 0 || m_basket.spin->value() != kUsualBasket);
    if (!possible) {
        for (QLabel* const label : {m_now, m_then, m_change})
            label->clear();
        return;
    }
    if (const Result<whatif::ScenarioScore> score = m_customer->scenarios->score(scenario()); score.ok()) {
        showScore(*score);
    } else {
        m_now->setText(riskText(m_customer->dossier.score.probability, m_customer->dossier.score.bucket));
        m_then->clear();
        m_change->setText(errorText(score.error()));
    }
}

void WhatIfPanel::showScore(const whatif::ScenarioScore& score)
{
    const scoring::CustomerExplanation& stored = m_customer->dossier.score;
    m_bucketNow = stored.bucket;
    m_bucketThen = score.bucket;
    m_now->setText(riskText(stored.probability, stored.bucket));
    m_then->setText(riskText(score.probability, score.bucket));
    m_change->setText(tr("%1 points").arg(pointsText(score.probability - stored.probability)));
    m_then->setToolTip(tr("As of %1; 95 % interval %2 to %3")
                           .arg(dateText(score.asOf), percentText(score.low, 1), percentText(score.high, 1)));
    m_curve->setScenario(m_silence.spin->value(), score.probability, score.bucket);
    tint();
}

QString WhatIfPanel::crossingSentence() const
{
    if (m_customer->isOutdated)
        return tr("The orders have changed since this score was made. Make new scores first.");
    if (!m_customer->scenarios)
        return m_customer->dossier.noReasons ? errorText(*m_customer->dossier.noReasons)
                                             : tr("The database holds no orders to start from.");
    if (m_customer->crossing) {
        const whatif::Crossing& crossing = *m_customer->crossing;
        return tr("If nothing is ordered: %1 on %2 (in %3)")
            .arg(bucketText(crossing.bucket), dateText(crossing.on), daysText(crossing.days));
    }
    const QString bucket = bucketText(m_customer->dossier.score.bucket);
    if (m_customer->dossier.score.bucket == QStringLiteral("High"))
        return tr("The risk is %1 already; there is no higher bucket.").arg(bucket);
    return tr("If nothing is ordered: stays %1 for two years at least").arg(bucket);
}

QString WhatIfPanel::resultText() const
{
    return m_now->text() + QStringLiteral(" → ") + m_then->text();
}

QString WhatIfPanel::crossingText() const
{
    return m_crossing->text();
}

void WhatIfPanel::tint()
{
    const Tokens& colors = tokens(palette());
    tintLabel(m_now, bucketColor(colors, m_bucketNow));
    tintLabel(m_then, bucketColor(colors, m_bucketThen));
}

void WhatIfPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && m_customer)
        QMetaObject::invokeMethod(this, &WhatIfPanel::tint, Qt::QueuedConnection); // after the labels' own change
    QWidget::changeEvent(event);
}

} // namespace churnlens::gui
