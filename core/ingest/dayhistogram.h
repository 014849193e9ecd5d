// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <QDate>

#include <map>

namespace churnlens::ingest {

/// Counts lines by calendar day.
class DayHistogram
{
public:
    /// micros: since 2000-01-01 00:00.
    void add(qint64 micros);

    /// Lines of each day that has any, ascending.
    [[nodiscard]] std::map<QDate, qint64> days() const;
    [[nodiscard]] qint64 lines() const { return m_lines; }

    /// The last day that belongs to the bulk of the lines: a handful of lines that lie half a year or more behind all
    /// others (a year mistyped) does not move the end of the data. Invalid: no lines.
    [[nodiscard]] QDate lastPlausibleDay() const;

private:
    using Days = std::map<qint64, qint64>; ///< lines by day since 2000-01-01

    [[nodiscard]] Days counted() const;

    Days m_days;
    qint64 m_latest = 0; ///< day of the latest line: files are mostly in order of time
    qint64 m_latestLines = 0; ///< of that day, not yet in m_days
    qint64 m_lines = 0;
};

} // namespace churnlens::ingest
