// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/logcard.h"

#include "app/gui/format/format.h"
#include "app/gui/service/requestlogmodel.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/statepanel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kPollMs = 200; ///< quick enough to feel live, and one redraw for many requests

} // namespace

LogCard::LogCard(std::shared_ptr<RequestFeed> feed, RequestLogModel& requests, QWidget* parent)
    : Card(tr("Requests"), parent)
    , m_feed(std::move(feed))
    , m_model(requests)
    , m_filtered(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
    , m_panel(new StatePanel(m_table, this))
    , m_filter(new QLineEdit(this))
    , m_pause(new QToolButton(this))
    , m_clear(new QToolButton(this))
    , m_count(new QLabel(this))
{
    m_filtered->setSourceModel(&m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    buildHeader();
    buildTable();
    body()->addWidget(m_panel, 1);
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, &LogCard::poll);
    connect(m_panel, &StatePanel::actionTriggered, m_filter, &QLineEdit::clear);
    updateState();
}

void LogCard::buildHeader()
{
    m_count->setProperty("role", QStringLiteral("muted"));
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->setToolTip(tr("Shows requests whose path, method, status or caller has this text."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(kSpace6 * 8);
    m_pause->setObjectName(QStringLiteral("logPause"));
    m_pause->setCheckable(true);
    m_clear->setObjectName(QStringLiteral("logClear"));
    m_clear->setIcon(icon(QStringLiteral("trash")));
    m_clear->setToolTip(tr("Clear the list"));
    m_clear->setAccessibleName(tr("Clear the list"));
    for (QWidget* const widget : {static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_filter),
                                  static_cast<QWidget*>(m_pause), static_cast<QWidget*>(m_clear)})
        addHeaderWidget(widget);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text.trimmed());
        updateState();
    });
    connect(m_pause, &QToolButton::toggled, this, &LogCard::setPaused);
    connect(m_clear, &QToolButton::clicked, this, &LogCard::clear);
    setPaused(false);
}

void LogCard::buildTable()
{
    m_table->setModel(m_filtered);
    m_table->setObjectName(QStringLiteral("requests"));
    m_table->setAccessibleName(tr("Requests, the latest first"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setFont(fontFor(TextRole::Body, QApplication::font()));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight - kSpace2);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionResizeMode(RequestLogModel::Path, QHeaderView::Stretch);
    const QFontMetrics metrics(m_table->font());
    const auto wide = [&](RequestLogModel::Column column, const QString& sample) {
        header.resizeSection(column, metrics.horizontalAdvance(sample) + kSpace6);
    };
    wide(RequestLogModel::Time, QStringLiteral("00:00:00"));
    wide(RequestLogModel::Method, QStringLiteral("OPTIONS"));
    wide(RequestLogModel::Status, tr("Status"));
    wide(RequestLogModel::Latency, QStringLiteral("10,000.0"));
    wide(RequestLogModel::Caller, QStringLiteral("dashboard-12"));
    auto* copy = new QAction(tr("Copy path"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid())
            QApplication::clipboard()->setText(current.siblingAtColumn(RequestLogModel::Path).data().toString());
    });
}

void LogCard::setServing(bool serving)
{
    m_isServing = serving;
    updateState();
}

void LogCard::poll()
{
    if (m_pause->isChecked())
        return;
    const RequestFeed::Batch batch = m_feed->take();
    if (batch.entries.empty())
        return;
    m_model.add(batch.entries);
    updateState();
}

void LogCard::setPaused(bool paused)
{
    m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    const QString text = paused ? tr("Show requests again as they come") : tr("Hold the list; requests go on");
    m_pause->setToolTip(text);
    m_pause->setAccessibleName(paused ? tr("Go on") : tr("Pause"));
    poll();
}

void LogCard::clear()
{
    static_cast<void>(m_feed->take());
    m_model.clear();
    updateState();
}

void LogCard::updateState()
{
    const int all = m_model.rowCount();
    const int shown = m_filtered->rowCount();
    m_clear->setEnabled(all > 0);
    m_count->setText(all == 0          ? QString()
                         : shown < all ? tr("%1 of %2").arg(countText(shown), countText(all))
                                       : countText(all));
    if (shown > 0)
        m_panel->showContent();
    else if (all > 0)
        m_panel->showMessage(tr("No request has this text"), tr("Drop the filter to see all %n.", nullptr, all),
                             tr("Clear filter"), QStringLiteral("filter"));
    else if (m_isServing)
        m_panel->showMessage(tr("No requests yet"), tr("They appear here as they are answered, the latest on top."));
    else
        m_panel->showMessage(tr("The API is off"), tr("Switch it on to let other programs ask for scores."), {},
                             QStringLiteral("service"));
}

void LogCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    poll();
    m_timer.start();
}

void LogCard::hideEvent(QHideEvent* event)
{
    Card::hideEvent(event);
    m_timer.stop();
}

void LogCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_table->viewport()->update();
}

} // namespace churnlens::gui
