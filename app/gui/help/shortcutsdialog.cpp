// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/shortcutsdialog.h"

#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <memory>

namespace churnlens::gui {

namespace {

/// A menu's or action's text without its mnemonic and dots.
QString withoutMnemonic(QString text)
{
    const QString ampersand = QStringLiteral("&&");
    text.replace(ampersand, QStringLiteral("\x1f")).remove(u'&').replace(u'\x1f', u'&');
    return text.remove(QStringLiteral("…")).trimmed();
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action.shortcuts();
    for (const QKeySequence& shortcut : shortcuts)
        keys.append(shortcut.toString(QKeySequence::NativeText));
    return keys.join(ShortcutsDialog::tr(" or ", "between two shortcuts"));
}

QTreeWidgetItem* shortcutEntry(const QString& text, const QString& keys)
{
    auto* item = new QTreeWidgetItem({text, keys});
    item->setSizeHint(0, {0, kSpace6});
    return item;
}

void collect(const QMenu& menu, QList<QAction*>& actions)
{
    const QList<QAction*> entries = menu.actions();
    for (QAction* const action : entries) {
        if (action->menu())
            collect(*action->menu(), actions);
        else if (!action->isSeparator())
            actions.append(action);
    }
}

} // namespace

std::vector<ShortcutGroup> shortcutGroups(const QMenuBar& bar)
{
    std::vector<ShortcutGroup> groups;
    const QList<QAction*> menus = bar.actions();
    for (const QAction* const action : menus) {
        if (!action->menu())
            continue;
        ShortcutGroup group{action->text(), {}};
        collect(*action->menu(), group.actions);
        groups.push_back(std::move(group));
    }
    return groups;
}

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutGroup>& groups, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(520, 560);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search shortcuts"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys", "on the keyboard")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (const ShortcutGroup& group : groups)
        add(group);
    m_list->expandAll();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->setSpacing(kSpace3);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
}

void ShortcutsDialog::add(const ShortcutGroup& group)
{
    auto item = std::make_unique<QTreeWidgetItem>(QStringList(withoutMnemonic(group.title)));
    for (const QAction* const action : group.actions) {
        if (!action->shortcut().isEmpty())
            item->addChild(shortcutEntry(withoutMnemonic(action->text()), keysOf(*action)));
    }
    if (item->childCount() == 0)
        return;
    item->setFont(0, fontFor(TextRole::CardTitle, QApplication::font()));
    item->setFlags(Qt::ItemIsEnabled);
    QTreeWidgetItem* const shown = item.release();
    m_list->addTopLevelItem(shown);
    shown->setFirstColumnSpanned(true);
}

void ShortcutsDialog::filter(const QString& text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const group = m_list->topLevelItem(i);
        bool anyShown = false;
        for (int child = 0; child < group->childCount(); ++child) {
            QTreeWidgetItem* const item = group->child(child);
            const bool matches =
                item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!matches);
            anyShown = anyShown || matches;
        }
        group->setHidden(!anyShown);
    }
}

} // namespace churnlens::gui
