// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/importsession.h"

#include "app/gui/tasks/harmless.h"
#include "core/common/atomicfile.h"
#include "core/ingest/inputfiles.h"
#include "core/ingest/profile/profilejson.h"
#include "core/pipeline/batchrun.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace churnlens::gui {

using ingest::Inspection;

namespace {

/// The one to show at first: the first that can be loaded.
size_t bestTable(const Inspection& inspection)
{
    return static_cast<size_t>(&inspection.best() - inspection.tables.data());
}

/// Null without it; const as the files are.
template <typename Files>
auto* withPath(Files& files, const QString& path)
{
    const auto at = std::find_if(files.begin(), files.end(), [&path](const auto& file) { return file.path == path; });
    return at == files.end() ? nullptr : &*at;
}

} // namespace

const ingest::InspectedTable* OfferedFile::shown() const
{
    return inspection && table < inspection->tables.size() ? &inspection->tables[table] : nullptr;
}

ingest::FormatEdits OfferedFile::onDetected(ingest::FormatEdits changes) const
{
    const ingest::InspectedTable* const looked = shown();
    if (!changes.base && !changes.isEmpty() && looked && detected.contains(looked->name))
        changes.base = detected.value(looked->name);
    return changes;
}

bool OfferedFile::loads(size_t index) const
{
    const ingest::InspectedTable& candidate = inspection->tables.at(index);
    if (!edits.tables.isEmpty())
        return edits.tables.contains(candidate.name, Qt::CaseInsensitive);
    return candidate.problem.isEmpty() && !candidate.isHidden;
}

QString OfferedFile::hindrance() const
{
    const QString name = QFileInfo(path).fileName();
    if (looking)
        return ImportSession::tr("%1 is still being looked at.").arg(name);
    if (error)
        return ImportSession::tr("%1 cannot be loaded. Correct its format, or take it off the list.").arg(name);
    if (!inspection)
        return ImportSession::tr("%1 has not been looked at.").arg(name);
    bool some = false;
    for (size_t i = 0; i < inspection->tables.size(); ++i) {
        if (loads(i) && !inspection->tables[i].problem.isEmpty())
            return ImportSession::tr("%1 has columns to choose, or leave it out.")
                .arg(inspection->tables[i].layout.title);
        some = some || loads(i);
    }
    if (const ingest::InspectedTable* const guessed = shown();
        !some && guessed && ingest::missingColumns(guessed->layout.mapping).isEmpty())
        return ImportSession::tr("Check the columns that were guessed for %1, then use them.").arg(name);
    return some ? QString()
                : ImportSession::tr("%1 has no table that can be loaded as it is. Choose its columns.").arg(name);
}

bool FinishedRun::hasFailed() const
{
    return report.error && !report.load && report.removed.empty();
}

ImportSession::ImportSession(TaskRunner& tasks, QObject* parent)
    : QObject(parent)
    , m_tasks(tasks)
{
}

ImportSession::~ImportSession()
{
    cancel();
}

