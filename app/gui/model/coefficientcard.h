// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/card.h"
#include "core/modelreport/modelreport.h"

class QComboBox;
class QLabel;
class QSettings;
class QStackedWidget;

namespace churnlens::gui {

class CellTable;
class ChartButton;
class ChoiceSwitch;
class CoefficientChart;

/// The weights of a model, as a chart or as a table.
class CoefficientCard : public Card
{
    Q_OBJECT

public:
    explicit CoefficientCard(QWidget* parent = nullptr);

    void setReport(const modelreport::ModelReport& report);
    void saveState(QSettings& settings) const;
    void restoreState(QSettings& settings);
    [[nodiscard]] CoefficientChart& chart() { return *m_chart; }
    [[nodiscard]] CellTable& table() { return *m_table; }

Q_SIGNALS:
    void viewChanged(bool table); ///< the table needs more width

private:
    void buildHeader();
    void fillTable();
    void showView(int view);
    [[nodiscard]] bool isPerStep() const;

    std::vector<modelreport::Coefficient> m_coefficients;
    ChoiceSwitch* m_scale = nullptr; ///< standardised, per unit
    ChoiceSwitch* m_view = nullptr; ///< chart, table
    QComboBox* m_order = nullptr;
    QLabel* m_note = nullptr;
    ChartButton* m_button = nullptr;
    QStackedWidget* m_stack = nullptr;
    CoefficientChart* m_chart = nullptr;
    CellTable* m_table = nullptr;
};

} // namespace churnlens::gui
