// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace churnlens::evaluation {

/// How well a model tells churners from the others, in one word.
enum class Grade {
    Poor, ///< AUC below 0.6: hardly better than guessing
    Fair, ///< below 0.7
    Good, ///< below 0.8
    VeryGood, ///< up to 0.9
    Suspicious, ///< above 0.9: it probably knows something of the future; the gate refuses it
};

/// auc: of a held-out date, 0 to 1. The lower bounds belong to the better grade. The bounds are those usual for
/// discrimination (Hosmer and Lemeshow, Applied Logistic Regression, 5.2.4) but for the last, which is the leak
/// alarm's.
[[nodiscard]] Grade gradeOf(double auc);

} // namespace churnlens::evaluation
