// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apiclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <zlib.h>

#include <algorithm>

namespace churnlens::tests {

namespace {

constexpr int kPatienceMs = 20'000;

QByteArray gunzipped(const QByteArray& bytes)
{
    constexpr int kGzip = 15 + 16; // zlib's window bits, and its mark for gzip
    z_stream stream{};
    if (inflateInit2(&stream, kGzip) != Z_OK)
        return {};
    QByteArray in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    QByteArray out;
    QByteArray block(64 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out += block.left(block.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? out : QByteArray("not gzip to its end");
}

/// Reads what the socket brings, until a deadline.
class Reader
{
public:
    explicit Reader(QTcpSocket& socket)
        : m_socket(socket)
    {
        m_clock.start();
    }

    /// More bytes; false at the end of the connection or of our patience.
    bool more()
    {
        const qint64 left = kPatienceMs - m_clock.elapsed();
        if (m_socket.bytesAvailable() == 0 && (left <= 0 || !m_socket.waitForReadyRead(static_cast<int>(left))))
            return false;
        m_buffer += m_socket.readAll();
        return true;
    }

    /// Up to and without the mark; none when it does not come.
    std::optional<QByteArray> until(const QByteArray& mark)
    {
        qsizetype at = -1;
        while ((at = m_buffer.indexOf(mark)) < 0) {
            if (!more())
                return {};
        }
        const QByteArray text = m_buffer.left(at);
        m_buffer.remove(0, at + mark.size());
        return text;
    }

    std::optional<QByteArray> bytes(qsizetype count)
    {
        while (m_buffer.size() < count) {
            if (!more())
                return {};
        }
        const QByteArray text = m_buffer.left(count);
        m_buffer.remove(0, count);
        return text;
    }

    QByteArray rest()
    {
        while (more()) { }
        return std::exchange(m_buffer, {});
    }

private:
    QTcpSocket& m_socket;
    QElapsedTimer m_clock;
    QByteArray m_buffer;
};

bool readHead(Reader& reader, ApiAnswer& answer)
{
    const std::optional<QByteArray> head = reader.until("\r\n\r\n");
    if (!head)
        return false;
    QList<QByteArray> lines = head->split('\n');
    answer.headers.clear();
    answer.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    return true;
}

void readChunks(Reader& reader, ApiAnswer& answer)
{
    while (true) {
        const std::optional<QByteArray> line = reader.until("\r\n");
        bool isSize = false;
        const qsizetype size = line ? line->toLongLong(&isSize, 16) : 0;
        const std::optional<QByteArray> chunk = isSize ? reader.bytes(size + 2) : std::nullopt;
        if (!chunk)
            return;
        answer.body += chunk->left(size);
        answer.isWhole = size == 0;
        if (answer.isWhole)
            return;
    }
}

void readBody(Reader& reader, ApiAnswer& answer)
{
    if (answer.header("transfer-encoding") == "chunked") {
        readChunks(reader, answer);
    } else if (answer.has("content-length")) {
        const std::optional<QByteArray> body = reader.bytes(answer.header("content-length").toLongLong());
        answer.isWhole = body.has_value();
        answer.body = body.value_or(QByteArray());
    } else {
        answer.body = reader.rest();
        answer.isWhole = true;
    }
}

} // namespace

QByteArray ApiAnswer::header(const QByteArray& name) const
{
    const auto field =
        std::find_if(headers.begin(), headers.end(), [&](const auto& pair) { return pair.first == name; });
    return field == headers.end() ? QByteArray() : field->second;
}

bool ApiAnswer::has(const QByteArray& name) const
{
    return std::any_of(headers.begin(), headers.end(), [&](const auto& pair) { return pair.first == name; });
}

QByteArray ApiAnswer::content() const
{
    return header("content-encoding") == "gzip" && !body.isEmpty() ? gunzipped(body) : body;
}

QJsonObject ApiAnswer::json() const
{
    return QJsonDocument::fromJson(content()).object();
}

QByteArray ApiAnswer::problem() const
{
    constexpr QLatin1StringView kPrefix("urn:churnlens:problem:");
    const QString type = json()[QStringLiteral("type")].toString();
    return type.startsWith(kPrefix) ? type.mid(kPrefix.size()).toLatin1() : QByteArray();
}

bool HttpClient::begin(const HttpRequest& request)
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.waitForReadyRead(0); // notices that the server has closed
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        m_socket.abort();
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (!m_socket.waitForConnected(kPatienceMs))
            return false;
    }
    m_headOnly = request.method == "HEAD";
    QByteArray head = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    bool hasHost = false;
    for (const auto& [name, value] : request.headers) {
        head += name + ": " + value + "\r\n";
        hasHost = hasHost || name.toLower() == "host";
    }
    if (!hasHost)
        head += "Host: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n";
    if (!request.body.isEmpty() || request.method == "POST")
        head += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    m_socket.write(head + "\r\n" + request.body);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatienceMs)) { }
    return true; // what was refused half-way has an answer all the same
}

ApiAnswer HttpClient::finish()
{
    ApiAnswer answer;
    Reader reader(m_socket);
    do {
        if (!readHead(reader, answer))
            return answer;
    } while (answer.status / 100 == 1);
    if (m_headOnly || answer.status == 204 || answer.status == 304)
        answer.isWhole = true;
    else
        readBody(reader, answer);
    if (!answer.isWhole || answer.header("connection").toLower() == "close")
        m_socket.abort();
    return answer;
}

ApiAnswer HttpClient::send(const HttpRequest& request)
{
    return begin(request) ? finish() : ApiAnswer();
}

ApiAnswer HttpClient::get(const QByteArray& target, const HttpFields& headers)
{
    return send({"GET", target, headers, {}});
}

} // namespace churnlens::tests
