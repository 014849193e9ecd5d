// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace churnlens {

/// What a long task takes along: where to report, and whether to stop. Cheap to copy; callable from the task's thread.
/// A task checks stopped() at least every 100 ms.
struct Progress
{
    std::stop_token stop; ///< default constructed: never stops
    std::function<void(double fraction, const QString& phase)> report; ///< fraction 0..1 of the phase; may be empty

    [[nodiscard]] bool stopped() const { return stop.stop_requested(); }
    void update(double fraction, const QString& phase) const
    {
        if (report)
            report(fraction, phase);
    }
};

/// The error every cancelled task ends with.
inline Error interruptedError()
{
    return {ErrorCode::Interrupted, QStringLiteral("Interrupted; nothing half-done was kept."), {}, {}};
}

} // namespace churnlens
