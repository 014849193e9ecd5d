// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace churnlens::gui {

/// The scale from 0 to 100 % as Low, Medium and High share it.
class BucketBar : public QWidget
{
    Q_OBJECT

public:
    explicit BucketBar(QWidget* parent = nullptr);

    /// Probabilities; 0 < mediumFrom < highFrom < 1, else only the empty scale is drawn.
    void setThresholds(double mediumFrom, double highFrom);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawBucket(QPainter& painter, const QString& bucket, const QRectF& area) const;
    void drawMark(QPainter& painter, double probability, const QRectF& scale) const;

    double m_mediumFrom = 0;
    double m_highFrom = 0;
};

} // namespace churnlens::gui
