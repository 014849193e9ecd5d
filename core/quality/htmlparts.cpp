// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/htmlparts.h"

#include "core/chart/texts.h"
#include "core/page/status.h"

using namespace churnlens::chart;
using namespace Qt::StringLiterals;

namespace churnlens::quality {

namespace {

page::Status statusOf(Level level)
{
    switch (level) {
    case Level::Enough:
        return page::Status::Good;
    case Level::Thin:
        return page::Status::Thin;
    case Level::NotEnough:
        break;
    }
    return page::Status::Bad;
}

} // namespace

QString levelClass(Level level)
{
    return page::statusClass(statusOf(level));
}

QString levelWord(Level level)
{
    switch (level) {
    case Level::Enough:
        return u"Enough"_s;
    case Level::Thin:
        return u"Thin"_s;
    case Level::NotEnough:
        break;
    }
    return u"Not enough"_s;
}

QString levelIcon(Level level)
{
    return page::statusIcon(statusOf(level), levelWord(level));
}

QString checkItem(Level level, const QString& title, const QString& sentence)
{
    return page::checkItem(statusOf(level), levelWord(level), title, sentence);
}

QString fileName(const QString& path)
{
    return u"<bdi title=\"%1\">%2</bdi>"_s.arg(html(path), html(path.mid(path.lastIndexOf(u'/') + 1)));
}

} // namespace churnlens::quality
