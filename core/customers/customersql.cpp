// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customersql.h"

#include "core/warehouse/sqlcatalog.h"

#include <algorithm>
#include <cmath>

namespace churnlens::customers {

using warehouse::Parameter;

namespace {

/// The fixed texts of an order; from a position on, $9 and $10 are its value and its rank or key.
struct OrderTexts
{
    const char* order;
    const char* after;
};

constexpr OrderTexts kRiskFirst{
    "churn_probability DESC, risk_rank",
    "\n  AND s.churn_probability <= $9::float8 AND (s.churn_probability < $9::float8 OR s.risk_rank > $10::int)"};
constexpr OrderTexts kRiskLast{
    "churn_probability, risk_rank DESC",
    "\n  AND s.churn_probability >= $9::float8 AND (s.churn_probability > $9::float8 OR s.risk_rank < $10::int)"};
constexpr OrderTexts kValueUp{"value_at_risk, customer_key",
                              "\n  AND (s.value_at_risk, s.customer_key) > ($9::float8, $10::int)"};
constexpr OrderTexts kValueDown{"value_at_risk DESC, customer_key DESC",
                                "\n  AND (s.value_at_risk, s.customer_key) < ($9::float8, $10::int)"};
constexpr OrderTexts kIdUp{
    "customer_id, customer_key",
    "\n  AND c.customer_id >= $9::text AND (c.customer_id > $9::text OR s.customer_key > $10::int)"};
constexpr OrderTexts kIdDown{
    "customer_id DESC, customer_key DESC",
    "\n  AND c.customer_id <= $9::text AND (c.customer_id < $9::text OR s.customer_key < $10::int)"};

const OrderTexts& textsOf(const CustomerOrder& order)
{
    switch (order.key) {
    case SortKey::Rank: // 1 is the highest probability
        return order.descending ? kRiskLast : kRiskFirst;
    case SortKey::Probability:
        return order.descending ? kRiskFirst : kRiskLast;
    case SortKey::ValueAtRisk:
        return order.descending ? kValueDown : kValueUp;
    case SortKey::CustomerId:
        return order.descending ? kIdDown : kIdUp;
    }
    return kRiskFirst;
}

/// A statement without its comments: replacing a word in them could end the comment.
QByteArray bareText(const char* name)
{
    QByteArray bare;
    for (const QByteArray& line : warehouse::sqlText(name).split('\n')) {
        if (!line.startsWith("--") && !line.isEmpty())
            bare += line + '\n';
    }
    bare.chop(1);
    return bare;
}

/// The conditions of the buckets that the filter lets pass; of those that do not exist, none.
std::vector<QByteArray> bucketConditions(const CustomerFilter& filter)
{
    std::vector<QByteArray> conditions;
    for (const char* bucket : {"High", "Medium", "Low"}) {
        if (filter.buckets.isEmpty() || filter.buckets.contains(QLatin1StringView(bucket)))
            conditions.push_back("s.risk_bucket = '" + QByteArray(bucket) + '\'');
    }
    return conditions;
}

std::vector<QByteArray> segmentConditions(const CustomerFilter& filter)
{
    switch (filter.segment) {
    case Segment::All:
        break;
    case Segment::Active:
        return {"s.is_active"};
    case Segment::Lapsed:
        return {"NOT s.is_active"};
    }
    return {"s.is_active", "NOT s.is_active"};
}

/// All groups at once.
QByteArray unitedGroup(const CustomerFilter& filter)
{
    const std::vector<QByteArray> buckets = bucketConditions(filter);
    const std::vector<QByteArray> segments = segmentConditions(filter);
    if (buckets.empty())
        return "FALSE";
    QByteArray united = segments.size() == 1 ? segments.front() : QByteArray("TRUE");
    if (!filter.buckets.isEmpty()) {
        united += " AND (" + buckets.front();
        for (size_t i = 1; i < buckets.size(); ++i)
            united += " OR " + buckets[i];
        united += ')';
    }
    return united;
}

/// One by one: each is a range of an index.
std::vector<QByteArray> groups(const CustomerFilter& filter)
{
    std::vector<QByteArray> all;
    for (const QByteArray& segment : segmentConditions(filter)) {
        for (const QByteArray& bucket : bucketConditions(filter))
            all.push_back(segment + " AND " + bucket);
    }
    if (all.empty())
        all.emplace_back("FALSE");
    return all;
}

bool hasLetters(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return !c.isDigit(); });
}

