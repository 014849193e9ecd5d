// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customer/customerpane.h"
#include "app/gui/customers/customerspage.h"
#include "app/gui/customers/customerstable.h"
#include "app/gui/window/windowapplication.h"
#include "tests/support/gui/eventloopwatch.h"

#include <map>

namespace churnlens::tests {

/// Drives the window as a user does, and keeps how long the event loop was away in each step.
class Tour
{
public:
    explicit Tour(gui::WindowApplication& application);

    /// Runs a step and waits until nothing runs any more.
    void step(const QString& name, const std::function<void()>& act, int patienceMs = 30'000);
    [[nodiscard]] gui::MainWindow& window() { return m_application.window(); }
    [[nodiscard]] gui::CustomersPage& customers();
    [[nodiscard]] gui::CustomersTable& table();
    [[nodiscard]] gui::CustomerPane& pane();
    /// Waits until a condition holds; fails the test after `patienceMs`.
    void await(const std::function<bool()>& condition, int patienceMs = 30'000);
    /// The step that took longest, and for how many milliseconds.
    [[nodiscard]] std::pair<QString, double> longestStall() const;
    /// How long the latest step of that name kept the event loop waiting, milliseconds; fails the test if there is
    /// none.
    [[nodiscard]] double stallOf(const QString& step) const;
    /// One line a step.
    [[nodiscard]] QString report() const;

private:
    gui::WindowApplication& m_application;
    EventLoopWatch m_watch;
    std::vector<std::pair<QString, double>> m_stalls;
};

} // namespace churnlens::tests
