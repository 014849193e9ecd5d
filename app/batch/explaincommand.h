// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/commandline.h"

namespace churnlens::batch {

/// Runs --explain: prints why customers of the published run have the probability that they have, as text or, with
/// --json, as an array. Returns the exit code: 2 when a customer is unknown, 5 before the first scores; then nothing is
/// printed but the reason, on standard error.
[[nodiscard]] int runExplainCommand(const CommandLine& line);

} // namespace churnlens::batch
