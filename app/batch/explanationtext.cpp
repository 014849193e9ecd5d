// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/explanationtext.h"

#include <QLocale>

#include <cmath>
#include <limits>

namespace churnlens::batch {

namespace {

using scoring::CustomerExplanation;
using scoring::GroupReason;

QString percent(double share)
{
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
}

QString grouped(double value)
{
    return QLocale(QLocale::English).toString(std::round(value), 'f', 0);
}

QString withSign(double value, int digits)
{
    return (value < 0 ? QString() : QStringLiteral("+")) + QString::number(value, 'f', digits);
}

/// A text of the data that cannot move the terminal's cursor or feign another line.
QString printable(QString text)
{
    for (QChar& c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u'?';
    }
    return text;
}

QString headText(const CustomerExplanation& customer)
{
    const QString country =
        customer.country.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(printable(customer.country));
    const QString interval = std::isfinite(customer.low)
        ? QStringLiteral(" [%1, %2]").arg(percent(customer.low), percent(customer.high))
        : QString();
    return QStringLiteral("Customer %1%2\n").arg(printable(customer.customerId), country)
        + QStringLiteral("  Risk of no order in the %1 days from %2 on: %3%4, %5\n")
              .arg(customer.horizonDays)
              .arg(customer.run.asOf.toString(Qt::ISODate), percent(customer.probability), interval, customer.bucket)
        + QStringLiteral("  Rank %1 of %2, above %3 % of the customers; %4; value at risk %5\n")
              .arg(grouped(static_cast<double>(customer.rank)), grouped(static_cast<double>(customer.customers)))
              .arg(customer.percentile, 0, 'f', 0)
              .arg(customer.isActive ? QStringLiteral("active") : QStringLiteral("lapsed"))
              .arg(grouped(customer.valueAtRisk))
        + QStringLiteral("  Flags: %1\n")
              .arg(customer.flags.isEmpty() ? QStringLiteral("none") : customer.flags.join(QStringLiteral(", ")))
        + QStringLiteral("  Typical customer: %1\n").arg(percent(customer.explanation.typicalProbability));
}

QString reasonsText(const CustomerExplanation& customer, bool raising)
{
    const std::vector<GroupReason> reasons =
        scoring::topReasons(customer.explanation, raising, std::numeric_limits<int>::max());
    if (reasons.empty())
        return {};
    QString text = raising ? QStringLiteral("  Raises the risk:\n") : QStringLiteral("  Lowers the risk:\n");
    for (const GroupReason& reason : reasons)
        text += QStringLiteral("    %1 points (%2 log-odds)  %3: %4\n")
                    .arg(withSign(100 * reason.points, 1), 6)
                    .arg(withSign(reason.contribution, 2), reason.group, reason.sentence);
    return text;
}

} // namespace

QString explanationText(const CustomerExplanation& customer)
{
    QString text = headText(customer) + reasonsText(customer, true) + reasonsText(customer, false);
    if (!customer.isCurrent())
        text += QStringLiteral("  The data have changed since these scores: the reasons add up to %1. New scores come "
                               "with churnlens --batch.\n")
                    .arg(percent(customer.explanation.probability));
    return text;
}

} // namespace churnlens::batch
