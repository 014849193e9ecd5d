// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/linecleaner.h"

#include "core/ingest/lineamount.h"
#include "core/ingest/nontransaction.h"
#include "core/ingest/value/idvalue.h"

#include <algorithm>
#include <cstring>

namespace churnlens::ingest {

namespace {

constexpr std::string_view kWithoutProduct = "(unknown)"; // the one product of files that name none

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWithFolded(std::string_view text, std::string_view lowerPrefix)
{
    return text.size() >= lowerPrefix.size()
        && std::equal(lowerPrefix.begin(), lowerPrefix.end(), text.begin(),
                      [](char p, char t) { return p == lower(t); });
}

bool equalsFolded(std::string_view text, std::string_view lowerOther)
{
    return text.size() == lowerOther.size() && startsWithFolded(text, lowerOther);
}

/// What databases and scripts write for nothing.
bool meansNothing(std::string_view text)
{
    constexpr std::array<std::string_view, 7> kWords{"null", "nan", "none", "n/a", "#n/a", "\\n", "-"};
    return text.size() <= 4
        && std::any_of(kWords.begin(), kWords.end(), [text](auto word) { return equalsFolded(text, word); });
}

} // namespace

CleaningNotes& CleaningNotes::operator+=(const CleaningNotes& more)
{
    encodings.utf8 += more.encodings.utf8;
    encodings.others += more.encodings.others;
    fractionalQuantities += more.fractionalQuantities;
    lostDigits += more.lostDigits;
    otherDateOrder += more.otherDateOrder;
    otherDecimalMark += more.otherDecimalMark;
    return *this;
}

LineCleaner::LineCleaner(const TableLayout& layout, qint64 latest)
    : m_profile(layout.profile)
    , m_mapping(layout.mapping)
    , m_header(layout.header)
    , m_columnCount(layout.columnCount)
    , m_order(layout.dateOrder)
    , m_decimalMark(layout.decimalMark)
    , m_strictWindows1252(layout.profile.encoding == TextEncoding::Windows1252)
    , m_latest(latest)
    , m_late(layout)
{
    for (const auto* list : {&m_profile.serviceCodes, &m_profile.servicePrefixes}) {
        for (const std::string& code : *list) {
            if (code.empty())
                continue;
            const auto first = static_cast<unsigned char>(code.front());
            m_serviceStart[first] = true;
            m_serviceStart[static_cast<unsigned char>(code.front() >= 'a' && code.front() <= 'z' ? first - 32
                                                                                                 : first)] = true;
        }
    }
}

std::string_view LineCleaner::field(const Record& record, ColumnRole role) const
{
    const int index = m_mapping[role];
    return index < 0 ? std::string_view{} : record.fields[static_cast<size_t>(index)];
}

/// Text to compare without case: beyond ASCII it is made lower here.
std::string_view LineCleaner::foldable(std::string_view text)
{
    if (isAscii(text))
        return text;
    m_folded = QString::fromUtf8(displayableUtf8(text)).toLower().toStdString();
    return m_folded;
}

bool LineCleaner::isServiceCode(std::string_view code)
{
    code = foldable(code);
    if (code.empty() || !m_serviceStart[static_cast<unsigned char>(code.front())])
        return false;
    const auto equals = [code](const std::string& service) { return equalsFolded(code, service); };
    const auto starts = [code](const std::string& prefix) { return startsWithFolded(code, prefix); };
    return std::any_of(m_profile.serviceCodes.begin(), m_profile.serviceCodes.end(), equals)
        || std::any_of(m_profile.servicePrefixes.begin(), m_profile.servicePrefixes.end(), starts);
}

bool LineCleaner::isCancellation(const TransactionLine& line, std::string_view status)
{
    if (!m_profile.cancellationPrefix.empty() && startsWithFolded(line.invoice, m_profile.cancellationPrefix))
        return true;
    if (m_profile.negativeQuantityCancels && line.quantity < 0)
        return true;
    status = foldable(status);
    const auto matches = [status](const std::string& word) { return equalsFolded(status, word); };
    return !status.empty()
        && std::any_of(m_profile.cancellationStatuses.begin(), m_profile.cancellationStatuses.end(), matches);
}

/// The time of day may stand in a column of its own: "8:26", or a share of the day in a spreadsheet.
Parsed<qint64> LineCleaner::joinDateAndTime(std::string_view date, std::string_view time)
{
    m_dateAndTime.assign(date);
    if (time.starts_with("0.") || time.starts_with('.'))
        m_dateAndTime.append(time.substr(time.find('.')));
    else
        m_dateAndTime.append(" ").append(time);
    return parseTimestamp(m_dateAndTime, m_order, m_latest);
}

LineCleaner::Rejected LineCleaner::readTime(const Record& record, TransactionLine& line)
{
    const std::string_view date = field(record, ColumnRole::InvoicedAt);
    const std::string_view time = trimmed(field(record, ColumnRole::InvoicedTime));
    const Parsed<qint64> at =
        time.empty() ? parseTimestamp(date, m_order, m_latest) : joinDateAndTime(trimmed(date), time);
    line.invoicedAt = at.value;
    m_late.addDate(date);
    if (at.status == ParseStatus::Ok)
        return std::nullopt;
    const DateOrder other = m_order == DateOrder::DayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
    const auto reads = [&](DateOrder order) { return parseTimestamp(date, order, m_latest).status == ParseStatus::Ok; };
    if (at.status == ParseStatus::Malformed && reads(other) && !reads(m_order)) // it may be the time that is off
        ++m_ofRecord.otherDateOrder;
    return at.status == ParseStatus::Malformed ? RejectReason::BadDate : RejectReason::ImplausibleDate;
}

LineCleaner::Rejected LineCleaner::readQuantity(const Record& record, qint64& scaled)
{
    scaled = kScale;
    if (!m_mapping.has(ColumnRole::Quantity))
        return std::nullopt;
    const Parsed<qint64> quantity = parseQuantity(field(record, ColumnRole::Quantity), m_decimalMark);
    m_late.addNumber(field(record, ColumnRole::Quantity));
    scaled = quantity.value;
    if (quantity.status == ParseStatus::Ok)
        return std::nullopt;
    return quantity.status == ParseStatus::Malformed ? RejectReason::BadQuantity : RejectReason::QuantityOutOfRange;
}

LineCleaner::Rejected LineCleaner::readPrice(std::string_view text, qint64& scaled)
{
    const Parsed<qint64> price = parseDecimal(text, m_decimalMark);
    scaled = price.value;
    m_late.addPrice(text);
    if (price.status == ParseStatus::Ok)
        return std::nullopt;
    const DecimalMark other = m_decimalMark == DecimalMark::Point ? DecimalMark::Comma : DecimalMark::Point;
    if (price.status == ParseStatus::Malformed && parseDecimal(text, other).status == ParseStatus::Ok)
        ++m_ofRecord.otherDecimalMark;
    return price.status == ParseStatus::Malformed ? RejectReason::BadPrice : RejectReason::PriceOutOfRange;
}

LineCleaner::Rejected LineCleaner::readAmount(const Record& record, TransactionLine& line)
{
    qint64 quantity = 0;
    if (const Rejected reason = readQuantity(record, quantity))
        return reason;
    const bool hasQuantity = m_mapping.has(ColumnRole::Quantity);
    const bool useTotal = m_mapping.has(ColumnRole::LineTotal)
        && (!hasQuantity || !m_mapping.has(ColumnRole::UnitPrice)); // without quantity, a unit price says too little
    qint64 price = 0;
    if (const Rejected reason =
            readPrice(field(record, useTotal ? ColumnRole::LineTotal : ColumnRole::UnitPrice), price))
        return reason;
    const bool isLineTotal = useTotal || !hasQuantity;
    m_ofRecord.fractionalQuantities += quantity % kScale != 0 ? 1 : 0;
    const std::optional<LineAmount> amount = lineAmount(quantity, price, isLineTotal);
    if (!amount)
        return RejectReason::PriceOutOfRange;
    line.quantity = amount->quantity;
    line.unitPrice = amount->unitPrice;
    return std::nullopt;
}

LineCleaner::Rejected LineCleaner::readTexts(const Record& record, TransactionLine& line)
{
    line.invoice = normalisedId(field(record, ColumnRole::Invoice));
    line.stockCode =
        m_mapping.has(ColumnRole::StockCode) ? normalisedId(field(record, ColumnRole::StockCode)) : kWithoutProduct;
    line.description = trimmed(field(record, ColumnRole::Description));
    line.customerId = normalisedId(field(record, ColumnRole::CustomerId));
    line.country = trimmed(field(record, ColumnRole::Country));
    if (line.invoice.empty() && m_mapping.has(ColumnRole::Invoice))
        return RejectReason::MissingInvoice;
    if (line.stockCode.empty())
        return RejectReason::MissingProduct;
    if (meansNothing(line.customerId))
        line.customerId = {};
    if (meansNothing(line.country))
        line.country = {};
    if (std::max({line.invoice.size(), line.stockCode.size(), line.customerId.size(), line.country.size()})
        > kMaxTextBytes)
        return RejectReason::TextTooLong;
    line.description = cutAtCharacter(line.description, kMaxTextBytes);
    if (std::memchr(record.raw.data(), '\0', record.raw.size()))
        return RejectReason::NulByte;
    if (!isAscii(record.raw)) {
        m_ofRecord.encodings.add(record.raw);
        recodeTexts(line);
    }
    return std::nullopt;
}

void LineCleaner::recodeTexts(TransactionLine& line)
{
    size_t slot = 0;
    for (std::string_view* text :
         {&line.invoice, &line.stockCode, &line.description, &line.customerId, &line.country}) {
        if (!m_isRecoded && !isAscii(*text) && (m_strictWindows1252 || !isUtf8(*text)))
            *text = m_recoded[slot] = utf8FromWindows1252(*text);
        if (needsNfc(*text)) {
            std::string composed = nfc(*text);
            *text = m_recoded[slot] = std::move(composed);
        }
        ++slot;
    }
}

/// Files without order numbers: what a customer buys at one time is one order. Numbers that begin anew every day: the
/// day belongs to the number.
void LineCleaner::makeOrder(TransactionLine& line)
{
    const bool hasNumber = m_mapping.has(ColumnRole::Invoice);
    if (hasNumber && m_profile.orderScope == OrderScope::File)
        return;
    m_orderNumber.assign(hasNumber ? line.invoice : line.customerId);
    m_orderNumber.append("@");
    appendIsoTime(m_orderNumber, line.invoicedAt, !hasNumber);
    line.invoice = m_orderNumber;
}

LineCleaner::Rejected LineCleaner::readRecord(const Record& record, TransactionLine& line)
{
    if (record.brokenQuotes)
        return RejectReason::UnclosedQuote;
    if (record.fields.size() < m_columnCount)
        return RejectReason::FieldCount;
    const auto isEmpty = [](std::string_view text) { return trimmed(text).empty(); };
    if (record.fields.size() > m_columnCount
        && !std::all_of(record.fields.begin() + static_cast<std::ptrdiff_t>(m_columnCount), record.fields.end(),
                        isEmpty))
        return RejectReason::FieldCount;
    if (const Rejected reason = readTime(record, line))
        return reason;
    if (const Rejected reason = readAmount(record, line))
        return reason;
    return readTexts(record, line);
}

/// The record from Windows-1252: currency signs, blanks and names of months in values are then what they are.
const Record& LineCleaner::recoded(const Record& record)
{
    m_recodedFields.clear();
    for (const std::string_view field : record.fields)
        m_recodedFields.push_back(utf8FromWindows1252(field));
    m_recodedRecord = record;
    m_recodedRecord.fields.assign(m_recodedFields.begin(), m_recodedFields.end());
    return m_recodedRecord;
}

LineCleaner::Rejected LineCleaner::readEitherWay(const Record& record, TransactionLine& line)
{
    m_ofRecord = {};
    m_isRecoded = false;
    const Rejected rejected = readRecord(record, line);
    if (!rejected || isUtf8(record.raw))
        return rejected;
    m_ofRecord = {};
    m_isRecoded = true;
    return readRecord(recoded(record), line);
}

/// A line that is rejected may be none: a total, a footer, the header once more.
RejectReason LineCleaner::explain(RejectReason reason, const Record& record) const
{
    if (reason != RejectReason::FieldCount && reason != RejectReason::BadDate)
        return reason;
    if (isRepeatedHeader(record, m_header))
        return RejectReason::RepeatedHeader;
    return isTotalOrFooter(record) ? RejectReason::TotalLine : reason;
}

std::optional<RejectReason> LineCleaner::clean(const Record& record, TransactionLine& line)
{
    if (const Rejected rejected = readEitherWay(record, line)) {
        m_notes.otherDateOrder += m_ofRecord.otherDateOrder;
        m_notes.otherDecimalMark += m_ofRecord.otherDecimalMark;
        return explain(*rejected, record);
    }
    m_ofRecord.lostDigits += lostDigits(line.customerId) ? 1 : 0;
    m_notes += m_ofRecord;
    makeOrder(line);
    line.lineNumber = static_cast<qint32>(std::min<qint64>(record.lineNumber, std::numeric_limits<qint32>::max()));
    line.isService = isServiceCode(line.stockCode);
    if (isCancellation(line, trimmed(field(record, ColumnRole::Status))))
        line.kind = LineKind::Cancellation;
    else if (line.isService)
        line.kind = LineKind::Service;
    else
        line.kind = line.quantity > 0 && line.unitPrice > 0 ? LineKind::Sale : LineKind::NoSale;
    return std::nullopt;
}

bool isBlank(const Record& record)
{
    return std::all_of(record.fields.begin(), record.fields.end(),
                       [](std::string_view text) { return trimmed(text).empty(); });
}

} // namespace churnlens::ingest
