// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace churnlens::api {

/// The bytes as one gzip member (RFC 1952).
[[nodiscard]] QByteArray gzip(const QByteArray& bytes);

/// Compresses a body that comes in blocks; fast rather than small, since it must keep up with the reader.
class GzipStream
{
public:
    GzipStream();
    ~GzipStream();
    Q_DISABLE_COPY_MOVE(GzipStream)

    /// What is ready of the output so far; may be empty.
    [[nodiscard]] QByteArray add(const QByteArray& block);
    /// The rest. Nothing may be added afterwards.
    [[nodiscard]] QByteArray end();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace churnlens::api
