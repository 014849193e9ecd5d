// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace churnlens::chart {

/// A part of an SVG picture: across in percent of its width, down in pixels, so that a picture stretches with the page
/// and its text does not. Colours come from the page's style sheet by class.
struct SvgBox
{
    double left = 0; ///< percent
    double top = 0; ///< pixels
    double width = 0; ///< percent
    double height = 0; ///< pixels
};

/// A point: across in percent of the picture's width, down in pixels.
struct SvgPoint
{
    double x = 0; ///< percent
    double y = 0; ///< pixels
};

enum class Anchor { Start, Middle, End };

/// The form of a point, so that colour is never alone.
enum class Marker { Circle, Square, Diamond, Triangle };

/// Writes one inline SVG picture. All texts are escaped.
class SvgCanvas
{
public:
    /// description: what a screen reader says instead of the picture.
    SvgCanvas(int height, const QString& description, const QString& cssClass = {});

    /// Adds a pattern of diagonal lines over the colour of the class; to be used by hatched(). One a page and id.
    void defineHatch(const QString& id, const QString& cssClass);
    /// title: shown while the pointer rests on the box; empty: none.
    void box(const SvgBox& box, const QString& cssClass, const QString& title = {});
    void hatchedBox(const SvgBox& box, const QString& hatchId, const QString& title = {});
    void horizontalLine(double left, double right, double y, const QString& cssClass);
    void line(const SvgPoint& from, const SvgPoint& to, const QString& cssClass);
    /// Points joined by lines whose width does not stretch with the page.
    void path(const std::vector<SvgPoint>& points, const QString& cssClass);
    /// A point of about 9 pixels; title as for box().
    void marker(const SvgPoint& at, Marker marker, const QString& cssClass, const QString& title = {});
    void text(double x, double y, const QString& content, Anchor anchor = Anchor::Start);

    /// The picture.
    [[nodiscard]] QString svg() const;

private:
    void rectangle(const SvgBox& box, const QString& paint, const QString& title);

    int m_height;
    QString m_head;
    QString m_body;
};

/// A marker as a picture of its own, for a legend beside text that names it.
[[nodiscard]] QString markerSvg(Marker marker, const QString& cssClass);

} // namespace churnlens::chart
