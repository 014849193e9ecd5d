// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/requestfeed.h"

namespace churnlens::gui {

void RequestFeed::push(const guard::AccessRecord& record)
{
    RequestEntry entry{
        QDateTime::currentDateTimeUtc(),
        QString::fromLatin1(record.method),
        QString::fromLatin1(record.path),
        record.status,
        static_cast<double>(record.micros) / 1000,
        QString::fromUtf8(record.caller),
        record.peer.toString(),
    };
    const std::lock_guard lock(m_mutex);
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > kMost) {
        m_entries.pop_front();
        ++m_lost;
    }
}

RequestFeed::Batch RequestFeed::take()
{
    const std::lock_guard lock(m_mutex);
    Batch batch{{std::make_move_iterator(m_entries.begin()), std::make_move_iterator(m_entries.end())}, m_lost};
    m_entries.clear();
    m_lost = 0;
    return batch;
}

guard::AccessLog RequestFeed::logInto(std::shared_ptr<RequestFeed> feed)
{
    return [feed = std::move(feed)](const guard::AccessRecord& record) { feed->push(record); };
}

} // namespace churnlens::gui