Parameter realParameter(std::optional<double> value)
{
    if (!value)
        return std::nullopt;
    return QByteArray::number(*value, 'g', 17); // reads back the same
}

/// PostgreSQL's texts have no NUL, so one with a NUL is equal to none; left in, it would end the parameter early.
bool canBeStored(const QString& text)
{
    return !text.contains(QChar::Null);
}

Parameter countriesParameter(const CustomerFilter& filter)
{
    if (filter.countries.isEmpty())
        return std::nullopt;
    std::vector<QString> countries;
    std::copy_if(filter.countries.cbegin(), filter.countries.cend(), std::back_inserter(countries), canBeStored);
    return warehouse::textArrayLiteral(countries);
}

Parameter idParameter(const CustomerFilter& filter)
{
    if (filter.idContains.isEmpty())
        return std::nullopt;
    if (!canBeStored(filter.idContains))
        return QByteArray(); // the pattern of the empty id, which no customer has
    QString literal = filter.idContains;
    literal.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return '%' + literal.toUtf8() + '%';
}

bool looksAtCustomers(const CustomerFilter& filter)
{
    return !filter.countries.isEmpty() || !filter.idContains.isEmpty();
}

/// Fills in {customers} and {customer}, whose parameters have other numbers in each statement.
void fillCustomers(QByteArray& sql, const CustomerFilter& filter, bool isJoined, const QByteArray& countries,
                   const QByteArray& pattern)
{
    QByteArray condition = "({countries}::text[] IS NULL OR c.country = ANY ({countries}::text[]))"
                           " AND ({pattern}::text IS NULL OR c.customer_id {like} {pattern}::text)";
    if (!looksAtCustomers(filter)) // the parameters are there, and the server must learn their types
        condition = "{countries}::text[] IS NULL AND {pattern}::text IS NULL";
    // Digits are alike in upper and lower case, and LIKE is much faster than ILIKE.
    condition.replace("{like}", hasLetters(filter.idContains) ? "ILIKE" : "LIKE");
    sql.replace("{customer}", condition.replace("{countries}", countries).replace("{pattern}", pattern));
    sql.replace("{customers}", isJoined ? "\nJOIN warehouse.customer c ON c.customer_key = s.customer_key" : "");
}

/// The scores but for {group}, {after} and {limit}.
QByteArray scoresText(const CustomerFilter& filter, const CustomerOrder& order)
{
    QByteArray sql = bareText("queries/select_score_group");
    const bool isById = order.key == SortKey::CustomerId;
    fillCustomers(sql, filter, isById || looksAtCustomers(filter), "$6", "$7");
    return sql;
}

Statement withScores(const QByteArray& scores, const RunInfo& run, const CustomerFilter& filter,
                     const CustomerOrder& order)
{
    Statement statement;
    statement.sql = bareText("queries/select_scored_customers")
                        .replace("{scores}", scores)
                        .replace("{order}", textsOf(order).order);
    statement.parameters = {QByteArray::number(run.runId),
                            run.asOf.toString(Qt::ISODate).toLatin1(),
                            realParameter(filter.minProbability),
                            realParameter(filter.maxProbability),
                            realParameter(filter.minValue),
                            countriesParameter(filter),
                            idParameter(filter)};
    return statement;
}

