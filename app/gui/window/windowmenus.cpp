// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/windowmenus.h"

#include "app/gui/theme/icons.h"

#include <QActionGroup>
#include <QMenuBar>

namespace churnlens::gui {

QList<Destination> destinations()
{
    return {
        {PageId::Overview, WindowMenus::tr("Overview"), QStringLiteral("overview"), Qt::CTRL | Qt::Key_1},
        {PageId::Customers, WindowMenus::tr("Customers"), QStringLiteral("customers"), Qt::CTRL | Qt::Key_2},
        {PageId::Model, WindowMenus::tr("Model"), QStringLiteral("model"), Qt::CTRL | Qt::Key_3},
        {PageId::Data, WindowMenus::tr("Data"), QStringLiteral("data"), Qt::CTRL | Qt::Key_4},
        {PageId::Service, WindowMenus::tr("Service"), QStringLiteral("service"), Qt::CTRL | Qt::Key_5},
    };
}

WindowMenus::WindowMenus(QMenuBar& bar, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
{
    buildFile();
    buildView();
    m_page = m_bar.addMenu(tr("&Page"));
    buildHelp();
}

QAction* WindowMenus::add(QMenu* menu, const QString& text, const QString& iconName, const QKeySequence& shortcut,
                          Signal signal)
{
    QAction* const action = menu->addAction(text);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void WindowMenus::buildFile()
{
    QMenu* const menu = m_bar.addMenu(tr("&File"));
    add(menu, tr("&Open files…"), QStringLiteral("open"), QKeySequence::Open, &WindowMenus::openRequested);
    add(menu, tr("Try the &demo data"), QStringLiteral("demo"), {}, &WindowMenus::demoRequested);
    add(menu, tr("&Connect to a database…"), QStringLiteral("database"), {}, &WindowMenus::connectRequested);
    menu->addSeparator();
    add(menu, tr("&Save page as PDF…"), QStringLiteral("save"), Qt::CTRL | Qt::SHIFT | Qt::Key_S,
        &WindowMenus::savePdfRequested);
    add(menu, tr("&Print page…"), QStringLiteral("print"), QKeySequence::Print, &WindowMenus::printRequested);
    menu->addSeparator();
    QAction* const preferences = add(menu, tr("P&references…"), QStringLiteral("settings"), Qt::CTRL | Qt::Key_Comma,
                                     &WindowMenus::preferencesRequested);
    preferences->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    add(menu, tr("&Quit"), {}, QKeySequence(Qt::CTRL | Qt::Key_Q), &WindowMenus::quitRequested)
        ->setMenuRole(QAction::QuitRole);
}

void WindowMenus::buildView()
{
    QMenu* const menu = m_bar.addMenu(tr("&View"));
    for (const Destination& destination : destinations()) {
        QAction* const action = menu->addAction(icon(destination.iconName), destination.title);
        action->setShortcut(destination.shortcut);
        connect(action, &QAction::triggered, this, [this, id = destination.id] { Q_EMIT pageRequested(id); });
    }
    menu->addSeparator();
    add(menu, tr("&Refresh"), QStringLiteral("refresh"), QKeySequence::Refresh, &WindowMenus::refreshRequested);
    menu->addSeparator();
    buildTheme(menu->addMenu(tr("&Theme")));
    m_fullScreen = menu->addAction(tr("&Full screen"));
    m_fullScreen->setShortcut(QKeySequence(Qt::Key_F11));
    m_fullScreen->setCheckable(true);
    connect(m_fullScreen, &QAction::triggered, this, &WindowMenus::fullScreenToggled);
}

void WindowMenus::buildTheme(QMenu* menu)
{
    m_themes = new QActionGroup(this);
    const std::pair<QString, ThemeChoice> choices[] = {{tr("As the &system"), ThemeChoice::System},
                                                       {tr("&Light"), ThemeChoice::Light},
                                                       {tr("&Dark"), ThemeChoice::Dark}};
    for (const auto& [text, choice] : choices) {
        QAction* const action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = choice] { Q_EMIT themeRequested(wanted); });
    }
}

void WindowMenus::setTheme(ThemeChoice choice)
{
    for (QAction* const action : m_themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(choice));
}

void WindowMenus::setFullScreen(bool on)
{
    m_fullScreen->setChecked(on);
}

void WindowMenus::buildHelp()
{
    QMenu* const menu = m_bar.addMenu(tr("&Help"));
    add(menu, tr("&Help on this page"), QStringLiteral("help"), QKeySequence::HelpContents,
        &WindowMenus::helpRequested);
    add(menu, tr("&Keyboard shortcuts"), {}, Qt::CTRL | Qt::Key_F1, &WindowMenus::shortcutsRequested);
    menu->addSeparator();
    add(menu, tr("&About Churnlens"), {}, {}, &WindowMenus::aboutRequested)->setMenuRole(QAction::AboutRole);
}

void WindowMenus::showPage(Page& page)
{
    m_page->clear();
    m_page->setTitle(page.title());
    const QList<QAction*> actions = page.pageActions();
    m_page->addActions(actions);
    m_page->menuAction()->setVisible(!actions.isEmpty());
}

} // namespace churnlens::gui
