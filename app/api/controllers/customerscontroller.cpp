// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/controllers/customerscontroller.h"

#include "app/api/controllers/customerjson.h"
#include "app/api/routing/queryreader.h"
#include "core/customers/customerreader.h"

#include <limits>

namespace churnlens::api {

using customers::CustomerFilter;
using customers::CustomerOrder;
using customers::CustomerPage;
using customers::Position;
using customers::Segment;
using customers::SortKey;
using warehouse::Connection;

namespace {

constexpr int kDefaultLimit = 100;
constexpr int kMostLimit = 1000;
constexpr qsizetype kLongestText = 100;
constexpr qsizetype kLongestCursor = 2048;
constexpr double kAny = std::numeric_limits<double>::max();

/// What a list is asked for.
struct ListRequest
{
    CustomerFilter filter;
    CustomerOrder order;
    int limit = kDefaultLimit;
    QString cursor;
    QStringList fields;
    bool count = false;
    bool csv = false;
};

CustomerFilter readFilter(QueryReader& query)
{
    CustomerFilter filter;
    filter.buckets =
        query.list(QStringLiteral("bucket"), {QStringLiteral("Low"), QStringLiteral("Medium"), QStringLiteral("High")});
    filter.countries = query.list(QStringLiteral("country"), {}, kLongestText);
    const QString segment = query.choice(QStringLiteral("segment"),
                                         {QStringLiteral("all"), QStringLiteral("active"), QStringLiteral("lapsed")},
                                         QStringLiteral("all"));
    filter.segment = segment == QStringLiteral("active") ? Segment::Active
        : segment == QStringLiteral("lapsed")            ? Segment::Lapsed
                                                         : Segment::All;
    filter.minProbability = query.real(QStringLiteral("min_probability"), 0, 1);
    filter.maxProbability = query.real(QStringLiteral("max_probability"), 0, 1);
    filter.minValue = query.real(QStringLiteral("min_value"), -kAny, kAny);
    filter.idContains = query.text(QStringLiteral("q"), kLongestText);
    return filter;
}

CustomerOrder readOrder(QueryReader& query)
{
    static const QStringList names{QStringLiteral("rank"), QStringLiteral("churn_probability"),
                                   QStringLiteral("value_at_risk"), QStringLiteral("customer_id")};
    QStringList allowed = names;
    for (const QString& name : names)
        allowed.append(u'-' + name);
    const QString sort = query.choice(QStringLiteral("sort"), allowed, names.front());
    const bool descending = sort.startsWith(u'-');
    const auto index = names.indexOf(descending ? sort.mid(1) : sort);
    return {static_cast<SortKey>(std::max<qsizetype>(index, 0)), descending};
}

void readPaging(QueryReader& query, ListRequest& list)
{
    list.limit = query.integer(QStringLiteral("limit"), 1, kMostLimit, kDefaultLimit);
    list.cursor = query.text(QStringLiteral("cursor"), kLongestCursor);
    list.fields = query.list(QStringLiteral("fields"), customerFieldNames());
}

void readForm(QueryReader& query, ListRequest& list)
{
    list.count = query.flag(QStringLiteral("count"));
    list.csv =
        query.choice(QStringLiteral("format"), {QStringLiteral("json"), QStringLiteral("csv")}, QStringLiteral("json"))
        == QStringLiteral("csv");
    if (!list.csv)
        return;
    for (const QString& name :
         {QStringLiteral("limit"), QStringLiteral("cursor"), QStringLiteral("fields"), QStringLiteral("count")}) {
        if (query.has(name))
            query.complain(name, QStringLiteral("It does not go with format=csv, which gives the whole set."));
    }
}

/// The same request with another cursor, relative to the server.
QByteArray linkTo(const Request& request, const QByteArray& cursor)
{
    QByteArrayList parts;
    for (const QByteArray& part : request.query.split('&')) {
        if (!part.isEmpty() && part != "cursor" && !part.startsWith("cursor="))
            parts.append(part);
    }
    parts.append("cursor=" + cursor);
    return '<' + request.path + '?' + parts.join('&') + ">; rel=\"next\"";
}

Answer pageAnswer(const Request& request, const ListRequest& list, const CustomerPage& page,
                  std::optional<qint64> total)
{
    QJsonObject object = runFields(page.run);
    QJsonArray data;
    for (const customers::ScoredCustomer& customer : page.customers)
        data.append(selectFields(customerJson(customer), list.fields));
    const QByteArray cursor = page.next ? customers::encodeCursor(*page.next, list.filter) : QByteArray();
    object.insert(QStringLiteral("data"), data);
    object.insert(QStringLiteral("has_more"), page.next.has_value());
    object.insert(QStringLiteral("next_cursor"), page.next ? QJsonValue(QString::fromLatin1(cursor)) : QJsonValue());
    if (total)
        object.insert(QStringLiteral("total"), *total);
    Answer answer = jsonAnswer(object, tagOf(page.run));
    if (page.next)
        answer.headers.push_back({"Link", linkTo(request, cursor)});
    return answer;
}

Answer csvAnswer(const ListRequest& list, Connection& connection)
{
    const Result<customers::RunInfo> run = customers::readRunInfo(connection);
    if (!run.ok())
        return problemOf(run.error());
    Answer answer;
    answer.contentType = "text/csv; charset=utf-8; header=present";
    answer.headers.push_back(
        {"Content-Disposition", "attachment; filename=\"customers-run-" + QByteArray::number(run->runId) + ".csv\""});
    answer.headers.push_back({"Cache-Control", "private, no-cache"});
    answer.maker = [run = *run, list](Connection& own, const BlockSink& sink) -> Result<void> {
        const Result<qint64> written = customers::writeCsv(own, run, list.filter, list.order, sink);
        return written.ok() ? Result<void>() : written.error();
    };
    return answer;
}

Answer listAnswer(const Request& request, const ListRequest& list, Connection& connection)
{
    if (list.csv)
        return csvAnswer(list, connection);
    std::optional<Position> from;
    if (!list.cursor.isEmpty()) {
        const Result<Position> decoded = customers::decodeCursor(list.cursor.toLatin1(), list.filter, list.order);
        if (!decoded.ok())
            return problem(400, "bad-cursor", decoded.error().message);
        from = *decoded;
    }
    const Result<CustomerPage> page = customers::readPage(connection, list.filter, list.order, list.limit, from);
    if (!page.ok())
        return from && page.error().code == ErrorCode::Usage ? problem(410, "cursor-expired", page.error().message)
                                                             : problemOf(page.error());
    std::optional<qint64> total;
    if (list.count) {
        const Result<qint64> counted = customers::countCustomers(connection, page->run.runId, list.filter);
        if (!counted.ok())
            return problemOf(counted.error());
        total = *counted;
    }
    return pageAnswer(request, list, *page, total);
}

Answer list(const Request& request, Connection& connection)
{
    QueryReader query(request);
    ListRequest list;
    list.filter = readFilter(query);
    list.order = readOrder(query);
    readPaging(query, list);
    readForm(query, list);
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    return listAnswer(request, list, connection);
}

/// The members of the exported list: active, High, the most endangered first.
Answer atRisk(const Request& request, Connection& connection)
{
    QueryReader query(request);
    ListRequest list;
    list.filter.buckets = {QStringLiteral("High")};
    list.filter.segment = Segment::Active;
    readPaging(query, list);
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    return listAnswer(request, list, connection);
}

Answer one(const Request& request, Connection& connection)
{
    QueryReader query(request);
    const QStringList fields = query.list(QStringLiteral("fields"), customerFieldNames());
    if (std::optional<Answer> refused = query.refusal())
        return *refused;
    const Result<customers::CustomerLookup> found = customers::readCustomer(connection, request.pathParameter);
    if (!found.ok())
        return problemOf(found.error());
    if (!found->customer)
        return CustomersController::notThere(request.pathParameter, found->isKnown);
    QJsonObject object = selectFields(customerJson(*found->customer), fields);
    const QJsonObject run = runFields(found->run);
    for (auto field = run.begin(); field != run.end(); ++field)
        object.insert(field.key(), field.value());
    return jsonAnswer(object, tagOf(found->run));
}

} // namespace

Answer CustomersController::notThere(const QString& customerId, bool isKnown)
{
    if (isKnown)
        return problem(404, "customer-not-scored",
                       QStringLiteral("Customer \"%1\" is known but has no score in the published run: it had bought "
                                      "nothing by the run's date.")
                           .arg(customerId.left(kLongestText)));
    return problem(404, "unknown-customer",
                   QStringLiteral("There is no customer \"%1\". An id is written as in the loaded files.")
                       .arg(customerId.left(kLongestText)));
}

void CustomersController::addTo(Router& router)
{
    router.add({"GET", "/api/v1/customers"}, DatabaseHandler(list));
    router.add({"GET", "/api/v1/customers/at-risk"}, DatabaseHandler(atRisk));
    router.add({"GET", "/api/v1/customers/{customer_id}"}, DatabaseHandler(one));
}

} // namespace churnlens::api
