// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/scoredworkspace.h"

#include "core/pipeline/batchrun.h"

#include <QTest>

#include <tuple>

namespace churnlens::tests {

namespace {

const QString kDatabase = QStringLiteral("shop");
constexpr int kPatienceMs = 30'000;

qint64 runOrDie(const pipeline::BatchOptions& options)
{
    const pipeline::BatchReport report = pipeline::runBatch(options, {});
    if (report.error || !report.scoring)
        qFatal("the shop cannot be scored: %s", qPrintable(report.error ? report.error->message : QString()));
    return report.scoring->runId;
}

} // namespace

ScoredWorkspace::ScoredWorkspace(int customers)
{
    std::ignore = m_database.fresh(kDatabase);
    if (customers > 0) {
        m_shopFile = m_files.write(QStringLiteral("shop.csv"), smallShop(customers));
        pipeline::BatchOptions run;
        run.database = choice();
        run.inputs = {m_shopFile};
        runOrDie(run);
    }
    m_settings = std::make_unique<QSettings>(m_files.path(QStringLiteral("window.ini")), QSettings::IniFormat);
    m_preferences = std::make_unique<gui::Preferences>(*m_settings);
    m_tasks = std::make_unique<gui::TaskRunner>();
    m_workspace = std::make_unique<gui::Workspace>(*m_tasks);
    m_workspace->open(choice());
    waitUntilIdle();
    if (m_workspace->state() != gui::Workspace::State::Ready)
        qFatal("the workspace cannot be opened");
}

ScoredWorkspace::~ScoredWorkspace()
{
    m_tasks->cancelAll();
    m_workspace.reset();
    m_tasks.reset();
}

pipeline::DatabaseChoice ScoredWorkspace::choice() const
{
    pipeline::DatabaseChoice choice;
    choice.conninfo = m_database.conninfoOf(kDatabase);
    choice.dataDir = m_dataDir.path();
    return choice;
}

std::unique_ptr<warehouse::Connection> ScoredWorkspace::connect()
{
    return m_database.connect(kDatabase);
}

qint64 ScoredWorkspace::publish(const QDate& asOf, std::optional<int> capacity)
{
    pipeline::BatchOptions run;
    run.settings.capacity = capacity;
    run.database = choice();
    run.asOf = asOf;
    run.train = pipeline::TrainMode::Never;
    return runOrDie(run);
}

void ScoredWorkspace::waitUntilIdle()
{
    QCoreApplication::processEvents();
    if (!QTest::qWaitFor([this] { return m_tasks->isIdle(); }, kPatienceMs))
        QTest::qFail("the tasks do not come to an end", __FILE__, __LINE__);
    QCoreApplication::processEvents();
}

} // namespace churnlens::tests
