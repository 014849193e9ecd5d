// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/modelactions.h"

#include "app/gui/model/comparedialog.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/model/reasondialog.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/workspace/workspace.h"
#include "core/common/atomicfile.h"
#include "core/model/artifactstore.h"
#include "core/model/export/modelfile.h"
#include "core/model/trainedmodel.h"
#include "core/modelcard/modelcard.h"
#include "core/modelreport/championchange.h"
#include "core/pipeline/batchrun.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QUrl>

namespace churnlens::gui {

using modelreport::ModelReport;
using registry::Promotion;
using registry::PromotionRequest;

namespace {

using ReportPair = std::pair<ModelReport, ModelReport>;

Result<ReportPair> readPair(const QString& folder, const QString& first, const QString& second)
{
    const model::ArtifactStore store(folder);
    const Result<model::TrainedModel> one = store.load(first);
    if (!one.ok())
        return one.error();
    const Result<model::TrainedModel> other = store.load(second);
    if (!other.ok())
        return other.error();
    return ReportPair{modelreport::readModelReport(*one), modelreport::readModelReport(*other)};
}

} // namespace

ModelActions::ModelActions(Workspace& workspace, Preferences& preferences, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_preferences(preferences)
    , m_window(window)
{
}

void ModelActions::promote(const registry::RegisteredModel& model)
{
    QStringList failed;
    for (const QString& check : model.failedChecks)
        failed.append(ModelTexts::gateCheckName(check));
    const QString warning =
        model.accepted ? QString() : tr("The gate refused this model: %1.").arg(failed.join(QStringLiteral(", ")));
    auto* const dialog =
        new ReasonDialog(tr("Make %1 the champion?").arg(ModelTexts::modelName(model.modelId)),
                         tr("It scores from the next run on. The scores that are published now stay until then."),
                         tr("&Promote"), warning, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, model] {
        const QString by =
            model.accepted ? QStringLiteral("promoted by hand") : QStringLiteral("promoted by hand against the gate");
        const QString reason = dialog->reason();
        changeChampion({model.modelId, reason.isEmpty() ? by : by + QStringLiteral(": ") + reason, !model.accepted});
    });
    dialog->open();
}

void ModelActions::rollBack(const registry::Deployment& previous, const QString& championId)
{
    auto* const dialog = new ReasonDialog(tr("Go back to %1?").arg(ModelTexts::modelName(previous.modelId)),
                                          tr("It scored before %1 did, and scores again from the next run on. The "
                                             "scores that are published now stay until "
                                             "then.")
                                              .arg(ModelTexts::modelName(championId)),
                                          tr("&Roll back"), {}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, previous, championId] {
        const QString by = QStringLiteral("rolled back from %1").arg(championId);
        const QString reason = dialog->reason();
        changeChampion({previous.modelId, reason.isEmpty() ? by : by + QStringLiteral(": ") + reason, true});
    });
    dialog->open();
}

void ModelActions::changeChampion(const PromotionRequest& request)
{
    m_workspace.tasks().run<Promotion>(
        tr("Changing the champion"),
        [database = m_workspace.choice(), request](const Progress& progress) {
            return modelreport::changeChampion(database, request, progress);
        },
        this,
        [this](Result<Promotion> promotion) {
            if (!promotion.ok()) {
                showError(m_window, tr("The champion was not changed"), promotion.error());
                return;
            }
            const QString name = ModelTexts::modelName(promotion->modelId);
            Q_EMIT message(promotion->changed ? tr("Model %1 is the champion now.").arg(name)
                                              : tr("Model %1 was the champion already.").arg(name));
            m_workspace.refresh();
        });
}

void ModelActions::scoreNow()
{
    pipeline::BatchOptions options;
    options.train = pipeline::TrainMode::Never;
    options.settings = m_preferences.business();
    m_workspace.runBatch(tr("Scoring with the champion"), options, this, [this](pipeline::BatchReport report) {
        if (report.error)
            showError(m_window, tr("The customers were not scored"), *report.error);
        else if (report.scoring)
            Q_EMIT message(
                tr("%Ln customer(s) scored with model %1.", nullptr, static_cast<int>(report.scoring->customers))
                    .arg(ModelTexts::modelName(report.championId)));
    });
}

void ModelActions::openCard(std::shared_ptr<const model::TrainedModel> model)
{
    if (!model)
        return;
    if (!m_cards)
        m_cards = std::make_unique<QTemporaryDir>();
    const QString path = m_cards->filePath(model->modelId + QStringLiteral(".html"));
    m_workspace.tasks().read<void>(
        [model = std::move(model), path](const Progress&) {
            return writeFileAtomically(path, modelcard::toHtml(*model));
        },
        this,
        [this, path](const Result<void>& written) {
            if (!written.ok()) {
                showError(m_window, tr("The model card could not be written"), written.error());
                return;
            }
            Q_EMIT cardWritten(path);
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
                Q_EMIT message(tr("No browser was found. The model card is %1.").arg(path));
        });
}

void ModelActions::saveFormula(std::shared_ptr<const model::TrainedModel> model)
{
    if (!model)
        return;
    auto* const dialog = new QFileDialog(m_window, tr("Save formula"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("SQL statement (*.sql)"), tr("JSON document (*.json)"), tr("PMML (*.pmml)")});
    dialog->setDefaultSuffix(QStringLiteral("sql"));
    const QStringList suffixes{QStringLiteral("sql"), QStringLiteral("json"), QStringLiteral("pmml")};
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, suffixes](const QString& filter) {
        dialog->setDefaultSuffix(suffixes.value(dialog->nameFilters().indexOf(filter)));
    });
    dialog->selectFile(QStringLiteral("model-") + ModelTexts::modelName(model->modelId));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, model = std::move(model)](const QString& path) { writeFormula(model, path); });
    dialog->open();
}

void ModelActions::writeFormula(std::shared_ptr<const model::TrainedModel> model, const QString& path)
{
    m_workspace.tasks().read<void>(
        [model = std::move(model), path](const Progress&) { return model::writeModelFile(*model, path); }, this,
        [this, path](const Result<void>& written) {
            if (written.ok())
                Q_EMIT message(tr("The formula was saved as %1.").arg(path));
            else
                showError(m_window, tr("The formula was not saved"), written.error());
        });
}

void ModelActions::compare(const QString& first, const QString& second)
{
    m_workspace.tasks().read<ReportPair>(
        [folder = m_workspace.modelsFolder(), first, second](const Progress&) {
            return readPair(folder, first, second);
        },
        this,
        [this](Result<ReportPair> pair) {
            if (!pair.ok()) {
                showError(m_window, tr("The models could not be compared"), pair.error());
                return;
            }
            auto* const dialog = new CompareDialog(pair->first, pair->second, m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

} // namespace churnlens::gui
