// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QPixmap>
#include <QStringList>
#include <QWidget>

#include <vector>

class QMenu;

namespace churnlens::gui {

/// The numbers behind a chart.
struct ChartTable
{
    QStringList columns;
    std::vector<QStringList> rows; ///< plain numbers with '.', ISO dates
};

/// Base of every chart: export and copy by context menu and API, accessible text, theme by palette. The card around it
/// has the title. An empty chart shows a sentence.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    /// Name of exported files ("score-histogram") and accessible name.
    void setChartName(const QString& name, const QString& accessibleName);
    [[nodiscard]] QString chartName() const { return m_name; }
    /// Shown instead of a blank frame.
    void setEmptyText(const QString& text);
    [[nodiscard]] virtual ChartTable table() const = 0;
    [[nodiscard]] virtual bool isEmpty() const = 0;

    /// By ending: .png (twice the size), .svg, .csv (the numbers; UTF-8, quoted where needed). Errors: Usage, Io.
    Result<void> exportTo(const QString& path);
    [[nodiscard]] QPixmap picture(double scale = 2.0);
    /// Copy picture, copy numbers, save as; for a card's menu button too. It belongs to the parent.
    [[nodiscard]] QMenu* exportMenu(QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override { return {420, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 140}; }

protected:
    /// Draws the chart into a rectangle of logical pixels; screen and exports use the same. The result is kept until
    /// the size, the theme or the data change.
    virtual void paintChart(QPainter& painter, const QRectF& area) = 0;
    /// Draws over the chart on the screen alone: what is under the pointer, the focus.
    virtual void paintOverlay(QPainter& painter);
    /// What the chart shows, in words with numbers; for screen readers.
    [[nodiscard]] virtual QString summary() const;
    /// The data or their look have changed: draws anew, and tells screen readers.
    void chartChanged();
    /// Where paintChart() draws on the screen.
    [[nodiscard]] QRectF chartArea() const;
    /// A tooltip near a point; plain text of several lines. Empty: hides it.
    void showTip(const QPointF& at, const QString& text);
    /// Says something to screen readers, such as the bar that the keys have reached.
    void announce(const QString& text);

    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintAll(QPainter& painter, const QRectF& area);
    void saveAs(const QString& suffix);
    void copyPicture();
    void copyNumbers();
    [[nodiscard]] QSize exportSize() const;

    QString m_name;
    QString m_emptyText;
    QPixmap m_cache; ///< null: draw anew
    bool m_showFocus = false; ///< it came by the keyboard
};

} // namespace churnlens::gui
