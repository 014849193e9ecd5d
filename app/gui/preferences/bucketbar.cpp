// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/bucketbar.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"

#include <QPainter>

namespace churnlens::gui {

namespace {

constexpr int kBarHeight = kSpace6;
constexpr double kGap = 2;

} // namespace

BucketBar::BucketBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BucketBar::setThresholds(double mediumFrom, double highFrom)
{
    m_mediumFrom = mediumFrom;
    m_highFrom = highFrom;
    setAccessibleName(tr("Buckets: Low below %1, Medium below %2, High from there on")
                          .arg(percentText(mediumFrom), percentText(highFrom)));
    update();
}

QSize BucketBar::sizeHint() const
{
    return {kSpace6 * 14, kBarHeight + kSpace1 + fontMetrics().height()};
}

void BucketBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF scale(0, 0, width(), kBarHeight);
    if (!(0 < m_mediumFrom && m_mediumFrom < m_highFrom && m_highFrom < 1)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens(palette()).grid);
        painter.drawRoundedRect(scale, kRadius / 2.0, kRadius / 2.0);
        return;
    }
    const double medium = scale.width() * m_mediumFrom;
    const double high = scale.width() * m_highFrom;
    drawBucket(painter, QStringLiteral("Low"), scale.adjusted(0, 0, medium - scale.width() - kGap / 2, 0));
    drawBucket(painter, QStringLiteral("Medium"),
               scale.adjusted(medium + kGap / 2, 0, high - scale.width() - kGap / 2, 0));
    drawBucket(painter, QStringLiteral("High"), scale.adjusted(high + kGap / 2, 0, 0, 0));
    for (const double probability : {0.0, m_mediumFrom, m_highFrom, 1.0})
        drawMark(painter, probability, scale);
}

void BucketBar::drawBucket(QPainter& painter, const QString& bucket, const QRectF& area) const
{
    const Tokens& colors = tokens(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(bucketColor(colors, bucket));
    painter.drawRoundedRect(area, kRadius / 2.0, kRadius / 2.0);
    const QString word = bucketText(bucket);
    if (fontMetrics().horizontalAdvance(word) + kSpace1 > area.width())
        return;
    // The surface's colour has the contrast to the buckets' that their words have on the surface.
    painter.setPen(colors.surface);
    painter.drawText(area, Qt::AlignCenter, word);
}

void BucketBar::drawMark(QPainter& painter, double probability, const QRectF& scale) const
{
    const bool atEnd = probability == 0 || probability == 1;
    const QString text = percentText(probability);
    const double width = fontMetrics().horizontalAdvance(text);
    const double x = qBound(0.0, scale.width() * probability - width / 2, scale.width() - width);
    const double room = fontMetrics().horizontalAdvance(percentText(1)) + kSpace2;
    // An end's label gives way to a threshold that is close to it.
    if (atEnd && (probability == 0 ? m_mediumFrom : 1 - m_highFrom) * scale.width() < 1.5 * room)
        return;
    painter.setPen(atEnd ? tokens(palette()).muted : tokens(palette()).text);
    // Two thresholds side by side keep their labels apart.
    const double middle = (m_mediumFrom + m_highFrom) / 2 * scale.width();
    const bool crowded = !atEnd && (m_highFrom - m_mediumFrom) * scale.width() < room;
    const double left = !crowded ? x : probability == m_mediumFrom ? middle - width - kSpace1 : middle + kSpace1;
    painter.drawText(QRectF(qBound(0.0, left, scale.width() - width), kBarHeight + kSpace1, width + 1, height()),
                     Qt::AlignLeft | Qt::AlignTop, text);
}

} // namespace churnlens::gui
