// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/dossier.h"

namespace churnlens::gui {

/// "Churn: no purchase in the 90 days after 10 Dec 2011."
[[nodiscard]] QString churnDefinition(int horizonDays, const QDate& asOf);
/// "Higher than 93 % of customers".
[[nodiscard]] QString rankSentence(const scoring::CustomerExplanation& score);

/// What the pane says of a customer, as lines of plain text to paste into a mail.
[[nodiscard]] QString explanationText(const dossier::Dossier& dossier);

} // namespace churnlens::gui
