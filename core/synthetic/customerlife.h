// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synthetic/basket.h"
#include "core/synthetic/shopcalendar.h"

namespace churnlens::synthetic {

/// One visit: a purchase, or goods brought back.
struct Visit
{
    int minute = -1; ///< since the first midnight; -1: no further visit
    int lines = 0; ///< rows that this visit writes
    bool isReturn = false;
    Basket basket; ///< what is bought, or what part of it comes back
};

/// The visits of one customer, in time order; a pure function of (seed, index, calendar).
/// Model: BG/NBD (Fader, Hardie, Lee 2005) on the calendar's demand clock. Buyers differ by a gamma-distributed rate
/// and leave for good after each purchase with a beta-distributed probability. Newcomers arrive evenly, some before the
/// first day, so that the period starts with a settled clientele; nothing before the first day is reported.
class CustomerLife
{
public:
    CustomerLife(quint64 seed, quint64 index, const ShopCalendar& calendar);
    Visit next(const ShopCalendar& calendar);
    /// Empty for the home country.
    [[nodiscard]] std::string_view country() const { return m_country; }

private:
    void planNextPurchase();
    void planReturn(const Visit& purchase, double demand, const ShopCalendar& calendar);

    Random m_random;
    double m_rate = 0; ///< purchases per average day
    double m_leaving = 0; ///< probability of leaving after a purchase
    double m_size = 0; ///< log of the usual number of lines
    double m_demand = 0; ///< demand time of the next purchase
    bool m_alive = true;
    bool m_wholesaler = false;
    std::string_view m_country;
    Visit m_return; ///< at most one is open
};

} // namespace churnlens::synthetic
