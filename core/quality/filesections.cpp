// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/sharebar.h"
#include "core/chart/texts.h"
#include "core/page/htmlparts.h"
#include "core/quality/htmlparts.h"
#include "core/quality/htmlsections.h"

#include <QJsonObject>

#include <algorithm>

using namespace churnlens::chart;
using namespace churnlens::page;
using namespace Qt::StringLiterals;

namespace churnlens::quality {

namespace {

constexpr size_t kListedLoads = 20;
constexpr qsizetype kListedNotices = 40;
constexpr size_t kFirstLines = 5;
constexpr qsizetype kSamples = 3;

/// Where the columns of the table of files come from, of a file or of one of its parts.
QStringList countCells(qint64 read, qint64 loaded, qint64 duplicates, qint64 rejected)
{
    return {wholeText(read), wholeText(loaded), wholeText(duplicates), wholeText(rejected)};
}

void addLoad(HtmlTable& table, const LoadQuality& load)
{
    const QJsonObject first = load.parts.isEmpty() ? QJsonObject() : load.parts.first().toObject();
    const QString format = load.parts.size() == 1 ? first[u"format"_s].toString() : QString();
    const QString dates = load.dates.firstLine.isValid()
        ? u"%1 to %2"_s.arg(dayText(load.dates.firstLine), dayText(load.dates.lastLine))
        : u"\u2013"_s;
    table.row(QStringList{fileName(load.file), isolated(format.isEmpty() ? load.profile : format), html(dates)}
              + countCells(load.rowsRead, load.rowsLoaded, load.duplicates, load.rejectedLines));
    if (load.parts.size() < 2)
        return;
    for (const QJsonValue part : load.parts)
        table.row(QStringList{u"<span class=\"part\">%1</span>"_s.arg(isolated(part[u"name"_s].toString())),
                              isolated(part[u"format"_s].toString()), QString()}
                  + countCells(part[u"rows_read"_s].toInteger(), part[u"rows_loaded"_s].toInteger(),
                               part[u"duplicates"_s].toInteger(), part[u"rejected"_s].toInteger()));
}

/// The rejected lines of a reason over all loads.
struct ReasonSum
{
    QString meaning;
    qint64 lines = 0;
    QStringList first; ///< HTML
    QStringList samples; ///< HTML
};

/// "line 7", with the part and, of several files, the file before it.
QString lineText(const LoadQuality& load, const LineReference& line, bool severalFiles)
{
    QString out;
    if (severalFiles)
        out += fileName(load.file) + u", "_s;
    if (!line.part.isEmpty())
        out += isolated(line.part) + u", "_s;
    return out + u"line "_s + wholeText(line.line);
}

QMap<QString, ReasonSum> sumReasons(const std::vector<LoadQuality>& loads)
{
    QMap<QString, ReasonSum> out;
    for (const LoadQuality& load : loads) {
        for (const RejectedReason& reason : load.rejected) {
            ReasonSum& sum = out[reason.reason];
            sum.meaning = reason.meaning;
            sum.lines += reason.lines;
            for (const LineReference& line : reason.firstLines)
                if (sum.first.size() < static_cast<qsizetype>(kFirstLines))
                    sum.first.append(lineText(load, line, loads.size() > 1));
            for (const QString& sample : reason.samples)
                if (sum.samples.size() < kSamples)
                    sum.samples.append(u"<code>"_s + isolated(sample) + u"</code>"_s);
        }
    }
    return out;
}

void addNotice(QStringList& notices, const QString& source, const QString& sentence)
{
    QString notice = u"<li>"_s;
    if (!source.isEmpty())
        notice += u"<span class=\"muted\">"_s + fileName(source) + u":</span> "_s;
    notice += html(sentence) + u"</li>"_s;
    if (!notices.contains(notice))
        notices.append(notice);
}

void addReused(QStringList& notices, const DataQuality& data)
{
    if (data.reusedInvoices == 0)
        return;
    QStringList samples;
    for (const ReusedInvoice& invoice : data.reusedSamples)
        samples.append(u"%1 (%2, %3 to %4)"_s.arg(invoice.invoiceNo, countText(invoice.customers, u"customer"_s),
                                                  dayText(invoice.first), dayText(invoice.last)));
    addNotice(notices, {},
              u"%1 used more than once: with purchases more than 7 days apart, or by several customers; for "
              "instance %2. Each customer's lines still count as that customer's order."_s.arg(
                  data.reusedInvoices == 1 ? u"1 order number looks"_s
                                           : wholeText(data.reusedInvoices) + u" order numbers look"_s,
                  samples.join(u", "_s)));
}

void addGaps(QStringList& notices, const DateCoverage& dates)
{
    QStringList stretches;
    for (const Gap& gap : dates.gaps)
        stretches.append(u"%1 to %2 (%3)"_s.arg(dayText(gap.from), dayText(gap.to), countText(gap.days, u"day"_s)));
    if (!stretches.isEmpty())
        addNotice(notices, {},
                  u"No line for longer than usual, %1 or more: %2. Load the missing days, if the shop was open."_s.arg(
                      countText(dates.usualGapDays + 1, u"day"_s), stretches.join(u"; "_s)));
}

} // namespace

QString filesSection(const QualityReport& report)
{
    if (report.loads.empty())
        return {};
    HtmlTable table(
        {u"File or part"_s, u"Format"_s, u"Lines dated"_s, u"Read"_s, u"Loaded"_s, u"Duplicates"_s, u"Rejected"_s},
        {3, 4, 5, 6});
    const size_t loads = report.loads.size();
    const size_t hidden = loads > kListedLoads ? loads - kListedLoads : 0;
    for (size_t i = hidden; i < loads; ++i)
        addLoad(table, report.loads[i]);
    const QString lead = hidden == 0
        ? QString()
        : u"The latest %1 of %2 files."_s.arg(wholeText(qint64{kListedLoads}), wholeText(static_cast<qint64>(loads)));
    return card(u"What was read"_s, lead, table.html());
}

QString rejectedSection(const QualityReport& report)
{
    if (report.loads.empty())
        return {};
    QMap<QString, ReasonSum> reasons = sumReasons(report.loads);
    if (reasons.isEmpty())
        return card(u"Rejected lines"_s, u"No line was rejected."_s, {});
    QList<ReasonSum> sorted = reasons.values();
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const ReasonSum& a, const ReasonSum& b) { return a.lines > b.lines; });
    HtmlTable table({u"The line has"_s, QString(), u"Lines"_s, u"First ones"_s, u"As they stand in the file"_s}, {2});
    for (const ReasonSum& reason : sorted)
        table.row({html(reason.meaning), valueBarSvg(reason.lines, sorted.first().lines, u"f-high"_s),
                   wholeText(reason.lines), reason.first.join(u"<br>"_s), reason.samples.join(QString())});
    return card(u"Rejected lines"_s,
                u"%1 of %2 could not be used."_s.arg(wholeText(report.data.lines.rejected),
                                                     countText(report.data.lines.read, u"line"_s)),
                u"<div class=\"rejected\">"_s + table.html() + u"</div>"_s);
}

QString noticesSection(const QualityReport& report)
{
    QStringList notices;
    for (const IsolatedLines& lines : report.data.isolated)
        addNotice(notices, {}, lines.sentence());
    addGaps(notices, report.data.dates);
    addReused(notices, report.data);
    for (const LoadQuality& load : report.loads) {
        for (const AbsentColumn& column : load.absentColumns)
            addNotice(notices, load.file, u"No column %1. %2"_s.arg(column.column, column.meaning));
        for (const QString& warning : load.warnings)
            addNotice(notices, load.file, warning);
    }
    if (notices.isEmpty())
        return {};
    const qsizetype more = notices.size() - kListedNotices;
    QString list = notices.mid(0, kListedNotices).join(u'\n');
    if (more > 0)
        list += u"<li class=\"muted\">And %1 more.</li>"_s.arg(wholeText(more));
    return card(u"Warnings"_s, {}, u"<ul class=\"notices\">"_s + list + u"</ul>"_s);
}

} // namespace churnlens::quality
