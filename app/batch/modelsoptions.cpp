// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/modelsoptions.h"

#include "app/batch/usageerror.h"
#include "core/model/export/modelfile.h"

#include <QDir>
#include <QFileInfo>

#include <vector>

namespace churnlens::batch {

namespace {

Result<void> checkExport(const QCommandLineParser& parser, const ModelsOptions& options)
{
    if (parser.isSet(options.exportModel)) {
        if (Result<void> known = model::checkModelPath(parser.value(options.exportModel)); !known.ok())
            return known;
    }
    for (const QCommandLineOption* const option : {&options.exportModel, &options.modelCard}) {
        const QString file = parser.value(*option);
        if (parser.isSet(*option) && !QFileInfo(file).absoluteDir().exists())
            return Error{
                ErrorCode::Io, QStringLiteral("Cannot write %1: its folder does not exist.").arg(file), {}, {}};
    }
    return {};
}

/// The options that stand alone and are set.
std::vector<ModelsRequest::Action> actionsOf(const QCommandLineParser& parser, const ModelsOptions& options)
{
    using Action = ModelsRequest::Action;
    std::vector<Action> actions;
    for (const auto& [option, action] :
         {std::pair{&options.models, Action::List}, std::pair{&options.liveOn, Action::LiveOn},
          std::pair{&options.promote, Action::Promote}, std::pair{&options.rollback, Action::Rollback}}) {
        if (parser.isSet(*option))
            actions.push_back(action);
    }
    return actions;
}

} // namespace

void ModelsOptions::addTo(QCommandLineParser& parser) const
{
    parser.addOptions({models, liveOn, promote, force, rollback, exportModel, modelCard});
}

Result<std::optional<ModelsRequest>> readModelsRequest(const QCommandLineParser& parser, const ModelsOptions& options,
                                                       bool runs)
{
    if (const Result<void> checked = checkExport(parser, options); !checked.ok())
        return checked.error();
    std::vector<ModelsRequest::Action> actions = actionsOf(parser, options);
    if (runs && !actions.empty())
        return usage(QStringLiteral("--models, --live-on, --promote and --rollback stand alone, without --batch or "
                                    "--demo."));
    if ((parser.isSet(options.exportModel) || parser.isSet(options.modelCard)) && !runs)
        actions.push_back(ModelsRequest::Action::Export);
    if (actions.size() > 1)
        return usage(QStringLiteral(
            "--models, --live-on, --promote, --rollback, and --export-model with --model-card, do not go "
            "together."));
    if (parser.isSet(options.force) && !parser.isSet(options.promote))
        return usage(QStringLiteral("--force goes with --promote or --restore."));
    if (actions.empty())
        return std::optional<ModelsRequest>();
    ModelsRequest request{actions.front(), {}, parser.value(options.promote), parser.isSet(options.force)};
    if (request.action == ModelsRequest::Action::LiveOn) {
        request.day = QDate::fromString(parser.value(options.liveOn), Qt::ISODate);
        if (!request.day.isValid())
            return usage(QStringLiteral("--live-on must be a date like 2011-12-10, not \"%1\".")
                             .arg(parser.value(options.liveOn)));
    }
    if (request.action == ModelsRequest::Action::Promote && request.modelId.isEmpty())
        return usage(QStringLiteral("--promote takes the id of a model, as --models gives it."));
    return std::optional(request);
}

} // namespace churnlens::batch
