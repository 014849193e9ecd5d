// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace churnlens::tests {

/// Measures how long the main thread's event loop was away while this exists: a thread asks it to answer every
/// millisecond or so, and keeps the longest wait.
class EventLoopWatch : public QObject
{
    Q_OBJECT

public:
    EventLoopWatch();
    ~EventLoopWatch() override;

    /// The longest wait since the last call, milliseconds; starts anew.
    [[nodiscard]] double takeLongest();

private:
    class Asker;
    std::unique_ptr<Asker> m_asker;
};

} // namespace churnlens::tests
