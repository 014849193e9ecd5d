// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/trainform.h"

#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/theme/tokens.h"
#include "core/pipeline/batchrun.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace churnlens::gui {

namespace {

constexpr int kLongestHorizon = 730; ///< days
constexpr int kLongestActive = 3650;

const QString kFeatureSetKey = QStringLiteral("train/featureSet");

QString datesText(const std::vector<QDate>& dates)
{
    QStringList texts;
    for (const QDate& date : dates)
        texts.append(dateText(date));
    return texts.isEmpty() ? TrainForm::tr("none") : texts.join(QStringLiteral(", "));
}

QSpinBox* daysBox(int least, int most, const QString& toolTip, QWidget* parent)
{
    auto* const box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setSuffix(TrainForm::tr(" days"));
    box->setToolTip(toolTip);
    return box;
}

} // namespace

TrainForm::TrainForm(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_features(new QComboBox(this))
    , m_horizon(daysBox(1, kLongestHorizon, tr("Churn: no purchase within so many days after the date."), this))
    , m_active(daysBox(1, kLongestActive, tr("Active: last purchase less than so many days before the date."), this))
    , m_atEnd(new QCheckBox(tr("As of the &end of the data"), this))
    , m_asOf(new QDateEdit(this))
    , m_buckets(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_dates(new QWidget(this))
    , m_testText(new QLabel(m_dates))
    , m_testTrainText(new QLabel(m_dates))
    , m_finalTrainText(new QLabel(m_dates))
    , m_backtestText(new QLabel(m_dates))
    , m_scoreText(new QLabel(m_dates))
{
    auto* const layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace3);
    buildInputs(*layout);
    buildPreview();
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->hide();
    layout->addRow(m_problem);
    layout->addRow(m_dates);
    for (QSpinBox* const box : {m_horizon, m_active})
        connect(box, &QSpinBox::valueChanged, this, &TrainForm::showPreview);
    connect(m_features, &QComboBox::currentIndexChanged, this, &TrainForm::showPreview);
    connect(m_asOf, &QDateEdit::dateChanged, this, &TrainForm::showPreview);
    connect(m_atEnd, &QCheckBox::toggled, this, [this](bool atEnd) {
        m_asOf->setEnabled(!atEnd);
        showPreview();
    });
    m_atEnd->setChecked(true);
    m_dates->hide();
}

void TrainForm::readPreferences()
{
    const Settings business = m_preferences.business();
    m_horizon->setValue(business.horizonDays);
    m_active->setValue(business.activeDays);
    m_buckets->setText(tr("Low below %1, High from %2; change them in the preferences")
                           .arg(percentText(business.mediumFrom), percentText(business.highFrom)));
}

void TrainForm::buildInputs(QFormLayout& layout)
{
    m_features->addItem(tr("Behavioural: rhythm, frequency, spend, season"), features::kBehaviouralSet);
    m_features->addItem(tr("Baseline: the seven classical features"), features::kBaselineSet);
    m_features->setToolTip(tr("What the model knows of a customer."));
    m_features->setCurrentIndex(std::max(
        0, m_features->findData(m_preferences.store().value(kFeatureSetKey, features::kBehaviouralSet).toString())));
    m_asOf->setCalendarPopup(true);
    m_asOf->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_asOf->setAccessibleName(tr("As-of date"));
    m_asOf->setToolTip(tr("Features see only purchases before this date; customers are scored as of it."));
    readPreferences();
    m_buckets->setProperty("role", QStringLiteral("muted"));
    layout.addRow(tr("&Features"), m_features);
    layout.addRow(tr("&Horizon"), m_horizon);
    layout.addRow(tr("&Active within"), m_active);
    layout.addRow(tr("Date"), m_atEnd);
    layout.addRow(QString(), m_asOf);
    layout.addRow(tr("Risk"), m_buckets);
}

void TrainForm::buildPreview()
{
    auto* const layout = new QFormLayout(m_dates);
    layout->setContentsMargins(0, kSpace3, 0, 0);
    layout->setVerticalSpacing(kSpace1);
    layout->setHorizontalSpacing(kSpace3);
    auto* const title = new QLabel(tr("Dates this training uses"), m_dates);
    title->setFont(fontFor(TextRole::CardTitle, QApplication::font()));
    layout->addRow(title);
    const auto addRow = [this, layout](const QString& name, QLabel* text, const QString& toolTip) {
        auto* const label = new QLabel(name, m_dates);
        label->setProperty("role", QStringLiteral("muted"));
        label->setToolTip(toolTip);
        text->setWordWrap(true);
        text->setToolTip(toolTip);
        text->setAccessibleName(name);
        layout->addRow(label, text);
    };
    addRow(tr("Held-out test"), m_testText, tr("The date that the figures are of. Nothing of it is trained on."));
    addRow(tr("Test learns from"), m_testTrainText, tr("Dates whose outcome was known at the test date."));
    addRow(tr("Also judged at"), m_backtestText, tr("Earlier dates at which the same recipe is tried."));
    addRow(tr("Final model learns from"), m_finalTrainText, tr("The latest dates whose outcome is known now."));
    addRow(tr("Scores as of"), m_scoreText, {});
}

Settings TrainForm::settings() const
{
    Settings chosen = m_preferences.business();
    chosen.horizonDays = m_horizon->value();
    chosen.activeDays = m_active->value();
    return chosen;
}

QDate TrainForm::asOf() const
{
    return m_atEnd->isChecked() ? QDate() : m_asOf->date();
}

void TrainForm::setCoverage(const Result<pipeline::Coverage>& coverage)
{
    m_coverage.reset();
    if (coverage.ok()) {
        m_coverage = *coverage;
        m_asOf->setDateRange(coverage->firstPurchase, coverage->end);
        m_asOf->setDate(coverage->end);
        m_atEnd->setText(tr("As of the &end of the data (%1)").arg(dateText(coverage->end)));
        showPreview();
        return;
    }
    m_preview.reset();
    m_dates->hide();
    m_problem->setText(coverage.error().code == ErrorCode::NotEnoughData
                           ? tr("There are no purchases to train on. Load a file on the Data page first.")
                           : errorText(coverage.error()));
    m_problem->show();
    Q_EMIT validChanged();
}

void TrainForm::showPreview()
{
    if (!m_coverage)
        return;
    const Result<modelreport::TrainingPreview> preview =
        modelreport::previewTraining(*m_coverage, asOf(), m_features->currentData().toString(), settings());
    m_preview = preview.ok() ? std::optional(*preview) : std::nullopt;
    m_problem->setText(preview.ok() ? QString() : errorText(preview.error()));
    m_problem->setVisible(!preview.ok());
    m_dates->setVisible(preview.ok());
    if (preview.ok()) {
        m_testText->setText(
            tr("%1; who bought by %2 is known")
                .arg(dateText(preview->testAsOf), dateText(preview->testAsOf.addDays(m_horizon->value() - 1))));
        m_testTrainText->setText(datesText(preview->testTrainAsOf));
        m_backtestText->setText(datesText(preview->backtestAsOf));
        m_finalTrainText->setText(datesText(preview->finalTrainAsOf));
        m_scoreText->setText(dateText(preview->scoreAsOf));
    }
    Q_EMIT validChanged();
}

QString TrainForm::problem() const
{
    return m_problem->text();
}

pipeline::BatchOptions TrainForm::options() const
{
    pipeline::BatchOptions options;
    options.train = pipeline::TrainMode::Always;
    options.asOf = asOf();
    options.featureSet = m_features->currentData().toString();
    options.settings = settings();
    return options;
}

void TrainForm::remember()
{
    m_preferences.store().setValue(kFeatureSetKey, m_features->currentData());
    m_preferences.setBusiness(settings()); // so that the next run does not train again with another definition
}

void TrainForm::setHorizon(int days)
{
    m_horizon->setValue(days);
}

void TrainForm::setAsOf(const QDate& date)
{
    m_atEnd->setChecked(!date.isValid());
    if (date.isValid())
        m_asOf->setDate(date);
}

} // namespace churnlens::gui
