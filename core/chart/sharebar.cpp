// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/sharebar.h"

#include "core/chart/svgcanvas.h"
#include "core/chart/texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace churnlens::chart {

namespace {

constexpr int kShareHeight = 28;
constexpr int kValueHeight = 12;
constexpr double kNarrowestSegment = 0.4; ///< percent
constexpr double kNarrowestValue = 0.8; ///< percent

} // namespace

QString shareBarSvg(const std::vector<ShareSegment>& segments, const QString& description)
{
    qint64 whole = 0;
    for (const ShareSegment& segment : segments)
        whole += segment.value;
    double drawn = 0; // more than 100 % when narrow parts are widened
    const auto widthOf = [whole](const ShareSegment& segment) {
        return segment.value <= 0
            ? 0
            : std::max(kNarrowestSegment, 100.0 * static_cast<double>(segment.value) / static_cast<double>(whole));
    };
    for (const ShareSegment& segment : segments)
        drawn += widthOf(segment);
    SvgCanvas canvas(kShareHeight, description, u"shares"_s);
    double left = 0;
    for (const ShareSegment& segment : segments) {
        if (segment.value <= 0)
            continue;
        const double width = widthOf(segment) * 100 / drawn;
        canvas.box({left, 0, width, kShareHeight}, segment.cssClass,
                   u"%1: %2 (%3)"_s.arg(segment.label, wholeText(segment.value),
                                        percentText(static_cast<double>(segment.value) / static_cast<double>(whole))));
        left += width;
    }
    return canvas.svg();
}

QString valueBarSvg(qint64 value, qint64 greatest, const QString& cssClass)
{
    SvgCanvas canvas(kValueHeight, u"%1 of at most %2"_s.arg(wholeText(value), wholeText(greatest)), u"value"_s);
    if (value > 0 && greatest > 0)
        canvas.box({0, 0, std::max(kNarrowestValue, 100.0 * static_cast<double>(value) / static_cast<double>(greatest)),
                    kValueHeight},
                   cssClass);
    return canvas.svg();
}

} // namespace churnlens::chart
