// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/scoringsection.h"

#include "app/gui/preferences/bucketbar.h"
#include "app/gui/preferences/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>

namespace churnlens::gui {

namespace {

constexpr int kUsualCapacity = 500;
constexpr int kMostThreshold = 99; // %

QSpinBox* spinBox(const QString& name, int least, int most, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setGroupSeparatorShown(true);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->setMinimumWidth(kSpace6 * 5);
    return box;
}

} // namespace

ScoringSection::ScoringSection(QWidget* parent)
    : QWidget(parent)
    , m_mode(new QComboBox(this))
    , m_medium(spinBox(QStringLiteral("medium"), 1, kMostThreshold, this))
    , m_high(spinBox(QStringLiteral("high"), 1, kMostThreshold, this))
    , m_picture(new BucketBar(this))
    , m_problem(new QLabel(this))
    , m_horizon(spinBox(QStringLiteral("horizon"), kLeastHorizonDays, kMostHorizonDays, this))
    , m_active(spinBox(QStringLiteral("active"), kLeastActiveDays, kMostActiveDays, this))
    , m_ridge(new QDoubleSpinBox(this))
    , m_hasCapacity(new QCheckBox(tr("&Offer lists of the first:"), this))
    , m_capacity(spinBox(QStringLiteral("capacity"), 1, kMostCapacity, this))
    , m_score(new QPushButton(tr("&Score now"), this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    form->setHorizontalSpacing(kSpace4);
    form->setVerticalSpacing(kSpace2);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addBuckets(*form);
    addThresholds(*form);
    addCapacity(*form);
    addDefinitions(*form);
    addScoring(*form);
    show(Settings{}, {});
}

void ScoringSection::addBuckets(QFormLayout& form)
{
    m_mode->setObjectName(QStringLiteral("bucketMode"));
    m_mode->addItem(tr("By thresholds"), false);
    m_mode->addItem(tr("By capacity"), true);
    m_mode->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_mode->setToolTip(
        tr("By thresholds: High is who reaches the probability below. By capacity: High are as many active "
           "customers as the retention team can take on, the most endangered first; the threshold "
           "follows from them. Takes effect with the next scoring."));
    form.addRow(tr("&Buckets:"), m_mode);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ScoringSection::onModeChanged);
}

void ScoringSection::addThresholds(QFormLayout& form)
{
    for (QSpinBox* const box : {m_medium, m_high}) {
        box->setSuffix(tr(" %", "percent sign after a number"));
        connect(box, &QSpinBox::valueChanged, this, &ScoringSection::check);
    }
    m_medium->setToolTip(tr("Churn probability from which a customer counts as Medium."));
    m_high->setToolTip(tr("Churn probability from which a customer counts as High and enters the list."));
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    form.addRow(tr("&Medium from:"), m_medium);
    form.addRow(tr("&High from:"), m_high);
    form.addRow(QString(), m_picture);
    form.addRow(QString(), m_problem);
}

void ScoringSection::addDefinitions(QFormLayout& form)
{
    m_horizon->setSuffix(tr(" days"));
    m_horizon->setToolTip(tr("Churn: no purchase in this many days after the date of the scores. Another horizon means "
                             "that a model has to be trained anew."));
    m_active->setSuffix(tr(" days"));
    m_active->setToolTip(tr("Active: the last purchase was within this many days before the date of the scores. The "
                            "others are lapsed: scored, but left out of lists."));
    m_ridge->setObjectName(QStringLiteral("ridge"));
    m_ridge->setRange(0, kMostRidge);
    m_ridge->setDecimals(2);
    m_ridge->setMinimumWidth(kSpace6 * 5);
    m_ridge->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_ridge->setToolTip(tr("Penalty on large coefficients, for features on a common scale. 0: none, which gives exact "
                           "confidence intervals; 1 is usual."));
    form.addRow(tr("Churn hori&zon:"), m_horizon);
    form.addRow(tr("&Active within:"), m_active);
    form.addRow(tr("&Ridge penalty:"), m_ridge);
}

void ScoringSection::addCapacity(QFormLayout& form)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace2);
    row->addWidget(m_hasCapacity);
    row->addWidget(m_capacity);
    row->addStretch();
    m_hasCapacity->setObjectName(QStringLiteral("hasCapacity"));
    m_hasCapacity->setToolTip(tr("How many customers the retention team can take on. Lists can be cut to them; with "
                                 "buckets by capacity they are the High ones."));
    m_capacity->setAccessibleName(tr("Capacity, customers"));
    m_capacity->setSuffix(tr(" customers"));
    connect(m_hasCapacity, &QCheckBox::toggled, m_capacity,
            [this](bool offered) { m_capacity->setEnabled(offered || isByCapacity()); });
    form.addRow(tr("Capacity:"), row);
}

