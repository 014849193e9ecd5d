// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/modelscorer.h"
#include "core/scoring/runhistory.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

namespace churnlens::tests {

/// A scored and published small shop, with the model that scored it. Fails the program when it cannot be had.
class ScoredDatabase
{
public:
    explicit ScoredDatabase(int customers);

    [[nodiscard]] warehouse::Connection& connection() { return *m_connection; }
    /// The published run.
    [[nodiscard]] scoring::ScoringRun run();
    [[nodiscard]] const std::shared_ptr<const model::ModelScorer>& scorer() const { return m_scorer; }
    /// Scores again with the same model as of another day, and publishes.
    void publish(const QDate& asOf);

private:
    void score(const QStringList& inputs, const QDate& asOf);

    TestDatabase m_database;
    TestFiles m_files;
    QTemporaryDir m_dataDir;
    std::unique_ptr<warehouse::Connection> m_connection;
    std::shared_ptr<const model::ModelScorer> m_scorer;
};

} // namespace churnlens::tests
