// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/explaincommand.h"

#include "app/batch/explanationtext.h"
#include "app/batch/progressprinter.h"
#include "app/batch/stopsignals.h"
#include "core/features/featurecatalogue.h"
#include "core/model/modelscorer.h"
#include "core/scoring/explanationjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace churnlens::batch {

namespace {

using pipeline::Session;
using scoring::CustomerExplanation;

/// The model of the published run, made ready for the features of today.
Result<model::ModelScorer> publishedScorer(Session& session)
{
    const Result<scoring::PublishedRun> run = scoring::readPublishedRun(session.connection());
    if (!run.ok())
        return run.error();
    Result<model::TrainedModel> stored =
        model::ArtifactStore(session.dataDir() + QStringLiteral("/models")).load(run->modelId);
    if (!stored.ok())
        return stored.error();
    return model::ModelScorer::compile(std::move(stored).value(), features::columnNames());
}

Result<std::vector<CustomerExplanation>> explainAll(const CommandLine& line)
{
    StopSignals signalGuard;
    ProgressPrinter printer(stderr, line.quiet || line.jsonToStdout);
    const Progress progress{signalGuard.token(),
                            [&printer](double fraction, const QString& phase) { printer.update(fraction, phase); }};
    const Result<std::unique_ptr<Session>> session = Session::open(line.batch.database, progress);
    if (!session.ok())
        return session.error();
    const Result<model::ModelScorer> scorer = publishedScorer(**session);
    if (!scorer.ok())
        return scorer.error();
    std::vector<CustomerExplanation> customers;
    for (const QString& id : line.explainCustomers) {
        Result<CustomerExplanation> customer = scoring::explainCustomer((*session)->connection(), *scorer, id);
        if (!customer.ok())
            return customer.error();
        customers.push_back(std::move(customer).value());
    }
    return customers;
}

QByteArray textOf(const std::vector<CustomerExplanation>& customers, bool json)
{
    if (json) {
        QJsonArray array;
        for (const CustomerExplanation& customer : customers)
            array.append(scoring::toJson(customer));
        return QJsonDocument(array).toJson();
    }
    QStringList texts;
    for (const CustomerExplanation& customer : customers)
        texts.append(explanationText(customer));
    return texts.join(u'\n').toUtf8();
}

} // namespace

int runExplainCommand(const CommandLine& line)
{
    const Result<std::vector<CustomerExplanation>> customers = explainAll(line);
    if (!customers.ok()) {
        std::fprintf(stderr, "churnlens: %s\n", qPrintable(customers.error().message));
        return exitCode(customers.error().code);
    }
    std::fputs(textOf(*customers, line.jsonToStdout).constData(), stdout);
    return 0;
}

} // namespace churnlens::batch
