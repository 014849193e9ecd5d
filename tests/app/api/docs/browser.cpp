// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/docs/browser.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace churnlens::tests {

namespace {

constexpr int kStartMilliseconds = 30'000;
constexpr int kCallMilliseconds = 15'000;
constexpr int kConditionMilliseconds = 10'000;
constexpr int kShownCharacters = 400;

Error failure(const QString& message)
{
    return {ErrorCode::Internal, message, {}, {}};
}

/// Without anything that would talk to the world or wait for a display.
QStringList arguments(const QString& profile)
{
    return {QStringLiteral("--headless"),
            QStringLiteral("--no-sandbox"), // tests may run as root, who cannot have one
            QStringLiteral("--disable-gpu"),
            QStringLiteral("--disable-quic"),
            QStringLiteral("--disable-dev-shm-usage"), // small in containers
            QStringLiteral("--disable-background-networking"),
            QStringLiteral("--disable-component-update"),
            QStringLiteral("--disable-extensions"),
            QStringLiteral("--disable-sync"),
            QStringLiteral("--no-first-run"),
            QStringLiteral("--no-proxy-server"),
            QStringLiteral("--remote-debugging-port=0"),
            QStringLiteral("--user-data-dir=") + profile,
            QStringLiteral("about:blank")};
}

QString chromium()
{
    for (const char* name : {"chromium", "chromium-browser", "google-chrome"}) {
        const QString path = QStandardPaths::findExecutable(QString::fromLatin1(name));
        if (!path.isEmpty())
            return path;
    }
    return {};
}

} // namespace

Browser::~Browser()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_socket.abort();
    m_process.terminate();
    if (!m_process.waitForFinished(kCallMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished();
    }
    // Its children may still write for a moment.
    (void)QTest::qWaitFor([this] { return QDir(m_profile.path()).removeRecursively(); }, kCallMilliseconds);
}

Result<void> Browser::start()
{
    const Result<QUrl> address = launch();
    if (!address.ok())
        return address.error();
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &Browser::onMessage);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.open(*address);
    if (!QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }, kCallMilliseconds))
        return failure(QStringLiteral("Cannot connect to Chromium: %1").arg(m_socket.errorString()));
    return attach();
}

/// Starts the process; the address of its DevTools.
Result<QUrl> Browser::launch()
{
    static const QRegularExpression kAddress(QStringLiteral("DevTools listening on (ws://\\S+)"));
    const QString program = chromium();
    if (program.isEmpty())
        return failure(QStringLiteral("Chromium is not installed, and this test needs it: apt-get install chromium"));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments(m_profile.path()));
    const QDeadlineTimer deadline(kStartMilliseconds);
    QString said;
    while (m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
        said += QString::fromUtf8(m_process.readAll());
        if (const QRegularExpressionMatch match = kAddress.match(said); match.hasMatch())
            return QUrl(match.captured(1));
    }
    return failure(QStringLiteral("Chromium does not start: %1").arg(said));
}

/// Makes the page, and has its events reported.
Result<void> Browser::attach()
{
    const Result<QJsonObject> target =
        call(QStringLiteral("Target.createTarget"), {{QStringLiteral("url"), QStringLiteral("about:blank")}});
    if (!target.ok())
        return target.error();
    const Result<QJsonObject> attached =
        call(QStringLiteral("Target.attachToTarget"),
             {{QStringLiteral("targetId"), (*target)[QStringLiteral("targetId")]}, {QStringLiteral("flatten"), true}});
    if (!attached.ok())
        return attached.error();
    m_session = (*attached)[QStringLiteral("sessionId")].toString();
    for (const char* domain : {"Page", "Runtime", "Log", "Network", "Audits"}) {
        const Result<QJsonObject> enabled = call(QString::fromLatin1(domain) + QStringLiteral(".enable"));
        if (!enabled.ok())
            return enabled.error();
    }
    return {};
}

Result<void> Browser::open(const QUrl& url)
{
    m_complaints.clear();
    m_requests.clear();
    const Result<QJsonObject> gone =
        call(QStringLiteral("Page.navigate"), {{QStringLiteral("url"), url.toString(QUrl::FullyEncoded)}});
    if (!gone.ok())
        return gone.error();
    if (const QString text = (*gone)[QStringLiteral("errorText")].toString(); !text.isEmpty())
        return failure(QStringLiteral("Chromium cannot open %1: %2").arg(url.toString(), text));
    return {};
}

