// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/transactionwriter.h"

#include "core/warehouse/sqlcatalog.h"

#include <algorithm>

namespace churnlens::pipeline {

namespace {

constexpr size_t kHashSpread = 0x9E3779B97F4A7C15; // 2^64 / golden ratio: spreads small keys over all bits

} // namespace

using warehouse::BinaryCopy;
using warehouse::QueryResult;
using warehouse::sqlText;

TransactionWriter::TransactionWriter(warehouse::Connection& connection)
    : m_connection(connection)
    , m_lines(connection)
    , m_countries(1)
{
}

Result<void> TransactionWriter::readKeys()
{
    struct Source
    {
        const char* query;
        KeyIndex* keys;
    };
    for (const Source& source : {Source{"queries/select_customer_keys", &m_customerKeys},
                                 Source{"queries/select_product_keys", &m_productKeys}}) {
        const Result<QueryResult> known = m_connection.query(sqlText(source.query));
        if (!known.ok())
            return known.error();
        for (int row = 0; row < known->rows(); ++row)
            source.keys->restore(known->bytes(row, 1), static_cast<int>(known->integer(row, 0)));
    }
    return {};
}

Result<void> TransactionWriter::begin(int loadId, bool firstLoad)
{
    m_loadId = loadId;
    if (Result<void> read = readKeys(); !read.ok())
        return read;
    return m_lines.begin(
        sqlText(firstLoad ? "queries/copy_first_transaction_lines" : "queries/copy_transaction_lines"));
}

int TransactionWriter::customerKeyOf(const ingest::TransactionLine& line)
{
    if (line.customerId.empty())
        return 0;
    if (!m_lastCustomer || m_lastCustomerId != line.customerId) {
        m_lastCustomerKey = m_customerKeys.findOrAdd(line.customerId).key;
        m_lastCustomerId = line.customerId;
        const auto [at, isNew] = m_customers.try_emplace(m_lastCustomerKey);
        m_lastCustomer = &at->second;
        if (isNew)
            *m_lastCustomer = {m_lastCustomerId, line.invoicedAt, 0, false};
        m_lastInvoice.clear();
    }
    m_lastCustomer->firstSeen = std::min(m_lastCustomer->firstSeen, line.invoicedAt);
    if (!line.country.empty() && m_countries[static_cast<size_t>(m_lastCustomer->country)] != line.country) {
        const KeyIndex::Entry country = m_countryKeys.findOrAdd(line.country);
        if (country.isNew)
            m_countries.emplace_back(line.country);
        m_lastCustomer->country = country.key;
    }
    return m_lastCustomerKey;
}

int TransactionWriter::productKeyOf(const ingest::TransactionLine& line)
{
    const KeyIndex::Entry product = m_productKeys.findOrAdd(line.stockCode);
    if (product.isNew)
        m_products.push_back({product.key, std::string(line.stockCode), std::string(line.description)});
    return product.key;
}

void TransactionWriter::notePurchase(const ingest::TransactionLine& line, int customerKey)
{
    if (!m_lastCustomer->bought) {
        m_lastCustomer->bought = true;
        ++m_buyers;
    }
    if (m_lastInvoice == line.invoice)
        return;
    m_lastInvoice = line.invoice;
    m_invoices.insert(std::hash<std::string_view>{}(line.invoice) ^ (static_cast<size_t>(customerKey) * kHashSpread));
}

Result<void> TransactionWriter::write(const ingest::TransactionLine& line)
{
    if (Result<void> begun = m_lines.beginRow(9); !begun.ok())
        return begun;
    const int customerKey = customerKeyOf(line);
    if (line.isPurchase())
        notePurchase(line, customerKey);
    m_lines.appendInt64(line.invoicedAt);
    m_lines.appendInt32(customerKey);
    m_lines.appendInt32(productKeyOf(line));
    m_lines.appendInt32(line.quantity);
    m_lines.appendInt32(m_loadId);
    m_lines.appendInt32(line.lineNumber);
    m_lines.appendChar(static_cast<char>(line.kind));
    m_lines.appendText(line.invoice);
    m_lines.appendNumeric4(line.unitPrice);
    return {};
}

Result<void> TransactionWriter::writeCustomers()
{
    if (Result<void> created = m_connection.execute(sqlText("queries/create_customer_stage")); !created.ok())
        return created;
    BinaryCopy copy(m_connection);
    if (Result<void> begun = copy.begin(sqlText("queries/copy_customer_stage")); !begun.ok())
        return begun;
    for (const auto& [key, customer] : m_customers) {
        if (Result<void> row = copy.beginRow(4); !row.ok())
            return row;
        copy.appendInt32(key);
        copy.appendText(customer.id);
        copy.appendText(m_countries[static_cast<size_t>(customer.country)]);
        copy.appendInt64(customer.firstSeen);
    }
    if (const Result<qint64> done = copy.finish(); !done.ok())
        return done.error();
    if (Result<void> upserted = m_connection.execute(sqlText("queries/upsert_customers")); !upserted.ok())
        return upserted;
    return m_connection.execute(sqlText("queries/drop_customer_stage"));
}

Result<void> TransactionWriter::writeProducts()
{
    BinaryCopy copy(m_connection);
    if (Result<void> begun = copy.begin(sqlText("queries/copy_products")); !begun.ok())
        return begun;
    for (const Product& product : m_products) {
        if (Result<void> row = copy.beginRow(3); !row.ok())
            return row;
        copy.appendInt32(product.key);
        copy.appendText(product.code);
        if (product.description.empty())
            copy.appendNull();
        else
            copy.appendText(product.description);
    }
    const Result<qint64> done = copy.finish();
    if (!done.ok())
        return done.error();
    return {};
}

Result<void> TransactionWriter::finish()
{
    if (const Result<qint64> done = m_lines.finish(); !done.ok())
        return done.error();
    if (Result<void> written = writeCustomers(); !written.ok())
        return written;
    return writeProducts();
}

} // namespace churnlens::pipeline
