// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/tasks/taskrunner.h"
#include "core/ingest/formatedits.h"
#include "core/pipeline/batchrun.h"

#include <QMap>
#include <QPointer>

namespace churnlens::gui {

/// A file that the user wants to load: what was found in it, and what the user changed.
struct OfferedFile
{
    QString path;
    std::optional<ingest::Inspection> inspection; ///< as read with `profile`
    std::optional<Error> error; ///< why there is none
    ingest::FormatEdits edits;
    std::optional<ingest::SourceProfile> profile; ///< what the edits come to; empty: the detection decides
    QMap<QString, ingest::SourceProfile> detected; ///< by table: what the detection alone says
    size_t table = 0; ///< of inspection: the one that is shown
    QPointer<Task> looking; ///< while it is being read
    int round = 0; ///< of looking; results of an earlier one come too late

    [[nodiscard]] const ingest::InspectedTable* shown() const;
    /// The same edits on what was detected, which is not what was inspected last once there are edits.
    [[nodiscard]] ingest::FormatEdits onDetected(ingest::FormatEdits changes) const;
    /// Whether a table of inspection would be loaded.
    [[nodiscard]] bool loads(size_t index) const;
    /// Why it cannot be loaded now, as a sentence; empty: it can.
    [[nodiscard]] QString hindrance() const;
};

/// What happens behind the load.
enum class Afterwards { ScoreTrainIfNeeded, ScoreOnly, TrainAndScore, LoadOnly };

/// A load or a removal that has ended, and how.
struct FinishedRun
{
    QString title;
    pipeline::BatchOptions options; ///< to try again
    pipeline::BatchReport report;

    /// Nothing was changed, because of report.error.
    [[nodiscard]] bool hasFailed() const;
};

/// The files that are offered for loading, and what became of the last ones. Looks at each off the main thread, and
/// again when its format was corrected. Outlives the window, which is made anew in another language.
class ImportSession : public QObject
{
    Q_OBJECT

public:
    explicit ImportSession(TaskRunner& tasks, QObject* parent = nullptr);
    ~ImportSession() override;

    /// Files and folders; of folders the files in them. Known ones are not added twice.
    void offer(const QStringList& paths);
    void remove(const QString& path);
    void clear();
    [[nodiscard]] const std::vector<OfferedFile>& files() const { return m_files; }
    [[nodiscard]] const OfferedFile* file(const QString& path) const;
    /// What was passed over in folders.
    [[nodiscard]] const QStringList& warnings() const { return m_warnings; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; } ///< of the last offer()

    /// Looks at the file again with these.
    void setEdits(const QString& path, const ingest::FormatEdits& edits);
    void showTable(const QString& path, size_t table);
    /// Whether a table is among those to load.
    void setLoads(const QString& path, size_t table, bool loads);
    /// Reads the file with a profile from a .json file.
    void useProfileFile(const QString& path, const QString& profileFile);
    /// Writes how the file is read, as a profile for other files.
    void saveProfile(const QString& path, const QString& profileFile);
    /// Looks again at a file that failed or was cancelled.
    void retry(const QString& path);

    void setAfterwards(Afterwards afterwards) { m_afterwards = afterwards; }
    [[nodiscard]] Afterwards afterwards() const { return m_afterwards; }
    void setKeepsDuplicates(bool keeps) { m_keepsDuplicates = keeps; }
    [[nodiscard]] bool keepsDuplicates() const { return m_keepsDuplicates; }
    /// Files whose format was corrected by hand.
    [[nodiscard]] int editedFiles() const;

    /// Of the last run, until it was seen.
    void setFinished(std::optional<FinishedRun> run) { m_finished = std::move(run); }
    [[nodiscard]] const std::optional<FinishedRun>& finished() const { return m_finished; }

    [[nodiscard]] bool isLooking() const;
    void cancel();
    /// Why the files cannot be loaded now; empty: they can.
    [[nodiscard]] QString hindrance() const;
    [[nodiscard]] pipeline::BatchOptions options() const;

Q_SIGNALS:
    void filesChanged(); ///< others, or another order
    void fileChanged(const QString& path); ///< what is known of it
    void progressChanged(double fraction, const QString& text);
    void failed(const QString& what, const churnlens::Error& error); ///< of a profile's file

private:
    void add(const QStringList& files);
    void look(OfferedFile& file);
    OfferedFile* find(const QString& path);
    void taken(const QString& path, int round, Result<ingest::Inspection> result);
    void watch(Task* task);

    TaskRunner& m_tasks;
    int m_rounds = 0;
    std::vector<OfferedFile> m_files;
    QStringList m_warnings;
    Afterwards m_afterwards = Afterwards::ScoreTrainIfNeeded;
    bool m_keepsDuplicates = false;
    std::optional<FinishedRun> m_finished;
    std::optional<Error> m_error;
    QPointer<Task> m_expanding;
};

} // namespace churnlens::gui
