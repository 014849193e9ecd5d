// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/helpwindow.h"

#include "app/gui/help/documents.h"
#include "app/gui/help/findbar.h"
#include "app/gui/help/helpbrowser.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QAction>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QTreeWidget>

namespace churnlens::gui {

namespace {

constexpr int kTopicRole = Qt::UserRole;
constexpr int kMessageMs = 6'000;
const QString kStart = QStringLiteral("user-guide.md");

QTreeWidgetItem* entry(const QString& text, const QString& topic)
{
    auto* item = new QTreeWidgetItem({text});
    item->setData(0, kTopicRole, topic);
    item->setToolTip(0, text);
    item->setSizeHint(0, {0, kSpace6});
    return item;
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QMainWindow(parent, Qt::Window)
    , m_contents(new QTreeWidget)
    , m_browser(new HelpBrowser)
    , m_find(new FindBar(*m_browser))
{
    setWindowTitle(tr("Help"));
    resize(1000, 720);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_contents);
    splitter->addWidget(m_browser);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 740});
    splitter->setContentsMargins(kSpace3, kSpace2, kSpace3, 0);
    splitter->setChildrenCollapsible(false);
    setCentralWidget(splitter);
    statusBar()->setSizeGripEnabled(true);
    buildContents();
    buildActions();
    connect(m_browser, &HelpBrowser::topicChanged, this, &HelpWindow::onTopicChanged);
    connect(m_browser, &HelpBrowser::missing, this, &HelpWindow::onMissing);
    connect(m_browser, &QTextBrowser::highlighted, this, [this](const QUrl& link) {
        statusBar()->showMessage(link.isRelative() ? QString() : link.toDisplayString());
    });
}

void HelpWindow::buildActions()
{
    auto* bar = new QToolBar(tr("Navigation"), this);
    bar->setMovable(false);
    bar->setIconSize({kIconSize, kIconSize});
    m_back = bar->addAction(icon(QStringLiteral("arrow-left")), tr("&Back"), m_browser, &HelpBrowser::goBack);
    m_back->setShortcuts(QKeySequence::Back);
    m_forwards =
        bar->addAction(icon(QStringLiteral("arrow-right")), tr("&Forwards"), m_browser, &HelpBrowser::goForwards);
    m_forwards->setShortcuts(QKeySequence::Forward);
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(m_find);
    addToolBar(bar);
    const auto add = [this](const QKeySequence& keys, auto* receiver, auto method) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, receiver, method);
        addAction(action);
    };
    add(QKeySequence::Find, m_find, &FindBar::start);
    add(QKeySequence::FindNext, m_find, &FindBar::findNext);
    add(QKeySequence::FindPrevious, m_find, &FindBar::findPrevious);
    add(QKeySequence::Close, this, &QWidget::close);
    add(QKeySequence::ZoomIn, m_browser, [this] { m_browser->zoomIn(); });
    add(QKeySequence::ZoomOut, m_browser, [this] { m_browser->zoomOut(); });
    onTopicChanged();
}

void HelpWindow::buildContents()
{
    m_contents->setHeaderHidden(true);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setMinimumWidth(kSpace6 * 7);
    m_contents->setUniformRowHeights(true);
    m_contents->setTextElideMode(Qt::ElideRight);
    for (const HelpDocument& document : helpDocuments()) {
        QTreeWidgetItem* const item = entry(document.title, document.name);
        for (const Heading& heading : document.headings)
            item->addChild(entry(heading.text, document.name + u'#' + heading.anchor));
        m_contents->addTopLevelItem(item);
    }
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item)
            m_browser->open(item->data(0, kTopicRole).toString());
    });
}

void HelpWindow::showTopic(const QString& topic)
{
    if (!m_browser->open(topic))
        m_browser->open(kStart);
}

QString HelpWindow::topic() const
{
    return m_browser->topic();
}

QTreeWidgetItem* HelpWindow::itemOf(const QString& topic) const
{
    QTreeWidgetItem* found = nullptr;
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const document = m_contents->topLevelItem(i);
        if (document->data(0, kTopicRole).toString() != m_browser->documentName())
            continue;
        found = document; // of a heading that the contents do not list
        for (int child = 0; child < document->childCount(); ++child) {
            if (document->child(child)->data(0, kTopicRole).toString() == topic)
                return document->child(child);
        }
    }
    return found;
}

void HelpWindow::onTopicChanged()
{
    m_back->setEnabled(m_browser->canGoBack());
    m_forwards->setEnabled(m_browser->canGoForwards());
    m_find->refresh();
    QTreeWidgetItem* const item = itemOf(topic());
    if (!item)
        return;
    const QSignalBlocker blocker(m_contents);
    m_contents->setCurrentItem(item);
    (item->parent() ? item->parent() : item)->setExpanded(true);
    const QTreeWidgetItem* const document = item->parent() ? item->parent() : item;
    setWindowTitle(tr("%1 – Help").arg(document->text(0)));
}

void HelpWindow::onMissing(const QString& topic)
{
    statusBar()->showMessage(tr("%1 comes with the source code; it is not part of the help.").arg(topic), kMessageMs);
}

} // namespace churnlens::gui