void ImportSession::offer(const QStringList& paths)
{
    m_error.reset();
    QStringList absolute;
    for (const QString& path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    const bool hasFolder =
        std::any_of(absolute.begin(), absolute.end(), [](const QString& path) { return QFileInfo(path).isDir(); });
    if (!hasFolder) {
        add(absolute);
        return;
    }
    m_expanding = m_tasks.run<ingest::InputFiles>(
        tr("Looking for files"),
        [absolute](const Progress& progress) { return ingest::expandFolders(absolute, {}, progress); }, this,
        [this](Result<ingest::InputFiles> found) {
            m_expanding.clear();
            if (!found.ok()) {
                m_error = found.error();
                Q_EMIT filesChanged();
                return;
            }
            m_warnings += found->warnings;
            add(found->files);
        });
    setHarmless(*m_expanding);
    watch(m_expanding);
    connect(m_expanding, &Task::finished, this, &ImportSession::filesChanged);
    Q_EMIT filesChanged();
}

void ImportSession::add(const QStringList& files)
{
    for (const QString& path : files) {
        if (find(path))
            continue;
        OfferedFile file;
        file.path = path;
        m_files.push_back(std::move(file));
        look(m_files.back());
    }
    Q_EMIT filesChanged();
}

void ImportSession::remove(const QString& path)
{
    const auto at =
        std::find_if(m_files.begin(), m_files.end(), [&path](const OfferedFile& file) { return file.path == path; });
    if (at == m_files.end())
        return;
    if (at->looking)
        at->looking->cancel();
    m_files.erase(at);
    Q_EMIT filesChanged();
}

void ImportSession::clear()
{
    cancel();
    m_files.clear();
    m_warnings.clear();
    m_error.reset();
    Q_EMIT filesChanged();
}

const OfferedFile* ImportSession::file(const QString& path) const
{
    return withPath(m_files, path);
}

OfferedFile* ImportSession::find(const QString& path)
{
    return withPath(m_files, path);
}

void ImportSession::look(OfferedFile& file)
{
    if (file.looking)
        file.looking->cancel();
    ingest::ReaderOptions options;
    options.profile = file.profile;
    file.round = ++m_rounds;
    file.error.reset();
    file.looking = m_tasks.run<Inspection>(
        tr("Looking at %1").arg(QFileInfo(file.path).fileName()),
        [path = file.path, options](const Progress& progress) { return ingest::inspectFile(path, options, progress); },
        this,
        [this, path = file.path, round = file.round](Result<Inspection> result) {
            taken(path, round, std::move(result));
        });
    setHarmless(*file.looking);
    // A cancelled task gives no result.
    connect(file.looking, &Task::finished, this,
            [this, task = file.looking.data(), path = file.path, round = file.round] {
                if (task->state() == Task::State::Cancelled)
                    taken(path, round, interruptedError());
            });
    watch(file.looking);
}

void ImportSession::watch(Task* task)
{
    connect(task, &Task::progressChanged, this,
            [this, task] { Q_EMIT progressChanged(task->fraction(), task->title()); });
}

void ImportSession::taken(const QString& path, int round, Result<Inspection> result)
{
    OfferedFile* const file = find(path);
    if (!file || file->round != round)
        return;
    file->looking.clear();
    if (result.ok()) {
        if (!file->profile) {
            for (const ingest::InspectedTable& table : result->tables)
                file->detected.insert(table.name, table.layout.profile);
        }
        const bool isFirst = !file->inspection || file->table >= result->tables.size();
        file->inspection = std::move(result).value();
        if (isFirst)
            file->table = bestTable(*file->inspection);
    } else if (result.error().code == ErrorCode::Interrupted) {
        file->error = Error{ErrorCode::Interrupted, tr("Looking at the file was cancelled."), {}, {}};
    } else {
        file->error = result.error();
    }
    Q_EMIT fileChanged(path);
}

void ImportSession::setEdits(const QString& path, const ingest::FormatEdits& edits)
{
    OfferedFile* const file = find(path);
    if (!file || !file->inspection)
        return;
    file->profile = ingest::editedProfile(*file->inspection, file->table, file->onDetected(edits));
    file->edits = edits;
    look(*file);
    Q_EMIT fileChanged(path);
}

void ImportSession::showTable(const QString& path, size_t table)
{
    OfferedFile* const file = find(path);
    if (!file || !file->inspection || table >= file->inspection->tables.size() || file->table == table)
        return;
    file->table = table;
    Q_EMIT fileChanged(path);
}

void ImportSession::setLoads(const QString& path, size_t table, bool loads)
{
    OfferedFile* const file = find(path);
    if (!file || !file->inspection || table >= file->inspection->tables.size() || file->loads(table) == loads)
        return;
    QStringList names;
    for (size_t i = 0; i < file->inspection->tables.size(); ++i) {
        if (i == table ? loads : file->loads(i))
            names.append(file->inspection->tables[i].name);
    }
    if (!names.isEmpty()) { // with none, the file is taken off the list
        file->edits.tables = names;
        file->profile = ingest::editedProfile(*file->inspection, file->table, file->onDetected(file->edits));
    }
    Q_EMIT fileChanged(path);
}

void ImportSession::useProfileFile(const QString& path, const QString& profileFile)
{
    m_tasks.read<ingest::SourceProfile>(
        [profileFile](const Progress&) { return ingest::SourceProfile::load(profileFile); }, this,
        [this, path](Result<ingest::SourceProfile> profile) {
            if (!profile.ok()) {
                Q_EMIT failed(tr("The profile cannot be used"), profile.error());
                return;
            }
            ingest::FormatEdits edits;
            edits.base = std::move(profile).value();
            setEdits(path, edits);
        });
}

void ImportSession::saveProfile(const QString& path, const QString& profileFile)
{
    const OfferedFile* const offered = file(path);
    if (!offered || !offered->inspection)
        return;
    ingest::SourceProfile profile = offered->profile.value_or(ingest::suggestedProfile(*offered->inspection));
    profile.name = QFileInfo(path).completeBaseName();
    m_tasks.read<void>(
        [profile, profileFile](const Progress&) {
            return writeFileAtomically(profileFile, QJsonDocument(ingest::profileToJson(profile)).toJson());
        },
        this,
        [this](const Result<void>& written) {
            if (!written.ok())
                Q_EMIT failed(tr("Could not save the profile"), written.error());
        });
}

void ImportSession::retry(const QString& path)
{
    if (OfferedFile* const file = find(path); file && !file->looking) {
        look(*file);
        Q_EMIT fileChanged(path);
    }
}

int ImportSession::editedFiles() const
{
    return static_cast<int>(
        std::count_if(m_files.begin(), m_files.end(), [](const OfferedFile& file) { return !file.edits.isEmpty(); }));
}

bool ImportSession::isLooking() const
{
    return m_expanding
        || std::any_of(m_files.begin(), m_files.end(), [](const OfferedFile& file) { return !file.looking.isNull(); });
}

void ImportSession::cancel()
{
    if (m_expanding)
        m_expanding->cancel();
    for (const OfferedFile& file : m_files) {
        if (file.looking)
            file.looking->cancel();
    }
}

QString ImportSession::hindrance() const
{
    if (m_files.empty())
        return tr("No file is chosen.");
    for (const OfferedFile& file : m_files) {
        if (const QString reason = file.hindrance(); !reason.isEmpty())
            return reason;
    }
    return {};
}

pipeline::BatchOptions ImportSession::options() const
{
    pipeline::BatchOptions options;
    for (const OfferedFile& file : m_files) {
        options.inputs.append(file.path);
        if (file.profile)
            options.fileProfiles.insert(file.path, *file.profile);
    }
    options.reader.keepDuplicates = m_keepsDuplicates;
    options.score = m_afterwards != Afterwards::LoadOnly;
    if (m_afterwards == Afterwards::ScoreOnly)
        options.train = pipeline::TrainMode::Never;
    else if (m_afterwards == Afterwards::TrainAndScore)
        options.train = pipeline::TrainMode::Always;
    return options;
}

} // namespace churnlens::gui
