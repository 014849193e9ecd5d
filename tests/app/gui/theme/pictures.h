// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/gui/theme/contrast.h"

#include <QImage>

namespace churnlens::tests {

/// Of any pixel against the ground.
[[nodiscard]] inline double strongestContrast(const QImage& image, const QColor& ground)
{
    double strongest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            strongest = std::max(strongest, contrast(image.pixelColor(x, y), ground));
    }
    return strongest;
}

[[nodiscard]] inline bool hasColor(const QImage& image, const QColor& color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

/// The first column with anything but the ground in it, or -1.
[[nodiscard]] inline int firstInk(const QImage& image, const QRect& place, const QColor& ground)
{
    for (int x = place.left(); x <= place.right(); ++x) {
        for (int y = place.top(); y <= place.bottom(); ++y) {
            if (contrast(image.pixelColor(x, y), ground) > 1.5)
                return x;
        }
    }
    return -1;
}

} // namespace churnlens::tests
