// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/session.h"

#include <QTime>

#include <optional>

namespace churnlens::gui {

/// A batch run that a scheduler starts every day.
struct ScheduledRun
{
    QString program; ///< path of the executable
    pipeline::DatabaseChoice database;
    QString input; ///< file or folder to load first; empty: score what is there
    QString exportFile; ///< the high-risk list; empty: none
    QTime at = QTime(6, 0);
    std::optional<int> capacity; ///< buckets by capacity; none: by thresholds
};

/// The run's arguments, without the program; never with a password.
[[nodiscard]] QStringList batchArguments(const ScheduledRun& run);

/// To be typed into a shell; for cron by `crontab -e`; a service and a timer for systemd; the command that makes a task
/// for the Windows Task Scheduler. Each is quoted by the rules of its reader.
[[nodiscard]] QString shellCommand(const ScheduledRun& run);
[[nodiscard]] QString cronLine(const ScheduledRun& run);
[[nodiscard]] QString systemdUnits(const ScheduledRun& run);
[[nodiscard]] QString windowsTask(const ScheduledRun& run);

} // namespace churnlens::gui
