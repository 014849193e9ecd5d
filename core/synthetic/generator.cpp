// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/generator.h"

#include "core/synthetic/csvemitter.h"
#include "core/synthetic/customerlife.h"
#include "core/synthetic/words.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace churnlens::synthetic {

namespace {

constexpr int kMinDays = 60;
constexpr int kMaxDays = 3650;
constexpr double kKnownShare = 0.78; ///< of the rows, those with a customer
constexpr int kMaxMisfits = 200;
constexpr qint64 kFirstInvoice = 500001;
constexpr qint64 kFirstCustomer = 12346;
constexpr int kMinutesPerDay = 24 * 60;

// Anonymous baskets: mostly single corrections by number, mostly web orders by lines.
constexpr double kFees = 0.02;
constexpr double kCorrections = 0.6;
constexpr double kWebLines = 3.4; ///< log of the median
constexpr double kWebSpread = 1.1;

struct Customer
{
    CustomerLife life;
    Visit visit; ///< the next one
};

struct Appointment
{
    int minute;
    quint32 who; ///< index into the customers, or into the day's anonymous baskets
    auto operator<=>(const Appointment&) const = default;
};

class Generation
{
public:
    Generation(const GeneratorOptions& options, QIODevice& out, const Progress& progress)
        : m_options(options)
        , m_progress(progress)
        , m_calendar(options.lastDay.addDays(1 - options.days), options.days)
        , m_filler(m_catalogue)
        , m_emitter(out)
        , m_anonymous(Random::stream(options.seed, ~quint64{0}))
    {
    }

    Result<GeneratedSummary> run();

private:
    Result<void> enrolCustomers();
    qint64 rowsOf(CustomerLife life) const;
    Result<void> writeDay(int day);
    void drawAnonymous(int day);
    Basket anonymousBasket(int room);
    Result<void> writeVisit(quint32 who);
    Result<void> writeAnonymous(const Appointment& appointment);

