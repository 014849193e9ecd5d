// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/keyscard.h"

#include "app/gui/format/errortext.h"
#include "app/gui/service/apikeymodel.h"
#include "app/gui/service/createkeydialog.h"
#include "app/gui/tasks/task.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/widgets/statepanel.h"
#include "app/gui/workspace/workspace.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace churnlens::gui {

KeysCard::KeysCard(Workspace& workspace, QWidget* parent)
    : Card(tr("Keys"), parent)
    , m_workspace(workspace)
    , m_model(new ApiKeyModel(this))
    , m_table(new QTableView)
    , m_panel(new StatePanel(m_table, this))
    , m_create(new QPushButton(tr("&Create key…"), this))
    , m_revoke(new QPushButton(tr("Re&voke…"), this))
{
    setCaption(tr("A key lets another program or machine ask the API. It counts within a second."));
    m_create->setObjectName(QStringLiteral("createKey"));
    m_revoke->setObjectName(QStringLiteral("revokeKey"));
    m_revoke->setToolTip(tr("Ends the selected key: requests with it are refused from then on."));
    addHeaderWidget(m_revoke);
    addHeaderWidget(m_create);
    buildTable();
    body()->addWidget(m_panel, 1);
    connect(m_create, &QPushButton::clicked, this, &KeysCard::createKey);
    connect(m_revoke, &QPushButton::clicked, this, &KeysCard::revoke);
    connect(m_panel, &StatePanel::connectRequested, this, &KeysCard::connectRequested);
    connect(m_panel, &StatePanel::cancelRequested, this, &KeysCard::stopReading);
    connect(m_panel, &StatePanel::actionTriggered, this, [this] {
        if (m_isKnown)
            createKey();
        else if (m_workspace.state() == Workspace::State::Failed)
            m_workspace.open(pipeline::DatabaseChoice(m_workspace.choice()));
        else
            refresh();
    });
    connect(&m_workspace, &Workspace::stateChanged, this, &KeysCard::refresh);
    connect(&m_workspace, &Workspace::dataChanged, this, &KeysCard::refresh);
    refresh();
}

void KeysCard::buildTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("keys"));
    m_table->setAccessibleName(tr("Keys of the API"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ApiKeyModel::Name, QHeaderView::Stretch);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* revokeAction = new QAction(tr("Revoke…"), m_table);
    revokeAction->setShortcut(QKeySequence::Delete);
    revokeAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(revokeAction);
    connect(revokeAction, &QAction::triggered, this, &KeysCard::revoke);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &KeysCard::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &KeysCard::updateButtons);
}

qsizetype KeysCard::validCount() const
{
    return m_model->validNames().size();
}

void KeysCard::refresh()
{
    updateButtons();
    switch (m_workspace.state()) {
    case Workspace::State::Ready:
        break;
    case Workspace::State::Opening:
        return m_panel->showLoading(tr("Opening the database"));
    case Workspace::State::Failed:
    case Workspace::State::Lost:
        if (m_workspace.error())
            return m_panel->showError(*m_workspace.error());
        [[fallthrough]];
    case Workspace::State::Closed:
        m_isKnown = false;
        return m_panel->showMessage(tr("No database is open"), tr("Keys are kept in the database."));
    }
    if (!m_isKnown)
        m_panel->showLoading(tr("Reading the keys"));
    m_reading = m_workspace.query<std::vector<apikeys::ApiKey>>(
        [](warehouse::Connection& connection, const Progress&) { return apikeys::listKeys(connection); }, this,
        [this](const Result<std::vector<apikeys::ApiKey>>& keys) { onRead(keys); });
}

void KeysCard::stopReading()
{
    if (m_workspace.state() == Workspace::State::Opening)
        return m_workspace.cancelOpening();
    if (m_reading)
        m_reading->cancel();
    onRead(interruptedError());
}

void KeysCard::onRead(const Result<std::vector<apikeys::ApiKey>>& keys)
{
    m_isKnown = keys.ok();
    if (!keys.ok())
        return m_panel->showError(keys.error());
    const QString selected = selectedName();
    m_model->setKeys(*keys);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->keyAt(row).isRevoked() && m_model->keyAt(row).name == selected)
            m_table->selectRow(row);
    }
    if (keys->empty())
        m_panel->showMessage(tr("No keys yet"),
                             tr("Programs on this machine need none. Other machines need one for every request."),
                             tr("Create key…"), QStringLiteral("key"));
    else
        m_panel->showContent();
    updateButtons();
}

QString KeysCard::selectedName() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty() || m_model->keyAt(rows.front().row()).isRevoked())
        return {};
    return m_model->keyAt(rows.front().row()).name;
}

void KeysCard::updateButtons()
{
    m_create->setEnabled(m_workspace.state() == Workspace::State::Ready);
    m_revoke->setEnabled(m_create->isEnabled() && !selectedName().isEmpty());
}

void KeysCard::createKey()
{
    auto* dialog = new CreateKeyDialog(m_model->validNames(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CreateKeyDialog::createRequested, this,
            [this, dialog](const QString& name, apikeys::Scope scope) { store(*dialog, name, scope); });
    dialog->open();
}

void KeysCard::store(CreateKeyDialog& dialog, const QString& name, apikeys::Scope scope)
{
    m_workspace.query<apikeys::CreatedKey>(
        [name, scope](warehouse::Connection& connection, const Progress&) {
            return apikeys::createKey(connection, name, scope);
        },
        this,
        [this, open = QPointer<CreateKeyDialog>(&dialog)](const Result<apikeys::CreatedKey>& created) {
            refresh();
            if (!open)
                return;
            if (created.ok())
                open->showSecret(created->secret);
            else
                open->showProblem(errorText(created.error()));
        });
}

void KeysCard::revoke()
{
    const QString name = selectedName();
    if (name.isEmpty()
        || !confirm(this, tr("Revoke the key \"%1\"?").arg(name),
                    tr("Programs that use it are refused within a second. This cannot be undone; a new key can be "
                       "made at any time."),
                    tr("Revoke key")))
        return;
    m_workspace.query<bool>(
        [name](warehouse::Connection& connection, const Progress&) -> Result<bool> {
            const Result<void> revoked = apikeys::revokeKey(connection, name);
            return revoked.ok() ? Result<bool>(true) : revoked.error();
        },
        this,
        [this](const Result<bool>& revoked) {
            if (!revoked.ok())
                showError(this, tr("Could not revoke the key"), revoked.error());
            refresh();
        });
}

void KeysCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_table->viewport()->update();
}

} // namespace churnlens::gui
