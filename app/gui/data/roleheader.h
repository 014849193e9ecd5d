// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/inspection.h"

#include <QHeaderView>
#include <QTimer>

#include <vector>

class QComboBox;

namespace churnlens::gui {

/// The header of the preview: above each column's name a combo box with what the column means.
class RoleHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// A role that is less sure than this is marked, to be looked at.
    static constexpr double kSure = 0.75;
    /// Tables have at most some dozen columns; beyond, a column has no combo box and stays as it is.
    static constexpr int kMaxCombos = 100;

    explicit RoleHeader(QWidget* parent = nullptr);

    void setTable(const ingest::InspectedTable& table);
    /// The combo box of a column; null beyond kMaxCombos.
    [[nodiscard]] QComboBox* combo(int column) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

Q_SIGNALS:
    void mappingEdited(const churnlens::ingest::ColumnMapping& mapping);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;

private:
    QComboBox* makeCombo(int column);
    void fill(int column, const ingest::InspectedTable& table);
    void place();
    void choose(int column, int choice);

    ingest::ColumnMapping m_mapping;
    std::vector<QComboBox*> m_combos;
    QTimer m_placing;
};

} // namespace churnlens::gui
