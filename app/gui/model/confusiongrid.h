// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/thresholdtable.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace churnlens::gui {

/// Listed or not against churned or not, as counts with their shares of all customers.
class ConfusionGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ConfusionGrid(QWidget* parent = nullptr);

    void setMatrix(const modelreport::ConfusionMatrix& matrix);
    /// The count in a cell; row 0: listed, column 0: churned.
    [[nodiscard]] QString count(int row, int column) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct CellLabels
    {
        QLabel* count = nullptr;
        QLabel* share = nullptr;
        QString name;
    };

    CellLabels addCell(int row, int column, const QString& name, const QString& toolTip);
    QLabel* addHeading(const QString& text, int row, int column, Qt::Alignment alignment);

    QGridLayout* m_grid;
    CellLabels m_cells[2][2];
};

} // namespace churnlens::gui
