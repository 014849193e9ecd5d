// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/card.h"
#include "core/modelreport/listcounter.h"
#include "core/modelreport/thresholdtable.h"

#include <QDate>

class QLabel;
class QLayout;
class QPushButton;
class QSettings;
class QSlider;
class QSpinBox;
class QStackedWidget;

namespace churnlens::gui {

class ChartButton;
class ConfusionGrid;
class XyChart;

/// Where to cut the list: what each threshold would have meant at the held-out date, and how long the list is now.
class ThresholdCard : public Card
{
    Q_OBJECT

public:
    explicit ThresholdCard(QWidget* parent = nullptr);

    /// table: none shows why there is nothing to choose.
    void setTable(std::optional<modelreport::ThresholdTable> table, const QString& caption);
    /// Whom the list is cut from now. counter without customers: nobody is scored.
    void setScored(modelreport::ListCounter counter, population::Segment segment, const QDate& asOf);
    void setThreshold(int percent);
    [[nodiscard]] int threshold() const; ///< percent
    [[nodiscard]] std::optional<modelreport::ConfusionMatrix> matrix() const;
    [[nodiscard]] QString words() const; ///< what the threshold would have meant
    [[nodiscard]] qint64 listSize() const { return m_listSize; }
    void saveState(QSettings& settings) const;
    void restoreState(QSettings& settings);

Q_SIGNALS:
    void thresholdChanged();
    void customersRequested(const churnlens::population::PopulationFilter& filter);

private:
    QWidget* buildChooser();
    QLayout* buildInputs(QWidget* parent);
    void showCurves();
    void showMarker();
    void showMatrix();
    void showListSize();
    void requestCustomers();

    std::optional<modelreport::ThresholdTable> m_table;
    modelreport::ListCounter m_counter;
    population::Segment m_segment = population::Segment::All;
    QDate m_asOf;
    qint64 m_listSize = 0;
    QStackedWidget* m_stack;
    QLabel* m_emptyNote;
    XyChart* m_chart;
    QSlider* m_slider = nullptr;
    QSpinBox* m_percent = nullptr;
    ConfusionGrid* m_grid = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_list = nullptr;
    QPushButton* m_show = nullptr;
};

} // namespace churnlens::gui
