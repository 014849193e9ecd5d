// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/workspace/workspace.h"
#include "core/common/settings.h"
#include "core/synthetic/demodata.h"

namespace churnlens::gui {

/// Opens the demo's own database, makes the demo data, loads, trains and scores. Goes back to the database before when
/// it is cancelled. Outlives the window, which is made anew in another language.
class DemoRun : public QObject
{
    Q_OBJECT

public:
    enum class Step { Open, Generate, Load, Features, Train, Score };
    static constexpr int kSteps = 6;

    /// rows: of demo data; fewer for tests.
    explicit DemoRun(Workspace& workspace, qint64 rows = synthetic::kDemoRows, QObject* parent = nullptr);
    ~DemoRun() override;

    /// Precondition: not isRunning().
    void start(const Settings& settings);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] double fraction() const { return m_fraction; } ///< of the step; below 0: unknown
    /// Why the last one failed, until the next begins.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// The database it works in.
    [[nodiscard]] pipeline::DatabaseChoice choice() const;

Q_SIGNALS:
    void progressChanged(churnlens::gui::DemoRun::Step step, double fraction); ///< of the step; below 0: unknown
    void finished();
    void failed(const churnlens::Error& error);
    void cancelled();

private:
    void noteState();
    [[nodiscard]] bool isOurs() const; ///< the demo's own database is the one that is chosen
    void generate();
    void runBatch(const QString& file);
    void watch(Task* task);
    void advance(Step step, double fraction);
    void goBack();
    void fail(const Error& error);

    Workspace& m_workspace;
    qint64 m_rows;
    Settings m_settings;
    bool m_isRunning = false;
    Step m_step = Step::Open;
    double m_fraction = -1; ///< of the step
    std::optional<Error> m_error;
    QString m_target; ///< data directory of the demo
    pipeline::DatabaseChoice m_before;
    bool m_wasOpen = false;
    QPointer<Task> m_task;
};

} // namespace churnlens::gui
