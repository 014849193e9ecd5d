// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/loadjson.h"

using namespace Qt::StringLiterals;

namespace churnlens::quality {

namespace {

QJsonArray toJson(const std::vector<RejectedReason>& reasons)
{
    QJsonArray out;
    for (const RejectedReason& reason : reasons) {
        QJsonArray first;
        for (const LineReference& line : reason.firstLines)
            first.append(QJsonObject{{u"part"_s, line.part}, {u"line"_s, line.line}});
        out.append(QJsonObject{{u"reason"_s, reason.reason},
                               {u"meaning"_s, reason.meaning},
                               {u"lines"_s, reason.lines},
                               {u"first_lines"_s, first},
                               {u"samples"_s, QJsonArray::fromStringList(reason.samples)}});
    }
    return out;
}

QJsonObject toJson(const Cancellations& cancellations)
{
    return {{u"lines"_s, cancellations.lines},
            {u"amount"_s, cancellations.amount},
            {u"matched_exactly"_s, cancellations.exactly},
            {u"matched_partly"_s, cancellations.partly},
            {u"unmatched"_s, cancellations.unmatched}};
}

QJsonArray toJson(const std::vector<AbsentColumn>& columns)
{
    QJsonArray out;
    for (const AbsentColumn& column : columns)
        out.append(QJsonObject{{u"column"_s, column.column}, {u"meaning"_s, column.meaning}});
    return out;
}

QStringList texts(const QJsonValue& array)
{
    QStringList out;
    for (const QJsonValue item : array.toArray())
        out.append(item.toString());
    return out;
}

std::optional<double> numberFrom(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QDate dayFrom(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

std::vector<RejectedReason> rejectedFrom(const QJsonArray& array)
{
    std::vector<RejectedReason> out;
    for (const QJsonValue item : array) {
        RejectedReason reason{item[u"reason"_s].toString(),
                              item[u"meaning"_s].toString(),
                              item[u"lines"_s].toInteger(),
                              {},
                              texts(item[u"samples"_s])};
        for (const QJsonValue line : item[u"first_lines"_s].toArray())
            reason.firstLines.push_back({line[u"part"_s].toString(), line[u"line"_s].toInteger()});
        out.push_back(reason);
    }
    return out;
}

std::optional<PartialMonth> partialFrom(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    return PartialMonth{QDate::fromString(value[u"month"_s].toString() + u"-01"_s, Qt::ISODate),
                        value[u"days_covered"_s].toInt(), value[u"days_in_month"_s].toInt()};
}

DateCoverage datesFrom(const QJsonObject& json)
{
    DateCoverage dates{dayFrom(json[u"first_line"_s]),
                       dayFrom(json[u"last_line"_s]),
                       json[u"days_with_lines"_s].toInteger(),
                       json[u"calendar_days"_s].toInteger(),
                       json[u"usual_gap_days"_s].toInteger(),
                       json[u"gap_count"_s].toInteger(),
                       {},
                       partialFrom(json[u"partial_last_month"_s])};
    for (const QJsonValue gap : json[u"gaps"_s].toArray())
        dates.gaps.push_back({dayFrom(gap[u"from"_s]), dayFrom(gap[u"to"_s]), gap[u"days"_s].toInteger()});
    return dates;
}

AnonymousLines anonymousFrom(const QJsonObject& json)
{
    return {json[u"lines"_s].toInteger(), numberFrom(json[u"share_of_lines"_s]), json[u"amount"_s].toDouble(),
            numberFrom(json[u"share_of_revenue"_s])};
}

Cancellations cancellationsFrom(const QJsonObject& json)
{
    return {json[u"lines"_s].toInteger(), json[u"amount"_s].toDouble(), json[u"matched_exactly"_s].toInteger(),
            json[u"matched_partly"_s].toInteger(), json[u"unmatched"_s].toInteger()};
}

} // namespace

QJsonValue dayJson(const QDate& day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue numberJson(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<double> share(double part, double whole)
{
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

QJsonObject toJson(const DateCoverage& dates)
{
    QJsonArray gaps;
    for (const Gap& gap : dates.gaps)
        gaps.append(QJsonObject{{u"from"_s, dayJson(gap.from)}, {u"to"_s, dayJson(gap.to)}, {u"days"_s, gap.days}});
    QJsonValue partial;
    if (const auto& month = dates.partialLastMonth)
        partial = QJsonObject{{u"month"_s, month->month.toString(u"yyyy-MM"_s)},
                              {u"days_covered"_s, month->daysCovered},
                              {u"days_in_month"_s, month->daysInMonth}};
    return {{u"first_line"_s, dayJson(dates.firstLine)},
            {u"last_line"_s, dayJson(dates.lastLine)},
            {u"days_with_lines"_s, dates.daysWithLines},
            {u"calendar_days"_s, dates.calendarDays},
            {u"usual_gap_days"_s, dates.usualGapDays},
            {u"gap_count"_s, dates.gapCount},
            {u"gaps"_s, gaps},
            {u"partial_last_month"_s, partial}};
}

QJsonObject toJson(const AnonymousLines& anonymous)
{
    return {{u"lines"_s, anonymous.lines},
            {u"share_of_lines"_s, numberJson(anonymous.shareOfLines)},
            {u"amount"_s, anonymous.amount},
            {u"share_of_revenue"_s, numberJson(anonymous.shareOfRevenue)}};
}

QJsonObject toJson(const LoadQuality& load)
{
    const auto read = static_cast<double>(load.rowsRead);
    const auto shareOf = [](qint64 lines, double whole) {
        return numberJson(share(static_cast<double>(lines), whole));
    };
    return {{u"load_id"_s, load.loadId},
            {u"file"_s, load.file},
            {u"profile"_s, load.profile},
            {u"loaded_at"_s, load.loadedAt},
            {u"rows_read"_s, load.rowsRead},
            {u"rows_loaded"_s, load.rowsLoaded},
            {u"duplicates"_s, load.duplicates},
            {u"duplicates_share"_s, shareOf(load.duplicates, read)},
            {u"rejected_lines"_s, load.rejectedLines},
            {u"rejected_share"_s, shareOf(load.rejectedLines, read)},
            {u"rejected"_s, toJson(load.rejected)},
            {u"anonymous"_s, toJson(load.anonymous)},
            {u"cancellations"_s, toJson(load.cancellations)},
            {u"service_lines"_s, load.serviceLines},
            {u"service_share"_s, shareOf(load.serviceLines, static_cast<double>(load.rowsLoaded))},
            {u"purchase_lines"_s, load.purchaseLines},
            {u"absent_columns"_s, toJson(load.absentColumns)},
            {u"parts"_s, load.parts},
            {u"warnings"_s, QJsonArray::fromStringList(load.warnings)},
            {u"dates"_s, toJson(load.dates)}};
}

LoadQuality loadFromJson(const QJsonObject& json)
{
    LoadQuality load;
    load.loadId = json[u"load_id"_s].toInteger();
    load.file = json[u"file"_s].toString();
    load.profile = json[u"profile"_s].toString();
    load.loadedAt = json[u"loaded_at"_s].toString();
    load.rowsRead = json[u"rows_read"_s].toInteger();
    load.rowsLoaded = json[u"rows_loaded"_s].toInteger();
    load.duplicates = json[u"duplicates"_s].toInteger();
    load.rejectedLines = json[u"rejected_lines"_s].toInteger();
    load.rejected = rejectedFrom(json[u"rejected"_s].toArray());
    load.anonymous = anonymousFrom(json[u"anonymous"_s].toObject());
    load.cancellations = cancellationsFrom(json[u"cancellations"_s].toObject());
    load.serviceLines = json[u"service_lines"_s].toInteger();
    load.purchaseLines = json[u"purchase_lines"_s].toInteger();
    for (const QJsonValue column : json[u"absent_columns"_s].toArray())
        load.absentColumns.push_back({column[u"column"_s].toString(), column[u"meaning"_s].toString()});
    load.parts = json[u"parts"_s].toArray();
    load.warnings = texts(json[u"warnings"_s]);
    load.dates = datesFrom(json[u"dates"_s].toObject());
    return load;
}

} // namespace churnlens::quality
