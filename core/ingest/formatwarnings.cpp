// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/formatwarnings.h"

namespace churnlens::ingest {

QString undecidedDates(const QString& title)
{
    return QStringLiteral("%1: no day in the date column is above 12, so day and month cannot be told apart; the dates "
                          "are read day first. Set \"date_order\" in a profile if they are month first.")
        .arg(title);
}

QString undecidedNumbers(const QString& title, DecimalMark used)
{
    return QStringLiteral("%1: the numbers do not tell decimal marks from thousands separators; the %2 is read as the "
                          "decimal mark. Set \"decimal_mark\" in a profile if it is not.")
        .arg(title, used == DecimalMark::Comma ? QStringLiteral("comma") : QStringLiteral("point"));
}

QString severalCurrencies(const QString& title, const QStringList& currencies)
{
    return QStringLiteral("%1: prices carry several currencies (%2) and are added up as they stand. Export one "
                          "currency, or convert them first.")
        .arg(title, currencies.join(QStringLiteral(", ")));
}

} // namespace churnlens::ingest
