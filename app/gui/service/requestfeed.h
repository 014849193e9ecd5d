// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/gate.h"

#include <QDateTime>
#include <QString>

#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace churnlens::gui {

/// One line of the request log.
struct RequestEntry
{
    QDateTime at; ///< UTC, when the answer was out
    QString method; ///< empty: not even the request line could be read
    QString path; ///< percent-encoded, without the query
    int status = 0; ///< 0: the client left before the answer
    double milliseconds = 0;
    QString caller; ///< the key's name, or empty
    QString peer; ///< the client's address
};

/// Carries requests from the server's thread to the window, which takes them in its own time; what it does not take in
/// time is lost, the oldest first, and counted. Any thread.
class RequestFeed
{
public:
    static constexpr size_t kMost = 1000;

    struct Batch
    {
        std::vector<RequestEntry> entries; ///< oldest first
        qint64 lost = 0; ///< that came before these
    };

    void push(const guard::AccessRecord& record);
    [[nodiscard]] Batch take();

    /// For ApiServer::start(); keeps the feed alive.
    [[nodiscard]] static guard::AccessLog logInto(std::shared_ptr<RequestFeed> feed);

private:
    std::mutex m_mutex;
    std::deque<RequestEntry> m_entries;
    qint64 m_lost = 0;
};

} // namespace churnlens::gui
