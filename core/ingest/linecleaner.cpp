// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/linecleaner.h"

#include "core/ingest/bytes/textencoding.h"

#include <QByteArrayView>

#include <algorithm>
#include <cstring>

namespace churnlens::ingest {

namespace {

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

/// At most so many bytes, without half a UTF-8 character at the end.
std::string_view cutAtCharacter(std::string_view text, size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    return text.substr(0, bytes);
}

} // namespace

LineCleaner::LineCleaner(const SourceProfile& profile, const ColumnMapping& mapping, size_t columnCount,
                         DateOrder order, qint64 latest)
    : m_profile(profile)
    , m_mapping(mapping)
    , m_columnCount(columnCount)
    , m_order(order)
    , m_latest(latest)
{
    for (const auto* list : {&profile.serviceCodes, &profile.servicePrefixes}) {
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

bool LineCleaner::isServiceCode(std::string_view code) const
{
    if (code.empty() || !m_serviceStart[static_cast<unsigned char>(code.front())])
        return false;
    const auto equals = [code](const std::string& service) { return equalsFolded(code, service); };
    const auto starts = [code](const std::string& prefix) { return startsWithFolded(code, prefix); };
    return std::any_of(m_profile.serviceCodes.begin(), m_profile.serviceCodes.end(), equals)
        || std::any_of(m_profile.servicePrefixes.begin(), m_profile.servicePrefixes.end(), starts);
}

bool LineCleaner::isCancellation(const TransactionLine& line) const
{
    if (!m_profile.cancellationPrefix.empty() && startsWithFolded(line.invoice, m_profile.cancellationPrefix))
        return true;
    return m_profile.negativeQuantityCancels && line.quantity < 0;
}

std::optional<RejectReason> LineCleaner::readValues(const Record& record, TransactionLine& line) const
{
    const auto field = [&](ColumnRole role) { return record.fields[static_cast<size_t>(m_mapping[role])]; };
    const Parsed<qint64> at = parseTimestamp(field(ColumnRole::InvoicedAt), m_order, m_latest);
    if (at.status != ParseStatus::Ok)
        return at.status == ParseStatus::Malformed ? RejectReason::BadDate : RejectReason::ImplausibleDate;
    const Parsed<qint32> quantity = parseQuantity(field(ColumnRole::Quantity));
    if (quantity.status != ParseStatus::Ok)
        return quantity.status == ParseStatus::Malformed ? RejectReason::BadQuantity : RejectReason::QuantityOutOfRange;
    const Parsed<qint64> price = parsePrice(field(ColumnRole::UnitPrice));
    if (price.status != ParseStatus::Ok)
        return price.status == ParseStatus::Malformed ? RejectReason::BadPrice : RejectReason::PriceOutOfRange;
    line.invoicedAt = at.value;
    line.quantity = quantity.value;
    line.unitPrice = price.value;
    return std::nullopt;
}

std::optional<RejectReason> LineCleaner::readTexts(const Record& record, TransactionLine& line)
{
    const auto field = [&](ColumnRole role) {
        const int index = m_mapping[role];
        return index < 0 ? std::string_view{} : trimmed(record.fields[static_cast<size_t>(index)]);
    };
    line.invoice = field(ColumnRole::Invoice);
    line.stockCode = field(ColumnRole::StockCode);
    line.description = field(ColumnRole::Description);
    line.customerId = normalisedCustomerId(field(ColumnRole::CustomerId));
    line.country = field(ColumnRole::Country);
    if (line.invoice.empty())
        return RejectReason::MissingInvoice;
    if (line.stockCode.empty())
        return RejectReason::MissingProduct;
    if (std::max({line.invoice.size(), line.stockCode.size(), line.customerId.size(), line.country.size()})
        > kMaxTextBytes)
        return RejectReason::TextTooLong;
    line.description = cutAtCharacter(line.description, kMaxTextBytes);
    if (std::memchr(record.raw.data(), '\0', record.raw.size()))
        return RejectReason::NulByte;
    if (!isAscii(record.raw))
        recodeTexts(line);
    return std::nullopt;
}

void LineCleaner::recodeTexts(TransactionLine& line)
{
    size_t slot = 0;
    for (std::string_view* text :
         {&line.invoice, &line.stockCode, &line.description, &line.customerId, &line.country}) {
        const QByteArrayView bytes(text->data(), static_cast<qsizetype>(text->size()));
        if (!bytes.isValidUtf8())
            *text = m_recoded[slot] = utf8FromWindows1252(*text);
        ++slot;
    }
}

std::optional<RejectReason> LineCleaner::clean(const Record& record, TransactionLine& line)
{
    if (record.fields.size() != m_columnCount)
        return RejectReason::FieldCount;
    if (const std::optional<RejectReason> reason = readValues(record, line))
        return reason;
    if (const std::optional<RejectReason> reason = readTexts(record, line))
        return reason;
    line.lineNumber = static_cast<qint32>(std::min<qint64>(record.lineNumber, std::numeric_limits<qint32>::max()));
    line.isService = isServiceCode(line.stockCode);
    if (isCancellation(line))
        line.kind = LineKind::Cancellation;
    else if (line.isService)
        line.kind = LineKind::Service;
    else
        line.kind = line.quantity > 0 && line.unitPrice > 0 ? LineKind::Sale : LineKind::NoSale;
    return std::nullopt;
}

} // namespace churnlens::ingest
