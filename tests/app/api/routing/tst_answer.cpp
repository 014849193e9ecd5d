// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/compression/gzip.h"
#include "app/api/routing/answer.h"

#include <QJsonDocument>
#include <QTest>

using namespace churnlens;
using api::Answer;
using api::finished;
using api::Request;

namespace {

QByteArray headerOf(const Answer& answer, const QByteArray& name)
{
    for (const guard::HeaderField& field : answer.headers) {
        if (field.name.toLower() == name)
            return field.value;
    }
    return {};
}

QJsonObject jsonOf(const Answer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

Answer tagged(const QString& text, const QByteArray& tag = "7")
{
    return api::jsonAnswer({{QStringLiteral("text"), text}}, tag);
}

} // namespace

class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsFollowTheirForm()
    {
        Request request;
        request.requestId = "id-1";
        const Answer answer = finished(
            api::problem(404, "unknown-run", QStringLiteral("None."), {{QStringLiteral("a"), QStringLiteral("b")}}),
            request);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.contentType, QByteArray("application/problem+json"));
        QCOMPARE(headerOf(answer, "cache-control"), QByteArray("no-store"));
        QCOMPARE(headerOf(answer, "x-content-type-options"), QByteArray("nosniff"));
        QVERIFY(headerOf(answer, "etag").isEmpty());
        const QJsonObject expected{{QStringLiteral("type"), QStringLiteral("urn:churnlens:problem:unknown-run")},
                                   {QStringLiteral("title"), QStringLiteral("Not Found")},
                                   {QStringLiteral("status"), 404},
                                   {QStringLiteral("detail"), QStringLiteral("None.")},
                                   {QStringLiteral("instance"), QStringLiteral("id-1")},
                                   {QStringLiteral("errors"),
                                    QJsonArray{QJsonObject{{QStringLiteral("parameter"), QStringLiteral("a")},
                                                           {QStringLiteral("detail"), QStringLiteral("b")}}}}};
        QCOMPARE(jsonOf(answer), expected);
        QVERIFY(!jsonOf(api::problem(404, "x", {})).contains(QStringLiteral("errors")));
    }

    void everyErrorHasItsStatus_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sqlState");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        const auto row = [](const char* name, ErrorCode code, const char* sqlState, int status, const char* type) {
            QTest::newRow(name) << static_cast<int>(code) << QString::fromLatin1(sqlState) << status
                                << QString::fromLatin1(type);
        };
        row("usage", ErrorCode::Usage, "", 400, "bad-parameter");
        row("no scores", ErrorCode::NotEnoughData, "", 503, "no-scores");
        row("run in progress", ErrorCode::RunInProgress, "", 409, "run-in-progress");
        row("no database", ErrorCode::DatabaseUnavailable, "", 503, "database-unavailable");
        row("interrupted", ErrorCode::Interrupted, "", 503, "busy");
        row("internal", ErrorCode::Internal, "42601", 500, "internal-error");
        row("timeout", ErrorCode::Internal, "57014", 504, "handler-timeout");
        row("io", ErrorCode::Io, "", 500, "internal-error");
    }
    void everyErrorHasItsStatus()
    {
        QFETCH(int, code);
        QFETCH(QString, sqlState);
        QFETCH(int, status);
        QFETCH(QString, type);
        const QString secret = QStringLiteral("password=hunter2");
        const Answer answer =
            api::problemOf(Error{static_cast<ErrorCode>(code), QStringLiteral("It failed."), secret, sqlState});
        QCOMPARE(answer.status, status);
        QCOMPARE(jsonOf(answer)[QStringLiteral("type")].toString(),
                 QString(QStringLiteral("urn:churnlens:problem:") + type));
        QVERIFY(!answer.body.contains("hunter2"));
        QCOMPARE(answer.databaseLost, static_cast<ErrorCode>(code) == ErrorCode::DatabaseUnavailable);
    }

    void tagsDependOnRunAndContent()
    {
        const QByteArray tag = headerOf(finished(tagged(QStringLiteral("a")), {}), "etag");
        QVERIFY(tag.startsWith("W/\"7-") && tag.endsWith('"'));
        QCOMPARE(headerOf(finished(tagged(QStringLiteral("a")), {}), "etag"), tag);
        QVERIFY(headerOf(finished(tagged(QStringLiteral("b")), {}), "etag") != tag);
        QVERIFY(headerOf(finished(tagged(QStringLiteral("a"), "8"), {}), "etag") != tag);
        QCOMPARE(headerOf(finished(tagged(QStringLiteral("a")), {}), "cache-control"), QByteArray("private, no-cache"));
        QVERIFY(headerOf(finished(tagged(QStringLiteral("a"), {}), {}), "etag").isEmpty());
    }

    void knownContentIsNotSentAgain_data()
    {
        QTest::addColumn<QByteArray>("pattern"); // T stands for the tag without W/
        QTest::addColumn<int>("status");
        const auto row = [](const char* pattern, int status) {
            QTest::newRow(pattern) << QByteArray(pattern) << status;
        };
        row("", 200);
        row("T", 304);
        row("W/T", 304);
        row("\"x\", W/T", 304);
        row("\"x\",T,\"y\"", 304);
        row("*", 304);
        row("\"x\"", 200);
        row("W/\"7\"", 200);
        row("garbage", 200);
    }
    void knownContentIsNotSentAgain()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(int, status);
        const QByteArray tag = headerOf(finished(tagged(QStringLiteral("a")), {}), "etag");
        Request request;
        request.ifNoneMatch = pattern.replace("T", tag.mid(2));
        const Answer answer = finished(tagged(QStringLiteral("a")), request);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body.isEmpty(), status == 304);
        QCOMPARE(answer.contentType.isEmpty(), status == 304);
        QCOMPARE(headerOf(answer, "etag"), tag);
        Answer failed = tagged(QStringLiteral("a"));
        failed.status = 503;
        QCOMPARE(finished(failed, request).status, 503); // only what succeeded is compared
    }

    void compressesWhatIsWorthIt()
    {
        Request request;
        request.acceptsGzip = true;
        const QString text(5000, u'x');
        const Answer plain = finished(tagged(text), {});
        const Answer small = finished(tagged(text), request);
        QCOMPARE(headerOf(small, "content-encoding"), QByteArray("gzip"));
        QCOMPARE(small.body, api::gzip(plain.body));
        QVERIFY(small.body.size() < 200);
        QCOMPARE(headerOf(small, "etag"), headerOf(plain, "etag")); // weak: of both
        QCOMPARE(headerOf(small, "vary"), QByteArray("Accept-Encoding"));
        QCOMPARE(headerOf(plain, "vary"), QByteArray("Accept-Encoding"));
        QVERIFY(headerOf(plain, "content-encoding").isEmpty());
        QVERIFY(headerOf(finished(tagged(QStringLiteral("x")), request), "content-encoding").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
