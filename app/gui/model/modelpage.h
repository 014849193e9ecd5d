// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"
#include "app/gui/tasks/task.h"
#include "core/model/trainedmodel.h"
#include "core/modelreport/modelreport.h"
#include "core/modelreport/modelsoverview.h"

#include <QPointer>

#include <memory>

class QScrollArea;

namespace churnlens::gui {

class ModelActions;
class ModelSections;
class Preferences;
class StatePanel;
class TrainDialog;
class Workspace;
struct ModelNotice;

/// The model: what it weighs, how good it is, where to cut the list, and every training.
class ModelPage : public Page
{
    Q_OBJECT

public:
    ModelPage(Workspace& workspace, Preferences& preferences, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Model; }
    [[nodiscard]] QString title() const override { return tr("Model"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("model"); }
    [[nodiscard]] QList<QAction*> pageActions() override { return {m_train, m_card, m_formula}; }
    void activate() override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;
    void retranslate() override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("user-guide.md#model"); }
    [[nodiscard]] QWidget* printable() override;

    /// Shows another model than the one that made the scores; empty: that one again.
    void showModel(const QString& modelId);
    void openTraining();

    [[nodiscard]] ModelSections& sections() { return *m_sections; }
    [[nodiscard]] StatePanel& state() { return *m_state; }
    [[nodiscard]] ModelActions& actions() { return *m_actions; }
    [[nodiscard]] TrainDialog& trainDialog();
    /// Its id; empty: none.
    [[nodiscard]] QString shownModel() const { return m_report ? m_report->modelId : QString(); }

private:
    struct Reading;
    void buildActions();
    void buildSections();
    void textActions();
    void invalidate(); ///< reads anew, now or when the page is shown
    void read();
    void take(Result<Reading> reading);
    void present();
    void presentWithoutModels();
    void presentWorkspace();
    void countLists();
    void triggerState();
    void stopReading();
    [[nodiscard]] std::vector<ModelNotice> notices();

    Workspace& m_workspace;
    Preferences& m_preferences;
    QAction* m_train;
    QAction* m_card;
    QAction* m_formula;
    QScrollArea* m_scroll;
    StatePanel* m_state;
    ModelSections* m_sections = nullptr;
    ModelActions* m_actions;
    TrainDialog* m_dialog = nullptr;
    QPointer<Task> m_reading;
    QPointer<Task> m_counting;
    bool m_isStale = true;
    bool m_readAgain = false;
    QString m_wanted; ///< chosen by the user; empty: the one that made the scores
    std::optional<modelreport::ModelsOverview> m_overview;
    std::shared_ptr<const model::TrainedModel> m_model;
    QString m_modelId; ///< of m_model, or of the one that could not be read
    std::optional<modelreport::ModelReport> m_report;
    std::optional<Error> m_modelError;
    std::optional<Error> m_error;
};

} // namespace churnlens::gui
