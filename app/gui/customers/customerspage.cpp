// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customerspage.h"

#include "app/gui/customers/customerstable.h"
#include "app/gui/customers/filter/filterbar.h"
#include "app/gui/customers/listexport.h"
#include "app/gui/format/format.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/widgets/notice.h"
#include "app/gui/widgets/statepanel.h"
#include "app/gui/workspace/publishedscores.h"
#include "app/gui/workspace/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSplitter>

namespace churnlens::gui {

using population::PopulationFilter;
using population::Segment;

namespace {

const QString kColumnsKey = QStringLiteral("columns");
const QString kSplitterKey = QStringLiteral("splitter");
const QString kFilterKey = QStringLiteral("filter");

PopulationFilter defaultFilter()
{
    PopulationFilter filter;
    filter.segment = Segment::Active; // as lists of customers at risk do
    return filter;
}

} // namespace

CustomersPage::CustomersPage(Workspace& workspace, Preferences& preferences, QWidget* pane, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_query{defaultFilter(), {population::Column::Probability, true}}
    , m_filterBar(new FilterBar(preferences, this))
    , m_table(new CustomersTable(this))
    , m_list(new CustomerList(workspace.tasks(), this))
    , m_export(new ListExport(workspace, *m_table, this))
    , m_exportMenu(std::make_unique<QMenu>())
{
    build(pane);
    buildSearch();
    buildActions();
    connectList();
    connectWorkspace();
    connect(&preferences, &Preferences::currencyChanged, this, [this] {
        m_table->retranslate();
        showCounts();
    });
    m_filterBar->setFilter(m_query.filter);
    onScoresChanged();
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::connectWorkspace()
{
    connect(&m_workspace.scores(), &PublishedScores::changed, this, &CustomersPage::onScoresChanged);
    connect(&m_workspace.scores(), &PublishedScores::headChanged, this, &CustomersPage::onScoresChanged);
    connect(&m_workspace.scores(), &PublishedScores::runChanged, this, &CustomersPage::showState);
    connect(&m_workspace, &Workspace::stateChanged, this, &CustomersPage::showState);
    connect(m_state, &StatePanel::actionTriggered, this, &CustomersPage::onStateAction);
    connect(m_listState, &StatePanel::actionTriggered, this, &CustomersPage::dropHindrance);
    connect(m_state, &StatePanel::connectRequested, this, &Page::connectRequested);
    connect(m_state, &StatePanel::cancelRequested, this, &CustomersPage::stopReading);
    connect(m_listState, &StatePanel::cancelRequested, this, &CustomersPage::stopReading);
}

void CustomersPage::connectList()
{
    connect(m_list, &CustomerList::ready, this, &CustomersPage::showList);
    connect(m_list, &CustomerList::failed, this, &CustomersPage::showFailure);
    connect(m_filterBar, &FilterBar::filterChanged, this, &CustomersPage::changeFilter);
    connect(m_table, &CustomersTable::orderChanged, this, [this](const population::PopulationOrder& order) {
        m_query.order = order;
        requestList();
    });
    m_tellDelay.setSingleShot(true);
    m_tellDelay.setInterval(40); // running over rows does not load each of them
    connect(&m_tellDelay, &QTimer::timeout, this, &CustomersPage::tellCurrent);
    connect(m_table, &CustomersTable::currentCustomerChanged, &m_tellDelay, qOverload<>(&QTimer::start));
    connect(m_table, &CustomersTable::selectionCountChanged, this, &CustomersPage::showCounts);
    connect(m_table, &CustomersTable::copyRequested, m_export, &ListExport::copyRows);
    connect(m_table, &CustomersTable::rowMenuRequested, this, &CustomersPage::showRowMenu);
    connect(m_table, &CustomersTable::openRequested, this, [this] { m_pane->setFocus(Qt::ShortcutFocusReason); });
    connect(m_table, &CustomersTable::searchTyped, this, [this](const QString& text) {
        if (!m_search)
            return;
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->setText(text);
    });
    connect(m_export, &ListExport::done, this, &CustomersPage::statusMessage);
    connect(m_export, &ListExport::failed, this,
            [this](const Error& error) { gui::showError(this, tr("Could not export the list"), error); });
}

void CustomersPage::activate()
{
    showState();
    m_table->setFocus();
}

void CustomersPage::onScoresChanged()
{
    const PublishedScores& scores = m_workspace.scores();
    if (customers() && scores.run()) {
        m_export->setRun(*scores.run());
        m_table->setRun(*scores.run());
        m_filterBar->setPopulation(customers());
        requestList();
    } else {
        m_list->cancel();
        m_table->showList(nullptr);
        m_filterBar->setPopulation(nullptr);
    }
    showState();
}

std::shared_ptr<const population::Population> CustomersPage::customers() const
{
    const PublishedScores& scores = m_workspace.scores();
    return scores.population() ? scores.population() : scores.head();
}

void CustomersPage::requestList()
{
    if (const auto population = customers())
        m_list->request(population, m_query, m_table->selection());
}

void CustomersPage::showList(const std::shared_ptr<const CustomerRows>& list)
{
    m_listFailed = false;
    m_table->showList(list);
    const bool mayFollow = !list->population->isWhole() && !list->population->find(m_wanted);
    if (!m_wanted.isEmpty() && !mayFollow) {
        const bool isHidden = !m_table->selectCustomer(m_wanted) && list->population->find(m_wanted);
        if (isHidden && !m_query.filter.isEmpty())
            return setFilter(PopulationFilter());
        m_wanted.clear();
    }
    if (list->rows->empty())
        showEmpty(*list);
    else
        m_listState->showContent();
    showCounts();
    showState();
}

void CustomersPage::changeFilter(const PopulationFilter& filter)
{
    m_query.filter = filter;
    m_searchDelay.stop();
    if (m_search && m_search->text().trimmed() != filter.idContains) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(filter.idContains);
    }
    requestList();
}

void CustomersPage::setFilter(const PopulationFilter& filter)
{
    m_filterBar->setFilter(filter);
    changeFilter(filter);
}

void CustomersPage::selectCustomer(const QString& customerId)
{
    const auto population = customers();
    if (population && population->isWhole() && !population->find(customerId))
        return;
    if (!m_list->isWorking() && m_table->selectCustomer(customerId))
        return;
    m_wanted = customerId; // for showList()
    requestList();
}

void CustomersPage::dropHindrance()
{
    if (m_listFailed)
        return requestList();
    const std::shared_ptr<const CustomerRows>& list = m_table->customersModel().list();
    setFilter(list && list->hindrance ? without(m_query.filter, *list->hindrance) : PopulationFilter());
}

void CustomersPage::search()
{
    PopulationFilter filter = m_query.filter;
    filter.idContains = m_search->text().trimmed();
    if (filter != m_query.filter)
        setFilter(filter);
}

void CustomersPage::tellCurrent()
{
    const QString id = m_table->currentCustomer();
    const std::shared_ptr<const CustomerRows>& list = m_table->customersModel().list();
    const QString told = list && !id.isEmpty() ? QString::number(list->population->runId()) + u' ' + id : QString();
    if (told == m_told)
        return;
    m_told = told;
    if (id.isEmpty())
        Q_EMIT customerCleared();
    else
        Q_EMIT customerActivated(id);
}

void CustomersPage::focusSearch()
{
    if (m_search) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    }
}

bool CustomersPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || watched != m_search) // the field's own end comes by here too
        return Page::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            m_table->setFocus();
        m_search->clear();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        m_table->setFocus();
        return true;
    default:
        return Page::eventFilter(watched, event);
    }
}

void CustomersPage::saveState(QSettings& settings) const
{
    settings.setValue(kColumnsKey, m_table->columnState());
    settings.setValue(kSplitterKey, m_splitter->saveState());
    PopulationFilter filter = m_query.filter;
    filter.idContains.clear(); // what was looked for yesterday would only hide today's customers
    settings.setValue(kFilterKey, QString::fromUtf8(QJsonDocument(toJson(filter)).toJson(QJsonDocument::Compact)));
}

void CustomersPage::restoreState(QSettings& settings)
{
    m_table->restoreColumns(settings.value(kColumnsKey).toByteArray());
    m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    m_query.order = m_table->order();
    const QJsonDocument filter = QJsonDocument::fromJson(settings.value(kFilterKey).toString().toUtf8());
    setFilter(filter.isObject() ? filterFromJson(filter.object()) : defaultFilter());
}

void CustomersPage::retranslate()
{
    m_table->retranslate();
    m_filterBar->retranslate();
    m_exportAction->setText(tr("&Export"));
    m_copyAction->setText(tr("&Copy rows"));
    showCounts();
    showState();
}

} // namespace churnlens::gui
