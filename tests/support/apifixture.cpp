// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apifixture.h"

#include "core/pipeline/batchrun.h"

#include <QTest>

namespace churnlens::tests {

namespace {

const QString kDatabase = QStringLiteral("api");

qint64 runOrDie(const pipeline::BatchOptions& options)
{
    const pipeline::BatchReport report = pipeline::runBatch(options, {});
    if (report.error || !report.scoring)
        qFatal("the shop cannot be scored: %s", qPrintable(report.error ? report.error->message : QString()));
    return report.scoring->runId;
}

} // namespace

ApiFixture::ApiFixture(int customers)
    : m_connection(m_database.fresh(kDatabase))
{
    pipeline::BatchOptions run;
    run.database = options().database;
    run.inputs = {m_files.write(QStringLiteral("shop.csv"), smallShop(customers))};
    runOrDie(run);
}

api::ApiOptions ApiFixture::options() const
{
    return optionsOf(kDatabase);
}

api::ApiOptions ApiFixture::optionsOf(const QString& name) const
{
    api::ApiOptions options;
    options.database.conninfo = m_database.conninfoOf(name);
    options.database.dataDir = m_dataDir.path();
    options.port = 0;
    return options;
}

std::unique_ptr<api::ApiServer> ApiFixture::serve(const api::ApiOptions& options)
{
    Result<std::unique_ptr<api::ApiServer>> server = api::ApiServer::start(options, {});
    if (!server.ok())
        qFatal("the API does not start: %s", qPrintable(server.error().message));
    return std::move(server).value();
}

api::ApiServer& ApiFixture::server()
{
    if (!m_server)
        m_server = serve(options());
    return *m_server;
}

ApiAnswer ApiFixture::call(const HttpRequest& request, quint16 port)
{
    HttpClient client(port == 0 ? server().port() : port);
    const ApiAnswer answer = client.send(request);
    if (const QString wrong = m_validator.check(request, answer); !wrong.isEmpty())
        QTest::qFail(qPrintable(wrong), __FILE__, __LINE__);
    return answer;
}

ApiAnswer ApiFixture::get(const QByteArray& target, const HttpFields& headers, quint16 port)
{
    return call({"GET", target, headers, {}}, port);
}

ApiAnswer ApiFixture::post(const QByteArray& target, const QByteArray& body, HttpFields headers, quint16 port)
{
    headers.emplace_back("Content-Type", "application/json");
    return call({"POST", target, headers, body}, port);
}

qint64 ApiFixture::publish(const QDate& asOf)
{
    pipeline::BatchOptions run;
    run.database = options().database;
    run.asOf = asOf;
    run.train = pipeline::TrainMode::Never;
    return runOrDie(run);
}

} // namespace churnlens::tests
