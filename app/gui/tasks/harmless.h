// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/tasks/task.h"

namespace churnlens::gui {

inline constexpr char kHarmlessProperty[] = "harmless";

/// Nothing is lost when the task is cancelled, such as a look at a file: closing the window does not ask about it.
inline void setHarmless(Task& task)
{
    task.setProperty(kHarmlessProperty, true);
}

[[nodiscard]] inline bool isHarmless(const Task& task)
{
    return task.property(kHarmlessProperty).toBool();
}

} // namespace churnlens::gui
