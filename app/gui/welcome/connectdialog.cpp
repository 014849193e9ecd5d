// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/welcome/connectdialog.h"

#include "app/gui/format/errortext.h"
#include "app/gui/theme/style/themestyle.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/welcome/conninfofields.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace churnlens::gui {

using pipeline::DatabaseProbe;

namespace {

constexpr int kWidth = 480;
constexpr int kMostPort = 65'535;

QString answerOf(const DatabaseProbe& probe)
{
    const QString server =
        ConnectDialog::tr("PostgreSQL %1, database %2, as %3.").arg(probe.serverVersion, probe.database, probe.user);
    return server + u' '
        + (probe.hasSchema ? ConnectDialog::tr("Churnlens has worked in it, and its scores can be read.")
                           : ConnectDialog::tr("It is new to Churnlens, which will create its schemas in it."));
}

} // namespace

ConnectDialog::ConnectDialog(TaskRunner& tasks, const QString& remembered, QWidget* parent)
    : QDialog(parent)
    , m_tasks(tasks)
    , m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("Connect to a database"));
    setMinimumWidth(kWidth);
    auto* const text =
        new QLabel(tr("Any PostgreSQL, 14 or newer. Churnlens keeps its tables in schemas of its own and "
                      "touches no others."),
                   this);
    text->setWordWrap(true);
    text->setProperty("role", QStringLiteral("muted"));
    m_tabs->addTab(buildFields(), tr("By &parts"));
    m_tabs->addTab(buildLine(), tr("As one &line"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->setSpacing(kSpace3);
    layout->addWidget(text);
    layout->addWidget(m_tabs);
    layout->addWidget(buildFooter());
    fill(remembered);
    for (QLineEdit* const edit : {m_host, m_database, m_user, m_password, m_line, m_linePassword})
        connect(edit, &QLineEdit::textEdited, this, &ConnectDialog::noteEdit);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectDialog::noteEdit);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ConnectDialog::noteEdit);
    m_host->setFocus();
}

ConnectDialog::~ConnectDialog()
{
    if (m_probe)
        m_probe->cancel();
}

QWidget* ConnectDialog::buildFields()
{
    auto* const page = new QWidget(m_tabs);
    auto* const form = new QFormLayout(page);
    form->setContentsMargins(0, kSpace3, 0, 0);
    form->setSpacing(kSpace2);
    m_host = new QLineEdit(page);
    m_host->setPlaceholderText(tr("this machine"));
    m_host->setToolTip(tr("Name or address of the server, or the folder of its socket"));
    m_port = new QSpinBox(page);
    m_port->setRange(1, kMostPort);
    m_port->setValue(5432);
    m_database = new QLineEdit(page);
    m_user = new QLineEdit(page);
    m_password = new QLineEdit(page);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setToolTip(tr("Kept only while Churnlens runs"));
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("P&ort:"), m_port);
    form->addRow(tr("&Database:"), m_database);
    form->addRow(tr("&User:"), m_user);
    form->addRow(tr("Pass&word:"), m_password);
    return page;
}

QWidget* ConnectDialog::buildLine()
{
    auto* const page = new QWidget(m_tabs);
    auto* const form = new QFormLayout(page);
    form->setContentsMargins(0, kSpace3, 0, 0);
    form->setSpacing(kSpace2);
    m_line = new QLineEdit(page);
    m_line->setPlaceholderText(QStringLiteral("host=db.example dbname=shop user=ann sslmode=require"));
    m_line->setToolTip(tr("A conninfo line, or an address that begins with postgresql://"));
    m_linePassword = new QLineEdit(page);
    m_linePassword->setEchoMode(QLineEdit::Password);
    m_linePassword->setToolTip(tr("Kept only while Churnlens runs"));
    form->addRow(tr("Connect&ion:"), m_line);
    form->addRow(tr("Pass&word:"), m_linePassword);
    return page;
}

QWidget* ConnectDialog::buildFooter()
{
    auto* const footer = new QWidget(this);
    auto* const layout = new QVBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace3);
    m_answer = new QLabel(footer);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_test = new QPushButton(tr("&Test"), footer);
    m_test->setAutoDefault(false);
    m_connect = new QPushButton(tr("&Connect"), footer);
    m_connect->setProperty("primary", true);
    m_connect->setDefault(true);
    auto* const cancel = new QPushButton(tr("Cancel"), footer);
    cancel->setAutoDefault(false);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_connect);
    layout->addWidget(m_answer);
    layout->addLayout(buttons);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return footer;
}

void ConnectDialog::fill(const QString& remembered)
{
    if (remembered.isEmpty())
        return;
    m_line->setText(remembered);
    const std::optional<ConninfoFields> fields = ConninfoFields::fromConninfo(remembered);
    if (!fields) {
        m_tabs->setCurrentIndex(1);
        return;
    }
    m_host->setText(fields->host);
    m_port->setValue(fields->port);
    m_database->setText(fields->database);
    m_user->setText(fields->user);
}

QString ConnectDialog::conninfo() const
{
    if (m_tabs->currentIndex() == 1)
        return withPassword(m_line->text().trimmed(), m_linePassword->text());
    return ConninfoFields{m_host->text().trimmed(), m_port->value(), m_database->text().trimmed(),
                          m_user->text().trimmed(), m_password->text()}
        .toConninfo();
}

QString ConnectDialog::answer() const
{
    return m_answer->text();
}

void ConnectDialog::noteEdit()
{
    if (m_probe)
        m_probe->cancel();
    m_probe.clear();
    ++m_round;
    m_test->setEnabled(true);
    m_connect->setEnabled(true);
    m_answer->clear();
}

void ConnectDialog::test()
{
    probe(false);
}

void ConnectDialog::accept()
{
    probe(true);
}

void ConnectDialog::probe(bool acceptAfter)
{
    noteEdit();
    if (m_tabs->currentIndex() == 1 && m_line->text().trimmed().isEmpty()) {
        say(tr("Write which database, such as host=db.example dbname=shop."), true);
        return;
    }
    m_test->setEnabled(false);
    m_connect->setEnabled(false);
    say(tr("Connecting…"), false);
    m_probe = m_tasks.read<DatabaseProbe>(
        [conninfo = conninfo()](const Progress& progress) { return pipeline::probeDatabase(conninfo, progress.stop); },
        this,
        [this, acceptAfter, round = ++m_round](const Result<DatabaseProbe>& probe) {
            if (round == m_round)
                take(probe, acceptAfter);
        });
}

void ConnectDialog::take(const Result<DatabaseProbe>& probe, bool acceptAfter)
{
    m_probe.clear();
    m_test->setEnabled(true);
    m_connect->setEnabled(true);
    const Result<void> usable = probe.ok() ? probe->check() : Result<void>(probe.error());
    if (!usable.ok()) {
        say(errorText(usable.error()), true);
        return;
    }
    say(answerOf(*probe), false);
    if (acceptAfter)
        QDialog::accept();
}

void ConnectDialog::say(const QString& text, bool isError)
{
    m_answer->setText(text);
    takeLook(*m_answer, "role", isError ? QStringLiteral("error") : QString());
}

} // namespace churnlens::gui
