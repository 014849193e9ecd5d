// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/populationfilter.h"

#include <QAction>
#include <QWidget>

class QSettings;

namespace churnlens::gui {

enum class PageId { Welcome, Overview, Customers, Model, Data, Service };

/// What a page of the window has. Pages keep their state when they are left; they learn of new data from the workspace.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual PageId id() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    /// Icon of the sidebar: a name for icon().
    [[nodiscard]] virtual QString iconName() const = 0;
    /// Actions of the header, the primary one first (at most one has the property "primary" set to true); the window
    /// puts them into its menu too. They belong to the page.
    [[nodiscard]] virtual QList<QAction*> pageActions() { return {}; }
    /// A widget for the header's middle, such as the search field; belongs to the page. Null: none.
    [[nodiscard]] virtual QWidget* headerWidget() { return nullptr; }
    /// The page was brought to the front: read what is stale. Returns at once.
    virtual void activate() { }
    /// The page's own state: splitters, columns, filters, choices.
    virtual void saveState(QSettings& settings) const { Q_UNUSED(settings) }
    virtual void restoreState(QSettings& settings) { Q_UNUSED(settings) }
    /// Puts the texts in the new language; pages build texts that tr() made once again here.
    virtual void retranslate() { }
    /// The document of docs/ that F1 opens, and a heading in it: "user-guide.md#customers".
    [[nodiscard]] virtual QString helpTopic() const { return QStringLiteral("user-guide.md"); }
    /// What "Save page as PDF" draws; the page itself by default.
    [[nodiscard]] virtual QWidget* printable() { return this; }

Q_SIGNALS:
    void pageRequested(churnlens::gui::PageId page);
    void customersRequested(const churnlens::population::PopulationFilter& filter); ///< show these on Customers
    void loadRequested(const QStringList& files); ///< offer these files on Data
    void demoRequested(); ///< load the demo data
    void connectRequested(); ///< ask for another database
    void statusMessage(const QString& text); ///< for the status bar, some seconds
};

} // namespace churnlens::gui
