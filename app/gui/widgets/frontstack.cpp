// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/frontstack.h"

#include <QLayout>

namespace churnlens::gui {

FrontStack::FrontStack(QWidget* parent)
    : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

const QLayoutItem* FrontStack::front() const
{
    return currentIndex() < 0 ? nullptr : layout()->itemAt(currentIndex());
}

QSize FrontStack::withFrame(const QSize& size) const
{
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FrontStack::sizeHint() const
{
    const QLayoutItem* const item = front();
    return withFrame(item ? item->sizeHint() : QSize(0, 0));
}

QSize FrontStack::minimumSizeHint() const
{
    const QLayoutItem* const item = front();
    return withFrame(item ? item->minimumSize() : QSize(0, 0));
}

bool FrontStack::hasHeightForWidth() const
{
    const QLayoutItem* const item = front();
    return item && item->hasHeightForWidth();
}

int FrontStack::heightForWidth(int width) const
{
    const QLayoutItem* const item = front();
    if (!item || !item->hasHeightForWidth())
        return -1;
    const QSize frame = withFrame({0, 0});
    return item->heightForWidth(width - frame.width()) + frame.height();
}

} // namespace churnlens::gui
