// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/commandline.h"

namespace churnlens::batch {

/// Runs --create-api-key, --list-api-keys or --revoke-api-key. Returns the exit code.
[[nodiscard]] int runApiKeysCommand(const CommandLine& line);

} // namespace churnlens::batch
