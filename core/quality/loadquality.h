// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/datecoverage.h"

#include <QJsonArray>
#include <QStringList>

#include <optional>

namespace churnlens::quality {

/// A rejected line's place in its file.
struct LineReference
{
    QString part; ///< sheet or file in an archive; empty: the file itself
    qint64 line = 0; ///< from 1
};

/// The rejected lines of one reason.
struct RejectedReason
{
    QString reason; ///< "bad_date"
    QString meaning; ///< the same in words
    qint64 lines = 0;
    std::vector<LineReference> firstLines; ///< up to five
    QStringList samples; ///< raw text of up to three, each cut to 200 characters
};

/// Accepted lines without a customer. Shares are empty when what they are of is zero or was not counted.
struct AnonymousLines
{
    qint64 lines = 0;
    std::optional<double> shareOfLines; ///< of the accepted lines
    double amount = 0; ///< of sale lines
    std::optional<double> shareOfRevenue; ///< of the amount of all sale lines
};

/// Cancellations, and whether those of known customers take back a sale before them.
struct Cancellations
{
    qint64 lines = 0;
    double amount = 0; ///< as booked, so mostly negative
    qint64 exactly = 0; ///< same customer and product, the same quantity sold at or before
    qint64 partly = 0; ///< not that, but a larger quantity sold at or before
    qint64 unmatched = 0;
};

/// A column that the file does not have, and what follows for the features.
struct AbsentColumn
{
    QString column; ///< role: "invoice"
    QString meaning;
};

/// One load as it was right after it.
struct LoadQuality
{
    qint64 loadId = 0;
    QString file;
    QString profile;
    QString loadedAt; ///< UTC, "2026-01-31T12:00:00Z"
    qint64 rowsRead = 0;
    qint64 rowsLoaded = 0;
    qint64 duplicates = 0;
    qint64 rejectedLines = 0;
    std::vector<RejectedReason> rejected; ///< most lines first
    AnonymousLines anonymous;
    Cancellations cancellations;
    qint64 serviceLines = 0;
    qint64 purchaseLines = 0;
    std::vector<AbsentColumn> absentColumns;
    QJsonArray parts; ///< as in warehouse.load
    QStringList warnings;
    DateCoverage dates;
};

} // namespace churnlens::quality
