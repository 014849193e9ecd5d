// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/commandline.h"

namespace churnlens::serve {

/// --serve: the REST API alone, until SIGINT or SIGTERM; with --batch or --demo after the run. Returns the exit code.
/// A run whose gate failed is served too: the last good scores stay.
int runServeCommand(const batch::CommandLine& line);

} // namespace churnlens::serve
