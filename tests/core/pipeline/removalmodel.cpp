// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pipeline/removalmodel.h"

#include "core/common/utc.h"
#include "tests/support/testfiles.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <set>

namespace churnlens::tests {

const QByteArray kStateQuery =
    "WITH line AS (SELECT *, NULL::int AS replaced_by FROM warehouse.transaction_line UNION ALL "
    "SELECT invoiced_at, customer_key, product_key, quantity, load_id, line_no, line_kind, invoice_no, unit_price, "
    "replaced_by FROM warehouse.replaced_line), "
    "lines AS (SELECT string_agg(concat_ws('|', load_id, line_no, coalesce(replaced_by, 0), invoice_no, stock_code, "
    "coalesce(customer_id, ''), quantity, invoiced_at) || e'\\n', '' ORDER BY load_id, line_no) AS text FROM line "
    "LEFT JOIN warehouse.customer USING (customer_key) JOIN warehouse.product USING (product_key)) "
    "SELECT concat((SELECT text FROM lines), '--', e'\\n', "
    "(SELECT string_agg(concat_ws('|', customer_id, first_seen) || e'\\n', '' ORDER BY customer_id) FROM "
    "warehouse.customer), '--', e'\\n', "
    "(SELECT string_agg(concat_ws('|', stock_code, description) || e'\\n', '' ORDER BY stock_code) FROM "
    "warehouse.product), '--', e'\\n', "
    "(SELECT string_agg(concat_ws('|', load_id, replaced_lines, coalesce(last_line::text, '-')) || e'\\n', '' "
    "ORDER BY load_id) FROM warehouse.load))";

namespace {

QString timeOf(int hour)
{
    return QDateTime(QDate(2010, 1, 1), QTime(0, 0), kUtc)
        .addSecs(hour * 3600LL)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString nameOf(char16_t kind, int number)
{
    return number == 0 ? QString() : QString(QChar(kind)) + QString::number(number);
}

bool sameLine(const ModelLine& a, const ModelLine& b)
{
    return a.invoice == b.invoice && a.product == b.product && a.customer == b.customer && a.quantity == b.quantity
        && a.hour == b.hour;
}

} // namespace

void RemovalModel::remove(int loadId)
{
    std::erase_if(m_loads, [loadId](const Load& load) { return load.id == loadId; });
}

std::vector<int> RemovalModel::ids() const
{
    std::vector<int> ids;
    for (const Load& load : m_loads)
        ids.push_back(load.id);
    return ids;
}

std::optional<int> RemovalModel::replacedBy(size_t load, int invoice) const
{
    for (size_t later = load + 1; later < m_loads.size(); ++later) {
        for (const ModelLine& line : m_loads[later].lines) {
            if (line.invoice == invoice)
                return m_loads[later].id;
        }
    }
    return std::nullopt;
}

bool RemovalModel::isUnchanged(const std::vector<ModelLine>& lines) const
{
    for (size_t i = 0; i < m_loads.size(); ++i) {
        const std::vector<ModelLine>& known = m_loads[i].lines;
        const bool same = std::equal(known.begin(), known.end(), lines.begin(), lines.end(), sameLine);
        if (same && std::ranges::none_of(known, [&](const ModelLine& line) {
                return replacedBy(i, line.invoice).has_value();
            }))
            return true;
    }
    return false;
}

int RemovalModel::linesOf(int loadId) const
{
    const auto at = std::ranges::find(m_loads, loadId, &Load::id);
    return at == m_loads.end() ? 0 : static_cast<int>(at->lines.size());
}

int RemovalModel::linesReplacedBy(int loadId) const
{
    int lines = 0;
    for (size_t i = 0; i < m_loads.size(); ++i)
        lines += static_cast<int>(std::ranges::count_if(
            m_loads[i].lines, [&](const ModelLine& line) { return replacedBy(i, line.invoice) == loadId; }));
    return lines;
}

QString RemovalModel::customers() const
{
    std::map<int, int> firstSeen;
    for (const Load& load : m_loads) {
        for (const ModelLine& line : load.lines) {
            const auto at = firstSeen.try_emplace(line.customer, line.hour).first;
            at->second = std::min(at->second, line.hour);
        }
    }
    firstSeen.erase(0);
    QString text;
    for (const auto& [customer, hour] : firstSeen)
        text += QStringLiteral("%1|%2\n").arg(nameOf(u'K', customer), timeOf(hour));
    return text;
}

QString RemovalModel::products() const
{
    std::set<int> products;
    for (const Load& load : m_loads) {
        for (const ModelLine& line : load.lines)
            products.insert(line.product);
    }
    QString text;
    for (const int product : products)
        text += QStringLiteral("%1|THING\n").arg(nameOf(u'P', product));
    return text;
}

QString RemovalModel::state() const
{
    QString lines;
    QString loads;
    for (size_t i = 0; i < m_loads.size(); ++i) {
        const Load& load = m_loads[i];
        int lastHour = -1;
        for (size_t n = 0; n < load.lines.size(); ++n) {
            const ModelLine& line = load.lines[n];
            const std::optional<int> by = replacedBy(i, line.invoice);
            lastHour = by ? lastHour : std::max(lastHour, line.hour);
            lines += QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8\n")
                         .arg(load.id)
                         .arg(n + 2) // the header is line 1
                         .arg(by.value_or(0))
                         .arg(line.invoice)
                         .arg(nameOf(u'P', line.product), nameOf(u'K', line.customer))
                         .arg(line.quantity)
                         .arg(timeOf(line.hour));
        }
        loads += QStringLiteral("%1|%2|%3\n")
                     .arg(load.id)
                     .arg(linesReplacedBy(load.id))
                     .arg(lastHour < 0 ? QStringLiteral("-") : timeOf(lastHour));
    }
    return lines + QStringLiteral("--\n") + customers() + QStringLiteral("--\n") + products() + QStringLiteral("--\n")
        + loads;
}

std::vector<ModelLine> randomFile(std::mt19937& random)
{
    const auto upTo = [&](int most) { return std::uniform_int_distribution(1, most)(random); };
    std::vector<int> invoices{1, 2, 3, 4, 5, 6};
    std::ranges::shuffle(invoices, random);
    invoices.resize(static_cast<size_t>(upTo(4)));
    std::vector<ModelLine> lines;
    for (const int invoice : invoices) {
        const int customer = upTo(5) - 1;
        const int firstProduct = upTo(6); // so that product numbers sort as text
        for (int n = upTo(3); n > 0; --n)
            lines.push_back({invoice, firstProduct + n, customer, upTo(9), upTo(400)});
    }
    return lines;
}

QByteArray csvOf(const std::vector<ModelLine>& lines)
{
    QByteArray csv = kHeader;
    for (const ModelLine& line : lines)
        csv += QStringLiteral("%1,%2,THING,%3,%4,1.5,%5,France\n")
                   .arg(line.invoice)
                   .arg(nameOf(u'P', line.product))
                   .arg(line.quantity)
                   .arg(timeOf(line.hour), nameOf(u'K', line.customer))
                   .toUtf8();
    return csv;
}

} // namespace churnlens::tests
