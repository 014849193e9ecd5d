// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::page {

/// How something that was checked stands.
enum class Status { Good, Thin, Bad };

/// The CSS class of a status's colour.
[[nodiscard]] QString statusClass(Status status);
/// The sign of a status: a form of its own, so that colour is never alone. word: what a screen reader says; plain text.
[[nodiscard]] QString statusIcon(Status status, const QString& word);
/// An item of the list <ul class="checks">: the sign, its word, what was checked, and a sentence; plain texts.
[[nodiscard]] QString checkItem(Status status, const QString& word, const QString& title, const QString& sentence);

} // namespace churnlens::page
