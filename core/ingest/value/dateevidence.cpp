// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/dateevidence.h"

#include "core/ingest/value/rawdate.h"

#include <algorithm>
#include <numeric>

namespace churnlens::ingest {

namespace {

constexpr size_t kDay = 1;
constexpr size_t kMonth = 2;
constexpr size_t kYear = 4;

qint64 sumFrom(const std::array<qint64, 8>& counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64{0});
}

/// A form in one number, and back.
struct Form
{
    DateStyle style = DateStyle::YearMonthDay;
    char separator = '\0';
    TimeDetail detail = TimeDetail::None;
    bool letterT = false;
    bool halfDay = false;
    bool hasOffset = false;

    [[nodiscard]] quint32 packed() const
    {
        return static_cast<quint32>(style) << 16U | static_cast<quint32>(separator) << 8U
            | static_cast<quint32>(detail) << 4U | (letterT ? 4U : 0U) | (halfDay ? 2U : 0U) | (hasOffset ? 1U : 0U);
    }
    static Form unpacked(quint32 packed)
    {
        return {static_cast<DateStyle>(packed >> 16U),
                static_cast<char>(packed >> 8U & 0x7FU),
                static_cast<TimeDetail>(packed >> 4U & 0xFU),
                (packed & 4U) != 0,
                (packed & 2U) != 0,
                (packed & 1U) != 0};
    }
};

QString joined(QLatin1String a, QLatin1String b, QLatin1String c, char separator)
{
    const QLatin1Char mark(separator);
    QString text = a;
    return text.append(mark).append(b).append(mark).append(c);
}

QString dateText(const Form& form, DateOrder order)
{
    const QLatin1String day("DD");
    const QLatin1String month("MM");
    const QLatin1String year(form.style == DateStyle::ShortYear ? "YY" : "YYYY");
    switch (form.style) {
    case DateStyle::YearMonthDay:
        return joined(year, month, day, form.separator);
    case DateStyle::YearLast:
    case DateStyle::ShortYear:
        if (order == DateOrder::YearFirst && form.style == DateStyle::ShortYear)
            return joined(year, month, day, form.separator);
        return order == DateOrder::MonthFirst ? joined(month, day, year, form.separator)
                                              : joined(day, month, year, form.separator);
    case DateStyle::DayNameYear:
        return QStringLiteral("day month-name year");
    case DateStyle::NameDayYear:
        return QStringLiteral("month-name day year");
    case DateStyle::YearNameDay:
        return QStringLiteral("year month-name day");
    case DateStyle::Compact:
        return QStringLiteral("YYYYMMDD");
    case DateStyle::SerialNumber:
        return QStringLiteral("Excel serial number");
    case DateStyle::UnixSeconds:
        return QStringLiteral("Unix seconds");
    case DateStyle::UnixMilliseconds:
        return QStringLiteral("Unix milliseconds");
    }
    return {};
}

QString timeText(const Form& form)
{
    if (form.detail == TimeDetail::None || form.style >= DateStyle::SerialNumber)
        return {};
    QString text = form.letterT ? QStringLiteral("T") : QStringLiteral(" ");
    const bool colons = form.style != DateStyle::Compact;
    text += colons ? QLatin1String("hh:mm") : QLatin1String("hhmm");
    if (form.detail >= TimeDetail::Seconds)
        text += colons ? QLatin1String(":ss") : QLatin1String("ss");
    if (form.detail == TimeDetail::Fraction)
        text += QLatin1String(".ffffff");
    if (form.halfDay)
        text += QLatin1String(" AM/PM");
    if (form.hasOffset)
        text += QLatin1String(" with zone");
    return text;
}

} // namespace

void DateEvidence::add(std::string_view text)
{
    text = trimmed(text);
    if (text.empty()) {
        ++m_empty;
        return;
    }
    RawDate raw;
    if (!readDate(text, raw)) {
        ++m_malformed;
        return;
    }
    if (isOrdered(raw.style)) {
        const qint64 before = m_malformed;
        countOrder(raw);
        if (m_malformed != before)
            return;
    } else if (momentOf(raw, DateOrder::DayFirst)) {
        ++m_withoutOrder;
    } else {
        ++m_malformed;
        return;
    }
    if (raw.time.hasOffset) {
        m_mixedOffsets = m_mixedOffsets || (m_withOffset > 0 && m_offset != raw.time.offsetMinutes);
        m_offset = raw.time.offsetMinutes;
        ++m_withOffset;
    }
    countForm(raw);
}

