// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/customerlife.h"

#include "core/synthetic/words.h"

#include <algorithm>
#include <utility>

namespace churnlens::synthetic {

namespace {

constexpr double kDaysBefore = 540; ///< average days before the first day in which earlier customers arrived

// Close to what BG/NBD fits of real gift shops give: about 6 purchases a customer in two years, most of them by few.
constexpr double kRateShape = 0.65;
constexpr double kRateScale = 1.0 / 58;
constexpr double kLeavingA = 0.25;
constexpr double kLeavingB = 3.2;

constexpr double kUsualLines = 2.65; ///< log of the median basket
constexpr double kLinesBetween = 0.55; ///< log-normal spread between customers
constexpr double kLinesWithin = 0.8; ///< and between the visits of one
constexpr double kReturnChance = 0.27;
constexpr double kReturnDays = 12; ///< mean time from purchase to return
constexpr double kAbroad = 0.08;
constexpr double kWholesalers = 0.004;

std::string_view drawCountry(Random& random)
{
    double total = 0;
    for (const Country& country : foreignCountries())
        total += country.weight;
    double rest = random.uniform() * total;
    for (const Country& country : foreignCountries()) {
        rest -= country.weight;
        if (rest < 0)
            return country.name;
    }
    return foreignCountries().back().name;
}

} // namespace

CustomerLife::CustomerLife(quint64 seed, quint64 index, const ShopCalendar& calendar)
    : m_random(Random::stream(seed, index))
{
    m_demand = m_random.uniform() * (calendar.days() + kDaysBefore) - kDaysBefore;
    m_wholesaler = m_random.chance(kWholesalers);
    m_rate = m_random.gamma(kRateShape) * kRateScale * (m_wholesaler ? 4 : 1);
    m_leaving = m_random.beta(kLeavingA, kLeavingB) * (m_wholesaler ? 0.3 : 1);
    m_size = kUsualLines + kLinesBetween * m_random.normal();
    if (m_random.chance(kAbroad))
        m_country = drawCountry(m_random);
}

Visit CustomerLife::next(const ShopCalendar& calendar)
{
    while (m_alive && m_demand < 0)
        planNextPurchase();
    Visit visit;
    visit.minute = m_alive ? calendar.minuteAt(m_demand) : -1;
    if (m_return.minute >= 0 && (visit.minute < 0 || m_return.minute < visit.minute))
        return std::exchange(m_return, Visit{});
    if (visit.minute < 0)
        return visit;
    const double lines = expOf(std::min(m_size + kLinesWithin * m_random.normal(), 9.0));
    visit.lines = std::clamp(static_cast<int>(lines), 1, BasketFiller::kMaxLines);
    visit.basket = {m_random.next(), visit.lines, m_wholesaler ? BasketKind::Wholesale : BasketKind::Shop,
                    calendar.autumn(visit.minute), !m_country.empty()};
    if (m_return.minute < 0 && m_random.chance(kReturnChance))
        planReturn(visit, m_demand, calendar);
    planNextPurchase();
    return visit;
}

void CustomerLife::planNextPurchase()
{
    m_alive = !m_random.chance(m_leaving);
    m_demand += m_random.exponential() / m_rate;
}

void CustomerLife::planReturn(const Visit& purchase, double demand, const ShopCalendar& calendar)
{
    m_return = purchase;
    m_return.isReturn = true;
    m_return.minute = calendar.minuteAt(demand + 0.5 + kReturnDays * m_random.exponential());
    m_return.lines = std::min(purchase.lines, 1 + static_cast<int>(m_random.below(BasketFiller::kPlainLines)));
}

} // namespace churnlens::synthetic
