// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

#include <functional>
#include <vector>

namespace churnlens {

/// What stands at a place of a Phrase.
struct PhraseValue
{
    QString name; ///< of the place
    QVariant value; ///< number, date or text; invalid: unknown
    QString unit; ///< "days", "currency", "share"; what it is, which says how to write it
};

/// A sentence that can be written in more than one language: a pattern, which tells it apart from others and is what a
/// translation begins with, and its values. "{days|day|days} of history; {needed} are needed."
struct Phrase
{
    QString pattern;
    std::vector<PhraseValue> values;
};

/// The pattern with every {name} replaced by what `write` makes of its value; of a place that has none, write() gets a
/// value that is invalid. After {name|one|many} follows a space and the word for one, where "1" was written, or else
/// that for many. An unclosed brace stands as it is.
[[nodiscard]] QString fillPattern(const QString& pattern, const std::vector<PhraseValue>& values,
                                  const std::function<QString(const PhraseValue&)>& write);

/// The names of a pattern's places, in order, each as often as it stands.
[[nodiscard]] QStringList placesOf(const QString& pattern);

} // namespace churnlens