    GeneratorOptions m_options;
    const Progress& m_progress;
    ShopCalendar m_calendar;
    Catalogue m_catalogue;
    BasketFiller m_filler;
    CsvEmitter m_emitter;
    Random m_anonymous;
    std::vector<Customer> m_customers;
    std::priority_queue<Appointment, std::vector<Appointment>, std::greater<>> m_diary;
    std::vector<Basket> m_dayBaskets;
    std::vector<Appointment> m_dayAppointments;
    qint64 m_knownRows = 0;
    qint64 m_anonymousRows = 0; ///< planned so far
    qint64 m_invoice = kFirstInvoice;
};

Result<GeneratedSummary> Generation::run()
{
    if (auto done = enrolCustomers(); !done)
        return done.error();
    for (int day = 0; day < m_options.days; ++day) {
        if (m_progress.stopped())
            return interruptedError();
        m_progress.update(static_cast<double>(day) / m_options.days, QStringLiteral("Writing transactions"));
        if (auto done = writeDay(day); !done)
            return done.error();
    }
    if (auto done = m_emitter.flush(); !done)
        return done.error();
    m_emitter.summary().customers = static_cast<qint64>(m_customers.size());
    m_progress.update(1, QStringLiteral("Writing transactions"));
    return m_emitter.summary();
}

/// Lives are cheap to play through without their lines: customers join until their rows make up the known share, and
/// the anonymous rows fill up to the number asked for.
Result<void> Generation::enrolCustomers()
{
    const auto target = static_cast<qint64>(static_cast<double>(m_options.rows) * kKnownShare);
    int misfits = 0;
    for (quint64 candidate = 0; m_knownRows < target && misfits < kMaxMisfits; ++candidate) {
        if (candidate % 1024 == 0 && m_progress.stopped())
            return interruptedError();
        CustomerLife life(m_options.seed, candidate, m_calendar);
        const qint64 rows = rowsOf(life);
        if (rows > target - m_knownRows)
            ++misfits;
        if (rows == 0 || rows > target - m_knownRows)
            continue;
        m_knownRows += rows;
        const Visit first = life.next(m_calendar);
        m_diary.push({first.minute, static_cast<quint32>(m_customers.size())});
        m_customers.push_back({life, first});
    }
    return {};
}

qint64 Generation::rowsOf(CustomerLife life) const
{
    qint64 rows = 0;
    for (Visit visit = life.next(m_calendar); visit.minute >= 0; visit = life.next(m_calendar))
        rows += visit.lines;
    return rows;
}

Result<void> Generation::writeDay(int day)
{
    drawAnonymous(day);
    const int end = (day + 1) * kMinutesPerDay;
    auto anonymous = m_dayAppointments.begin();
    for (;;) {
        const bool visit = !m_diary.empty() && m_diary.top().minute < end;
        const bool other = anonymous != m_dayAppointments.end();
        if (!visit && !other)
            return {};
        const bool visitFirst = visit && (!other || m_diary.top().minute <= anonymous->minute);
        const Result<void> done = visitFirst ? writeVisit(m_diary.top().who) : writeAnonymous(*anonymous++);
        if (!done)
            return done;
        if (m_progress.stopped())
            return interruptedError();
    }
}

void Generation::drawAnonymous(int day)
{
    const auto total = static_cast<double>(m_options.rows - m_knownRows);
    const auto until = static_cast<qint64>(total * m_calendar.shareUntil(day));
    m_dayBaskets.clear();
    m_dayAppointments.clear();
    while (m_anonymousRows < until) {
        const auto room = static_cast<int>(std::min<qint64>(until - m_anonymousRows, BasketFiller::kMaxLines));
        Basket basket = anonymousBasket(room);
        const int minute = m_calendar.minuteOfDay(day, m_anonymous.uniform());
        basket.autumn = m_calendar.autumn(minute);
        m_anonymousRows += basket.lines;
        m_dayAppointments.push_back({minute, static_cast<quint32>(m_dayBaskets.size())});
        m_dayBaskets.push_back(basket);
    }
    std::sort(m_dayAppointments.begin(), m_dayAppointments.end());
}

Basket Generation::anonymousBasket(int room)
{
    Basket basket{m_anonymous.next(), 1, BasketKind::Web, false, m_anonymous.chance(0.02)};
    const double kind = m_anonymous.uniform();
    if (kind < kFees) {
        basket.kind = BasketKind::Fee;
    } else if (kind < kFees + kCorrections) {
        basket.kind = BasketKind::Correction;
    } else {
        const double lines = expOf(std::min(kWebLines + kWebSpread * m_anonymous.normal(), 9.0));
        basket.lines = std::clamp(static_cast<int>(lines), 1, room);
    }
    return basket;
}

Result<void> Generation::writeVisit(quint32 who)
{
    m_diary.pop();
    Customer& customer = m_customers[who];
    const Visit visit = customer.visit;
    const std::string_view country = customer.life.country();
    const Invoice invoice{m_invoice++, m_calendar.text(visit.minute), visit.isReturn,
                          std::to_string(kFirstCustomer + who) + ".0", country.empty() ? homeCountry() : country};
    customer.visit = customer.life.next(m_calendar);
    if (customer.visit.minute >= 0)
        m_diary.push({customer.visit.minute, who});
    return m_emitter.writeInvoice(
        invoice, visit.isReturn ? m_filler.fillReturn(visit.basket, visit.lines) : m_filler.fill(visit.basket));
}

Result<void> Generation::writeAnonymous(const Appointment& appointment)
{
    const Basket& basket = m_dayBaskets[appointment.who];
    const Invoice invoice{m_invoice++,
                          m_calendar.text(appointment.minute),
                          basket.kind == BasketKind::Fee,
                          {},
                          basket.abroad ? std::string_view("EIRE") : homeCountry()};
    return m_emitter.writeInvoice(invoice, m_filler.fill(basket));
}

Result<void> checkOptions(const GeneratorOptions& options)
{
    const auto refuse = [](const QString& message) { return Error{ErrorCode::Usage, message, {}, {}}; };
    if (options.rows < 0)
        return refuse(QStringLiteral("Cannot generate %1 rows; ask for 0 or more.").arg(options.rows));
    if (options.days < kMinDays || options.days > kMaxDays)
        return refuse(QStringLiteral("Cannot generate a period of %1 days; ask for %2 to %3.")
                          .arg(options.days)
                          .arg(kMinDays)
                          .arg(kMaxDays));
    if (!options.lastDay.isValid() || options.lastDay.year() < 1900 || options.lastDay.year() > 9999)
        return refuse(QStringLiteral("The last day of the generated period must be a date from 1900 to 9999."));
    return {};
}

} // namespace

Result<GeneratedSummary> generateTransactions(const GeneratorOptions& options, QIODevice& out, const Progress& progress)
{
    if (auto valid = checkOptions(options); !valid)
        return valid.error();
    return Generation(options, out, progress).run();
}

} // namespace churnlens::synthetic
