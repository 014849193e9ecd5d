// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/docs/browser.h"
#include "tests/app/api/docs/servingprogram.h"
#include "tests/support/childprocess.h"
#include "tests/support/testdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTest>

using namespace churnlens;
using tests::Browser;
using tests::ServingProgram;

#define VERIFY_RESULT(expression)                                                                                      \
    do {                                                                                                               \
        const auto outcome = (expression);                                                                             \
        QVERIFY2(outcome.ok(), complaint(outcome).constData());                                                        \
    } while (false)

namespace {

const QByteArray kKey("cl_for_this_test_only_0123456789abcdefghijklmno");

/// Why there is no result; QVERIFY2 wants to know in any case.
template <typename T>
QByteArray complaint(const Result<T>& result)
{
    return result.ok() ? QByteArray() : result.error().message.toUtf8();
}

/// A status and a body, as the page shows them or as another client gets them.
struct Seen
{
    int status = 0;
    QJsonObject body;
};

/// The place of an operation's "Try it".
QString panel(const QString& operation)
{
    return QStringLiteral("document.querySelector('#op-%1 details.try')").arg(operation);
}

/// Fills in a control as a user's typing or choosing would.
QString setting(const QString& control, const QString& value)
{
    return QStringLiteral("(() => { const control = %1; control.value = %2; "
                          "control.dispatchEvent(new Event('input', { bubbles: true })); })()")
        .arg(control,
             QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1));
}

} // namespace