void DateEvidence::countOrder(const RawDate& raw)
{
    const size_t orders = (momentOf(raw, DateOrder::DayFirst) ? kDay : 0)
        | (momentOf(raw, DateOrder::MonthFirst) ? kMonth : 0) | (momentOf(raw, DateOrder::YearFirst) ? kYear : 0);
    if (orders == 0) {
        ++m_malformed;
        return;
    }
    if (raw.style == DateStyle::YearLast) {
        ++m_longYear[orders];
        return;
    }
    ++m_shortYear[orders];
    m_firstOfShort.set(static_cast<size_t>(raw.part[0]));
    m_lastOfShort.set(static_cast<size_t>(raw.part[2]));
}

void DateEvidence::countForm(const RawDate& raw)
{
    const quint32 packed =
        Form{raw.style, raw.separator, raw.time.detail, raw.time.letterT, raw.time.halfDay, raw.time.hasOffset}
            .packed();
    if (m_lastForm < m_forms.size() && m_forms[m_lastForm].first == packed) {
        ++m_forms[m_lastForm].second;
        return;
    }
    const auto found = std::find_if(m_forms.begin(), m_forms.end(), [=](const auto& f) { return f.first == packed; });
    m_lastForm = static_cast<size_t>(found - m_forms.begin());
    if (found == m_forms.end())
        m_forms.emplace_back(packed, 1);
    else
        ++found->second;
}

qint64 DateEvidence::dayFirst() const
{
    return m_longYear[kDay] + m_shortYear[kDay];
}

qint64 DateEvidence::monthFirst() const
{
    return m_longYear[kMonth] + m_shortYear[kMonth];
}

qint64 DateEvidence::yearFirst() const
{
    return m_shortYear[kYear];
}

qint64 DateEvidence::ambiguous() const
{
    return readable() - m_withoutOrder - dayFirst() - monthFirst() - yearFirst();
}

qint64 DateEvidence::readable() const
{
    return m_withoutOrder + sumFrom(m_longYear) + sumFrom(m_shortYear);
}

DateEvidence::YearSide DateEvidence::sideOfShortYear() const
{
    const qint64 first = m_shortYear[kYear];
    const qint64 last = m_shortYear[kDay] + m_shortYear[kMonth] + m_shortYear[kDay | kMonth];
    if (first != last)
        return first > last ? YearSide::First : YearSide::Last;
    const size_t firstKinds = m_firstOfShort.count();
    const size_t lastKinds = m_lastOfShort.count();
    if (firstKinds == lastKinds)
        return YearSide::Unknown;
    return firstKinds < lastKinds ? YearSide::First : YearSide::Last;
}

DateEvidence::Proofs DateEvidence::proofs() const
{
    Proofs proofs{dayFirst(), monthFirst(), yearFirst()};
    switch (sideOfShortYear()) {
    case YearSide::Last:
        proofs.dayFirst += m_shortYear[kDay | kYear];
        proofs.monthFirst += m_shortYear[kMonth | kYear];
        break;
    case YearSide::First:
        proofs.yearFirst +=
            m_shortYear[kDay | kYear] + m_shortYear[kMonth | kYear] + m_shortYear[kDay | kMonth | kYear];
        break;
    case YearSide::Unknown:
        break;
    }
    return proofs;
}

std::optional<DateOrder> DateEvidence::decided() const
{
    const Proofs p = proofs();
    if (p.dayFirst > p.monthFirst && p.dayFirst > p.yearFirst)
        return DateOrder::DayFirst;
    if (p.monthFirst > p.dayFirst && p.monthFirst > p.yearFirst)
        return DateOrder::MonthFirst;
    if (p.yearFirst > p.dayFirst && p.yearFirst > p.monthFirst)
        return DateOrder::YearFirst;
    return std::nullopt;
}

bool DateEvidence::contradictory() const
{
    const Proofs p = proofs();
    const qint64 all = p.dayFirst + p.monthFirst + p.yearFirst;
    return std::max({p.dayFirst, p.monthFirst, p.yearFirst}) != all;
}

QString DateEvidence::form(DateOrder order) const
{
    const auto most = std::max_element(m_forms.begin(), m_forms.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == m_forms.end())
        return {};
    const Form form = Form::unpacked(most->first);
    return dateText(form, order) + timeText(form);
}

} // namespace churnlens::ingest
