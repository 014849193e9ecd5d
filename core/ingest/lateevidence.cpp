// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/lateevidence.h"

#include "core/ingest/formatwarnings.h"

namespace churnlens::ingest {

namespace {

QString otherForm(const QString& title, const QString& what, const QString& key)
{
    return QStringLiteral(
               "%1: further down, some %2 than above, and what can be read both ways may be wrong. Set \"%3\" "
               "in a profile, or export the file again.")
        .arg(title, what, key);
}

} // namespace

LateEvidence::LateEvidence(const TableLayout& layout)
    : m_order(layout.dateOrder)
    , m_mark(layout.decimalMark)
    , m_watchDates(!layout.sawAll && !layout.profile.dateOrder && !layout.dates.decided())
    , m_watchNumbers(!layout.sawAll && !layout.profile.decimalMark && !layout.numbers.decided())
    , m_watchCurrencies(!layout.sawAll && layout.numbers.currencies().size() < 2) // else the survey has warned
{
    for (const NumberEvidence::Currency& currency : layout.numbers.currencies()) {
        m_lastCurrency = currency.text;
        m_currencies.append(QString::fromStdString(currency.text));
    }
}

void LateEvidence::noteCurrency(std::string_view text)
{
    const std::string_view currency = currencyOf(text);
    if (currency.empty() || currency == m_lastCurrency || !isUtf8(currency))
        return;
    m_lastCurrency = currency;
    const QString shown = QString::fromStdString(m_lastCurrency);
    if (!m_currencies.contains(shown) && m_currencies.size() < static_cast<qsizetype>(NumberEvidence::kMostCurrencies))
        m_currencies.append(shown);
}

qint64 LateEvidence::misreadDates() const
{
    return m_dates.decided().value_or(m_order) == m_order ? 0 : m_dates.readable();
}

qint64 LateEvidence::misreadNumbers() const
{
    if (m_numbers.decided().value_or(m_mark) == m_mark)
        return 0;
    return m_numbers.points() + m_numbers.commas() + m_numbers.undecided();
}

QStringList LateEvidence::warnings(const QString& title) const
{
    QStringList all;
    if (misreadDates() > 0)
        all.append(otherForm(title, QStringLiteral("dates are in another order of day and month"),
                             QStringLiteral("date_order")));
    if (misreadNumbers() > 0)
        all.append(
            otherForm(title, QStringLiteral("numbers have another decimal mark"), QStringLiteral("decimal_mark")));
    if (m_dates.needsOrder() && !m_dates.decided())
        all.append(undecidedDates(title));
    if (m_numbers.ambiguous())
        all.append(undecidedNumbers(title, m_mark));
    if (m_watchCurrencies && m_currencies.size() > 1)
        all.append(severalCurrencies(title, m_currencies));
    return all;
}

} // namespace churnlens::ingest
