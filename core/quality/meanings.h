// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::quality {

/// What a reason of rejection says about the line: "bad_date" is "no readable date". An unknown reason is returned as
/// words.
[[nodiscard]] QString reasonMeaning(const QString& reason);

/// What follows for the features when a file has no column of that role.
[[nodiscard]] QString absenceMeaning(const QString& column);

} // namespace churnlens::quality
