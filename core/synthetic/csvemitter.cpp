// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/csvemitter.h"

#include <QIODevice>

#include <charconv>

namespace churnlens::synthetic {

namespace {

constexpr size_t kBufferSize = 1 << 20;

void appendNumber(std::string& out, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end);
}

/// 1.0, 2.1, 6.95: the way spreadsheets' exports write prices.
void appendPrice(std::string& out, int pence)
{
    appendNumber(out, pence / 100);
    out += '.';
    out += static_cast<char>('0' + pence / 10 % 10);
    if (pence % 10 != 0)
        out += static_cast<char>('0' + pence % 10);
}

} // namespace

CsvEmitter::CsvEmitter(QIODevice& out)
    : m_out(out)
{
    m_buffer.reserve(kBufferSize + kBufferSize / 8);
    m_buffer += "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";
}

Result<void> CsvEmitter::writeInvoice(const Invoice& invoice, std::span<const Line> lines)
{
    bool bought = false;
    for (const Line& line : lines) {
        writeRow(invoice, line);
        bought = count(invoice, line) || bought;
    }
    if (bought)
        ++m_summary.invoices;
    return m_buffer.size() < kBufferSize ? Result<void>{} : flush();
}

Result<void> CsvEmitter::flush()
{
    const auto size = static_cast<qint64>(m_buffer.size());
    // A disk that fills up takes a part first; only the write after it names the reason.
    qint64 taken = 1;
    for (qint64 written = 0; written < size && taken > 0; written += taken)
        taken = m_out.write(m_buffer.data() + written, size - written);
    if (taken <= 0)
        return Error{ErrorCode::Io,
                     QStringLiteral("Cannot write the generated transactions: %1. Check the free space.")
                         .arg(m_out.errorString()),
                     {},
                     {}};
    m_buffer.clear();
    return {};
}

void CsvEmitter::writeRow(const Invoice& invoice, const Line& line)
{
    if (invoice.cancelled)
        m_buffer += 'C';
    appendNumber(m_buffer, invoice.number);
    m_buffer += ',';
    m_buffer += line.code;
    m_buffer += ',';
    m_buffer += line.description;
    m_buffer += ',';
    if (line.fault == Fault::Quantity)
        m_buffer += "a dozen";
    else
        appendNumber(m_buffer, line.quantity);
    m_buffer += ',';
    m_buffer += line.fault == Fault::Date ? std::string_view("not recorded") : std::string_view(invoice.time);
    m_buffer += ',';
    if (line.fault == Fault::Price)
        m_buffer += "n/a";
    else
        appendPrice(m_buffer, line.pence);
    m_buffer += ',';
    m_buffer += invoice.customer;
    m_buffer += ',';
    m_buffer += invoice.country;
    m_buffer += '\n';
}

bool CsvEmitter::count(const Invoice& invoice, const Line& line)
{
    ++m_summary.rows;
    if (line.fault != Fault::None) {
        ++m_summary.unparsable;
        return false;
    }
    if (line.duplicate) {
        ++m_summary.duplicates;
        return false;
    }
    const bool known = !invoice.customer.empty();
    m_summary.withoutCustomer += known ? 0 : 1;
    m_summary.cancelled += invoice.cancelled ? 1 : 0;
    m_summary.serviceLines += line.service ? 1 : 0;
    const bool purchase = known && !invoice.cancelled && !line.service && line.quantity > 0 && line.pence > 0;
    m_summary.purchaseLines += purchase ? 1 : 0;
    return purchase;
}

} // namespace churnlens::synthetic
