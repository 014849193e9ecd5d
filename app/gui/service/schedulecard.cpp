// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/schedulecard.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTimeEdit>
#include <QToolTip>

#include <algorithm>

namespace churnlens::gui {

namespace {

enum class Scheduler { Cron, Systemd, Windows, Shell };

constexpr int kFewestLines = 3;
constexpr int kMostLines = 9;
const QString kInput = QStringLiteral("service/schedule/input");
const QString kExport = QStringLiteral("service/schedule/export");
const QString kAt = QStringLiteral("service/schedule/at");
const QString kScheduler = QStringLiteral("service/schedule/scheduler");

} // namespace

ScheduleCard::ScheduleCard(QWidget* parent)
    : Card(tr("Score every day"), parent)
    , m_scheduler(new QComboBox(this))
    , m_at(new QTimeEdit(QTime(6, 0), this))
    , m_input(new QLineEdit(this))
    , m_export(new QLineEdit(this))
    , m_command(new QPlainTextEdit(this))
    , m_note(new QLabel(this))
    , m_columns(new QHBoxLayout)
{
    setCaption(tr("A scheduler can load new files, score, and write the list without this window."));
    m_columns->setSpacing(kSpace4);
    body()->addLayout(m_columns, 1);
    buildForm();
    buildCommand();
    refresh();
}

void ScheduleCard::buildForm()
{
    m_scheduler->setObjectName(QStringLiteral("scheduler"));
    m_scheduler->addItem(tr("cron"), static_cast<int>(Scheduler::Cron));
    m_scheduler->addItem(tr("systemd"), static_cast<int>(Scheduler::Systemd));
    m_scheduler->addItem(tr("Windows Task Scheduler"), static_cast<int>(Scheduler::Windows));
    m_scheduler->addItem(tr("by hand"), static_cast<int>(Scheduler::Shell));
    m_at->setDisplayFormat(QStringLiteral("HH:mm"));
    m_at->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_at->setAccessibleName(tr("Time of day"));
    m_input->setObjectName(QStringLiteral("scheduleInput"));
    m_input->setPlaceholderText(tr("nothing: score what is there"));
    m_input->setToolTip(tr("File or folder. Files that were loaded already change nothing."));
    m_export->setObjectName(QStringLiteral("scheduleExport"));
    m_export->setPlaceholderText(tr("no list"));
    m_export->setToolTip(tr("The active High customers with their reasons, as .csv or .xlsx."));
    auto* when = new QHBoxLayout;
    when->setSpacing(kSpace2);
    when->addWidget(m_scheduler, 1);
    auto* at = new QLabel(tr("&at"), this);
    at->setBuddy(m_at);
    when->addWidget(at);
    when->addWidget(m_at);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(kSpace3);
    form->setVerticalSpacing(kSpace2);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Sche&duler:"), when);
    if (auto* const label = qobject_cast<QLabel*>(form->labelForField(when)))
        label->setBuddy(m_scheduler);
    form->addRow(tr("&Load:"), m_input);
    form->addRow(tr("Write l&ist to:"), m_export);
    m_columns->addLayout(form, 2);
    connect(m_scheduler, &QComboBox::currentIndexChanged, this, &ScheduleCard::refresh);
    connect(m_at, &QTimeEdit::timeChanged, this, &ScheduleCard::refresh);
    connect(m_input, &QLineEdit::textChanged, this, &ScheduleCard::refresh);
    connect(m_export, &QLineEdit::textChanged, this, &ScheduleCard::refresh);
}

void ScheduleCard::buildCommand()
{
    m_command->setObjectName(QStringLiteral("scheduleCommand"));
    m_command->setAccessibleName(tr("Command for the scheduler"));
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setWordWrapMode(QTextOption::WrapAnywhere);
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    auto* copyButton = new QPushButton(icon(QStringLiteral("copy")), tr("Cop&y command"), this);
    copyButton->setObjectName(QStringLiteral("copyCommand"));
    connect(copyButton, &QPushButton::clicked, this, &ScheduleCard::copy);
    auto* more = new QPushButton(tr("Exit codes and report"), this);
    more->setProperty("link", true);
    more->setCursor(Qt::PointingHandCursor);
    more->setToolTip(tr("0 done, 1 internal error, 2 wrong usage, 3 input unusable, 4 database unavailable, 5 not "
                        "enough data to train, 6 the model did not pass the gate, 7 another run is in progress, 130 "
                        "interrupted."));
    connect(more, &QPushButton::clicked, this, &ScheduleCard::helpRequested);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace3);
    row->addWidget(copyButton);
    row->addWidget(more);
    row->addStretch();
    m_columns->addWidget(m_command, 3);
    body()->addWidget(m_note);
    body()->addLayout(row);
}

void ScheduleCard::setDatabase(const pipeline::DatabaseChoice& database)
{
    m_database = database;
    refresh();
}

void ScheduleCard::setCapacity(std::optional<int> capacity)
{
    m_capacity = capacity;
    refresh();
}

QString ScheduleCard::command() const
{
    return m_command->toPlainText();
}

void ScheduleCard::refresh()
{
    const ScheduledRun run{QApplication::applicationFilePath(), m_database,   m_input->text().trimmed(),
                           m_export->text().trimmed(),          m_at->time(), m_capacity};
    QString text;
    const auto scheduler = static_cast<Scheduler>(m_scheduler->currentData().toInt());
    switch (scheduler) {
    case Scheduler::Cron:
        text = cronLine(run);
        break;
    case Scheduler::Systemd:
        text = systemdUnits(run);
        break;
    case Scheduler::Windows:
        text = windowsTask(run);
        break;
    case Scheduler::Shell:
        text = shellCommand(run);
        break;
    }
    m_command->setPlainText(text);
    const int lines = std::clamp(static_cast<int>(text.count(u'\n')) + 1, kFewestLines, kMostLines);
    m_command->setMinimumHeight(lines * m_command->fontMetrics().lineSpacing() + 2 * kSpace3);
    m_at->setEnabled(scheduler != Scheduler::Shell);
    m_note->setText(noteText());
}

QString ScheduleCard::noteText() const
{
    const QString codes = tr("The exit code is 0 when all went well; after any other, the last good scores stay.");
    if (m_database.useEnvironment)
        return tr("The scheduler must set the same PG* variables as were set for this window.") + u' ' + codes;
    if (!m_database.conninfo.isEmpty())
        return tr("A password is not in it: put it into ~/.pgpass of the account that runs it.") + u' ' + codes;
    return tr("Run it under your account: the private server belongs to it.") + u' ' + codes;
}

void ScheduleCard::copy()
{
    QApplication::clipboard()->setText(command());
    QToolTip::showText(QCursor::pos(), tr("Copied"), this);
}

void ScheduleCard::saveState(QSettings& settings) const
{
    settings.setValue(kInput, m_input->text());
    settings.setValue(kExport, m_export->text());
    settings.setValue(kAt, m_at->time());
    settings.setValue(kScheduler, m_scheduler->currentIndex());
}

void ScheduleCard::restoreState(const QSettings& settings)
{
    m_input->setText(settings.value(kInput).toString());
    m_export->setText(settings.value(kExport).toString());
    const QTime at = settings.value(kAt).toTime();
    m_at->setTime(at.isValid() ? at : QTime(6, 0));
    const int scheduler = settings.value(kScheduler).toInt();
    m_scheduler->setCurrentIndex(scheduler >= 0 && scheduler < m_scheduler->count() ? scheduler : 0);
}

} // namespace churnlens::gui
