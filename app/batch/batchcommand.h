// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/commandline.h"

namespace churnlens::batch {

/// Runs --batch or --demo: progress on standard error, then a summary or one line with the error; the report where it
/// was asked for. Returns the exit code.
[[nodiscard]] int runBatchCommand(const CommandLine& line);

} // namespace churnlens::batch
