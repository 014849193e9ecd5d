// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/loadhistory.h"

#include "core/warehouse/sqlcatalog.h"

#include <QJsonObject>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace churnlens::pipeline {

using warehouse::QueryResult;

namespace {

enum class Align { Left, Right };

struct Column
{
    const char* heading;
    Align align;
};

constexpr Column kColumns[] = {
    {"load", Align::Right},      {"loaded at (UTC)", Align::Left},
    {"read", Align::Right},      {"loaded", Align::Right},
    {"purchases", Align::Right}, {"standing", Align::Right},
    {"first", Align::Left},      {"last", Align::Left},
    {"profile", Align::Left},    {"file", Align::Left}, // last: names are of any length
};

/// A name that cannot move the terminal's cursor or feign another line.
QString printable(QString text)
{
    for (QChar& c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u'?';
    }
    return text;
}

QString grouped(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

/// "2011-12-09T12:50:00" without its letters; "-" for none.
QString spaced(QString time)
{
    return time.isEmpty() ? QStringLiteral("-") : time.replace(u'T', u' ').remove(u'Z');
}

QStringList cellsOf(const LoadInfo& load)
{
    return {QString::number(load.loadId), spaced(load.loadedAt),       grouped(load.rowsRead), grouped(load.rowsLoaded),
            grouped(load.purchaseLines),  grouped(load.linesStanding), spaced(load.first),     spaced(load.last),
            printable(load.profile),      printable(load.file)};
}

QJsonValue timeOrNull(const QString& time)
{
    return time.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(time);
}

} // namespace

Result<std::vector<LoadInfo>> listLoads(warehouse::Connection& connection)
{
    const Result<QueryResult> rows = connection.query(warehouse::sqlText("queries/select_loads"));
    if (!rows.ok())
        return rows.error();
    std::vector<LoadInfo> loads;
    loads.reserve(static_cast<size_t>(rows->rows()));
    for (int row = 0; row < rows->rows(); ++row)
        loads.push_back({rows->integer(row, 0), rows->text(row, 1), rows->text(row, 2), rows->text(row, 3),
                         rows->integer(row, 4), rows->integer(row, 5), rows->integer(row, 6), rows->text(row, 7),
                         rows->text(row, 8), rows->integer(row, 9)});
    return loads;
}

QJsonArray toJson(const std::vector<LoadInfo>& loads)
{
    QJsonArray array;
    for (const LoadInfo& load : loads)
        array.append(QJsonObject{
            {QStringLiteral("load_id"), load.loadId},
            {QStringLiteral("file"), load.file},
            {QStringLiteral("loaded_at"), load.loadedAt},
            {QStringLiteral("profile"), load.profile},
            {QStringLiteral("rows_read"), load.rowsRead},
            {QStringLiteral("rows_loaded"), load.rowsLoaded},
            {QStringLiteral("purchase_lines"), load.purchaseLines},
            {QStringLiteral("first"), timeOrNull(load.first)},
            {QStringLiteral("last"), timeOrNull(load.last)},
            {QStringLiteral("lines_standing"), load.linesStanding},
        });
    return array;
}

QString tableText(const std::vector<LoadInfo>& loads)
{
    if (loads.empty())
        return QStringLiteral("Nothing has been loaded.\n");
    std::vector<QStringList> rows(1);
    for (const Column& column : kColumns)
        rows.front().append(QLatin1StringView(column.heading));
    for (const LoadInfo& load : loads)
        rows.push_back(cellsOf(load));
    for (qsizetype c = 0; c + 1 < rows.front().size(); ++c) {
        qsizetype width = 0;
        for (const QStringList& row : rows)
            width = std::max(width, row[c].size());
        for (QStringList& row : rows)
            row[c] = kColumns[c].align == Align::Right ? row[c].rightJustified(width) : row[c].leftJustified(width);
    }
    QString text;
    for (const QStringList& row : rows)
        text += row.join(QStringLiteral("  ")) + u'\n';
    return text;
}

} // namespace churnlens::pipeline
