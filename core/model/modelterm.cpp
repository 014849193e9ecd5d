// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelterm.h"

#include <algorithm>

namespace churnlens::model {

const ColumnProfile* TrainingProfile::find(const QString& column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&column](const ColumnProfile& profile) { return profile.name == column; });
    return found == columns.end() ? nullptr : &*found;
}

} // namespace churnlens::model
