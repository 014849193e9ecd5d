// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customerspage.h"

#include "app/gui/customers/customerstable.h"
#include "app/gui/customers/filter/filterbar.h"
#include "app/gui/customers/listexport.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/notice.h"
#include "app/gui/widgets/statepanel.h"
#include "app/gui/workspace/publishedscores.h"
#include "app/gui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>

namespace churnlens::gui {

namespace {

constexpr int kSearchDelayMs = 40;
constexpr int kSearchWidth = 320;
constexpr int kListShare = 60; // percent
constexpr int kLeastListWidth = 320;

} // namespace

void CustomersPage::build(QWidget* pane)
{
    m_pane = pane;
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(0, kListShare);
    m_splitter->setStretchFactor(1, 100 - kListShare);
    m_splitter->setSizes({kListShare * 10, (100 - kListShare) * 10});
    m_splitter->setHandleWidth(kSpace2);
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
    layout->setSpacing(kSpace2);
    m_stale = new Notice(Notice::Kind::Info, QString(), {}, content);
    m_stale->hide();
    layout->addWidget(m_stale);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_splitter, 1);
    m_state = new StatePanel(content, this);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_state);
    setTabOrder(m_filterBar, m_table);
    setTabOrder(m_table, m_columns);
    setTabOrder(m_columns, m_pane);
}

QWidget* CustomersPage::buildList()
{
    auto* const side = new QWidget(this);
    side->setMinimumWidth(kLeastListWidth);
    m_counts = new QLabel(side);
    m_counts->setProperty("role", QStringLiteral("muted"));
    m_counts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_counts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_columns = new QToolButton(side);
    m_columns->setIcon(icon(QStringLiteral("columns")));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Show and hide columns; drag their titles to move them"));
    m_columns->setProperty("flat", true);
    m_columns->setAutoRaise(true);
    m_columns->setFocusPolicy(Qt::StrongFocus);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMenu(new QMenu(m_columns));
    connect(m_columns->menu(), &QMenu::aboutToShow, this, [this] {
        m_columns->menu()->clear();
        m_table->fillColumnMenu(*m_columns->menu());
    });
    auto* const line = new QHBoxLayout;
    line->addWidget(m_counts, 1);
    line->addWidget(m_columns);
    m_listState = new StatePanel(m_table, side);
    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace1);
    layout->addLayout(line);
    layout->addWidget(m_listState, 1);
    return side;
}

void CustomersPage::buildSearch()
{
    m_search = new QLineEdit(this);
    m_search->hide(); // until the window's header takes it
    m_search->setPlaceholderText(tr("Search customer id (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search customers by id"));
    m_search->setToolTip(tr("Shows the customers whose id has this part. Esc clears it."));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(kSearchWidth);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(kSearchDelayMs);
    connect(m_search, &QLineEdit::textChanged, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(&m_searchDelay, &QTimer::timeout, this, &CustomersPage::search);
    auto* const find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, &CustomersPage::focusSearch);
}

QWidget* CustomersPage::headerWidget()
{
    return m_search;
}

void CustomersPage::buildActions()
{
    const auto addSection = [this](ExportScope scope) {
        QMenu* const menu = m_exportMenu->addMenu(QString());
        m_export->addFormats(*menu, scope);
        return menu;
    };
    QMenu* const list = addSection(ExportScope::List);
    QMenu* const selection = addSection(ExportScope::Selection);
    connect(m_exportMenu.get(), &QMenu::aboutToShow, this, [this, list, selection] {
        const qsizetype selected = m_table->selectedCount();
        list->setTitle(tr("&List on the screen (%1)").arg(countText(m_table->customersModel().rowCount())));
        selection->setTitle(tr("&Selected rows (%1)").arg(countText(selected)));
        list->setEnabled(m_table->customersModel().rowCount() > 0);
        selection->setEnabled(selected > 0);
    });
    m_exportAction = new QAction(icon(QStringLiteral("export")), tr("&Export"), this);
    m_exportAction->setToolTip(tr("Write the list, or the selected rows, to a file"));
    m_exportAction->setMenu(m_exportMenu.get());
    m_copyAction = new QAction(icon(QStringLiteral("copy")), tr("&Copy rows"), this);
    m_copyAction->setToolTip(tr("Copy the selected rows with the visible columns (Ctrl+C in the list)"));
    connect(m_copyAction, &QAction::triggered, m_export, &ListExport::copyRows);
}

void CustomersPage::showCounts()
{
    const std::shared_ptr<const CustomerRows>& list = m_table->customersModel().list();
    if (!list) {
        m_counts->clear();
        return;
    }
    QString text = countsText(*list);
    if (const qsizetype selected = m_table->selectedCount(); selected > 1)
        text += tr("; %1 selected").arg(countText(selected));
    m_counts->setText(text);
    const bool isWhole = list->population->isWhole();
    m_counts->setToolTip(isWhole ? tr("Of the list: the sum of the churn probabilities, and of what these customers "
                                      "spent in the 365 days before the date of the scores (%1).")
                                       .arg(moneyText(list->summary.value))
                                 : QString());
    m_copyAction->setEnabled(m_table->selectedCount() > 0);
    m_exportAction->setEnabled(isWhole && !list->rows->empty()); // a file of some would be taken for all
}

