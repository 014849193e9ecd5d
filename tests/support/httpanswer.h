// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace churnlens::tests {

/// An HTTP answer as a client reads it: strictly, so that a server's slips show.
struct HttpAnswer
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> fields; ///< names in lower case
    QByteArray body; ///< de-chunked
    qint64 wireBytes = 0; ///< of the whole answer, with its head and its chunk lines
    bool isWhole = false; ///< all of the body that was announced is there

    /// The value of the first such field (lower-case name); empty without one.
    [[nodiscard]] QByteArray value(const QByteArray& name) const;
    [[nodiscard]] bool has(const QByteArray& name) const;
};

/// What came of reading an answer off the front of a buffer.
enum class AnswerState { Incomplete, Complete, Malformed };

/// Reads the answer at the front of the buffer and, when it is complete, takes it off. headOnly: the request was HEAD.
/// ended: nothing more will come, so a body without a length is complete, and any other that lacks something is given
/// back as it is, with isWhole false.
AnswerState takeAnswer(QByteArray& buffer, bool headOnly, bool ended, HttpAnswer& answer);

} // namespace churnlens::tests
