// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inputfiles.h"

#include "core/ingest/bytes/filekind.h"

#include <QDir>
#include <QFileInfo>

namespace churnlens::ingest {

namespace {

enum class Verdict { Load, PassOver };

struct Judgement
{
    Verdict verdict = Verdict::Load;
    QString why;
};

Result<Judgement> judge(const QFileInfo& info, const ReaderOptions& options, const Progress& progress)
{
    const QString path = info.filePath();
    if (info.isDir())
        return Judgement{Verdict::PassOver, QStringLiteral("%1 is a folder in a folder.").arg(path)};
    if (info.size() == 0)
        return Judgement{Verdict::PassOver, QStringLiteral("%1 is empty.").arg(path)};
    const Result<QByteArray> start = fileStart(path);
    if (!start.ok())
        return start.error();
    if (const FileKind kind = fileKind(*start); kind.form == FileKind::Form::Refused && !kind.mayHoldTransactions)
        return Judgement{Verdict::PassOver, QStringLiteral("%1 is %2.").arg(path, kind.name)};
    const Result<std::unique_ptr<TableFile>> file = TableFile::open(path);
    if (!file.ok())
        return file.error();
    bool holdsNoTable = false;
    const Result<FileLayout> layout = surveyFile(**file, options, progress, &holdsNoTable);
    if (layout.ok())
        return Judgement{};
    if (!holdsNoTable)
        return layout.error();
    return Judgement{Verdict::PassOver, layout.error().message};
}

Result<void> addFolder(const QString& folder, const ReaderOptions& options, const Progress& progress, InputFiles& out)
{
    const QFileInfoList entries =
        QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    const qsizetype before = out.files.size();
    const qsizetype warnedBefore = out.warnings.size();
    for (const QFileInfo& info : entries) {
        if (progress.stopped())
            return interruptedError();
        const Result<Judgement> judgement = judge(info, options, progress);
        if (!judgement.ok())
            return judgement.error();
        if (judgement->verdict == Verdict::Load) {
            out.files.append(info.filePath());
            continue;
        }
        out.passedOver.append(info.filePath());
        out.warnings.append(QStringLiteral("Not loaded: %1").arg(judgement->why));
    }
    if (out.files.size() > before)
        return {};
    return Error{ErrorCode::InputUnusable,
                 QStringLiteral("The folder %1 holds no file of transactions. %2")
                     .arg(folder, out.warnings.mid(warnedBefore, 3).join(u' '))
                     .trimmed(),
                 folder,
                 {}};
}

} // namespace

Result<InputFiles> expandFolders(const QStringList& inputs, const ReaderOptions& options, const Progress& progress)
{
    InputFiles out;
    for (const QString& input : inputs) {
        if (!QFileInfo(input).isDir()) {
            out.files.append(input);
            continue;
        }
        if (const Result<void> added = addFolder(input, options, progress, out); !added.ok())
            return added.error();
    }
    return out;
}

} // namespace churnlens::ingest
