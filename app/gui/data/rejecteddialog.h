// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/data/rejectedmodel.h"
#include "core/quality/qualityreport.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace churnlens::gui {

class StatePanel;

/// The lines that loads left out, with the reason and the raw text; to be looked at, copied and exported. Not modal.
class RejectedDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RejectedDialog(Workspace& workspace, QWidget* parent = nullptr);

    /// loads: for the choices and the full counts. Begins to read.
    void showLines(const std::vector<quality::LoadQuality>& loads, const pipeline::RejectedFilter& filter);
    /// The selected lines as text, one a line.
    void copySelection() const;

private:
    void buildRows();
    void fillFilters();
    [[nodiscard]] qint64 fullCount() const;
    void applyFilter();
    void noteRows();
    void exportLines();

    Workspace& m_workspace;
    std::vector<quality::LoadQuality> m_loads;
    RejectedModel* m_model;
    QComboBox* m_load;
    QComboBox* m_reason;
    QTableView* m_table;
    StatePanel* m_panel;
    QLabel* m_count;
    QPushButton* m_export;
};

} // namespace churnlens::gui
