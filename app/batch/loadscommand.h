// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/commandline.h"

namespace churnlens::batch {

/// Runs --list-loads, or --remove-load without --batch: the loads as a table (or JSON with --json), or what was
/// removed. Returns the exit code.
[[nodiscard]] int runLoadsCommand(const CommandLine& line);

} // namespace churnlens::batch
