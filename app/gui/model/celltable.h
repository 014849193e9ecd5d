// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <vector>

namespace churnlens::gui {

/// What a cell of a CellModel shows.
struct Cell
{
    enum class Tone { Normal, Muted, Strong, Low, Medium, High };

    QString text;
    QVariant value; ///< what it sorts by, and what goes into files; invalid: the text
    QString toolTip;
    Tone tone = Tone::Normal;
};

struct CellColumn
{
    QString title;
    QString toolTip; ///< the definition
    bool isNumber = false; ///< right-aligned
};

using CellRow = std::vector<Cell>;

/// A small table of ready texts.
class CellModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kValueRole = Qt::UserRole; ///< Cell::value, or the text
    static constexpr int kIdRole = Qt::UserRole + 1; ///< of the row

    using QAbstractTableModel::QAbstractTableModel;

    /// ids: one a row, or none; each row has as many cells as there are columns.
    void setTable(std::vector<CellColumn> columns, std::vector<CellRow> rows, QStringList ids = {});

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<CellColumn> m_columns;
    std::vector<CellRow> m_rows;
    QStringList m_ids;
};

/// Shows a CellModel: sortable, as high as its rows, to be copied (Ctrl+C) and saved as CSV.
class CellTable : public QTableView
{
    Q_OBJECT

public:
    /// fileName: proposed for saving, without an ending.
    explicit CellTable(const QString& accessibleName, const QString& fileName, QWidget* parent = nullptr);

    [[nodiscard]] CellModel& cells() { return *m_cells; }
    /// Keeps the sorting and, by id, the selection. stretch: the column that takes the room that is left.
    void setTable(std::vector<CellColumn> columns, std::vector<CellRow> rows, QStringList ids = {}, int stretch = 0);
    /// Rows to show at most before it scrolls.
    void setMostRows(int rows);
    [[nodiscard]] QStringList selectedIds() const; ///< from top to bottom
    void selectId(const QString& id);
    /// The rows on the screen, with plain values. Errors: Io.
    [[nodiscard]] QByteArray toCsv() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionMoved();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void copy();
    void save();
    [[nodiscard]] QString rowText(int row, int role, const QString& separator) const;
    void fit();

    CellModel* m_cells;
    QSortFilterProxyModel* m_sorted;
    QString m_fileName;
    int m_mostRows = 20;
    int m_stretch = -1; ///< column
    int m_stretchLeast = 0; ///< its least width
};

} // namespace churnlens::gui
