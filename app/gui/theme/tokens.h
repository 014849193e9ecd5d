// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace churnlens::gui {

/// Every colour of the window; nothing else names one. Texts reach a contrast of 4.5:1 on both grounds.
struct Tokens
{
    QColor background; ///< of the window
    QColor surface; ///< of cards and tables
    QColor border; ///< hairlines
    QColor text;
    QColor muted; ///< captions, axes, units
    QColor accent; ///< the primary action, selection, focus ring, links
    QColor onAccent; ///< text on the accent
    QColor low; ///< risk; also what lowers it
    QColor medium;
    QColor high; ///< also what raises the risk
    QColor grid; ///< of charts
    QColor hover; ///< behind a row or button under the pointer
    QColor selection; ///< behind selected rows; text stays readable on it
};

enum class Scheme { Light, Dark };

[[nodiscard]] const Tokens& tokens(Scheme scheme);
/// Of the scheme that a palette belongs to: `tokens(widget->palette())` in a paint event; changeEvent() with
/// QEvent::PaletteChange tells when it changed.
[[nodiscard]] const Tokens& tokens(const QPalette& palette);
[[nodiscard]] Scheme schemeOf(const QPalette& palette);

/// The colour of "Low", "Medium" or "High"; muted for anything else.
[[nodiscard]] QColor bucketColor(const Tokens& tokens, const QString& bucket);

/// Spacing, logical pixels.
inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;
inline constexpr int kSpace4 = 16;
inline constexpr int kSpace6 = 24;
inline constexpr int kRadius = 6;
inline constexpr int kRowHeight = 32; ///< of tables
inline constexpr int kIconSize = 18;

/// Steps of the type: the system font times these.
enum class TextRole { PageTitle, CardTitle, Body, Caption, Figure };

/// The font of a role; figures are tabular. base: usually QApplication::font().
[[nodiscard]] QFont fontFor(TextRole role, const QFont& base);

} // namespace churnlens::gui
