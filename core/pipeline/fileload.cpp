// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/fileload.h"

#include "core/common/utc.h"
#include "core/ingest/layoutjson.h"
#include "core/pipeline/linereplacement.h"
#include "core/warehouse/sqlcatalog.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace churnlens::pipeline {

using ingest::LineCounts;
using ingest::TransactionReader;
using warehouse::Connection;
using warehouse::Parameter;
using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

constexpr qint64 kLinesBetweenReports = 16'384; ///< some 10 ms: progress and cancel are looked at so often
constexpr qint64 kNoTime = std::numeric_limits<qint64>::min();

/// Microseconds since 2000-01-01 as "2011-12-09T12:50:00".
QString isoTime(qint64 micros)
{
    const QDateTime time = QDateTime(QDate(2000, 1, 1), QTime(0, 0), kUtc).addMSecs(micros / 1000);
    return time.date().toString(Qt::ISODate) + u'T' + time.time().toString(Qt::ISODate);
}

Parameter number(qint64 value)
{
    return QByteArray::number(value);
}

Parameter boolean(bool value)
{
    return QByteArray(value ? "t" : "f");
}

Parameter timeOrNull(qint64 micros, bool known)
{
    return known ? Parameter(isoTime(micros).toLatin1()) : std::nullopt;
}

QByteArray compact(const QJsonDocument& document)
{
    return document.toJson(QJsonDocument::Compact);
}

/// The end of the data as far as this file tells: a few lines far behind all others do not move it.
Parameter lastPlausibleLine(const LineCounts& counts)
{
    if (counts.lastLine == kNoTime)
        return std::nullopt;
    const QString last = isoTime(counts.lastLine);
    const QString day = counts.days.lastPlausibleDay().toString(Qt::ISODate);
    return (last.startsWith(day) ? last : day + QStringLiteral("T23:59:59")).toLatin1();
}

QJsonObject linesByDay(const LineCounts& counts)
{
    QJsonObject out;
    for (const auto& [day, lines] : counts.days.days())
        out.insert(day.toString(Qt::ISODate), lines);
    return out;
}

QMap<QString, qint64> rejectionCounts(const ingest::RejectionLog& log)
{
    QMap<QString, qint64> counts;
    for (size_t i = 0; i < ingest::kRejectReasons; ++i) {
        const auto reason = static_cast<ingest::RejectReason>(i);
        if (log.count(reason) > 0)
            counts.insert(reasonName(reason), log.count(reason));
    }
    return counts;
}

QJsonObject rejectionJson(const ingest::RejectionLog& log)
{
    QJsonObject out;
    const QMap<QString, qint64> counts = rejectionCounts(log);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

QByteArray textArray(const QStringList& roles)
{
    std::vector<QByteArray> items;
    for (const QString& role : roles)
        items.push_back(role.toLatin1());
    return warehouse::arrayLiteral(items);
}

Result<std::vector<QByteArray>> hashesOf(const QStringList& files)
{
    std::vector<QByteArray> hashes;
    for (const QString& file : files) {
        Result<QByteArray> sha = ingest::fileSha256(file);
        if (!sha.ok())
            return sha.error();
        hashes.push_back(std::move(sha).value());
    }
    return hashes;
}

} // namespace

FileLoad::FileLoad(Connection& connection, const QString& path, QStringList following,
                   const ingest::ReaderOptions& options, const Progress& progress)
    : m_connection(connection)
    , m_path(path)
    , m_following(std::move(following))
    , m_options(options)
    , m_progress(progress)
    , m_writer(connection)
{
}

Result<bool> FileLoad::isUnchanged(bool firstLoad)
{
    if (firstLoad) {
        m_hashing = std::async(std::launch::async, [path = m_path] { return ingest::fileSha256(path); });
        return false;
    }
    const Result<QByteArray> sha = ingest::fileSha256(m_path);
    if (!sha.ok())
        return sha.error();
    m_sha256 = *sha;
    const Result<std::vector<QByteArray>> following = hashesOf(m_following);
    if (!following.ok())
        return following.error();
    const QByteArray profile = m_options.profile ? m_options.profile->name.toUtf8() : QByteArray("");
    const Result<QueryResult> known =
        m_connection.query(sqlText("queries/select_load_by_sha256"),
                           {m_sha256, profile, boolean(m_options.keepDuplicates), warehouse::arrayLiteral(*following)});
    if (!known.ok())
        return known.error();
    return known->rows() > 0;
}