/// /docs as its users see it: the program serves a small shop, and Chromium shows the page.
class TestDocsPage : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    QTemporaryDir m_dataDir;
    ServingProgram m_open; ///< asks for no key
    ServingProgram m_locked; ///< asks for kKey
    Browser m_browser;
    QNetworkAccessManager m_client;
    QString m_customer;

    [[nodiscard]] QStringList withDatabase(const QStringList& arguments) const
    {
        return arguments
            + QStringList{QStringLiteral("--database"), m_database.conninfoOf(QStringLiteral("d")),
                          QStringLiteral("--data-dir"), m_dataDir.path()};
    }

    /// What a client that is no browser gets.
    Seen fetched(const QNetworkRequest& request, const QByteArray& body = {})
    {
        const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? m_client.get(request)
                                                                  : m_client.post(request, body));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10'000))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                QJsonDocument::fromJson(reply->readAll()).object()};
    }
    Seen fetched(const QString& target) { return fetched(QNetworkRequest(m_open.url(target))); }

    /// Opens the page and waits until it is rendered.
    Result<void> openPage(const ServingProgram& server)
    {
        if (const Result<void> opened = m_browser.open(server.url(QStringLiteral("/docs"))); !opened.ok())
            return opened;
        return m_browser.waitFor(QStringLiteral("document.querySelectorAll('.op').length > 0 && "
                                                "document.querySelectorAll('#menu-list a').length > 0"));
    }
    /// Presses Send and waits for the end of it.
    Result<void> send(const QString& operation)
    {
        const QString press = QStringLiteral("(() => { const panel = %1; panel.open = true; "
                                             "panel.querySelector('.try-result').replaceChildren(); "
                                             "panel.querySelector('.try-send').click(); })()")
                                  .arg(panel(operation));
        if (const Result<QJsonValue> pressed = m_browser.evaluate(press); !pressed.ok())
            return pressed.error();
        return m_browser.waitFor(
            QStringLiteral("%1.querySelector('.try-result:not([aria-busy]) .try-status')").arg(panel(operation)));
    }
    QString shown(const QString& operation, const char* part)
    {
        const Result<QJsonValue> text = m_browser.evaluate(
            QStringLiteral("%1.querySelector('%2').textContent").arg(panel(operation), QString::fromLatin1(part)));
        return text.ok() ? text->toString() : text.error().message;
    }
    /// The answer on the page.
    Seen shown(const QString& operation)
    {
        return {shown(operation, ".try-status .status").toInt(),
                QJsonDocument::fromJson(shown(operation, ".try-body").toUtf8()).object()};
    }
    /// Fills in the input of a parameter.
    Result<QJsonValue> fill(const QString& operation, const char* parameter, const QString& value)
    {
        return m_browser.evaluate(setting(
            QStringLiteral("document.getElementById('try-%1-%2')").arg(operation, QString::fromLatin1(parameter)),
            value));
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_RESULT(m_browser.start());
        (void)m_database.fresh(QStringLiteral("d"));
        const tests::ProgramRun run = tests::runProgram(
            withDatabase({QStringLiteral("--batch"), QStringLiteral("--demo"), QStringLiteral("--rows"),
                          QStringLiteral("20000"), QStringLiteral("--quiet")}));
        QVERIFY2(run.exitCode == 0, qPrintable(run.standardError));
        VERIFY_RESULT(m_open.start(withDatabase({})));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CHURNLENS_API_KEY"), QString::fromLatin1(kKey));
        VERIFY_RESULT(m_locked.start(withDatabase({QStringLiteral("--require-api-key")}), environment));
        m_client.setProxy(QNetworkProxy::NoProxy);
        const Seen first = fetched(QStringLiteral("/api/v1/customers?limit=1"));
        m_customer = first.body[QStringLiteral("data")][0][QStringLiteral("customer_id")].toString();
        QVERIFY(!m_customer.isEmpty());
    }

    void showsEveryOperation()
    {
        VERIFY_RESULT(openPage(m_open));
        QStringList expected;
        const QJsonObject paths = fetched(QStringLiteral("/openapi.json")).body[QStringLiteral("paths")].toObject();
        for (const QJsonValue& path : paths) {
            for (const QJsonValue& operation : path.toObject()) {
                if (operation.isObject()) // beside the parameters that the operations share
                    expected.append(operation[QStringLiteral("operationId")].toString());
            }
        }
        QVERIFY(expected.size() > 15);
        const Result<QJsonValue> cards = m_browser.evaluate(
            QStringLiteral("[...document.querySelectorAll('article.op')].filter((card) => card.getClientRects().length "
                           "> 0 && card.querySelector('h3').innerText !== '').map((card) => card.id).join()"));
        QVERIFY2(cards.ok(), complaint(cards).constData());
        QStringList found = cards->toString().remove(QStringLiteral("op-")).split(u',');
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
        const Result<QJsonValue> links = m_browser.evaluate(
            QStringLiteral("[...document.querySelectorAll('#menu-list a')].filter((link) => "
                           "!document.getElementById(link.hash.slice(1))).map((link) => link.hash).join()"));
        QVERIFY2(links.ok(), complaint(links).constData());
        QCOMPARE(links->toString(), QString());
    }

    void keepsToItself()
    {
        VERIFY_RESULT(openPage(m_open));
        for (const QUrl& url : m_browser.requests())
            QVERIFY2(url.scheme() == QStringLiteral("data") || url.authority() == m_open.url({}).authority(),
                     qPrintable(url.toString()));
        QVERIFY(m_browser.requests().size() >= 5); // the page, its style, scripts, openapi.json
        QVERIFY2(m_browser.complaints().isEmpty(), qPrintable(m_browser.complaints().join(u'\n')));
    }

    /// The policy works, and this test would see what it forbids.
    void forbidsTheWorldOutside()
    {
        VERIFY_RESULT(openPage(m_open));
        VERIFY_RESULT(m_browser.evaluate(
            QStringLiteral("{ const image = new Image(); image.onerror = () => { window.refused = true; }; "
                           "image.src = 'http://127.0.0.2:9/x.png'; }")));
        VERIFY_RESULT(m_browser.waitFor(QStringLiteral("window.refused")));
        QTRY_VERIFY(m_browser.complaints().join(u'\n').contains(QStringLiteral("Content Security Policy")));
    }

    void triesARequest()
    {
        VERIFY_RESULT(openPage(m_open));
        VERIFY_RESULT(send(QStringLiteral("getLatestRun")));
        const Seen answer = shown(QStringLiteral("getLatestRun"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body[QStringLiteral("run_id")].toInt(), 1);
        QCOMPARE(answer.body, fetched(QStringLiteral("/api/v1/runs/latest")).body);
        QVERIFY2(shown(QStringLiteral("getLatestRun"), ".try-headers").contains(QStringLiteral("etag: W/\"1-")),
                 qPrintable(shown(QStringLiteral("getLatestRun"), ".try-headers")));
    }

    void triesACustomer()
    {
        VERIFY_RESULT(openPage(m_open));
        VERIFY_RESULT(fill(QStringLiteral("getCustomer"), "customer_id", m_customer));
        VERIFY_RESULT(send(QStringLiteral("getCustomer")));
        const Seen answer = shown(QStringLiteral("getCustomer"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body[QStringLiteral("customer_id")].toString(), m_customer);
        QCOMPARE(answer.body, fetched(QStringLiteral("/api/v1/customers/") + m_customer).body);
        VERIFY_RESULT(fill(QStringLiteral("getCustomer"), "customer_id", QStringLiteral("no such ütf?#&")));
        VERIFY_RESULT(send(QStringLiteral("getCustomer")));
        QCOMPARE(shown(QStringLiteral("getCustomer")).status, 404);
    }

    void triesAListWithParameters()
    {
        VERIFY_RESULT(openPage(m_open));
        const QString list = QStringLiteral("listCustomers");
        VERIFY_RESULT(m_browser.evaluate(QStringLiteral("document.querySelectorAll('#try-listCustomers-bucket input')"
                                                        ".forEach((box) => { if (box.checked !== (box.value !== "
                                                        "'Low')) box.click(); })")));
        for (const auto& [name, value] : {std::pair("segment", "active"),
                                          {"sort", "-value_at_risk"},
                                          {"limit", "3"},
                                          {"count", "true"},
                                          {"fields", "customer_id,value_at_risk,features.recency_days"},
                                          {"min_probability", "0.4"}})
            VERIFY_RESULT(fill(list, name, QString::fromLatin1(value)));
        VERIFY_RESULT(send(list));
        const Seen answer = shown(list);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body[QStringLiteral("data")].toArray().size(), 3);
        QCOMPARE(
            answer.body,
            fetched(QStringLiteral("/api/v1/customers?bucket=Medium,High&segment=active&sort=-value_at_risk&limit=3"
                                   "&count=true&fields=customer_id,value_at_risk,features.recency_days"
                                   "&min_probability=0.4"))
                .body);
        VERIFY_RESULT(fill(list, "limit", QStringLiteral("many")));
        VERIFY_RESULT(send(list));
        const Seen refused = shown(list);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.body[QStringLiteral("errors")][0][QStringLiteral("parameter")].toString(),
                 QStringLiteral("limit"));
    }

    void scoresTheExample()
    {
        VERIFY_RESULT(openPage(m_open));
        const QString editor = QStringLiteral("document.getElementById('try-score-body')");
        const Result<QJsonValue> example = m_browser.evaluate(editor + QStringLiteral(".value"));
        QVERIFY2(example.ok(), complaint(example).constData());
        QJsonObject body = QJsonDocument::fromJson(example->toString().toUtf8()).object();
        QVERIFY2(!body[QStringLiteral("features")].toObject().isEmpty(), qPrintable(example->toString()));
        body[QStringLiteral("customer_id")] = m_customer;
        const QByteArray text = QJsonDocument(body).toJson();
        VERIFY_RESULT(m_browser.evaluate(setting(editor, QString::fromUtf8(text))));
        VERIFY_RESULT(send(QStringLiteral("score")));
        const Seen answer = shown(QStringLiteral("score"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body[QStringLiteral("customer_id")].toString(), m_customer);
        QNetworkRequest request(m_open.url(QStringLiteral("/api/v1/score")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        QCOMPARE(answer.body, fetched(request, text).body);
    }

    void asksForTheKey()
    {
        VERIFY_RESULT(openPage(m_locked)); // the page itself is there without one
        VERIFY_RESULT(send(QStringLiteral("getLatestRun")));
        QCOMPARE(shown(QStringLiteral("getLatestRun")).status, 401);
        QVERIFY(shown(QStringLiteral("getLatestRun"), ".hint").contains(QStringLiteral("asks for a key")));
        VERIFY_RESULT(m_browser.evaluate(panel(QStringLiteral("getLatestRun"))
                                         + QStringLiteral(".querySelector('.hint button').click()")));
        VERIFY_RESULT(m_browser.type(QString::fromLatin1(kKey)));
        VERIFY_RESULT(send(QStringLiteral("getLatestRun")));
        const Seen answer = shown(QStringLiteral("getLatestRun"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, fetched(QStringLiteral("/api/v1/runs/latest")).body); // the same database
        const Result<QJsonValue> page = m_browser.evaluate(
            QStringLiteral("document.body.textContent + location.href + JSON.stringify(localStorage)"));
        QVERIFY(page.ok() && !page->toString().contains(QString::fromLatin1(kKey)));
        VERIFY_RESULT(m_browser.evaluate(QStringLiteral("document.getElementById('key-forget').click()")));
        VERIFY_RESULT(send(QStringLiteral("getLatestRun")));
        QCOMPARE(shown(QStringLiteral("getLatestRun")).status, 401);
    }

    /// Last, because it stops the server.
    void saysThatTheServerIsGone()
    {
        VERIFY_RESULT(openPage(m_open));
        QCOMPARE(m_open.stop(), 0);
        VERIFY_RESULT(send(QStringLiteral("getLatestRun")));
        QCOMPARE(shown(QStringLiteral("getLatestRun"), ".try-result"),
                 QStringLiteral("No answer. Is the server still running, and can this machine reach it?"));
        QCOMPARE(shown(QStringLiteral("getLatestRun"), ".try-send"), QStringLiteral("Send"));
    }
};

QTEST_GUILESS_MAIN(TestDocsPage)
#include "tst_docspage.moc"
