// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/data/loadsmodel.h"
#include "app/gui/widgets/card.h"

class QPushButton;
class QTableView;

namespace churnlens::gui {

/// The files that were loaded, with the ways to their rejected lines and to take one out again.
class LoadsCard : public Card
{
    Q_OBJECT

public:
    explicit LoadsCard(QWidget* parent = nullptr);

    void setLoads(std::vector<pipeline::LoadInfo> loads, const std::vector<quality::LoadQuality>& quality);
    [[nodiscard]] QTableView* table() const { return m_table; }

Q_SIGNALS:
    void rejectedRequested(qint64 loadId);
    void removeRequested(const churnlens::pipeline::LoadInfo& load);

private:
    [[nodiscard]] int currentRow() const;
    void noteSelection();
    void requestRejected();
    void requestRemoval();

    LoadsModel* m_model;
    QTableView* m_table;
    QPushButton* m_rejected;
    QPushButton* m_remove;
};

} // namespace churnlens::gui