Result<void> FileLoad::begin(bool firstLoad)
{
    Result<std::unique_ptr<TransactionReader>> reader = TransactionReader::open(m_path, m_options, m_progress);
    if (!reader.ok())
        return reader.error();
    m_reader = std::move(reader).value();
    const Result<QueryResult> id = m_connection.query(sqlText("queries/select_next_load_id"));
    if (!id.ok())
        return id.error();
    m_loadId = static_cast<int>(id->integer(0, 0));
    if (firstLoad)
        return m_connection.execute(sqlText("queries/truncate_transaction_lines"));
    return {};
}

Result<void> FileLoad::streamLines(bool firstLoad)
{
    if (Result<void> begun = m_writer.begin(m_loadId, firstLoad); !begun.ok())
        return begun;
    ingest::TransactionLine line;
    const QString phase = QStringLiteral("Loading %1").arg(QFileInfo(m_path).fileName());
    for (qint64 count = 1;; ++count) {
        const Result<bool> got = m_reader->next(line);
        if (!got.ok())
            return got.error();
        if (!*got)
            break;
        if (Result<void> written = m_writer.write(line); !written.ok())
            return written;
        if (count % kLinesBetweenReports == 0) {
            if (m_progress.stopped())
                return interruptedError();
            m_progress.update(m_reader->fractionRead(), phase);
        }
    }
    if (Result<void> refused = refuseEmpty(); !refused.ok())
        return refused;
    return m_writer.finish();
}

Result<void> FileLoad::refuseEmpty() const
{
    const LineCounts& counts = m_reader->counts();
    if (counts.rowsRead == 0)
        return Error{ErrorCode::InputUnusable,
                     QStringLiteral("%1 has a header and no lines. Export it again from the shop system.").arg(m_path),
                     m_path,
                     {}};
    if (counts.accepted == 0) {
        const ingest::RejectedLine& first = m_reader->rejections().kept().front();
        return Error{
            ErrorCode::InputUnusable,
            QStringLiteral(
                "None of the %1 lines of %2 can be used; the first is line %3 (%4). Check the columns and formats with "
                "--inspect, or give a profile with --profile.")
                .arg(counts.rowsRead)
                .arg(m_path)
                .arg(first.lineNumber)
                .arg(reasonName(first.reason)),
            m_path,
            {}};
    }
    return {};
}

Result<void> FileLoad::replaceEarlier(bool firstLoad)
{
    if (firstLoad)
        return {};
    const Result<qint64> replaced = replaceEarlierLines(m_connection, m_loadId);
    if (!replaced.ok())
        return replaced.error();
    m_replaced = *replaced;
    return {};
}

Result<void> FileLoad::writeRejected()
{
    warehouse::BinaryCopy copy(m_connection);
    if (Result<void> begun = copy.begin(sqlText("queries/copy_rejected_lines")); !begun.ok())
        return begun;
    for (const ingest::RejectedLine& rejected : m_reader->rejections().kept()) {
        if (Result<void> row = copy.beginRow(5); !row.ok())
            return row;
        copy.appendInt32(m_loadId);
        copy.appendText(rejected.part.toStdString());
        copy.appendInt64(rejected.lineNumber);
        copy.appendText(reasonName(rejected.reason).toStdString());
        copy.appendText({rejected.raw.constData(), static_cast<size_t>(rejected.raw.size())});
    }
    const Result<qint64> done = copy.finish();
    if (!done.ok())
        return done.error();
    return {};
}

QJsonArray FileLoad::partsJson() const
{
    QJsonArray out;
    for (size_t i = 0; i < m_reader->parts().size(); ++i) {
        const ingest::PartCounts& counts = m_reader->parts()[i];
        QJsonObject part = formatJson(m_reader->layout().tables[i], m_reader->form());
        part[QStringLiteral("name")] = counts.name;
        part[QStringLiteral("rows_read")] = counts.rowsRead;
        part[QStringLiteral("rows_loaded")] = counts.accepted;
        part[QStringLiteral("duplicates")] = counts.duplicates;
        part[QStringLiteral("rejected")] = counts.rejected;
        out.append(part);
    }
    return out;
}

