// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

namespace churnlens::gui {

/// The message of an error for people at the window: what the core says in words of the command line ("Load a file with
/// --input FILE") in words of the window ("Load a file on the Data page"), and those sentences in the user's language.
/// Other messages as they are. Error::message itself is that of the API, the report and the command line.
[[nodiscard]] QString errorText(const Error& error);

} // namespace churnlens::gui