QString CustomersPage::countsText(const CustomerRows& list) const
{
    const population::GroupSummary& sum = list.summary;
    const QString customers = countText(list.population->runSize());
    if (!list.population->isWhole())
        return tr("The first %1 of the list; all %2 customers are being read …")
            .arg(countText(sum.customers), customers);
    return tr("%1 of %2 customers, %3 expected churners, %4 at risk")
        .arg(countText(sum.customers), customers, numberText(sum.expectedChurners, 0), shortMoneyText(sum.value));
}

void CustomersPage::showState()
{
    const PublishedScores& scores = m_workspace.scores();
    showStale();
    if (customers()) {
        m_state->showContent();
        return;
    }
    const bool isBroken =
        m_workspace.state() == Workspace::State::Failed || m_workspace.state() == Workspace::State::Lost;
    if (isBroken && m_workspace.error())
        m_state->showError(*m_workspace.error());
    else if (scores.state() == PublishedScores::State::Failed && scores.error())
        m_state->showError(*scores.error());
    else if (scores.state() == PublishedScores::State::Empty)
        m_state->showMessage(tr("No scores yet"),
                             tr("Load a file of transactions: Churnlens finds the customers in it, learns who stays "
                                "away, and lists those about to leave."),
                             tr("&Load a file"), QStringLiteral("customers"));
    else
        m_state->showLoading(tr("Reading the customers …"));
}

void CustomersPage::showStale()
{
    const PublishedScores& scores = m_workspace.scores();
    QString text;
    if (scores.population() && scores.run() && scores.run()->runId != scores.population()->runId())
        text = tr("Newer scores, as of %1, are being read. Until then the list shows the former ones.")
                   .arg(dateText(scores.run()->asOf));
    else if (scores.population() && m_workspace.state() == Workspace::State::Lost)
        text = tr("The database cannot be reached. The list shows what was read before.");
    if (!text.isEmpty())
        m_stale->setText(text);
    m_stale->setVisible(!text.isEmpty());
}

void CustomersPage::onStateAction()
{
    if (m_workspace.scores().state() == PublishedScores::State::Empty)
        Q_EMIT pageRequested(PageId::Data);
    else if (m_workspace.state() == Workspace::State::Ready)
        m_workspace.scores().refresh();
    else
        m_workspace.open(m_workspace.choice());
    showState();
}

void CustomersPage::stopReading()
{
    if (m_workspace.state() == Workspace::State::Opening)
        m_workspace.cancelOpening();
    else
        m_workspace.scores().stop();
}

void CustomersPage::showFailure(const Error& error)
{
    m_listFailed = true;
    m_listState->showError(error);
}

void CustomersPage::showEmpty(const CustomerRows& list)
{
    if (!list.population->isWhole()) {
        m_listState->showLoading(
            tr("This list needs all %1 customers: they are being read …").arg(countText(list.population->runSize())));
        return;
    }
    if (!list.hindrance) {
        m_listState->showMessage(tr("No customer passes these filters"),
                                 tr("No single one of them is the reason: %1.").arg(filterText(list.query.filter)),
                                 tr("&Clear filters"), QStringLiteral("filter"));
        return;
    }
    const QString condition = filterText(list.query.filter, *list.hindrance);
    m_listState->showMessage(
        tr("No customer passes these filters"),
        tr("Without “%1” the list has %2.")
            .arg(condition, tr("%n customer(s)", nullptr, static_cast<int>(list.withoutHindrance))),
        *list.hindrance == FilterKind::Search ? tr("&Clear the search") : tr("&Drop “%1”").arg(condition),
        QStringLiteral("filter"));
}

void CustomersPage::showRowMenu(const QPoint& global)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Open\tEnter")), &QAction::triggered, m_table, &CustomersTable::openRequested);
    menu->addSeparator();
    connect(menu->addAction(icon(QStringLiteral("copy")), tr("Copy &id")), &QAction::triggered, m_export,
            &ListExport::copyId);
    connect(menu->addAction(tr("&Copy rows\tCtrl+C")), &QAction::triggered, m_export, &ListExport::copyRows);
    m_export->addFormats(*menu->addMenu(icon(QStringLiteral("export")),
                                        tr("&Export selected rows (%1)").arg(countText(m_table->selectedCount()))),
                         ExportScope::Selection);
    menu->addSeparator();
    const QString country = m_table->customersModel().customer(m_table->currentIndex().row()).country;
    QAction* const only =
        menu->addAction(tr("&Show %1 only").arg(countryText(country).replace(u'&', QStringLiteral("&&"))));
    only->setEnabled(m_query.filter.countries != QStringList{country});
    connect(only, &QAction::triggered, this, [this, country] {
        population::PopulationFilter filter = m_query.filter;
        filter.countries = {country};
        setFilter(filter);
    });
    menu->popup(global);
}

} // namespace churnlens::gui
