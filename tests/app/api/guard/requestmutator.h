// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <random>

namespace churnlens::tests {

/// Makes what a connection sends: requests, most of them damaged. The same seed gives the same bytes.
class RequestMutator
{
public:
    explicit RequestMutator(quint64 seed);

    /// One to forty requests in a row.
    [[nodiscard]] QByteArray next();
    /// 0 <= result < bound
    [[nodiscard]] qsizetype below(qsizetype bound);
    [[nodiscard]] bool oneIn(qsizetype times) { return below(times) == 0; }

private:
    [[nodiscard]] QByteArray request();
    [[nodiscard]] QByteArray chunkedBody();
    void damage(QByteArray& bytes);

    std::mt19937_64 m_random;
};

} // namespace churnlens::tests
