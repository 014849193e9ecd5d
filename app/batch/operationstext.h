// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/backup.h"
#include "core/operations/databasecopy.h"
#include "core/operations/prune.h"
#include "core/operations/restore.h"

#include <QJsonObject>

namespace churnlens::batch {

[[nodiscard]] QString textOf(const operations::BackupReport& report);
[[nodiscard]] QJsonObject toJson(const operations::BackupReport& report);

[[nodiscard]] QString textOf(const operations::RestoreReport& report);
[[nodiscard]] QJsonObject toJson(const operations::RestoreReport& report);

/// target: the conninfo of the copy; a password in it is masked.
[[nodiscard]] QString textOf(const operations::CopyReport& report, const QString& target);
[[nodiscard]] QJsonObject toJson(const operations::CopyReport& report);

[[nodiscard]] QString textOf(const operations::PruneReport& report);
[[nodiscard]] QJsonObject toJson(const operations::PruneReport& report);

} // namespace churnlens::batch
