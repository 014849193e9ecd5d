// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/print/pagebreaks.h"

#include <algorithm>

namespace churnlens::gui {

namespace {

/// The lowest place at or above end where no block is cut.
int placeAbove(int end, const std::vector<Span>& blocks)
{
    for (bool moved = true; moved;) {
        moved = false;
        for (const Span& block : blocks) {
            if (block.top < end && end < block.bottom) {
                end = block.top;
                moved = true;
            }
        }
    }
    return end;
}

} // namespace

std::vector<Span> breakPages(int contentHeight, int pageHeight, const std::vector<std::vector<Span>>& blocks)
{
    std::vector<Span> pages;
    pageHeight = std::max(pageHeight, 1);
    int top = 0;
    while (contentHeight - top > pageHeight) {
        const int full = top + pageHeight;
        int end = full;
        for (const std::vector<Span>& level : blocks) {
            const int place = placeAbove(full, level);
            if (place - top > pageHeight / 2) {
                end = place;
                break;
            }
        }
        pages.push_back({top, end});
        top = end;
    }
    pages.push_back({top, std::max(contentHeight, top)});
    return pages;
}

} // namespace churnlens::gui
