// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/workspace/workspace.h"
#include "core/pipeline/rejectedlines.h"

#include <QAbstractTableModel>

namespace churnlens::gui {

/// Kept rejected lines, read page by page as the view asks for more.
class RejectedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Reason, Raw, File, Columns };
    static constexpr int kPage = 100;

    explicit RejectedModel(Workspace& workspace, QObject* parent = nullptr);

    /// Begins anew with another filter.
    void setFilter(const pipeline::RejectedFilter& filter);
    /// Ends a read that goes on; failed() says that it was stopped.
    void stopReading();
    [[nodiscard]] const pipeline::RejectedFilter& filter() const { return m_filter; }
    [[nodiscard]] const pipeline::KeptLine& line(int row) const { return m_lines.at(static_cast<size_t>(row)); }
    [[nodiscard]] bool isReading() const { return !m_reading.isNull(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void pageRead(); ///< rowCount() is up to date
    void failed(const churnlens::Error& error);

private:
    void read();
    void take(std::vector<pipeline::KeptLine> lines);

    Workspace& m_workspace;
    pipeline::RejectedFilter m_filter;
    std::vector<pipeline::KeptLine> m_lines;
    bool m_atEnd = true;
    int m_round = 0; ///< pages of an earlier filter come too late
    QPointer<Task> m_reading;
};

} // namespace churnlens::gui
