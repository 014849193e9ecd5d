// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpanswer.h"

#include <algorithm>

namespace churnlens::tests {

namespace {

/// How far a body reaches.
struct BodyEnd
{
    AnswerState state = AnswerState::Incomplete;
    qsizetype bytes = 0; ///< of the buffer
};

bool readHead(QByteArrayView head, HttpAnswer& answer)
{
    const QList<QByteArray> lines = head.toByteArray().split('\n');
    const QByteArray& first = lines.front();
    bool isNumber = false;
    answer.status = first.mid(9, 3).toInt(&isNumber);
    if (!first.startsWith("HTTP/1.1 ") || !isNumber || !first.endsWith('\r'))
        return false;
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(": ");
        if (colon < 1 || !line.endsWith('\r') || line.count('\r') != 1)
            return false;
        answer.fields.emplace_back(line.first(colon).toLower(), line.sliced(colon + 2).chopped(1));
    }
    return true;
}

BodyEnd readChunks(QByteArrayView bytes, QByteArray& body)
{
    for (qsizetype at = 0;;) {
        const qsizetype lineEnd = bytes.indexOf("\r\n", at);
        if (lineEnd < 0)
            return {AnswerState::Incomplete, bytes.size()};
        bool isNumber = false;
        const qsizetype size = bytes.sliced(at, lineEnd - at).toByteArray().toLongLong(&isNumber, 16);
        if (!isNumber || size < 0)
            return {AnswerState::Malformed, 0};
        const qsizetype begin = lineEnd + 2;
        if (bytes.size() < begin + size + 2) {
            body += bytes.sliced(begin, std::min(size, bytes.size() - begin));
            return {AnswerState::Incomplete, bytes.size()};
        }
        body += bytes.sliced(begin, size);
        at = begin + size + 2;
        if (bytes.sliced(at - 2, 2) != QByteArrayView("\r\n"))
            return {AnswerState::Malformed, 0};
        if (size == 0)
            return {AnswerState::Complete, at};
    }
}

BodyEnd readSized(QByteArrayView bytes, const QByteArray& length, QByteArray& body)
{
    bool isNumber = false;
    const qsizetype size = length.toLongLong(&isNumber);
    if (!isNumber || size < 0)
        return {AnswerState::Malformed, 0};
    const qsizetype there = std::min(size, bytes.size());
    body = bytes.first(there).toByteArray();
    return {there == size ? AnswerState::Complete : AnswerState::Incomplete, there};
}

BodyEnd readBody(QByteArrayView bytes, bool headOnly, bool ended, HttpAnswer& answer)
{
    if (headOnly || answer.status < 200 || answer.status == 204 || answer.status == 304)
        return {AnswerState::Complete, 0};
    if (answer.value("transfer-encoding") == "chunked")
        return readChunks(bytes, answer.body);
    if (answer.has("content-length"))
        return readSized(bytes, answer.value("content-length"), answer.body);
    answer.body = bytes.toByteArray();
    return {ended ? AnswerState::Complete : AnswerState::Incomplete, bytes.size()};
}

} // namespace

QByteArray HttpAnswer::value(const QByteArray& name) const
{
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto& each) { return each.first == name; });
    return field == fields.end() ? QByteArray() : field->second;
}

bool HttpAnswer::has(const QByteArray& name) const
{
    return std::any_of(fields.begin(), fields.end(), [&](const auto& each) { return each.first == name; });
}

AnswerState takeAnswer(QByteArray& buffer, bool headOnly, bool ended, HttpAnswer& answer)
{
    answer = {};
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return AnswerState::Incomplete;
    if (!readHead(QByteArrayView(buffer).first(headEnd + 1), answer))
        return AnswerState::Malformed;
    const BodyEnd end = readBody(QByteArrayView(buffer).sliced(headEnd + 4), headOnly, ended, answer);
    if (end.state == AnswerState::Malformed)
        return end.state;
    answer.isWhole = end.state == AnswerState::Complete;
    if (!answer.isWhole && !ended)
        return AnswerState::Incomplete;
    answer.wireBytes = headEnd + 4 + end.bytes;
    buffer.remove(0, answer.wireBytes);
    return AnswerState::Complete;
}

} // namespace churnlens::tests
