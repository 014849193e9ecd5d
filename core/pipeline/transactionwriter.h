// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/transactionline.h"
#include "core/pipeline/keyindex.h"
#include "core/warehouse/binarycopy.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace churnlens::pipeline {

/// Writes the lines of one load into warehouse.transaction_line and gives customers and products their keys.
/// Used inside the load's transaction: begin(), write() for each line, finish(). Memory grows with customers, products
/// and invoices, never with lines.
class TransactionWriter
{
public:
    explicit TransactionWriter(warehouse::Connection& connection);

    /// Reads the known keys and starts streaming. firstLoad: the table was emptied in this transaction.
    Result<void> begin(int loadId, bool firstLoad);
    Result<void> write(const ingest::TransactionLine& line);
    /// Ends the stream, then writes the load's customers and new products.
    Result<void> finish();

    [[nodiscard]] qint64 customersWithPurchase() const { return m_buyers; }
    [[nodiscard]] qint64 invoicesWithPurchase() const { return static_cast<qint64>(m_invoices.size()); }

private:
    struct Customer
    {
        std::string id;
        qint64 firstSeen = 0;
        int country = 0; ///< key in m_countryKeys, of the latest line that names one
        bool bought = false;
    };
    struct Product
    {
        int key = 0;
        std::string code;
        std::string description;
    };

    Result<void> readKeys();
    int customerKeyOf(const ingest::TransactionLine& line);
    int productKeyOf(const ingest::TransactionLine& line);
    void notePurchase(const ingest::TransactionLine& line, int customerKey);
    Result<void> writeCustomers();
    Result<void> writeProducts();

    warehouse::Connection& m_connection;
    warehouse::BinaryCopy m_lines;
    int m_loadId = 0;
    KeyIndex m_customerKeys;
    KeyIndex m_productKeys;
    KeyIndex m_countryKeys;
    std::vector<std::string> m_countries; ///< by country key; 0 is empty
    std::unordered_map<int, Customer> m_customers; ///< of this load, by key
    std::vector<Product> m_products; ///< new ones
    std::unordered_set<size_t> m_invoices; ///< hashes of customer and invoice
    qint64 m_buyers = 0;
    std::string m_lastCustomerId;
    int m_lastCustomerKey = 0;
    Customer* m_lastCustomer = nullptr; ///< stays valid: the map's nodes do not move
    std::string m_lastInvoice;
};

} // namespace churnlens::pipeline
