// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/commandline.h"

namespace churnlens::batch {

/// Runs --inspect: prints what the file is (or JSON with --json) and writes a profile to edit. An existing profile is
/// overwritten only where --save-profile names it. Returns the exit code: 0 also for a file that needs the profile
/// edited first, 3 when nothing in it is a table.
[[nodiscard]] int runInspectCommand(const CommandLine& line);

} // namespace churnlens::batch
