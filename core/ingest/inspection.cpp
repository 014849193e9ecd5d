// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inspection.h"

#include "core/ingest/formatedits.h"
#include "core/ingest/layoutjson.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace churnlens::ingest {

namespace {

constexpr size_t kRowsToShow = 5;
constexpr qsizetype kValueWidth = 40;

bool isValue(const QString& text)
{
    const std::string value = text.toStdString();
    return parseDecimal(value, DecimalMark::Point).status == ParseStatus::Ok
        || parseTimestamp(value, DateOrder::DayFirst, std::numeric_limits<qint64>::max()).status == ParseStatus::Ok;
}

/// A "header" without a single known name and with values in it is the first line of data.
void takeHeaderAsData(TableLayout& layout)
{
    if (layout.mapping.count() > 0 || !std::any_of(layout.header.begin(), layout.header.end(), isValue))
        return;
    layout.firstRows.insert(layout.firstRows.begin(), layout.header);
    ++layout.recordsSeen;
    layout.header.clear();
    layout.headerLine = 0;
    layout.recordsBefore = 0;
    layout.profile.hasHeader = false;
}

QString shortened(QString text)
{
    text.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
    return text.size() > kValueWidth ? text.left(kValueWidth - 1) + QChar(0x2026) : text;
}

QString percent(double share)
{
    return QStringLiteral("%1 %").arg(qRound(share * 100));
}

/// The first values of a column, of the rows that belong to the table.
QStringList firstValues(const TableLayout& layout, int index)
{
    QStringList values;
    for (const QStringList& row : layout.firstRows) {
        if (values.size() < static_cast<qsizetype>(kRowsToShow) && index < row.size())
            values.append(shortened(row[index]));
    }
    return values;
}

QString columnLines(const InspectedTable& table)
{
    const TableLayout& layout = table.layout;
    QString out;
    for (const ColumnRole role : allRoles()) {
        if (!layout.mapping.has(role)) {
            if (!absenceNote(role).isEmpty())
                out += QStringLiteral("    %1 -                       %2\n")
                           .arg(roleName(role), -14)
                           .arg(absenceNote(role));
            continue;
        }
        const int index = layout.mapping[role];
        out += QStringLiteral("    %1 %2 %3   %4\n")
                   .arg(roleName(role), -14)
                   .arg(shortened(columnTitle(layout, index)), -18)
                   .arg(percent(table.confidence[static_cast<size_t>(role)]), 5)
                   .arg(firstValues(layout, index).mid(0, 3).join(QStringLiteral(" | ")));
    }
    return out;
}

QStringList unusedColumns(const TableLayout& layout)
{
    QStringList unused;
    for (int index = 0; index < static_cast<int>(layout.columnCount); ++index) {
        const auto& taken = layout.mapping.index;
        if (std::find(taken.begin(), taken.end(), index) == taken.end())
            unused.append(columnTitle(layout, index));
    }
    return unused;
}

QString tableText(const InspectedTable& table, const QString& form)
{
    const TableLayout& layout = table.layout;
    QString out = QStringLiteral("\n%1\n  read as      %2\n  header       %3\n  profile      %4\n")
                      .arg(layout.title, formatText(layout, form),
                           layout.headerLine > 0 ? QStringLiteral("line %1").arg(layout.headerLine)
                                                 : QStringLiteral("none; the columns go by their number"),
                           layout.profile.name);
    const QString order =
        layout.dates.needsOrder() ? QStringLiteral(" (%1)").arg(dateOrderName(layout.dateOrder)) : QString();
    out += QStringLiteral("  dates        %1%2\n  numbers      %3 as the decimal mark\n  looked at    all %4 lines\n")
               .arg(layout.dates.form(layout.dateOrder), order,
                    layout.decimalMark == DecimalMark::Comma ? QStringLiteral("comma") : QStringLiteral("point"),
                    QLocale(QLocale::English).toString(layout.recordsSeen));
    out += QStringLiteral("  columns      role, column, how sure, first values\n") + columnLines(table);
    if (const QStringList unused = unusedColumns(layout); !unused.isEmpty())
        out += QStringLiteral("  not used     %1\n").arg(unused.join(QStringLiteral(", ")).left(300));
    if (!table.problem.isEmpty())
        out += QStringLiteral("  problem      %1\n").arg(table.problem);
    for (const QString& warning : layout.warnings)
        out += QStringLiteral("  warning      %1\n").arg(warning);
    return out;
}

QJsonArray rowsJson(const TableLayout& layout)
{
    QJsonArray rows;
    for (size_t i = 0; i < std::min(kRowsToShow, layout.firstRows.size()); ++i)
        rows.append(QJsonArray::fromStringList(layout.firstRows[i]));
    return rows;
}

QJsonObject tableJson(const InspectedTable& table, const QString& form)
{
    const TableLayout& layout = table.layout;
    QJsonObject out = formatJson(layout, form);
    QJsonObject confidence;
    for (const ColumnRole role : allRoles()) {
        if (layout.mapping.has(role))
            confidence[roleName(role)] = table.confidence[static_cast<size_t>(role)];
    }
    out[QStringLiteral("title")] = layout.title;
    out[QStringLiteral("loadable")] = table.problem.isEmpty();
    out[QStringLiteral("problem")] = table.problem.isEmpty() ? QJsonValue() : QJsonValue(table.problem);
    out[QStringLiteral("confidence")] = confidence;
    out[QStringLiteral("unused_columns")] = QJsonArray::fromStringList(unusedColumns(layout));
    out[QStringLiteral("header")] = QJsonArray::fromStringList(layout.header);
    out[QStringLiteral("first_rows")] = rowsJson(layout);
    out[QStringLiteral("lines_looked_at")] = layout.recordsSeen;
    out[QStringLiteral("warnings")] = QJsonArray::fromStringList(layout.warnings);
    return out;
}

} // namespace

