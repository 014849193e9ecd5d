// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/filterbar.h"

#include "app/gui/customers/filter/checklistpopup.h"
#include "app/gui/customers/filter/chiplayout.h"
#include "app/gui/customers/filter/filterchip.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"

#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace churnlens::gui {

using population::PopulationFilter;

FilterBar::FilterBar(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_saved(preferences.store())
{
    new ChipLayout(this, kSpace2);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    addChips();
    addButtons();
    retranslate();
    connect(&m_preferences, &Preferences::currencyChanged, this, &FilterBar::showFilter);
}

void FilterBar::addChips()
{
    for (const FilterKind kind : kFilterKinds) {
        if (kind == FilterKind::Search) // has its field
            continue;
        auto* const chip = new FilterChip(this);
        chip->hide();
        layout()->addWidget(chip);
        m_chips.insert(kind, chip);
        connect(chip, &FilterChip::clicked, this, [this, kind] { edit(kind); });
        connect(chip, &FilterChip::removeRequested, this, [this, kind] {
            m_add->setFocus(); // the chip goes
            apply(without(m_filter, kind));
        });
    }
}

void FilterBar::addButtons()
{
    m_add = new QToolButton(this);
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    connect(m_add->menu(), &QMenu::aboutToShow, this, &FilterBar::fillAddMenu);
    m_savedButton = new QToolButton(this);
    m_savedButton->setIcon(icon(QStringLiteral("save")));
    m_savedButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_savedButton->setPopupMode(QToolButton::InstantPopup);
    m_savedButton->setMenu(new QMenu(m_savedButton));
    connect(m_savedButton->menu(), &QMenu::aboutToShow, this, &FilterBar::fillSavedMenu);
    m_clear = new QPushButton(this);
    m_clear->setProperty("link", true);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_add->setFocus();
        apply({});
    });
    for (QToolButton* const button : {m_add, m_savedButton}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("flat", true);
        button->setAutoRaise(true);
        layout()->addWidget(button);
    }
    layout()->addWidget(m_clear);
}

void FilterBar::retranslate()
{
    m_add->setText(tr("Fi&lter"));
    m_add->setToolTip(tr("Add a condition to the list"));
    m_savedButton->setText(tr("Sa&ved"));
    m_savedButton->setToolTip(tr("Save these filters under a name, or apply saved ones"));
    m_clear->setText(tr("Clear &filters"));
    m_clear->setToolTip(tr("Show all customers, lapsed ones too"));
    showFilter();
}

void FilterBar::setFilter(const PopulationFilter& filter)
{
    m_filter = filter;
    showFilter();
}

void FilterBar::setPopulation(std::shared_ptr<const population::Population> population)
{
    m_population = std::move(population);
    if (m_openList)
        m_openList->addEntries(entriesOf(m_openKind));
}

void FilterBar::apply(const PopulationFilter& filter)
{
    if (filter == m_filter)
        return;
    setFilter(filter);
    Q_EMIT filterChanged(m_filter);
}

void FilterBar::showFilter()
{
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) {
        const bool set = isSet(m_filter, chip.key());
        if (set)
            chip.value()->setTexts(filterText(m_filter, chip.key()), filterMeaning(chip.key()));
        chip.value()->setVisible(set);
    }
    m_clear->setVisible(!m_filter.isEmpty());
    layout()->invalidate();
    updateGeometry();
}

void FilterBar::fillAddMenu()
{
    QMenu* const menu = m_add->menu();
    menu->clear();
    for (const FilterKind kind : kFilterKinds) {
        if (kind == FilterKind::Search || isSet(m_filter, kind))
            continue;
        QAction* const action = menu->addAction(filterTitle(kind) + QStringLiteral(" …"));
        action->setToolTip(filterMeaning(kind));
        connect(
            action, &QAction::triggered, this, [this, kind] { edit(kind); }, Qt::QueuedConnection);
    }
    menu->setToolTipsVisible(true);
}

void FilterBar::fillSavedMenu()
{
    QMenu* const menu = m_savedButton->menu();
    menu->clear();
    QAction* const save = menu->addAction(tr("&Save these filters as …"));
    save->setEnabled(!m_filter.isEmpty());
    connect(save, &QAction::triggered, this, &FilterBar::askForName);
    const QStringList names = m_saved.names();
    if (names.isEmpty())
        return;
    menu->addSeparator();
    for (const QString& name : names) {
        QAction* const action = menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        const PopulationFilter filter = m_saved.filter(name);
        action->setToolTip(filterText(filter));
        action->setCheckable(filter == m_filter);
        action->setChecked(filter == m_filter);
        connect(action, &QAction::triggered, this, [this, filter] { apply(filter); });
    }
    menu->addSeparator();
    fillRemoveMenu(*menu->addMenu(tr("&Delete")), names);
    menu->setToolTipsVisible(true);
}

void FilterBar::fillRemoveMenu(QMenu& menu, const QStringList& names)
{
    for (const QString& name : names) {
        QAction* const action = menu.addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, name] { removeSaved(name); });
    }
}

void FilterBar::askForName()
{
    auto* const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save filters"));
    dialog->setLabelText(tr("&Name. A filter of the same name is replaced."));
    dialog->setTextValue(filterText(m_filter));
    connect(dialog, &QInputDialog::textValueSelected, this, &FilterBar::saveAs);
    dialog->open();
}

void FilterBar::saveAs(const QString& name)
{
    if (const QString trimmed = name.trimmed(); !trimmed.isEmpty())
        m_saved.save(trimmed, m_filter);
}

void FilterBar::removeSaved(const QString& name)
{
    if (confirm(this, tr("Delete the saved filter \"%1\"?").arg(name),
                tr("It holds: %1. The customers themselves are not touched.").arg(filterText(m_saved.filter(name))),
                tr("Delete filter")))
        m_saved.remove(name);
}

QWidget* FilterBar::anchorOf(FilterKind kind)
{
    FilterChip* const chip = m_chips.value(kind);
    return chip != nullptr && isSet(m_filter, kind) ? static_cast<QWidget*>(chip) : m_add;
}

} // namespace churnlens::gui
