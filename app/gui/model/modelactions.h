// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"
#include "core/registry/promotion.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QWidget;

namespace churnlens::gui {

class Preferences;
class Workspace;

/// What can be done with models beyond looking at them. Asks before it changes anything; all work off the main thread.
class ModelActions : public QObject
{
    Q_OBJECT

public:
    /// window: parent of the dialogs, and of this.
    ModelActions(Workspace& workspace, Preferences& preferences, QWidget* window);

    void promote(const registry::RegisteredModel& model);
    void rollBack(const registry::Deployment& previous, const QString& championId);
    /// Makes the change without asking.
    void changeChampion(const registry::PromotionRequest& request);
    /// Scores everybody with the champion, without training.
    void scoreNow();
    /// Writes the model card into a temporary folder and opens it in the browser.
    void openCard(std::shared_ptr<const model::TrainedModel> model);
    /// Asks for a file and writes the model as SQL, JSON or PMML.
    void saveFormula(std::shared_ptr<const model::TrainedModel> model);
    void writeFormula(std::shared_ptr<const model::TrainedModel> model, const QString& path);
    /// Reads both from their files and puts them side by side.
    void compare(const QString& first, const QString& second);

Q_SIGNALS:
    void message(const QString& text); ///< what came of it, for the status bar
    void cardWritten(const QString& path);

private:
    Workspace& m_workspace;
    Preferences& m_preferences;
    QWidget* m_window;
    std::unique_ptr<QTemporaryDir> m_cards; ///< made when needed; removed at the end of the program
};

} // namespace churnlens::gui
