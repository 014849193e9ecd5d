// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/population.h"
#include "core/scoring/runhistory.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace churnlens::model {
class ModelScorer;
}

namespace churnlens::gui {

class Task;
class Workspace;

/// What readers see now: the published run, its customers and its model; read anew when another one is published,
/// whoever did that. Main thread. The pointers are to things that never change and may be captured by tasks.
class PublishedScores : public QObject
{
    Q_OBJECT

public:
    enum class State { None, Loading, Ready, Empty, Failed }; ///< Empty: the database has no scores yet

    explicit PublishedScores(Workspace& workspace);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// Of Ready; the run is there a little before the customers.
    [[nodiscard]] const std::optional<scoring::ScoringRun>& run() const { return m_run; }
    [[nodiscard]] std::shared_ptr<const population::Population> population() const { return m_population; }
    /// While a large run is Loading and there is no population(): its most endangered customers (Population::readHead).
    [[nodiscard]] std::shared_ptr<const population::Population> head() const { return m_head; }
    /// Null when the artifacts are not on this machine: scores show, reasons cannot; see modelError().
    [[nodiscard]] std::shared_ptr<const model::ModelScorer> scorer() const { return m_scorer; }
    [[nodiscard]] const std::optional<Error>& modelError() const { return m_modelError; }

    /// Looks whether there is another run, and reads it. Keeps what is there until then.
    void refresh();
    void clear();
    /// Gives up what is being read: Failed with Interrupted, unless the customers of an earlier run are there.
    void stop();
    /// Nothing is read before the next refresh() that somebody asks for.
    [[nodiscard]] bool isStopped() const;

Q_SIGNALS:
    void runChanged(); ///< run() and state()
    void headChanged(); ///< head() and scorer() are there; changed() follows with everybody
    void changed(); ///< population(), scorer(), state()

private:
    struct Model;
    struct Snapshot;
    void takeRun(std::optional<scoring::ScoringRun> run);
    void readHead();
    void takeHead(Snapshot head);
    void readCustomers(const Model* known = nullptr); ///< the model, when it has been loaded already
    void take(Snapshot snapshot);
    void fail(const Error& error);

    Workspace& m_workspace;
    State m_state = State::None;
    std::optional<Error> m_error;
    std::optional<scoring::ScoringRun> m_run;
    std::shared_ptr<const population::Population> m_population;
    std::shared_ptr<const model::ModelScorer> m_scorer;
    std::optional<Error> m_modelError;
    QPointer<Task> m_reading;
    int m_generation = 0; ///< answers about an earlier database are dropped
    std::shared_ptr<const population::Population> m_head;
};

} // namespace churnlens::gui
