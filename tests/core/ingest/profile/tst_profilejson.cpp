// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/profile/profilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;

namespace {

QJsonObject objectOf(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A usable profile with some of its keys replaced.
QByteArray profileWith(const QJsonObject& changes)
{
    QJsonObject json = objectOf(R"({"schema":"churnlens.profile/1","name":"mine",
        "columns":{"invoiced_at":"Day","customer_id":["Who"],"unit_price":["Price","P"]}})");
    for (auto it = changes.begin(); it != changes.end(); ++it)
        json[it.key()] = it.value();
    return QJsonDocument(json).toJson();
}

Result<SourceProfile> read(const QByteArray& json)
{
    return profileFromJson(json, QStringLiteral("p.json"));
}

const ColumnChoice& choice(const SourceProfile& profile, ColumnRole role)
{
    return profile.column(role);
}

} // namespace

class TestProfileJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey()
    {
        const Result<SourceProfile> profile = read(profileWith(objectOf(R"({
            "$schema":"profile.schema.json","header":true,"encoding":"windows-1252","delimiter":"\t",
            "date_order":"month_first","decimal_mark":",","order_scope":"day","sheets":["2010","2011"],
            "columns":{"invoiced_at":"Day","customer_id":["Who",7],"line_total":3,"invoiced_time":[]},
            "cancellation":{"invoice_prefix":"STORNO-","negative_quantity":true,"status":["Void","ANNULÉ"]},
            "service_codes":["POST"],"service_prefixes":["Gift_"]})")));
        QVERIFY2(profile.ok(), profile.ok() ? "" : qPrintable(profile.error().message));
        QCOMPARE(profile->name, QStringLiteral("mine"));
        QVERIFY(profile->hasHeader && profile->encoding == TextEncoding::Windows1252 && profile->delimiter == '\t');
        QVERIFY(profile->dateOrder == DateOrder::MonthFirst && profile->decimalMark == DecimalMark::Comma);
        QVERIFY(profile->orderScope == OrderScope::Day);
        QCOMPARE(profile->sheets, QStringList({QStringLiteral("2010"), QStringLiteral("2011")}));
        QCOMPARE(choice(*profile, ColumnRole::InvoicedAt).names(), QStringList(QStringLiteral("Day")));
        QCOMPARE(choice(*profile, ColumnRole::CustomerId).names(), QStringList(QStringLiteral("Who")));
        QCOMPARE(choice(*profile, ColumnRole::CustomerId).position(), 7);
        QCOMPARE(choice(*profile, ColumnRole::LineTotal).position(), 3);
        QVERIFY(choice(*profile, ColumnRole::InvoicedTime).isEmpty() && choice(*profile, ColumnRole::Status).isEmpty());
        QCOMPARE(profile->cancellationPrefix, std::string("storno-"));
        QVERIFY(profile->negativeQuantityCancels);
        QCOMPARE(profile->cancellationStatuses, std::vector<std::string>({"void", "annulé"}));
        QCOMPARE(profile->serviceCodes, std::vector<std::string>{"post"});
        QCOMPARE(profile->servicePrefixes, std::vector<std::string>{"gift_"});
    }

    void leavesOpenWhatIsAuto()
    {
        for (const QByteArray& json :
             {profileWith({}), profileWith(objectOf(R"({"encoding":"auto","delimiter":"auto","date_order":"auto",
                                                       "decimal_mark":"auto","order_scope":"auto"})"))}) {
            const Result<SourceProfile> profile = read(json);
            QVERIFY(profile.ok());
            QVERIFY(!profile->encoding && !profile->delimiter && !profile->dateOrder && !profile->decimalMark);
            QVERIFY(profile->orderScope == OrderScope::File && profile->hasHeader && profile->sheets.isEmpty());
            QVERIFY(profile->cancellationPrefix.empty() && !profile->negativeQuantityCancels);
        }
    }

    void goesRound_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("small") << profileWith({});
        QTest::newRow("rich") << profileWith(objectOf(R"({"encoding":"utf-16be","delimiter":"|",
            "date_order":"year_first","decimal_mark":".","order_scope":"day","sheets":["a"],
            "cancellation":{"status":["void"]},"service_codes":["post"],"service_prefixes":["gift_"]})"));
        QTest::newRow("positions") << profileWith(
            objectOf(R"({"header":false,"columns":{"invoiced_at":1,"customer_id":2,"line_total":16384}})"));
    }
    void goesRound()
    {
        QFETCH(QByteArray, json);
        const Result<SourceProfile> first = read(json);
        QVERIFY2(first.ok(), first.ok() ? "" : qPrintable(first.error().message));
        const QJsonObject written = profileToJson(*first);
        const Result<SourceProfile> second = read(QJsonDocument(written).toJson());
        QVERIFY2(second.ok(), second.ok() ? "" : qPrintable(second.error().message));
        QCOMPARE(profileToJson(*second), written);
        for (const QString& key : QJsonDocument::fromJson(json).object().keys())
            QVERIFY2(written.contains(key), qPrintable(key));
        QCOMPARE(written.size(), 13); // every key, to edit
        QCOMPARE(written[QStringLiteral("columns")].toObject().size(), static_cast<qsizetype>(kColumnRoles));
    }

    void theShippedOnesGoRound()
    {
        QCOMPARE(SourceProfile::shipped().size(), size_t{3});
        for (const SourceProfile& profile : SourceProfile::shipped()) {
            const QJsonObject written = profileToJson(profile);
            const Result<SourceProfile> again = read(QJsonDocument(written).toJson());
            QVERIFY2(again.ok(), qPrintable(profile.name));
            QCOMPARE(profileToJson(*again), written);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* tag, const char* changes, const char* reason) {
            QTest::newRow(tag) << profileWith(objectOf(changes)) << QString::fromLatin1(reason);
        };
        QTest::newRow("no json") << QByteArray("{\"schema\":") << "at byte";
        QTest::newRow("a list") << QByteArray("[]") << "its \"schema\" is not \"churnlens.profile/1\"";
        QTest::newRow("empty") << QByteArray("") << "at byte";
        row("schema", R"({"schema":"churnlens.profile/2"})", "its \"schema\" is not \"churnlens.profile/1\"");
        row("unknown key", R"({"colums":{}})", "\"colums\" is not a key; known: ");
        row("unknown role", R"({"columns":{"invoiced_at":1,"customer_id":2,"unit_price":3,"prize":4}})",
            "\"columns.prize\" is not a key");
        row("unknown rule", R"({"cancellation":{"prefix":"C"}})", "\"cancellation.prefix\" is not a key");
        row("name", R"({"name":5})", "\"name\" must be a text");
        row("header", R"({"header":"no"})", "\"header\" must be true or false");
        row("encoding type", R"({"encoding":8})", "\"encoding\" must be a text");
        row("encoding word", R"({"encoding":"latin1"})",
            "\"encoding\" must be one of: auto, utf-8, windows-1252, utf-16le, utf-16be");
        row("delimiter", R"({"delimiter":":"})", "\"delimiter\" must be one of: auto");
        row("date order", R"({"date_order":"random"})",
            "\"date_order\" must be one of: auto, day_first, month_first, year_first");
        row("decimal mark", R"({"decimal_mark":";"})", "\"decimal_mark\" must be one of: auto, ., ,");
        row("order scope", R"({"order_scope":"month"})", "\"order_scope\" must be one of: auto, file, day");
        row("sheets", R"({"sheets":"2010"})", "\"sheets\" must be a list of texts");
        row("sheet numbers", R"({"sheets":[2010]})", "\"sheets\" must be a list of texts");
        row("cancellation", R"({"cancellation":"C"})", "\"cancellation\" must be an object");
        row("prefix", R"({"cancellation":{"invoice_prefix":["C"]}})", "\"cancellation.invoice_prefix\" must be a text");
        row("negative", R"({"cancellation":{"negative_quantity":"yes"}})",
            "\"cancellation.negative_quantity\" must be true or false");
        row("status", R"({"cancellation":{"status":"void"}})", "\"cancellation.status\" must be a list of texts");
        row("codes", R"({"service_codes":{"POST":1}})", "\"service_codes\" must be a list of texts");
        row("prefixes", R"({"service_prefixes":[true]})", "\"service_prefixes\" must be a list of texts");
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const Result<SourceProfile> profile = read(json);
        QVERIFY(!profile.ok());
        QVERIFY(profile.error().code == ErrorCode::InputUnusable);
        QVERIFY2(profile.error().message.startsWith(QStringLiteral("The source profile p.json cannot be used: ")),
                 qPrintable(profile.error().message));
        QVERIFY2(profile.error().message.contains(reason), qPrintable(profile.error().message));
    }

    void refusesColumns_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* tag, const char* changes, const char* reason) {
            QTest::newRow(tag) << profileWith(objectOf(changes)) << QString::fromLatin1(reason);
        };
        row("columns", R"({"columns":[]})", "\"columns\" must be an object with the roles as keys");
        row("no columns", R"({"columns":{}})", "\"columns\" names none for \"invoiced_at\"");
        row("no customer", R"({"columns":{"invoiced_at":1,"unit_price":3}})",
            "\"columns\" names none for \"customer_id\"");
        row("no price", R"({"columns":{"invoiced_at":1,"customer_id":2}})",
            "\"columns\" names none for \"unit_price\" and none for \"line_total\"");
        row("column null", R"({"columns":{"invoiced_at":null,"customer_id":2,"unit_price":3}})",
            "\"columns.invoiced_at\" must be a list of column names");
        row("position 0", R"({"columns":{"invoiced_at":0,"customer_id":2,"unit_price":3}})",
            "\"columns.invoiced_at\" must be a list of column names, or the number");
        row("position too far", R"({"columns":{"invoiced_at":16385,"customer_id":2,"unit_price":3}})",
            "\"columns.invoiced_at\" must be");
        row("half a position", R"({"columns":{"invoiced_at":1.5,"customer_id":2,"unit_price":3}})",
            "\"columns.invoiced_at\" must be");
        row("two positions", R"({"columns":{"invoiced_at":[1,2],"customer_id":2,"unit_price":3}})",
            "\"columns.invoiced_at\" must be");
        row("names without a header", R"({"header":false})",
            "\"columns.invoiced_at\" must be the number of the column, counted from 1, since \"header\" is false");
        row("a name without a header", R"({"header":false,"columns":{"invoiced_at":1,"customer_id":2,"unit_price":3,
            "country":["Country"]}})",
            "\"columns.country\" must be the number");
    }
    void refusesColumns() { refuses(); }

    void endsAtAMegabyte()
    {
        const QByteArray json = profileWith({});
        QVERIFY(read(json + QByteArray(1024 * 1024 - json.size(), ' ')).ok());
        const Result<SourceProfile> larger = read(json + QByteArray(1024 * 1024 - json.size() + 1, ' '));
        QVERIFY(!larger.ok());
        QVERIFY(larger.error().message.contains(QStringLiteral("it is larger than 1 MB")));
    }
};

QTEST_GUILESS_MAIN(TestProfileJson)
#include "tst_profilejson.moc"
