// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/phrase.h"

namespace churnlens::gui {

/// A label, unit, group or sentence of the feature catalogue in the user's language. What the catalogue does not have,
/// such as a label of somebody's own model, is returned as it is.
[[nodiscard]] QString catalogueText(const QString& english);

/// The label of a column of mart.customer_feature, or of "churn_probability", in the user's language.
[[nodiscard]] QString columnText(const QString& column);

/// A reason (scoring::GroupReason::reason) in the user's language, amounts in his currency (moneyText()); in English as
/// the API says it otherwise.
[[nodiscard]] QString reasonSentence(const Phrase& reason);

/// Everything that catalogueText() can translate, in English.
[[nodiscard]] QStringList catalogueTexts();

} // namespace churnlens::gui