Result<QJsonValue> Browser::evaluate(const QString& script)
{
    const Result<QJsonObject> answer = call(QStringLiteral("Runtime.evaluate"),
                                            {{QStringLiteral("expression"), script},
                                             {QStringLiteral("awaitPromise"), true},
                                             {QStringLiteral("returnByValue"), true},
                                             {QStringLiteral("userGesture"), true}});
    if (!answer.ok())
        return answer.error();
    const QJsonObject thrown = (*answer)[QStringLiteral("exceptionDetails")].toObject();
    if (!thrown.isEmpty())
        return failure(script + QStringLiteral(": ")
                       + thrown[QStringLiteral("exception")].toObject()[QStringLiteral("description")].toString());
    return (*answer)[QStringLiteral("result")].toObject().value(QStringLiteral("value"));
}

Result<void> Browser::waitFor(const QString& condition)
{
    const QDeadlineTimer deadline(kConditionMilliseconds);
    QString last;
    while (!deadline.hasExpired()) {
        const Result<QJsonValue> value = evaluate(QStringLiteral("Boolean(%1)").arg(condition));
        if (value.ok() && value->toBool())
            return {};
        last = value.ok() ? QStringLiteral("it is false") : value.error().message;
        QTest::qWait(20); // between two looks; the deadline decides
    }
    const Result<QJsonValue> shown = evaluate(QStringLiteral("document.body.innerText"));
    return failure(QStringLiteral("Not within %1 ms: %2: %3; the page shows: %4")
                       .arg(QString::number(kConditionMilliseconds), condition, last,
                            shown.ok() ? shown->toString().left(kShownCharacters) : shown.error().message));
}

Result<void> Browser::type(const QString& text)
{
    const Result<QJsonObject> typed = call(QStringLiteral("Input.insertText"), {{QStringLiteral("text"), text}});
    return typed.ok() ? Result<void>() : Result<void>(typed.error());
}

Result<QJsonObject> Browser::call(const QString& method, const QJsonObject& parameters)
{
    const int id = ++m_lastCall;
    QJsonObject message{
        {QStringLiteral("id"), id}, {QStringLiteral("method"), method}, {QStringLiteral("params"), parameters}};
    if (!m_session.isEmpty())
        message[QStringLiteral("sessionId")] = m_session;
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    if (!QTest::qWaitFor([this, id] { return m_answers.contains(id); }, kCallMilliseconds))
        return failure(QStringLiteral("Chromium does not answer to %1.").arg(method));
    const QJsonObject answer = m_answers.take(id);
    if (answer.contains(QStringLiteral("error")))
        return failure(method + QStringLiteral(": ")
                       + answer[QStringLiteral("error")].toObject()[QStringLiteral("message")].toString());
    return answer[QStringLiteral("result")].toObject();
}

void Browser::onMessage(const QString& text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    if (message.contains(QStringLiteral("id")))
        m_answers.insert(message[QStringLiteral("id")].toInt(), message);
    else
        notice(message[QStringLiteral("method")].toString(), message[QStringLiteral("params")].toObject());
}

void Browser::notice(const QString& event, const QJsonObject& parameters)
{
    if (event == QStringLiteral("Network.requestWillBeSent")) {
        m_requests.append(QUrl(parameters[QStringLiteral("request")].toObject()[QStringLiteral("url")].toString()));
        return;
    }
    QJsonObject told;
    if (event == QStringLiteral("Runtime.consoleAPICalled")
        && parameters[QStringLiteral("type")].toString() == QStringLiteral("error"))
        told = parameters;
    else if (event == QStringLiteral("Runtime.exceptionThrown"))
        told = parameters[QStringLiteral("exceptionDetails")].toObject();
    else if (event == QStringLiteral("Log.entryAdded"))
        told = parameters[QStringLiteral("entry")].toObject();
    else if (event == QStringLiteral("Audits.issueAdded")
             && parameters[QStringLiteral("issue")][QStringLiteral("code")].toString()
                 == QStringLiteral("ContentSecurityPolicyIssue"))
        told = parameters[QStringLiteral("issue")].toObject();
    if (event.startsWith(QStringLiteral("Log.")) && told[QStringLiteral("level")].toString() != QStringLiteral("error"))
        return;
    if (!told.isEmpty())
        m_complaints.append(QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact)));
}

} // namespace churnlens::tests
