// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/style/polishing.h"

#include "app/gui/theme/style/drawing.h"
#include "app/gui/theme/style/progress.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QScrollBar>
#include <QTabBar>
#include <QTextCharFormat>

namespace churnlens::gui::look {

namespace {

bool answersPointer(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget)
        || qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QAbstractSlider*>(&widget)
        || qobject_cast<const QTabBar*>(&widget) || isSet(&widget, "clickable");
}

void colourLabel(QLabel& label)
{
    const QString role = roleOf(&label);
    if (role == QStringLiteral("muted"))
        label.setForegroundRole(QPalette::PlaceholderText);
    else if (role == QStringLiteral("error"))
        label.setForegroundRole(QPalette::BrightText);
    else if (role.isEmpty() && label.property("role").isValid()) // it had one before
        label.setForegroundRole(QPalette::NoRole);
}

/// Qt's is a bar of the accent with red week-ends, on which our ink cannot be read.
void calmCalendar(QCalendarWidget& calendar)
{
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, QTextCharFormat());
    if (auto* const bar = calendar.findChild<QWidget*>(QStringLiteral("qt_calendar_navigationbar")))
        bar->setBackgroundRole(QPalette::Window);
}

} // namespace

void polishWidget(QWidget& widget)
{
    if (answersPointer(widget))
        widget.setAttribute(Qt::WA_Hover);
    if (auto* const label = qobject_cast<QLabel*>(&widget))
        return colourLabel(*label);
    if (auto* const calendar = qobject_cast<QCalendarWidget*>(&widget))
        return calmCalendar(*calendar);
    if (auto* const view = qobject_cast<QAbstractItemView*>(&widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    else if (qobject_cast<QScrollBar*>(&widget))
        widget.setAttribute(Qt::WA_OpaquePaintEvent, false); // what lies behind shows beside the handle
    else if (auto* const progress = qobject_cast<QProgressBar*>(&widget))
        progress->setFixedHeight(kProgressHeight); // it would ask for the height of its words
    else if (qobject_cast<QFrame*>(&widget) && !roleOf(&widget).isEmpty()) {
        QEvent changed(QEvent::StyleChange); // a frame reckons its margins when it is made, before it has a role
        QApplication::sendEvent(&widget, &changed);
    }
}

} // namespace churnlens::gui::look
