// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QCommandLineParser>
#include <QDate>

#include <optional>

namespace churnlens::batch {

/// What is to be done with trained models, without a run.
struct ModelsRequest
{
    enum class Action { List, LiveOn, Promote, Rollback, Export };

    Action action = Action::List;
    QDate day; ///< of LiveOn
    QString modelId; ///< of Promote: an id or its beginning
    bool force = false; ///< of Promote: also what the gate refused
};

/// The options about trained models.
struct ModelsOptions
{
    QCommandLineOption models{QStringLiteral("models"),
                              QStringLiteral("List the trained models, and which was live since when.")};
    QCommandLineOption liveOn{QStringLiteral("live-on"),
                              QStringLiteral("Say which model was live at the end of a day (UTC)."),
                              QStringLiteral("YYYY-MM-DD")};
    QCommandLineOption promote{
        QStringLiteral("promote"),
        QStringLiteral("Make a model the champion, by its id or a beginning of it; then run --batch --train never."),
        QStringLiteral("ID")};
    QCommandLineOption force{QStringLiteral("force"),
                             QStringLiteral("With --promote: also a model that the gate refused. With --restore: over "
                                            "what is there.")};
    QCommandLineOption rollback{QStringLiteral("rollback"),
                                QStringLiteral("Make the model that was live before the champion again.")};
    QCommandLineOption exportModel{
        QStringLiteral("export-model"),
        QStringLiteral("Write the champion as SQL, JSON or PMML; with --batch, after the run."),
        QStringLiteral("FILE.sql|.json|.pmml")};
    QCommandLineOption modelCard{
        QStringLiteral("model-card"),
        QStringLiteral("Write the card of the champion, a page for a browser; with --batch, after the run."),
        QStringLiteral("FILE.html")};

    void addTo(QCommandLineParser& parser) const;
};

/// What these options ask for; nothing when none is given, or when --export-model or --model-card go with a
/// run. runs: whether
/// --batch or --demo is given. Errors: Usage, naming the option.
Result<std::optional<ModelsRequest>> readModelsRequest(const QCommandLineParser& parser, const ModelsOptions& options,
                                                       bool runs);

} // namespace churnlens::batch
