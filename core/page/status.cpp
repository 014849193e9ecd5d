// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/page/status.h"

#include "core/chart/texts.h"

using namespace Qt::StringLiterals;
using churnlens::chart::html;

namespace churnlens::page {

QString statusClass(Status status)
{
    switch (status) {
    case Status::Good:
        return u"good"_s;
    case Status::Thin:
        return u"thin"_s;
    case Status::Bad:
        break;
    }
    return u"bad"_s;
}

QString statusIcon(Status status, const QString& word)
{
    QString shape;
    switch (status) {
    case Status::Good: // a tick in a circle
        shape = u"<circle cx=\"10\" cy=\"10\" r=\"7.5\"/><path d=\"M6.5 10.2l2.4 2.4 4.6-5\"/>"_s;
        break;
    case Status::Thin: // an exclamation mark in a triangle
        shape = u"<path d=\"M10 2.8l7.8 14H2.2z\"/><path d=\"M10 8v4.2M10 14.2v.6\"/>"_s;
        break;
    case Status::Bad: // a cross in an octagon
        shape =
            u"<path d=\"M7 2.5h6l4.5 4.5v6L13 17.5H7L2.5 13V7z\"/><path d=\"M7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4\"/>"_s;
        break;
    }
    return u"<svg class=\"icon %1\" viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" role=\"img\" "
           "aria-label=\"%2\">%3</svg>"_s.arg(statusClass(status), html(word), shape);
}

QString checkItem(Status status, const QString& word, const QString& title, const QString& sentence)
{
    return u"<li>%1<span class=\"word %2\">%3</span><strong>%4</strong><span>%5</span></li>\n"_s.arg(
        statusIcon(status, word), statusClass(status), html(word), html(title), html(sentence));
}

} // namespace churnlens::page
