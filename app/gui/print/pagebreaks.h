// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace churnlens::gui {

/// From top to below bottom, pixels.
struct Span
{
    int top = 0;
    int bottom = 0;

    [[nodiscard]] int height() const { return bottom - top; }
    friend bool operator==(const Span&, const Span&) = default;
};

/// Cuts 0..contentHeight into pages of pageHeight at most. blocks: what should stay whole, the dearest first
/// (cards before lines of text); a block that would leave more than half a page empty is cut all the same, except for
/// the smaller ones in it.
[[nodiscard]] std::vector<Span> breakPages(int contentHeight, int pageHeight,
                                           const std::vector<std::vector<Span>>& blocks);

} // namespace churnlens::gui
