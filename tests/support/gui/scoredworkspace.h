// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/preferences/preferences.h"
#include "app/gui/workspace/publishedscores.h"
#include "app/gui/workspace/workspace.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testfiles.h"

namespace churnlens::tests {

/// What a page needs: a workspace opened on a scored small shop, with preferences of its own. One a test executable
/// (it takes seconds to make), after the QApplication.
class ScoredWorkspace
{
public:
    /// customers: of the shop; 0: an empty database without loads and scores. Fails the program when it cannot be had.
    explicit ScoredWorkspace(int customers = 300);
    ~ScoredWorkspace();

    [[nodiscard]] gui::Workspace& workspace() { return *m_workspace; }
    [[nodiscard]] gui::TaskRunner& tasks() { return *m_tasks; }
    [[nodiscard]] gui::Preferences& preferences() { return *m_preferences; }
    [[nodiscard]] pipeline::DatabaseChoice choice() const;
    /// A further connection, to check with.
    [[nodiscard]] std::unique_ptr<warehouse::Connection> connect();
    /// The shop's file.
    [[nodiscard]] const QString& shopFile() const { return m_shopFile; }
    [[nodiscard]] TestFiles& files() { return m_files; }
    [[nodiscard]] TestDatabase& database() { return m_database; }

    /// Scores again as of another day, without training, beside the workspace as another program would; the run's id.
    /// capacity: of the bucket High; none: by thresholds.
    qint64 publish(const QDate& asOf, std::optional<int> capacity = {});
    /// Spins the event loop until nothing runs any more; fails the test after 30 s.
    void waitUntilIdle();

private:
    TestDatabase m_database;
    TestFiles m_files;
    QTemporaryDir m_dataDir;
    QString m_shopFile;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<gui::Preferences> m_preferences;
    std::unique_ptr<gui::TaskRunner> m_tasks;
    std::unique_ptr<gui::Workspace> m_workspace;
};

} // namespace churnlens::tests
