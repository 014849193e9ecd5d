// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/customer/customerpane.h"
#include "app/gui/widgets/statepanel.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QSignalSpy>
#include <QTest>

namespace churnlens::tests {

/// One scored shop; a pane of its own for each test. Base of the tests of the pane.
class PaneFixture : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] QString scalar(const QByteArray& sql) { return tests::scalar(*m_connection, sql); }
    /// The pane's part of a type.
    template <typename T>
    T& part()
    {
        T* const found = m_pane->findChild<T*>();
        if (!found)
            qFatal("the pane lacks a part");
        return *found;
    }
    [[nodiscard]] gui::StatePanel& state() { return part<gui::StatePanel>(); }
    /// Whether a label that is not hidden has the text.
    [[nodiscard]] bool shows(const QString& text);
    /// Shows a customer, and waits for it.
    void show(const QString& id);

    std::unique_ptr<ScoredWorkspace> m_shop;
    std::unique_ptr<warehouse::Connection> m_connection;
    std::unique_ptr<gui::CustomerPane> m_pane;
    QStringList m_ids; ///< by rank

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
};

} // namespace churnlens::tests
