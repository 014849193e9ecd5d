// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/confusiongrid.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace churnlens::gui {

using modelreport::ConfusionMatrix;

ConfusionGrid::ConfusionGrid(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Confusion matrix"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kSpace4);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    addHeading(tr("Did churn"), 0, 1, Qt::AlignRight);
    addHeading(tr("Stayed"), 0, 2, Qt::AlignRight);
    addHeading(tr("On the list"), 1, 0, Qt::AlignLeft);
    addHeading(tr("Not on it"), 3, 0, Qt::AlignLeft);
    m_grid->setRowMinimumHeight(0, kSpace6);
    m_cells[0][0] = addCell(1, 1, tr("On the list and did churn"), tr("True positives: rightly on the list."));
    m_cells[0][1] = addCell(1, 2, tr("On the list, but stayed"), tr("False positives: contacted without need."));
    m_cells[1][0] =
        addCell(3, 1, tr("Not on the list, but did churn"), tr("False negatives: churners that were missed."));
    m_cells[1][1] = addCell(3, 2, tr("Not on the list and stayed"), tr("True negatives: rightly left alone."));
}

QLabel* ConfusionGrid::addHeading(const QString& text, int row, int column, Qt::Alignment alignment)
{
    auto* const label = new QLabel(text, this);
    label->setProperty("role", QStringLiteral("muted"));
    label->setAlignment(alignment | Qt::AlignVCenter);
    m_grid->addWidget(label, row, column, row == 0 ? 1 : 2, 1);
    return label;
}

ConfusionGrid::CellLabels ConfusionGrid::addCell(int row, int column, const QString& name, const QString& toolTip)
{
    CellLabels cell{new QLabel(this), new QLabel(this), name};
    QFont figures = fontFor(TextRole::PageTitle, QApplication::font());
    figures.setWeight(QFont::Normal);
    cell.count->setFont(figures);
    cell.count->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    cell.count->setContentsMargins(0, kSpace1, 0, 0);
    cell.share->setFont(fontFor(TextRole::Caption, QApplication::font()));
    cell.share->setProperty("role", QStringLiteral("muted"));
    cell.share->setAlignment(Qt::AlignRight | Qt::AlignTop);
    cell.share->setContentsMargins(0, 0, 0, kSpace1);
    for (QLabel* const label : {cell.count, cell.share})
        label->setToolTip(name + u'\n' + toolTip);
    m_grid->addWidget(cell.count, row, column);
    m_grid->addWidget(cell.share, row + 1, column);
    return cell;
}

void ConfusionGrid::setMatrix(const ConfusionMatrix& matrix)
{
    const qint64 counts[2][2] = {{matrix.listedChurned, matrix.listedStayed},
                                 {matrix.missedChurned, matrix.leftStayed}};
    const auto all = static_cast<double>(std::max<qint64>(matrix.customers(), 1));
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 2; ++column) {
            const CellLabels& cell = m_cells[row][column];
            const qint64 count = counts[row][column];
            cell.count->setText(countText(count));
            cell.share->setText(percentText(static_cast<double>(count) / all));
            cell.count->setAccessibleName(cell.name + QStringLiteral(": ") + cell.count->text());
        }
    }
}

QString ConfusionGrid::count(int row, int column) const
{
    return m_cells[row][column].count->text();
}

void ConfusionGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(QPen(tokens(palette()).grid, 1));
    const int lines[] = {m_cells[0][0].count->geometry().top(), m_cells[1][0].count->geometry().top(), height() - 1};
    for (const int y : lines)
        painter.drawLine(0, y, width(), y);
}

} // namespace churnlens::gui
