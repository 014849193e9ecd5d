// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/iconlabel.h"

#include "app/gui/theme/icons.h"

#include <QPainter>

namespace churnlens::gui {

IconLabel::IconLabel(int size, bool muted, QWidget* parent)
    : QWidget(parent)
    , m_mode(muted ? QIcon::Disabled : QIcon::Normal)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString& name, const QString& meaning)
{
    m_icon = name.isEmpty() ? QIcon() : icon(name);
    setAccessibleName(meaning);
    setToolTip(meaning);
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, m_mode);
}

} // namespace churnlens::gui
