// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/sidebar.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kWidth = 168;
constexpr int kCollapsedWidth = 56;

} // namespace

Sidebar::Sidebar(QWidget* parent)
    : QFrame(parent)
    , m_pages(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
{
    setProperty("role", QStringLiteral("sidebar"));
    setAccessibleName(tr("Pages"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace2, kSpace3, kSpace2, kSpace3);
    layout->setSpacing(kSpace1);
    m_logo = addButton(tr("Churnlens"), QStringLiteral("churnlens"));
    m_logo->setFont(fontFor(TextRole::CardTitle, m_logo->font()));
    m_logo->setToolTip(tr("Welcome page: open a file, the demo, or a database"));
    connect(m_logo, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(PageId::Welcome); });
    m_preferences = addButton(tr("Preferences"), QStringLiteral("settings"));
    connect(m_preferences, &QToolButton::clicked, this, &Sidebar::preferencesRequested);
    m_pages->setSpacing(kSpace1);
    layout->addWidget(m_logo);
    layout->addSpacing(kSpace3);
    layout->addLayout(m_pages);
    layout->addStretch();
    layout->addWidget(m_preferences);
    m_group->setExclusive(true);
    setFixedWidth(kWidth);
}

QToolButton* Sidebar::addButton(const QString& title, const QString& iconName)
{
    auto* const button = new QToolButton(this);
    button->setProperty("role", QStringLiteral("nav"));
    button->setText(title);
    button->setAccessibleName(title);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(kIconSize, kIconSize));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void Sidebar::addPage(PageId id, const QString& title, const QString& iconName, const QKeySequence& shortcut)
{
    QToolButton* const button = addButton(title, iconName);
    button->setCheckable(true);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(title, shortcut.toString(QKeySequence::NativeText)));
    m_group->addButton(button);
    m_pages->addWidget(button);
    m_buttons.insert(id, button);
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT pageRequested(id); });
}

void Sidebar::setCurrent(PageId id)
{
    if (QToolButton* const button = m_buttons.value(id)) {
        button->setChecked(true);
        return;
    }
    m_group->setExclusive(false); // the welcome page has no entry
    for (QToolButton* const button : std::as_const(m_buttons))
        button->setChecked(false);
    m_group->setExclusive(true);
}

void Sidebar::setCollapsed(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? kCollapsedWidth : kWidth);
    const Qt::ToolButtonStyle style = collapsed ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton* const button : findChildren<QToolButton*>())
        button->setToolButtonStyle(style);
}

} // namespace churnlens::gui