void ScoringSection::addScoring(QFormLayout& form)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace3);
    auto* text = new QLabel(
        tr("Takes effect with the next scoring; until then the scores stay as they are. Lists are cut at once."), this);
    text->setProperty("role", QStringLiteral("muted"));
    text->setWordWrap(true);
    m_score->setObjectName(QStringLiteral("scoreNow"));
    m_score->setAutoDefault(false);
    m_score->setToolTip(tr("Applies the preferences and scores all customers by them."));
    row->addWidget(text, 1);
    row->addWidget(m_score);
    form.addRow(row);
    connect(m_score, &QPushButton::clicked, this, &ScoringSection::scoreRequested);
}

void ScoringSection::load(const Preferences& preferences)
{
    show(preferences.business(), preferences.capacity());
}

void ScoringSection::restoreDefaults()
{
    show(Settings{}, {});
}

void ScoringSection::show(const Settings& business, std::optional<int> capacity)
{
    m_medium->setValue(static_cast<int>(std::lround(business.mediumFrom * 100)));
    m_high->setValue(static_cast<int>(std::lround(business.highFrom * 100)));
    m_horizon->setValue(business.horizonDays);
    m_active->setValue(business.activeDays);
    m_ridge->setValue(business.ridge);
    m_hasCapacity->setChecked(capacity.has_value());
    m_capacity->setValue(business.capacity.value_or(capacity.value_or(kUsualCapacity)));
    m_mode->setCurrentIndex(m_mode->findData(business.capacity.has_value()));
    onModeChanged();
}

Settings ScoringSection::business() const
{
    return {m_horizon->value(),        m_active->value(),
            m_medium->value() / 100.0, m_high->value() / 100.0,
            m_ridge->value(),          isByCapacity() ? std::optional(m_capacity->value()) : std::nullopt};
}

bool ScoringSection::isValid() const
{
    return isUsable(business());
}

void ScoringSection::store(Preferences& preferences) const
{
    preferences.setBusiness(business());
    preferences.setCapacity(m_hasCapacity->isChecked() ? std::optional(m_capacity->value()) : std::nullopt);
}

bool ScoringSection::isByCapacity() const
{
    return m_mode->currentData().toBool();
}

void ScoringSection::onModeChanged()
{
    m_high->setEnabled(!isByCapacity());
    m_medium->setMaximum(isByCapacity() ? m_high->value() - 1 : kMostThreshold); // High cannot give way while disabled
    m_picture->setVisible(!isByCapacity()); // where High begins is known after the scoring
    m_capacity->setEnabled(isByCapacity() || m_hasCapacity->isChecked());
    check();
}

void ScoringSection::check()
{
    const bool ordered = m_medium->value() < m_high->value();
    m_problem->setText(ordered ? QString() : tr("Medium must begin below High. Lower the first or raise the second."));
    m_problem->setVisible(!ordered);
    m_picture->setThresholds(m_medium->value() / 100.0, m_high->value() / 100.0);
    m_score->setEnabled(isValid());
    Q_EMIT validityChanged();
}

} // namespace churnlens::gui
