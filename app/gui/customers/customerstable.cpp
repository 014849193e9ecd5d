// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/customerstable.h"

#include "app/gui/customers/customerdelegate.h"
#include "app/gui/customers/customerfields.h"
#include "app/gui/customers/customersheader.h"
#include "app/gui/theme/tokens.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace churnlens::gui {

using population::Column;
using population::PopulationOrder;

namespace {

constexpr int kLeastWidth = 48;

int sectionOf(Column column)
{
    return static_cast<int>(column);
}

} // namespace

CustomersTable::CustomersTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new CustomersModel(this))
{
    setHorizontalHeader(new CustomersHeader(this));
    setModel(m_model);
    setItemDelegate(new CustomerDelegate(*this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setCornerWidget(new QWidget(this)); // an empty one instead of the style's white square
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Customers"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalScrollBar()->setSingleStep(kRowHeight);
    setUpHeader();
    connect(this, &QTableView::doubleClicked, this, &CustomersTable::openRequested);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        viewport()->update(); // the mark of the current row
        Q_EMIT currentCustomerChanged();
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &CustomersTable::selectionCountChanged);
}

void CustomersTable::setUpHeader()
{
    QHeaderView* const header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(kLeastWidth);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setAccessibleName(tr("Columns"));
    resetColumns();
    setOrder({Column::Probability, true});
    header->setSortIndicatorShown(true);
    connectHeader();
}

void CustomersTable::connectHeader()
{
    QHeaderView* const header = horizontalHeader();
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_isSettingOrder)
            Q_EMIT orderChanged(order());
    });
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& place) {
        auto* const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(*menu);
        menu->popup(header->mapToGlobal(place));
    });
}

PopulationOrder CustomersTable::order() const
{
    const QHeaderView* const header = horizontalHeader();
    return {static_cast<Column>(header->sortIndicatorSection()), header->sortIndicatorOrder() == Qt::DescendingOrder};
}

void CustomersTable::setOrder(const PopulationOrder& order)
{
    m_isSettingOrder = true;
    horizontalHeader()->setSortIndicator(sectionOf(order.column),
                                         order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_isSettingOrder = false;
}

void CustomersTable::resetColumns()
{
    QHeaderView* const header = horizontalHeader();
    for (const CustomerField& field : customerFields()) {
        const int section = sectionOf(field.column);
        header->moveSection(header->visualIndex(section), section);
        header->setSectionHidden(section, !field.isVisible);
        header->resizeSection(section, field.width);
    }
}

QByteArray CustomersTable::columnState() const
{
    return horizontalHeader()->saveState();
}

bool CustomersTable::restoreColumns(const QByteArray& state)
{
    m_isSettingOrder = true;
    const bool restored = !state.isEmpty() && horizontalHeader()->restoreState(state);
    m_isSettingOrder = false;
    if (visibleColumns().empty() || order().column > Column::BasketValue) {
        resetColumns();
        setOrder({Column::Probability, true});
    }
    horizontalHeader()->setSortIndicatorShown(true);
    return restored;
}

std::vector<Column> CustomersTable::visibleColumns() const
{
    std::vector<Column> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int section = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(section))
            columns.push_back(static_cast<Column>(section));
    }
    return columns;
}

int CustomersTable::firstVisibleColumn() const
{
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        if (!isColumnHidden(horizontalHeader()->logicalIndex(place)))
            return place;
    }
    return 0;
}

void CustomersTable::fillColumnMenu(QMenu& menu)
{
    menu.setToolTipsVisible(true);
    const std::vector<Column> shown = visibleColumns();
    for (const CustomerField& field : customerFields()) {
        const int section = sectionOf(field.column);
        QAction* const action = menu.addAction(fieldTitle(field.column));
        action->setToolTip(fieldMeaning(field.column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(section));
        action->setEnabled(isColumnHidden(section) || shown.size() > 1);
        connect(action, &QAction::toggled, this, [this, section](bool visible) { setColumnHidden(section, !visible); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Reset columns")), &QAction::triggered, this, &CustomersTable::resetColumns);
}

void CustomersTable::retranslate()
{
    m_model->retranslate();
}

} // namespace churnlens::gui
