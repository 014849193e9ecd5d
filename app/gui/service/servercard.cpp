// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/servercard.h"

#include "app/gui/service/apicontroller.h"
#include "app/gui/service/copyfield.h"
#include "app/gui/service/switch.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSysInfo>
#include <QToolButton>

namespace churnlens::gui {

namespace {

QLabel* mutedLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("muted"));
    label->setWordWrap(true);
    return label;
}

} // namespace

ServerCard::ServerCard(ApiController& controller, QWidget* parent)
    : Card(tr("REST API"), parent)
    , m_controller(controller)
    , m_switch(new Switch(tr("&Serve the scores to other programs"), this))
    , m_state(mutedLabel(this))
    , m_address(new CopyField(tr("Address of the API"), this))
    , m_open(new QPushButton(icon(QStringLiteral("external")), tr("&Open in browser"), this))
    , m_elsewhere(mutedLabel(this))
    , m_port(new QSpinBox(this))
    , m_reach(new QComboBox(this))
    , m_requireKey(new QCheckBox(tr("&Require a key from this machine as well"), this))
    , m_form(new QFormLayout)
    , m_certificate(new QLineEdit(this))
    , m_keyFile(new QLineEdit(this))
    , m_advice(mutedLabel(this))
{
    m_switch->setObjectName(QStringLiteral("apiSwitch"));
    m_switch->setToolTip(tr("Starts and stops the REST API in this window. It stops when the window is closed."));
    m_state->setObjectName(QStringLiteral("apiState"));
    body()->addWidget(m_switch);
    body()->addWidget(m_state);
    buildAddress();
    buildSettings();
    body()->addStretch();
    connect(m_switch, &QAbstractButton::clicked, this, &ServerCard::onSwitched);
    connect(&m_controller, &ApiController::stateChanged, this, &ServerCard::onStateChanged);
    onStateChanged();
}

void ServerCard::buildAddress()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace2);
    row->addWidget(m_address, 1);
    row->addWidget(m_open);
    m_address->setObjectName(QStringLiteral("apiAddress"));
    m_open->setToolTip(tr("Opens /docs, where every request is described and can be tried."));
    connect(m_open, &QPushButton::clicked, this, &ServerCard::openInBrowser);
    body()->addLayout(row);
    m_elsewhere->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body()->addWidget(m_elsewhere);
}

void ServerCard::buildSettings()
{
    m_port->setObjectName(QStringLiteral("apiPort"));
    m_port->setRange(1, 65535);
    m_port->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_port->setMinimumWidth(kSpace6 * 4);
    m_reach->setObjectName(QStringLiteral("apiReach"));
    m_reach->addItem(tr("this machine only"), false);
    m_reach->addItem(tr("other machines too"), true);
    m_reach->setToolTip(tr("Other machines need a key for every request."));
    m_form->setHorizontalSpacing(kSpace3);
    m_form->setVerticalSpacing(kSpace2);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->addRow(tr("&Port:"), m_port);
    m_form->addRow(tr("Reac&hable from:"), m_reach);
    m_form->addRow(QString(), m_requireKey);
    m_certificate->setToolTip(tr("PEM file with the server's certificate and its chain. With it and its key, the API "
                                 "is served by HTTPS."));
    m_keyFile->setToolTip(tr("PEM file with the certificate's private key."));
    m_certificateRow = fileRow(m_certificate);
    m_keyRow = fileRow(m_keyFile);
    m_form->addRow(tr("&TLS certificate:"), m_certificateRow);
    m_form->addRow(tr("TLS &key:"), m_keyRow);
    body()->addSpacing(kSpace1);
    body()->addLayout(m_form);
    body()->addWidget(m_advice);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerCard::settingsChanged);
    connect(m_requireKey, &QCheckBox::toggled, this, &ServerCard::settingsChanged);
    connect(m_reach, &QComboBox::currentIndexChanged, this, [this] {
        updateFields();
        Q_EMIT settingsChanged();
    });
}

QWidget* ServerCard::fileRow(QLineEdit* edit)
{
    edit->setPlaceholderText(tr("none"));
    auto* field = new QWidget(this);
    field->setFocusProxy(edit);
    auto* browse = new QToolButton(field);
    browse->setIcon(icon(QStringLiteral("open")));
    browse->setToolTip(tr("Choose a file"));
    browse->setAccessibleName(tr("Choose a file"));
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace1);
    row->addWidget(edit, 1);
    row->addWidget(browse);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        updateFields();
        Q_EMIT settingsChanged();
    });
    connect(browse, &QToolButton::clicked, this, [this, edit] {
        auto* dialog = new QFileDialog(this, tr("PEM file"), edit->text(), tr("PEM files (*.pem *.crt *.cer *.key)"));
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
        dialog->open();
    });
    return field;
}

