// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/profile/sourceprofile.h"

namespace churnlens::gui {

/// Words of the formats of a file, for people.

/// "Order number"
[[nodiscard]] QString roleText(ingest::ColumnRole role);
/// What the column of a role holds, as a sentence.
[[nodiscard]] QString roleMeaning(ingest::ColumnRole role);
[[nodiscard]] QString encodingText(ingest::TextEncoding encoding);
[[nodiscard]] QString delimiterText(char delimiter);
[[nodiscard]] QString dateOrderText(ingest::DateOrder order);
[[nodiscard]] QString decimalMarkText(ingest::DecimalMark mark);
[[nodiscard]] QString orderScopeText(ingest::OrderScope scope);
/// A profile's name without the digest behind its @.
[[nodiscard]] QString profileText(const QString& name);

} // namespace churnlens::gui
