// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/customerpane.h"

#include "app/gui/customer/customerview.h"
#include "app/gui/customer/explanationtext.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/widgets/statepanel.h"
#include "app/gui/workspace/publishedscores.h"
#include "app/gui/workspace/workspace.h"
#include "core/model/modelscorer.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

const QString kLogOdds = QStringLiteral("customer/logOdds");
const QString kLastYear = QStringLiteral("customer/lastYear");

} // namespace

CustomerPane::CustomerPane(Workspace& workspace, Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_preferences(preferences)
{
    setAccessibleName(tr("Customer"));
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_state = new StatePanel(m_scroll, this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    build();
    showNobody();
    connect(m_state, &StatePanel::actionTriggered, this, &CustomerPane::reread);
    connect(m_state, &StatePanel::cancelRequested, this, &CustomerPane::stopReading);
    connect(m_state, &StatePanel::connectRequested, this, &CustomerPane::connectRequested);
    connect(&m_workspace.scores(), &PublishedScores::changed, this, &CustomerPane::noteScores);
    connect(&m_workspace, &Workspace::dataChanged, this, &CustomerPane::reread);
    connect(&m_preferences, &Preferences::currencyChanged, this, &CustomerPane::present);
}

void CustomerPane::build()
{
    m_view = new CustomerView(m_workspace, m_scroll);
    m_view->setLogOdds(m_preferences.store().value(kLogOdds, false).toBool());
    m_view->setLastYear(m_preferences.store().value(kLastYear, false).toBool());
    m_scroll->setWidget(m_view); // deletes the one before
    connect(m_view, &CustomerView::copyRequested, this, &CustomerPane::copyExplanation);
    connect(m_view, &CustomerView::scoreRequested, this, &CustomerPane::scoreRequested);
    connect(m_view, &CustomerView::notesChanged, this, &CustomerPane::notesChanged);
    connect(m_view, &CustomerView::choicesChanged, this, [this] {
        m_preferences.store().setValue(kLogOdds, m_view->isLogOdds());
        m_preferences.store().setValue(kLastYear, m_view->isLastYear());
    });
}

void CustomerPane::retranslate()
{
    setAccessibleName(tr("Customer"));
    build();
    if (m_shown)
        present();
    else if (m_customerId.isEmpty())
        showNobody();
}

void CustomerPane::showNobody()
{
    m_state->showMessage(tr("No customer selected"), tr("Select a row to see the score and its reasons."), {},
                         QStringLiteral("customers"));
}

void CustomerPane::clear()
{
    ++m_serial;
    if (m_reading)
        m_reading->cancel();
    m_customerId.clear();
    m_shown.reset();
    showNobody();
}

void CustomerPane::showCustomer(const QString& customerId)
{
    if (customerId.isEmpty()) {
        clear();
        return;
    }
    if (customerId == m_customerId && m_reading) // it is on its way
        return;
    m_customerId = customerId;
    read();
}

void CustomerPane::reread()
{
    const PublishedScores::State state = m_workspace.scores().state();
    if (state == PublishedScores::State::None || state == PublishedScores::State::Empty)
        clear(); // another database, or one without scores
    else if (!m_customerId.isEmpty())
        read();
}

CustomerPane::ScoresRead CustomerPane::publishedNow() const
{
    const PublishedScores& scores = m_workspace.scores();
    return {scores.run() ? scores.run()->runId : 0, scores.scorer()};
}

/// They change as well when everybody follows the first of a large run: the customer is the same then.
void CustomerPane::noteScores()
{
    const bool isThere = m_shown && m_shown->dossier.score.customerId == m_customerId;
    if ((m_reading || isThere) && m_read == publishedNow())
        return;
    reread();
}

void CustomerPane::stopReading()
{
    if (m_reading)
        m_reading->cancel();
    take(m_serial, interruptedError());
}

void CustomerPane::read()
{
    if (m_reading)
        m_reading->cancel();
    const std::optional<scoring::ScoringRun>& run = m_workspace.scores().run();
    if (!run) // it follows with PublishedScores::changed()
        return;
    m_state->showLoading(tr("Reading customer %1").arg(m_customerId));
    m_read = publishedNow();
    using Loaded = std::shared_ptr<const LoadedCustomer>;
    m_reading = m_workspace.query<Loaded>(
        [scorer = m_workspace.scores().scorer(), run = *run, id = m_customerId](warehouse::Connection& connection,
                                                                                const Progress& progress) {
            return loadCustomer(connection, progress, scorer, run, id);
        },
        this, [this, serial = ++m_serial](Result<Loaded> customer) { take(serial, std::move(customer)); });
}

void CustomerPane::take(int serial, Result<std::shared_ptr<const LoadedCustomer>> customer)
{
    if (serial != m_serial) // another one was asked for meanwhile
        return;
    m_reading.clear();
    if (!customer.ok() && dossier::isOutdated(customer.error())) {
        m_workspace.scores().refresh(); // changed() reads again
        if (m_shown)
            m_state->showContent();
        return;
    }
    const bool another = !m_shown || m_shown->dossier.score.customerId != m_customerId;
    if (!customer.ok() && !another && customer.error().code == ErrorCode::DatabaseUnavailable) {
        m_state->showContent(); // true still; the window says that the database is lost
        return;
    }
    if (!customer.ok()) {
        m_shown.reset();
        m_state->showError(customer.error());
        return;
    }
    m_shown = std::move(customer).value();
    present();
    if (another)
        m_scroll->verticalScrollBar()->setValue(0);
    Q_EMIT customerShown(m_customerId);
}

void CustomerPane::present()
{
    if (!m_shown)
        return;
    m_view->setUpdatesEnabled(false);
    m_view->present(m_shown);
    m_view->setUpdatesEnabled(true);
    m_state->showContent();
}

void CustomerPane::copyExplanation()
{
    if (!m_shown)
        return;
    QGuiApplication::clipboard()->setText(explanationText(m_shown->dossier));
    Q_EMIT copied(tr("Explanation copied"));
}

} // namespace churnlens::gui
