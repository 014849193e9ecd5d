// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

class QWidget;

namespace churnlens::gui {

/// An error in a dialog that does not block the event loop: what happened and what to do, details on demand and to
/// copy. what: what the user wanted, "Could not export the list".
void showError(QWidget* parent, const QString& what, const Error& error);

/// Asks before something that cannot be undone. verb: text of the button, "Remove load". True: go on. Modal.
[[nodiscard]] bool confirm(QWidget* parent, const QString& question, const QString& consequence, const QString& verb);

/// The Error's text for people, with its detail, to be copied.
[[nodiscard]] QString detailsOf(const Error& error);

} // namespace churnlens::gui
