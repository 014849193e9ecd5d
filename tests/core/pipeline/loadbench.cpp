// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pipeline/loadbench.h"

#include "tests/support/testfiles.h"

#include <QDir>
#include <QFileInfo>

namespace churnlens::tests {

namespace {

const QByteArray kLines =
    "SELECT md5(coalesce(string_agg(line, ';' ORDER BY line), '')) FROM (SELECT concat_ws('|', "
    "coalesce(c.customer_id, '(none)'), p.stock_code, l.invoice_no, l.invoiced_at, l.quantity, "
    "l.unit_price, l.line_kind) COLLATE \"C\" AS line FROM warehouse.transaction_line l LEFT JOIN "
    "warehouse.customer c USING (customer_key) JOIN warehouse.product p USING (product_key)) x";
const QByteArray kMasters =
    "SELECT md5(concat((SELECT string_agg(concat_ws('|', customer_id, country, first_seen), ';' ORDER BY customer_id) "
    "FROM warehouse.customer), '#', (SELECT string_agg(concat_ws('|', stock_code, description), ';' ORDER BY "
    "stock_code COLLATE \"C\") FROM warehouse.product)))";
const QByteArray kRows =
    "SELECT (SELECT count(*) FROM warehouse.transaction_line) + (SELECT count(*) FROM warehouse.customer) + (SELECT "
    "count(*) FROM warehouse.product) + (SELECT count(*) FROM warehouse.load) + (SELECT count(*) FROM "
    "warehouse.rejected_line) + (SELECT count(*) FROM warehouse.replaced_line)";
const QByteArray kEmpty = "TRUNCATE warehouse.transaction_line, warehouse.customer, warehouse.product, warehouse.load, "
                          "warehouse.rejected_line, warehouse.replaced_line";

QString countsOf(const pipeline::LoadReport& report)
{
    QStringList out;
    const auto add = [&out](const char* name, qint64 lines) {
        if (lines > 0)
            out << QStringLiteral("%1 %2").arg(QLatin1StringView(name)).arg(lines);
    };
    add("read", report.rowsRead);
    add("loaded", report.rowsLoaded);
    add("purchases", report.purchaseLines);
    add("duplicates", report.duplicates);
    add("anonymous", report.withoutCustomer);
    add("cancelled", report.cancelled);
    add("services", report.serviceLines);
    add("replaced", report.replacedLines);
    QStringList reasons;
    qint64 rejected = 0;
    for (auto it = report.rejectedByReason.begin(); it != report.rejectedByReason.end(); ++it) {
        reasons << QStringLiteral("%1 %2").arg(it.key()).arg(it.value());
        rejected += it.value();
    }
    if (rejected != report.rejected || report.rowsRead != report.rowsLoaded + report.duplicates + rejected)
        reasons << QStringLiteral("the sums do not add up");
    const QString separator = reasons.isEmpty() ? QString() : QStringLiteral("; ");
    return out.join(QStringLiteral(", ")) + separator + reasons.join(QStringLiteral(", "));
}

} // namespace

LoadBench::LoadBench()
    : m_connection(m_database.fresh(QStringLiteral("bench")))
{
}

void LoadBench::empty()
{
    if (const Result<void> done = m_connection->execute(kEmpty); !done.ok())
        qFatal("%s", qPrintable(done.error().message));
}

QString LoadBench::rows()
{
    return scalar(kRows);
}

LoadOutcome LoadBench::load(const FileSet& files, const QByteArray& profile)
{
    TestFiles folder;
    for (const NamedFile& file : files) {
        QDir().mkpath(QFileInfo(folder.path(file.name)).path());
        folder.write(file.name, file.content);
    }
    TestFiles elsewhere;
    ingest::ReaderOptions options;
    if (!profile.isEmpty()) {
        const auto read = ingest::SourceProfile::load(elsewhere.write(QStringLiteral("p.json"), profile));
        if (!read.ok())
            qFatal("%s", qPrintable(read.error().message));
        options.profile = *read;
    }
    const bool single = files.size() == 1 && !files.first().name.contains(u'/');
    return loadPath(folder.path(single ? files.first().name : QString()), options);
}

LoadOutcome LoadBench::loadPath(const QString& path, const ingest::ReaderOptions& options)
{
    empty();
    LoadOutcome outcome;
    const Result<pipeline::LoadReport> report = pipeline::loadFiles(*m_connection, {path}, options, {});
    if (!report.ok()) {
        outcome.error = report.error().message;
        outcome.code = report.error().code;
        return outcome;
    }
    outcome.counts = countsOf(*report);
    outcome.warnings = report->warnings;
    outcome.lines = scalar(kLines);
    outcome.masters = scalar(kMasters);
    outcome.end = scalar("SELECT max(last_line)::date + 1 FROM warehouse.load");
    if (scalar("SELECT count(*) FROM warehouse.transaction_line").toLongLong()
        != report->rowsLoaded - report->replacedLines)
        outcome.error = QStringLiteral("the warehouse does not hold the lines that the report counts");
    return outcome;
}

} // namespace churnlens::tests