Result<void> FileLoad::writeLoadRow()
{
    const LineCounts& c = m_reader->counts();
    const bool bought = c.purchaseLines > 0;
    const Result<QueryResult> inserted =
        m_connection.query(sqlText("queries/insert_load"),
                           {number(m_loadId),
                            m_path.toUtf8(),
                            m_sha256,
                            m_reader->profile().name.toUtf8(),
                            number(c.rowsRead),
                            number(c.accepted),
                            number(c.duplicates),
                            number(m_reader->rejections().total()),
                            compact(QJsonDocument(rejectionJson(m_reader->rejections()))),
                            number(c.withoutCustomer),
                            number(c.cancelled),
                            number(c.serviceLines),
                            number(c.purchaseLines),
                            number(m_writer.customersWithPurchase()),
                            number(m_writer.invoicesWithPurchase()),
                            number(m_replaced),
                            timeOrNull(c.firstPurchase, bought),
                            timeOrNull(c.lastPurchase, bought),
                            lastPlausibleLine(c),
                            boolean(m_options.keepDuplicates),
                            compact(QJsonDocument(partsJson())),
                            textArray(m_reader->absentColumns()),
                            ingest::decimalText(c.saleAmount),
                            ingest::decimalText(c.anonymousAmount),
                            ingest::decimalText(c.cancelledAmount),
                            timeOrNull(c.firstLine, c.lastLine != kNoTime),
                            compact(QJsonDocument(linesByDay(c))),
                            compact(QJsonDocument(QJsonArray::fromStringList(m_reader->warnings())))});
    if (!inserted.ok())
        return inserted.error();
    return {};
}

void FileLoad::addTo(LoadReport& report) const
{
    const LineCounts& c = m_reader->counts();
    report.loads.push_back({m_path, false, m_loadId, m_reader->form(), partsJson(), m_reader->absentColumns()});
    report.rowsRead += c.rowsRead;
    report.rowsLoaded += c.accepted;
    report.duplicates += c.duplicates;
    report.rejected += m_reader->rejections().total();
    const QMap<QString, qint64> rejected = rejectionCounts(m_reader->rejections());
    for (auto it = rejected.begin(); it != rejected.end(); ++it)
        report.rejectedByReason[it.key()] += it.value();
    report.withoutCustomer += c.withoutCustomer;
    report.cancelled += c.cancelled;
    report.serviceLines += c.serviceLines;
    report.purchaseLines += c.purchaseLines;
    report.customers += m_writer.customersWithPurchase();
    report.invoices += m_writer.invoicesWithPurchase();
    report.replacedLines += m_replaced;
    report.warnings += m_reader->warnings();
    if (c.purchaseLines == 0)
        return;
    const QString first = isoTime(c.firstPurchase);
    const QString last = isoTime(c.lastPurchase);
    report.first = report.first.isEmpty() ? first : std::min(report.first, first);
    report.last = std::max(report.last, last);
}

Result<void> FileLoad::run(LoadReport& report)
{
    const Result<QueryResult> hasLines = m_connection.query(sqlText("queries/select_has_lines"));
    if (!hasLines.ok())
        return hasLines.error();
    const bool firstLoad = !hasLines->boolean(0, 0);
    const Result<bool> unchanged = isUnchanged(firstLoad);
    if (!unchanged.ok())
        return unchanged.error();
    if (*unchanged) {
        ++report.unchangedFiles;
        report.loads.push_back({m_path, true, 0, {}, {}, {}});
        return {};
    }
    for (const auto& step : {&FileLoad::begin, &FileLoad::streamLines, &FileLoad::replaceEarlier}) {
        if (Result<void> done = (this->*step)(firstLoad); !done.ok())
            return done;
    }
    if (m_hashing.valid()) {
        const Result<QByteArray> sha = m_hashing.get();
        if (!sha.ok())
            return sha.error();
        m_sha256 = *sha;
    }
    for (const auto& step : {&FileLoad::writeLoadRow, &FileLoad::writeRejected}) {
        if (Result<void> done = (this->*step)(); !done.ok())
            return done;
    }
    addTo(report);
    return m_connection.execute(sqlText("queries/update_marts_stale"));
}

} // namespace churnlens::pipeline