void ServerCard::setSettings(const ServiceSettings& settings)
{
    const QSignalBlocker blocker(this);
    m_port->setValue(settings.port);
    m_reach->setCurrentIndex(settings.others ? 1 : 0);
    m_requireKey->setChecked(settings.requireKey);
    m_certificate->setText(settings.certificateFile);
    m_keyFile->setText(settings.keyFile);
    updateFields();
}

ServiceSettings ServerCard::settings() const
{
    return {static_cast<quint16>(m_port->value()), m_reach->currentData().toBool(), m_requireKey->isChecked(),
            m_certificate->text().trimmed(), m_keyFile->text().trimmed()};
}

void ServerCard::setAvailable(bool available)
{
    m_available = available;
    onStateChanged();
}

void ServerCard::showProblem(const QString& text, const QString& actionText)
{
    delete m_problem;
    m_problem = nullptr;
    if (text.isEmpty())
        return;
    m_problem = new Notice(Notice::Kind::Warning, text, actionText, this);
    m_problem->setObjectName(QStringLiteral("apiProblem"));
    body()->insertWidget(0, m_problem);
    connect(m_problem, &Notice::linkActivated, this, &ServerCard::problemActionTriggered, Qt::QueuedConnection);
}

void ServerCard::onSwitched(bool on)
{
    showProblem({});
    if (on)
        Q_EMIT startRequested();
    else
        m_controller.stop();
    onStateChanged(); // the switch shows what is, not what was asked for
}

QString ServerCard::stateText() const
{
    switch (m_controller.state()) {
    case ApiController::State::Starting:
        return tr("Starting…");
    case ApiController::State::Running:
        return tr("Running. Stop it to change port or reach.");
    case ApiController::State::Stopping:
        return tr("Stopping: running answers get three seconds…");
    case ApiController::State::Failed:
        return tr("Not running.");
    case ApiController::State::Stopped:
        break;
    }
    return m_available ? tr("Off. Nothing listens.") : tr("There is no database open that could be served.");
}

void ServerCard::onStateChanged()
{
    using State = ApiController::State;
    const State state = m_controller.state();
    m_switch->setChecked(state == State::Running || state == State::Starting);
    m_switch->setEnabled(state == State::Running || state == State::Starting
                         || (state != State::Stopping && m_available));
    m_state->setText(stateText());
    const bool running = state == State::Running;
    m_address->setText(running ? m_controller.url().toString() : QString());
    m_address->setPlaceholder(tr("not running"));
    m_address->setEnabled(running);
    m_open->setEnabled(running);
    updateFields();
}

void ServerCard::updateFields()
{
    const bool isOff =
        m_controller.state() == ApiController::State::Stopped || m_controller.state() == ApiController::State::Failed;
    const bool others = m_reach->currentData().toBool();
    for (QWidget* const widget : {static_cast<QWidget*>(m_port), static_cast<QWidget*>(m_reach),
                                  static_cast<QWidget*>(m_requireKey), m_certificateRow, m_keyRow})
        widget->setEnabled(isOff);
    m_form->setRowVisible(m_requireKey, !others);
    m_form->setRowVisible(m_certificateRow, others);
    m_form->setRowVisible(m_keyRow, others);
    const bool isPlain = m_certificate->text().trimmed().isEmpty();
    m_advice->setText(tr("Without TLS, keys and answers can be read on the way. Serve others by plain HTTP only in a "
                         "network that you trust."));
    m_advice->setVisible(others && isPlain);
    QUrl elsewhere = m_controller.url();
    elsewhere.setHost(QSysInfo::machineHostName());
    m_elsewhere->setText(tr("From other machines: %1").arg(elsewhere.toString()));
    m_elsewhere->setVisible(m_controller.isRunning() && !m_controller.options().address.isLoopback());
}

void ServerCard::openInBrowser()
{
    QUrl documentation = m_controller.url();
    documentation.setPath(QStringLiteral("/docs"));
    QDesktopServices::openUrl(documentation);
}

} // namespace churnlens::gui
