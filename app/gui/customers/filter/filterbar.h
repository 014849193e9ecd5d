// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customers/filter/filterstore.h"
#include "app/gui/customers/filter/filterwords.h"
#include "core/population/population.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace churnlens::gui {

struct CheckEntry;
class CheckListPopup;
class FilterChip;
class Preferences;

/// The conditions of a list as a row of chips, with what adds, saves and clears them.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(Preferences& preferences, QWidget* parent = nullptr);

    /// Shows a filter, without telling.
    void setFilter(const population::PopulationFilter& filter);
    [[nodiscard]] const population::PopulationFilter& filter() const { return m_filter; }
    /// For the countries and flags there are to choose from, in a window that is open too; may be null.
    void setPopulation(std::shared_ptr<const population::Population> population);
    void retranslate();

    /// Opens what edits a condition, below its chip or, while it is not set, below "+ Filter".
    void edit(FilterKind kind);
    void saveAs(const QString& name);
    /// Deletes a saved filter, once the user has agreed.
    void removeSaved(const QString& name);

Q_SIGNALS:
    void filterChanged(const churnlens::population::PopulationFilter& filter); ///< by the user

private:
    void addChips();
    void addButtons();
    void apply(const population::PopulationFilter& filter);
    void showFilter();
    void fillAddMenu();
    void fillSavedMenu();
    void fillRemoveMenu(QMenu& menu, const QStringList& names);
    void askForName();
    [[nodiscard]] QWidget* anchorOf(FilterKind kind);

    void editList(FilterKind kind);
    [[nodiscard]] QList<CheckEntry> entriesOf(FilterKind kind) const;
    void editSegment();
    void editValue();
    void editProbability();
    void editTop();
    void place(QWidget* popup, FilterKind kind);

    Preferences& m_preferences;
    SavedFilters m_saved;
    population::PopulationFilter m_filter;
    std::shared_ptr<const population::Population> m_population;
    QHash<FilterKind, FilterChip*> m_chips;
    QPointer<CheckListPopup> m_openList;
    FilterKind m_openKind = FilterKind::Country; ///< of m_openList
    QToolButton* m_add = nullptr;
    QToolButton* m_savedButton = nullptr;
    QPushButton* m_clear = nullptr;
};

} // namespace churnlens::gui
