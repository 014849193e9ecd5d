// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/batchrun.h"

namespace churnlens::batch {

/// What a run did, in a few lines for a person; ends with a line feed.
[[nodiscard]] QString summaryText(const pipeline::BatchReport& report, const QString& exportFile);

} // namespace churnlens::batch
