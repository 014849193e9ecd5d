// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace churnlens::batch {

/// Turns Ctrl-C, SIGTERM and SIGHUP into a stop request; a second one ends the process at once (the server then rolls
/// back by itself). One instance at a time. Children started meanwhile are not affected.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::thread m_thread;
};

} // namespace churnlens::batch
