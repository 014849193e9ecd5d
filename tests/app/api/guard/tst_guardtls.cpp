// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/guard/guardfixture.h"
#include "tests/support/selfsigned.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

using namespace churnlens::guard;
using namespace churnlens::tests;
using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 10'000;
constexpr qint64 kMostUnread = 12'000'000; // what the system holds, and a little of ours

/// A client that speaks TLS and trusts anybody.
class TlsClient
{
public:
    explicit TlsClient(quint16 port, qint64 readBuffer = 0)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.setReadBufferSize(readBuffer);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_isEncrypted = m_socket.waitForEncrypted(kPatienceMs);
    }
    [[nodiscard]] bool isEncrypted() const { return m_isEncrypted; }

    void send(const QByteArray& request)
    {
        m_socket.write(request);
        while (m_socket.encryptedBytesToWrite() + m_socket.bytesToWrite() > 0
               && m_socket.waitForBytesWritten(kPatienceMs)) { }
    }
    [[nodiscard]] std::optional<HttpAnswer> answer()
    {
        for (;;) {
            HttpAnswer answer;
            m_buffer += m_socket.readAll();
            const bool ended = m_socket.state() != QAbstractSocket::ConnectedState;
            if (takeAnswer(m_buffer, false, ended, answer) == AnswerState::Complete)
                return answer;
            if (ended || !m_socket.waitForReadyRead(kPatienceMs))
                m_socket.abort();
            if (ended)
                return {};
        }
    }
    [[nodiscard]] std::optional<HttpAnswer> ask(const QByteArray& request)
    {
        send(request);
        return answer();
    }
    /// Reads at least this much and forgets it.
    [[nodiscard]] bool skip(qint64 bytes)
    {
        while (bytes > 0 && (m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(kPatienceMs)))
            bytes -= m_socket.readAll().size();
        return bytes <= 0;
    }

private:
    QSslSocket m_socket;
    QByteArray m_buffer;
    bool m_isEncrypted = false;
};

} // namespace

/// The guard with TLS, between clients that speak it and some that do not.
class GuardTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersAmongGarbage();
    void closesAHandshakeThatStops();
    void sendsALargeAnswerWholeToASlowReader();
    void waitsForASlowReader();
    void breaksOffAStalledReader();

private:
    [[nodiscard]] GuardSetup setup() const
    {
        GuardSetup setup;
        setup.tls = m_tls;
        return setup;
    }

    QSslConfiguration m_tls;
};

void GuardTlsTest::initTestCase()
{
    QVERIFY2(QSslSocket::supportsSsl(), "this Qt has no TLS");
    const SelfSigned pair = makeSelfSigned();
    m_tls.setPrivateKey(QSslKey(pair.key, QSsl::Ec));
    m_tls.setLocalCertificate(QSslCertificate(pair.certificate));
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    QVERIFY(!m_tls.privateKey().isNull() && !m_tls.localCertificate().isNull());
}

void GuardTlsTest::answersAmongGarbage()
{
    const GuardFixture fixture(setup());
    const QByteArray body = patternOf(200'000);
    const QByteArray request = postRequest("/echo", "Content-Length: 200000\r\n", body);
    std::vector<RawClient> halfway;
    constexpr int kRounds = 40;
    for (int i = 0; i < kRounds; ++i) {
        RawClient plain = fixture.client();
        plain.send(getRequest("/text"));
        RawClient garbage = fixture.client();
        garbage.send("\x16\x03\x01" + patternOf(i * 50));
        if (i % 2 == 0)
            garbage.reset();
        halfway.push_back(fixture.client());
        halfway.back().send(QByteArray("\x16\x03\x01\x02\x00\x01", 6)); // the rest of a hello does not come
        TlsClient client(fixture.port());
        QVERIFY(client.isEncrypted());
        const std::optional<HttpAnswer> answer = client.ask(request);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QVERIFY(answer->body == body);
        QVERIFY(!plain.answer()); // nothing in the clear
    }
    QCOMPARE(fixture.records(kRounds).size(), size_t{kRounds});
    halfway.clear();
    QVERIFY(fixture.isEmptyWithin(5s));
}

void GuardTlsTest::closesAHandshakeThatStops()
{
    GuardSetup options = setup();
    options.limits.headerMs = 500;
    const GuardFixture fixture(options);
    RawClient silent = fixture.client();
    RawClient halfway = fixture.client();
    halfway.send(QByteArray("\x16\x03\x01\x02\x00\x01", 6));
    QVERIFY(silent.waitForEnd() != RawClient::End::Open);
    QVERIFY(halfway.waitForEnd() != RawClient::End::Open);
    QVERIFY(fixture.isEmptyWithin(3s));
    QVERIFY(TlsClient(fixture.port()).ask(getRequest("/text")));
}

void GuardTlsTest::sendsALargeAnswerWholeToASlowReader()
{
    const GuardFixture fixture(setup());
    TlsClient client(fixture.port(), 64 * 1024);
    client.send(getRequest("/large/30000000", "Connection: close\r\n"));
    QVERIFY(client.skip(100'000));
    // Longer than the lingering; if the server ends the connection meanwhile, it has cut the answer off.
    QVERIFY(!holdsWithin(1500ms, [&] { return fixture.server().connectionCount() == 0; }));
    QVERIFY(client.skip(29'000'000)); // the first part was a little more than it asked for
}

void GuardTlsTest::waitsForASlowReader()
{
    const GuardFixture fixture(setup());
    TlsClient client(fixture.port(), 64 * 1024);
    client.send(getRequest("/stream/3200"));
    QVERIFY(client.skip(100'000));
    const auto taken = [&] { return fixture.routes().blocksTaken() * GuardRoutes::kBlockBytes; };
    qint64 before = -1;
    QVERIFY(holdsWithin(10s, [&] {
        std::this_thread::sleep_for(100ms);
        return std::exchange(before, taken()) == taken();
    }));
    QVERIFY2(taken() < kMostUnread, qPrintable(QString::number(taken())));
    QVERIFY(client.skip(20'000'000));
    QVERIFY(taken() > 19'000'000);
}

void GuardTlsTest::breaksOffAStalledReader()
{
    GuardSetup options = setup();
    options.limits.stallMs = 1000;
    const GuardFixture fixture(options);
    TlsClient streamed(fixture.port(), 64 * 1024);
    streamed.send(getRequest("/stream/3200"));
    QVERIFY(streamed.skip(100'000));
    TlsClient plain(fixture.port(), 64 * 1024);
    plain.send(getRequest("/large/12000000"));
    QVERIFY(plain.skip(100'000));
    QVERIFY(holdsWithin(10s, [&] { return fixture.routes().makersStopped() == 1; }));
    QVERIFY(fixture.isEmptyWithin(5s));
}

QTEST_GUILESS_MAIN(GuardTlsTest)
#include "tst_guardtls.moc"
