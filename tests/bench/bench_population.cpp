// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a run into memory as the window does, and sorts, filters and searches it.
// Usage: bench_population CONNINFO [RUN [PREVIOUS_RUN]]
#include "core/population/populationsummary.h"
#include "core/warehouse/connection.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace churnlens;
using namespace churnlens::population;

namespace {

constexpr int kRepeats = 5;

/// Megabytes; field: "VmRSS:" or "VmHWM:".
double memoryOf(const QByteArray& field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith(field))
            return line.mid(field.size()).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

template <typename Work>
void measure(const char* name, const Work& work)
{
    qint64 worst = 0;
    qint64 best = std::numeric_limits<qint64>::max();
    size_t rows = 0;
    for (int i = 0; i < kRepeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        rows = work();
        worst = std::max(worst, timer.nsecsElapsed());
        best = std::min(best, timer.nsecsElapsed());
    }
    std::printf("%-28s %8.1f ms best %8.1f ms worst %10zu rows\n", name, static_cast<double>(best) / 1e6,
                static_cast<double>(worst) / 1e6, rows);
}

void measureOrders(const Population& population)
{
    constexpr std::array<const char*, kColumnCount> kNames{
        "customer id", "probability", "bucket", "change", "value at risk", "last order", "orders", "spend",
        "country",     "flags",       "rank",   "low",    "high",          "percentile", "active", "basket value"};
    for (int column = 0; column < kColumnCount; ++column)
        for (const bool descending : {false, true}) {
            const QByteArray name = QByteArray(kNames[static_cast<size_t>(column)]) + (descending ? " down" : " up");
            measure(name.constData(), [&] {
                return population.select({}, {static_cast<Column>(column), descending}).size();
            });
        }
}

void measureFilters(const Population& population)
{
    const auto filter = [&population](const char* name, const PopulationFilter& wanted) {
        measure(name, [&] { return population.select(wanted, {}).size(); });
    };
    PopulationFilter wanted;
    wanted.segment = Segment::Active;
    filter("filter active", wanted);
    wanted.buckets = {QStringLiteral("High")};
    wanted.countries = {QStringLiteral("United Kingdom")};
    wanted.minValue = 500;
    wanted.minProbability = 0.5;
    wanted.flags = {QStringLiteral("uncertain_bucket")};
    filter("filter with everything", wanted);
    for (const char* part : {"1", "12", "123", "1234", "99999999", "x"}) {
        PopulationFilter search;
        search.idContains = QString::fromLatin1(part);
        filter(QByteArray(QByteArray("search ") + part).constData(), search);
    }
    std::vector<quint32> rows = population.select({}, {Column::Spend, true});
    measure("figures of a selection", [&] { return static_cast<size_t>(summarizeRows(population, rows).customers); });
    measure("summary", [&] { return static_cast<size_t>(summarize(population).all.customers); });
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return std::fputs("usage: bench_population CONNINFO [RUN [PREVIOUS_RUN]]\n", stderr), 2;
    auto connection = warehouse::Connection::open(QString::fromLocal8Bit(argv[1]));
    if (!connection.ok())
        return std::fprintf(stderr, "%s\n", qPrintable(connection.error().message)), 4;
    const auto run =
        scoring::readRun(**connection, argc > 2 ? std::optional(QByteArray(argv[2]).toLongLong()) : std::nullopt);
    if (!run.ok() || !*run)
        return std::fputs("no such run\n", stderr), 5;
    const double before = memoryOf("VmRSS:");
    QElapsedTimer timer;
    timer.start();
    const auto population = Population::read(**connection, **run,
                                             argc > 3 ? std::optional(QByteArray(argv[3]).toLongLong()) : std::nullopt);
    if (!population.ok())
        return std::fprintf(stderr, "%s\n", qPrintable(population.error().message)), 4;
    std::printf("read %u customers in %.2f s; memory %.0f MB, at most %.0f MB while reading\n", (*population)->size(),
                static_cast<double>(timer.elapsed()) / 1000, memoryOf("VmRSS:") - before, memoryOf("VmHWM:") - before);
    measureOrders(**population);
    measureFilters(**population);
    return 0;
}
