// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::formula {

/// The shortest decimal text that reads back as the same double: "0.1", "1e-300".
[[nodiscard]] QString numberText(double number);

} // namespace churnlens::formula
