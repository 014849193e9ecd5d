// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/linecounts.h"

#include <algorithm>

namespace churnlens::ingest {

void LineCounts::add(const TransactionLine& line)
{
    const ScaledSum amount = static_cast<ScaledSum>(line.quantity) * line.unitPrice;
    const bool isAnonymous = line.customerId.empty();
    ++accepted;
    withoutCustomer += isAnonymous ? 1 : 0;
    serviceLines += line.isService ? 1 : 0;
    firstLine = std::min(firstLine, line.invoicedAt);
    lastLine = std::max(lastLine, line.invoicedAt);
    days.add(line.invoicedAt);
    if (line.kind == LineKind::Cancellation) {
        ++cancelled;
        cancelledAmount += amount;
    } else if (line.kind == LineKind::Sale) {
        saleAmount += amount;
        anonymousAmount += isAnonymous ? amount : 0;
    }
    if (line.isPurchase()) {
        ++purchaseLines;
        firstPurchase = std::min(firstPurchase, line.invoicedAt);
        lastPurchase = std::max(lastPurchase, line.invoicedAt);
    }
}

QByteArray decimalText(ScaledSum scaled)
{
    QByteArray digits;
    const bool negative = scaled < 0;
    for (int place = 0; scaled != 0 || place < 5; ++place) {
        if (place == 4)
            digits.append('.');
        digits.append(static_cast<char>('0' + static_cast<int>(negative ? -(scaled % 10) : scaled % 10)));
        scaled /= 10;
    }
    if (negative)
        digits.append('-');
    std::reverse(digits.begin(), digits.end());
    return digits;
}

} // namespace churnlens::ingest
