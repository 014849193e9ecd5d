// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui/scoredworkspace.h"

namespace churnlens::tests {

inline constexpr int kLargeShop =
    21'000; ///< customers: enough for the window to show the first of them before the rest

/// Makes the published run of the shop one of kLargeShop customers, as if they had all been scored. The workspace still
/// shows what it has read.
void growShop(ScoredWorkspace& shop);

/// While it lives, the workspace gets the first customers of a run and not the others: it locks their features once the
/// first ones are there.
class HeldCustomers : public QObject
{
    Q_OBJECT

public:
    explicit HeldCustomers(ScoredWorkspace& shop);

    /// Waits until the first customers are there and somebody waits for the others.
    [[nodiscard]] bool isHeld();
    void release(); ///< for good

private:
    ScoredWorkspace& m_shop;
    std::unique_ptr<warehouse::Connection> m_lock;
    std::unique_ptr<warehouse::Connection> m_look;
    bool m_isLocked = false;
};

} // namespace churnlens::tests
