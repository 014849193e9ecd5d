// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/traindialog.h"

#include "app/gui/model/trainform.h"
#include "app/gui/model/trainresult.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/workspace/workspace.h"
#include "core/pipeline/batchrun.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr QSize kSize(640, 560);

} // namespace

TrainDialog::TrainDialog(Workspace& workspace, Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget(this))
    , m_form(new TrainForm(preferences, this))
    , m_result(new TrainResult(this))
{
    setWindowTitle(tr("Train model"));
    resize(kSize);
    m_stack->addWidget(m_form);
    m_stack->addWidget(buildRunning());
    m_stack->addWidget(m_result);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace6, kSpace6, kSpace6, kSpace4);
    layout->setSpacing(kSpace4);
    layout->addWidget(m_stack, 1);
    buildButtons();
    connect(m_form, &TrainForm::validChanged, this, [this] { m_train->setEnabled(m_form->isValid()); });
    showStep(Step::Form);
}

QWidget* TrainDialog::buildRunning()
{
    auto* const page = new QWidget(this);
    m_phase = new QLabel(page);
    m_progress = new QProgressBar(page);
    m_progress->setAccessibleName(tr("Progress of the training"));
    auto* const note =
        new QLabel(tr("Nothing is published before the checks have passed. You can close this window and go "
                      "on working: the training goes on, and the status bar shows it."),
                   page);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("muted"));
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace3);
    layout->addStretch(1);
    layout->addWidget(m_phase);
    layout->addWidget(m_progress);
    layout->addWidget(note);
    layout->addStretch(2);
    return page;
}

void TrainDialog::buildButtons()
{
    auto* const buttons = new QDialogButtonBox(this);
    m_again = buttons->addButton(tr("&Another training"), QDialogButtonBox::ActionRole);
    m_copy = buttons->addButton(tr("Copy &details"), QDialogButtonBox::ActionRole);
    m_cancel = buttons->addButton(tr("Cancel &training"), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    m_train = new QPushButton(tr("Train &model"), buttons);
    m_train->setProperty("primary", true); // before the button box has it dressed
    buttons->addButton(m_train, QDialogButtonBox::AcceptRole);
    m_train->setDefault(true);
    m_train->setEnabled(false);
    layout()->addWidget(buttons);
    connect(m_train, &QPushButton::clicked, this, &TrainDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &TrainDialog::cancel);
    connect(m_again, &QPushButton::clicked, this, [this] {
        showStep(Step::Form);
        readCoverage();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_result->details()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TrainDialog::begin()
{
    if (!m_task) {
        m_form->readPreferences();
        showStep(Step::Form);
        readCoverage();
    }
    open();
}

void TrainDialog::readCoverage()
{
    m_workspace.query<pipeline::Coverage>(
        [](warehouse::Connection& connection, const Progress&) { return pipeline::readCoverage(connection); }, this,
        [this](const Result<pipeline::Coverage>& coverage) { m_form->setCoverage(coverage); });
}

void TrainDialog::showStep(Step step)
{
    m_stack->setCurrentIndex(static_cast<int>(step));
    m_train->setVisible(step == Step::Form);
    m_cancel->setVisible(step == Step::Running);
    m_cancel->setEnabled(true);
    m_again->setVisible(step == Step::Result);
    m_copy->setVisible(step == Step::Result && !m_result->details().isEmpty());
}

TrainDialog::Step TrainDialog::step() const
{
    return static_cast<Step>(m_stack->currentIndex());
}

void TrainDialog::start()
{
    if (m_task || !m_form->isValid())
        return;
    m_task = m_workspace.runBatch(tr("Training a model"), m_form->options(), this,
                                  [this](const pipeline::BatchReport& report) { finish(report); });
    connect(m_task, &Task::progressChanged, this, &TrainDialog::showProgress);
    connect(m_task, &Task::finished, this, &TrainDialog::taskEnded);
    showStep(Step::Running);
    showProgress();
}

void TrainDialog::showProgress()
{
    if (!m_task)
        return;
    m_phase->setText(m_task->phase().isEmpty() ? tr("Starting…") : m_task->phase());
    m_progress->setRange(0, m_task->fraction() > 0 ? 100 : 0);
    m_progress->setValue(qRound(100 * m_task->fraction()));
}

void TrainDialog::cancel()
{
    if (!m_task)
        return;
    m_cancel->setEnabled(false);
    m_phase->setText(tr("Stopping…"));
    m_task->cancel();
}

void TrainDialog::finish(const pipeline::BatchReport& report)
{
    m_result->setReport(report);
    if (m_result->outcome() == TrainResult::Outcome::Published)
        m_form->remember();
    showStep(Step::Result);
    Q_EMIT trained(m_result->title());
}

void TrainDialog::taskEnded()
{
    const bool cancelled = m_task && m_task->state() == Task::State::Cancelled;
    m_task.clear();
    if (!cancelled)
        return;
    showStep(Step::Form);
    Q_EMIT trained(tr("The training was cancelled. The last good model and its scores stay."));
}

} // namespace churnlens::gui
