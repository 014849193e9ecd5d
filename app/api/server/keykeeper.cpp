// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/server/keykeeper.h"

#include "app/api/database/writeright.h"
#include "core/common/logging.h"

#include <chrono>

namespace churnlens::api {

namespace {

constexpr auto kPause = std::chrono::milliseconds(1000);

} // namespace

KeyKeeper::KeyKeeper(DatabaseSource& source, AccessGate& gate)
    : m_source(source)
    , m_gate(gate)
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

KeyKeeper::~KeyKeeper() = default;

void KeyKeeper::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        refresh(stop);
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, kPause, [] { return false; });
    }
}

void KeyKeeper::refresh(const std::stop_token& stop)
{
    if (!m_connection) {
        Result<std::unique_ptr<warehouse::Connection>> opened = m_source.openWriter(stop);
        if (!opened.ok()) {
            if (stop.stop_requested())
                return; // interrupted, not gone
            if (!m_wasDown)
                qCWarning(lcChurnlens, "api: the database is gone: %s", qPrintable(opened.error().message));
            m_wasDown = true;
            if (const Result<void> revived = m_source.revive(stop); !revived.ok())
                qCWarning(lcChurnlens, "api: %s", qPrintable(revived.error().message));
            return;
        }
        if (std::exchange(m_wasDown, false))
            qCInfo(lcChurnlens, "api: the database is back");
        m_connection = std::move(opened).value();
        const Result<WriteRight> right = readWriteRight(*m_connection);
        m_notesUse = right.ok() && right->mayWrite;
    }
    Result<std::vector<apikeys::ApiKey>> keys = apikeys::listKeys(*m_connection);
    if (!keys.ok()) {
        m_connection.reset();
        return;
    }
    m_gate.setKeys(std::move(keys).value());
    for (const int keyId : m_gate.takeUsed())
        m_used.insert(keyId);
    if (!m_notesUse)
        m_used.clear();
    if (!m_used.isEmpty() && apikeys::recordUse(*m_connection, {m_used.begin(), m_used.end()}).ok())
        m_used.clear();
}

} // namespace churnlens::api