/// Each group is a range of an index, read up to the limit and merged in the order of the list. Not by id: the index is
/// that of the customers, which has no groups. Nor for a part of the id that few will have: finding these once and
/// sorting them is better than looking for them in every group.
QByteArray mergedScores(const QByteArray& scores, const CustomerFilter& filter, const CustomerOrder& order)
{
    constexpr int kRarePart = 3;
    const std::vector<QByteArray> parts = groups(filter);
    if (order.key == SortKey::CustomerId || filter.idContains.size() >= kRarePart || parts.size() == 1)
        return QByteArray(scores).replace("{group}", unitedGroup(filter));
    QByteArray merged;
    for (const QByteArray& group : parts)
        merged += (merged.isEmpty() ? "(" : "\nUNION ALL\n(") + QByteArray(scores).replace("{group}", group) + ')';
    return merged + "\nORDER BY " + textsOf(order).order + "\nLIMIT $8::bigint";
}

Error badPosition(const Position& position)
{
    return {ErrorCode::Usage,
            QStringLiteral("The place in the list is not valid. Start the list again from its beginning."),
            position.lastValue,
            {}};
}

/// $9 and $10.
Result<std::vector<Parameter>> parametersOf(const Position& position)
{
    const CustomerOrder& order = position.order;
    const QByteArray key = QByteArray::number(position.lastKey);
    if (order.key == SortKey::CustomerId) {
        if (!canBeStored(position.lastValue))
            return badPosition(position);
        return std::vector<Parameter>{position.lastValue.toUtf8(), key};
    }
    const QStringList parts = position.lastValue.split(u' ');
    const bool byRisk = order.key != SortKey::ValueAtRisk;
    bool isReal = false;
    bool isInteger = !byRisk;
    const double value = parts.front().toDouble(&isReal);
    const int rank = byRisk && parts.size() == 2 ? parts.back().toInt(&isInteger) : 0;
    if (!isReal || !isInteger || !std::isfinite(value) || parts.size() != (byRisk ? 2 : 1))
        return badPosition(position);
    return std::vector<Parameter>{parts.front().toLatin1(), byRisk ? QByteArray::number(rank) : key};
}

} // namespace

Result<Statement> pageStatement(const RunInfo& run, const CustomerFilter& filter, const CustomerOrder& order,
                                qint64 rows, const std::optional<Position>& from)
{
    const OrderTexts& texts = textsOf(order);
    const QByteArray limit = QByteArray("\nORDER BY ") + texts.order + "\nLIMIT $8::bigint";
    const QByteArray scores =
        scoresText(filter, order).replace("{after}", from ? texts.after : "").replace("{limit}", limit);
    Statement page = withScores(mergedScores(scores, filter, order), run, filter, order);
    page.parameters.emplace_back(QByteArray::number(rows));
    if (!from)
        return page;
    if (from->order != order)
        return badPosition(*from);
    const Result<std::vector<Parameter>> place = parametersOf(*from);
    if (!place.ok())
        return place.error();
    page.parameters.insert(page.parameters.end(), place->begin(), place->end());
    return page;
}

Statement cursorStatement(const RunInfo& run, const CustomerFilter& filter, const CustomerOrder& order)
{
    const QByteArray scores =
        scoresText(filter, order).replace("{after}", "").replace("{limit}", "").replace("{group}", unitedGroup(filter));
    Statement statement = withScores(scores, run, filter, order);
    statement.sql.prepend("DECLARE row_cursor NO SCROLL CURSOR FOR\n");
    return statement;
}

Statement countStatement(qint64 runId, const CustomerFilter& filter)
{
    Statement statement;
    statement.sql = bareText("queries/select_customer_count").replace("{group}", unitedGroup(filter));
    fillCustomers(statement.sql, filter, looksAtCustomers(filter), "$5", "$6");
    statement.parameters = {
        QByteArray::number(runId),      realParameter(filter.minProbability), realParameter(filter.maxProbability),
        realParameter(filter.minValue), countriesParameter(filter),           idParameter(filter)};
    return statement;
}

} // namespace churnlens::customers
