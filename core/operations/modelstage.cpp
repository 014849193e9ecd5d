// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/modelstage.h"

#include "core/common/atomicfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace churnlens::operations {

namespace {

Error ioError(const QString& what, const QString& path)
{
    return {ErrorCode::Io,
            QStringLiteral("Cannot %1 %2: %3. Check the folder's permissions and free space.")
                .arg(what, path, qt_error_string(errno)),
            path,
            {}};
}

Result<void> renameFolder(const QString& from, const QString& to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return ioError(QStringLiteral("move a model to"), to);
}

QStringList filesOf(const QDir& folder)
{
    return folder.entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

ModelStage::ModelStage(const QString& dataDir)
    : m_stage(dataDir + QStringLiteral("/.restoring"))
    , m_models(dataDir + QStringLiteral("/models"))
{
    QDir(m_stage).removeRecursively(); // of a restore that was killed
}

ModelStage::~ModelStage()
{
    takeBack();
    QDir(m_stage).removeRecursively();
}

Result<void> ModelStage::add(const QString& modelId, const QString& fileName, const QByteArray& content)
{
    const QDir folder(m_stage + u'/' + modelId);
    if (!folder.mkpath(QStringLiteral(".")))
        return ioError(QStringLiteral("make the folder"), folder.path());
    if (!m_modelIds.contains(modelId))
        m_modelIds.append(modelId);
    return writeFileAtomically(folder.filePath(fileName), content);
}

bool ModelStage::isThere(const QString& modelId) const
{
    const QDir staged(m_stage + u'/' + modelId);
    const QDir present(m_models + u'/' + modelId);
    const QStringList names = filesOf(staged);
    return filesOf(present) == names && std::all_of(names.begin(), names.end(), [&](const QString& name) {
               const Result<QByteArray> a = readWholeFile(staged.filePath(name));
               const Result<QByteArray> b = readWholeFile(present.filePath(name));
               return a.ok() && b.ok() && *a == *b;
           });
}

Result<void> ModelStage::move(const QString& from, const QString& to)
{
    if (Result<void> moved = renameFolder(from, to); !moved.ok())
        return moved;
    m_moves.push_back({from, to});
    return {};
}

Result<void> ModelStage::putInPlace()
{
    if (!m_modelIds.isEmpty() && !QDir().mkpath(m_models))
        return ioError(QStringLiteral("make the folder"), m_models);
    for (const QString& modelId : m_modelIds) {
        if (isThere(modelId))
            continue;
        const QString target = m_models + u'/' + modelId;
        Result<void> moved;
        if (QFileInfo::exists(target)) // a model never changes, so this one is damaged
            moved = move(target, m_stage + QStringLiteral("/.before-") + modelId);
        if (moved.ok())
            moved = move(m_stage + u'/' + modelId, target);
        if (!moved.ok()) {
            takeBack();
            return moved;
        }
    }
    return {};
}

Result<void> ModelStage::keep(const QStringList& obsolete)
{
    m_moves.clear();
    for (const QString& modelId : obsolete) {
        if (m_modelIds.contains(modelId))
            continue;
        if (Result<void> removed = removeModelFolder(QFileInfo(m_models).path(), modelId); !removed.ok())
            return removed;
    }
    return {};
}

void ModelStage::takeBack()
{
    for (; !m_moves.empty(); m_moves.pop_back())
        std::rename(QFile::encodeName(m_moves.back().to).constData(),
                    QFile::encodeName(m_moves.back().from).constData());
}

Result<void> removeModelFolder(const QString& dataDir, const QString& modelId)
{
    const QString folder = dataDir + QStringLiteral("/models/") + modelId;
    if (!QFileInfo(folder).isDir())
        return {};
    const QString aside = dataDir + QStringLiteral("/.removing-") + modelId;
    QDir(aside).removeRecursively(); // of a removal that was killed
    if (Result<void> moved = renameFolder(folder, aside); !moved.ok())
        return moved;
    if (!QDir(aside).removeRecursively())
        return ioError(QStringLiteral("remove"), aside);
    return {};
}

} // namespace churnlens::operations
