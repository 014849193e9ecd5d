// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace churnlens::batch {

/// What this program is and how it was built, for bug reports and for scripts.
[[nodiscard]] QJsonObject versionFacts();

/// The same as lines of text; the first is the name and the version.
[[nodiscard]] QString versionText();

} // namespace churnlens::batch
