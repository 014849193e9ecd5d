// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/card.h"
#include "core/modelreport/modelsoverview.h"

class QLabel;

namespace churnlens::gui {

class CellTable;

/// "Was it right?": past runs whose window has closed, predicted against what happened.
class OutcomeCard : public Card
{
    Q_OBJECT

public:
    explicit OutcomeCard(QWidget* parent = nullptr);
    void setOverview(const modelreport::ModelsOverview& overview);
    [[nodiscard]] CellTable& table() { return *m_table; }
    [[nodiscard]] QString note() const;

private:
    CellTable* m_table;
    QLabel* m_note;
};

/// Whether the scored customers still look like those that the model learned from.
class DriftCard : public Card
{
    Q_OBJECT

public:
    explicit DriftCard(QWidget* parent = nullptr);
    void setOverview(const modelreport::ModelsOverview& overview);
    [[nodiscard]] CellTable& table() { return *m_table; }
    [[nodiscard]] QString note() const;

private:
    CellTable* m_table;
    QLabel* m_note;
};

} // namespace churnlens::gui
