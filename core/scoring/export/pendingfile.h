// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>

namespace churnlens::scoring {

/// A file that takes its target's place only when it is whole: an empty temporary file beside the target, removed
/// unless committed. It has the older file's permissions, or those that the umask gives. A target that is a link is
/// followed.
class PendingFile
{
public:
    /// Errors: Io, naming the target and the reason (a directory, no permission, no such folder).
    static Result<PendingFile> create(const QString& target);

    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&&) = delete;
    ~PendingFile();

    /// Where to write.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Syncs the temporary file, renames it over the target, and syncs the folder. All writers have closed it before.
    Result<void> commit();
    /// An Io error on the target with a reason.
    [[nodiscard]] Error failure(const QString& reason) const;

private:
    PendingFile(QString target, QString path);

    QString m_target;
    QString m_path; ///< empty once committed or moved from
};

} // namespace churnlens::scoring
