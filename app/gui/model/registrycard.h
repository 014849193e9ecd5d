// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/card.h"
#include "core/modelreport/modelsoverview.h"

class QLabel;
class QPushButton;

namespace churnlens::gui {

class CellTable;

/// Every model that was trained, which of them scores, and which did before.
class RegistryCard : public Card
{
    Q_OBJECT

public:
    explicit RegistryCard(QWidget* parent = nullptr);

    void setOverview(const modelreport::ModelsOverview& overview);
    /// The model that the page shows; its row is marked.
    void setShown(const QString& modelId);
    [[nodiscard]] CellTable& models() { return *m_models; }
    [[nodiscard]] CellTable& history() { return *m_history; }

Q_SIGNALS:
    void showRequested(const QString& modelId);
    void compareRequested(const QString& first, const QString& second);
    void promoteRequested(const churnlens::registry::RegisteredModel& model);
    void rollBackRequested(const churnlens::registry::Deployment& previous);

private:
    void buildButtons();
    void fillModels();
    void fillHistory();
    void followSelection();
    void compare();
    [[nodiscard]] const registry::RegisteredModel* selected() const; ///< of one; nullptr of none or several

    modelreport::ModelsOverview m_overview;
    QString m_shown;
    CellTable* m_models;
    QLabel* m_historyTitle;
    CellTable* m_history;
    QPushButton* m_show;
    QPushButton* m_compare;
    QPushButton* m_promote;
    QPushButton* m_rollBack;
};

} // namespace churnlens::gui
