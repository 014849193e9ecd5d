// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace churnlens::ingest {

/// Tells what separates the fields of a text from its first lines: one of , ; tab |. The candidate that splits most
/// lines into the same number of fields, and into many, is taken; a first line "sep=;" settles it.
[[nodiscard]] char detectDelimiter(std::string_view start);

} // namespace churnlens::ingest