const InspectedTable& Inspection::best() const
{
    const auto loadable =
        std::find_if(tables.begin(), tables.end(), [](const InspectedTable& table) { return table.problem.isEmpty(); });
    if (loadable != tables.end())
        return *loadable;
    return *std::max_element(tables.begin(), tables.end(), [](const InspectedTable& a, const InspectedTable& b) {
        return a.layout.mapping.count() < b.layout.mapping.count();
    });
}

Result<Inspection> inspectFile(const QString& path, const ReaderOptions& options, const Progress& progress)
{
    const Result<std::unique_ptr<TableFile>> file = TableFile::open(path);
    if (!file.ok())
        return file.error();
    ReaderOptions thorough = options;
    thorough.surveyAll = true;
    Inspection inspection{path, (*file)->form(), {}, {}};
    for (size_t part = 0; part < (*file)->parts().size(); ++part) {
        QString problem;
        Result<TableLayout> layout = surveyTable(**file, part, thorough, progress, &problem);
        if (!layout.ok() && (layout.error().code != ErrorCode::InputUnusable || (*file)->parts().size() == 1))
            return layout.error();
        if (!layout.ok()) {
            inspection.warnings.append(layout.error().message);
            continue;
        }
        const TablePart& named = (*file)->parts()[part];
        InspectedTable table{std::move(layout).value(), {}, problem, named.name, named.isHidden};
        takeHeaderAsData(table.layout);
        table.confidence = mappingConfidence(table.layout);
        if (!problem.isEmpty())
            guessColumns(table.layout, table.confidence);
        inspection.tables.push_back(std::move(table));
    }
    if (inspection.tables.empty())
        return Error{ErrorCode::InputUnusable,
                     QStringLiteral("Nothing in %1 is a table. %2").arg(path, inspection.warnings.join(u' ')),
                     path,
                     {}};
    return inspection;
}

SourceProfile suggestedProfile(const Inspection& inspection)
{
    const TableLayout& layout = inspection.best().layout;
    SourceProfile profile = layout.profile;
    profile.name = QFileInfo(inspection.file).completeBaseName();
    profile.hasHeader = layout.headerLine > 0;
    setColumns(profile, layout.header, layout.mapping);
    if (layout.text) {
        profile.encoding = layout.text->encoding;
        profile.delimiter = layout.text->delimiter;
    }
    if (const std::optional<DateOrder> order = layout.dates.decided(); order && !profile.dateOrder)
        profile.dateOrder = order;
    if (const std::optional<DecimalMark> mark = layout.numbers.decided(); mark && !profile.decimalMark)
        profile.decimalMark = mark;
    return profile;
}

QString inspectionText(const Inspection& inspection)
{
    QString out = QStringLiteral("%1: %2, %3\n")
                      .arg(inspection.file, inspection.form,
                           inspection.tables.size() == 1 ? QStringLiteral("one table")
                                                         : QStringLiteral("%1 tables").arg(inspection.tables.size()));
    for (const InspectedTable& table : inspection.tables)
        out += tableText(table, inspection.form);
    for (const QString& warning : inspection.warnings)
        out += QStringLiteral("\nwarning: %1\n").arg(warning);
    return out;
}

QJsonObject inspectionJson(const Inspection& inspection)
{
    QJsonArray tables;
    for (const InspectedTable& table : inspection.tables)
        tables.append(tableJson(table, inspection.form));
    return {{QStringLiteral("file"), inspection.file},
            {QStringLiteral("form"), inspection.form},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(inspection.warnings)}};
}

} // namespace churnlens::ingest
