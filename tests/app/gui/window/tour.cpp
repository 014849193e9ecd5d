// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/window/tour.h"

#include <QTest>

#include <algorithm>

namespace churnlens::tests {

Tour::Tour(gui::WindowApplication& application)
    : m_application(application)
{
}

void Tour::await(const std::function<bool()>& condition, int patienceMs)
{
    if (!QTest::qWaitFor(condition, patienceMs))
        QTest::qFail("what the tour waits for does not happen", __FILE__, __LINE__);
}

void Tour::step(const QString& name, const std::function<void()>& act, int patienceMs)
{
    std::ignore = m_watch.takeLongest();
    // From the event loop, as a click comes, so that the watch sees how long the act itself takes.
    bool acted = false;
    QTimer::singleShot(0, &m_application, [&act, &acted] {
        act();
        acted = true;
    });
    await([this, &acted] { return acted && m_application.tasks().isIdle(); }, patienceMs);
    QTest::qWait(60); // what the act has put off: debounced selections, repaints
    await([this] { return m_application.tasks().isIdle(); });
    m_stalls.emplace_back(name, m_watch.takeLongest());
}

gui::CustomersPage& Tour::customers()
{
    return static_cast<gui::CustomersPage&>(window().pages().page(gui::PageId::Customers));
}

gui::CustomersTable& Tour::table()
{
    return *customers().findChild<gui::CustomersTable*>();
}

gui::CustomerPane& Tour::pane()
{
    return *customers().findChild<gui::CustomerPane*>();
}

std::pair<QString, double> Tour::longestStall() const
{
    const auto longest = std::max_element(m_stalls.begin(), m_stalls.end(),
                                          [](const auto& one, const auto& other) { return one.second < other.second; });
    return longest == m_stalls.end() ? std::pair<QString, double>() : *longest;
}

double Tour::stallOf(const QString& step) const
{
    const auto found =
        std::find_if(m_stalls.rbegin(), m_stalls.rend(), [&step](const auto& stall) { return stall.first == step; });
    if (found == m_stalls.rend())
        QTest::qFail(qPrintable(QStringLiteral("no step \"%1\"").arg(step)), __FILE__, __LINE__);
    return found == m_stalls.rend() ? 0 : found->second;
}

QString Tour::report() const
{
    QString text;
    for (const auto& [name, milliseconds] : m_stalls)
        text += QStringLiteral("%1 %2 ms\n").arg(name, -34).arg(milliseconds, 8, 'f', 1);
    return text;
}

} // namespace churnlens::tests
