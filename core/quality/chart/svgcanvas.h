// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace churnlens::quality {

/// A part of an SVG picture: across in percent of its width, down in pixels, so that a picture stretches with the page
/// and its text does not. Colours come from the page's style sheet by class.
struct SvgBox
{
    double left = 0; ///< percent
    double top = 0; ///< pixels
    double width = 0; ///< percent
    double height = 0; ///< pixels
};

enum class Anchor { Start, Middle, End };

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
    void text(double x, double y, const QString& content, Anchor anchor = Anchor::Start);

    /// The picture.
    [[nodiscard]] QString svg() const;

private:
    void rectangle(const SvgBox& box, const QString& paint, const QString& title);

    QString m_head;
    QString m_body;
};

} // namespace churnlens::quality
