// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/commandline.h"

namespace churnlens::batch {

/// Runs --backup, --restore, --copy-to, --prune or --grant-reader; what was done goes to standard error, or with --json
/// to standard output. Returns the exit code.
int runOperationsCommand(const CommandLine& line);

} // namespace churnlens::batch
