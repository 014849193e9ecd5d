// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <random>
#include <vector>

namespace churnlens::tests {

/// A line of a file of the randomised removal test.
struct ModelLine
{
    int invoice = 0;
    int product = 0;
    int customer = 0; ///< 0: none
    int quantity = 0;
    int hour = 0; ///< since 2010-01-01
};

/// What warehouse.* must hold after any sequence of loads and removals, told the plain way: every load that is left
/// keeps its lines, and of an invoice the lines of the latest load that holds it stand.
class RemovalModel
{
public:
    void add(int loadId, std::vector<ModelLine> lines) { m_loads.push_back({loadId, std::move(lines)}); }
    void remove(int loadId);
    [[nodiscard]] std::vector<int> ids() const;
    /// Whether loading the file again must change nothing.
    [[nodiscard]] bool isUnchanged(const std::vector<ModelLine>& lines) const;
    [[nodiscard]] int linesOf(int loadId) const;
    [[nodiscard]] int linesReplacedBy(int loadId) const;
    /// Lines that stand, lines that are replaced, customers, products and loads, in the form that kStateQuery returns.
    [[nodiscard]] QString state() const;

private:
    struct Load
    {
        int id = 0;
        std::vector<ModelLine> lines;
    };

    /// The earliest load after this one that holds the invoice.
    [[nodiscard]] std::optional<int> replacedBy(size_t load, int invoice) const;
    [[nodiscard]] QString customers() const;
    [[nodiscard]] QString products() const;

    std::vector<Load> m_loads; ///< by id, ascending
};

/// A file of one to four invoices out of six, of one to three lines, by four customers and none.
[[nodiscard]] std::vector<ModelLine> randomFile(std::mt19937& random);
/// It in the form of online-retail-ii.
[[nodiscard]] QByteArray csvOf(const std::vector<ModelLine>& lines);

/// One row: the state of the warehouse as RemovalModel::state() tells it.
extern const QByteArray kStateQuery;

} // namespace churnlens::tests
