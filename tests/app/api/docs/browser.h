// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>
#include <QWebSocket>

namespace churnlens::tests {

/// A headless Chromium with one page, driven through its DevTools protocol. One thread, with an event loop.
class Browser final : public QObject
{
    Q_OBJECT

public:
    Browser() = default;
    ~Browser() override;

    /// Errors: Internal when Chromium is not installed or cannot be driven.
    Result<void> start();
    /// Goes to an address, whatever is shown now, and forgets what was noticed before.
    Result<void> open(const QUrl& url);
    /// The value of an expression of JavaScript in the page; promises are awaited. Errors: Internal when it throws.
    Result<QJsonValue> evaluate(const QString& script);
    /// Waits until the expression is true. Errors: Internal after ten seconds, with what the page showed.
    Result<void> waitFor(const QString& condition);
    /// Types into what has the focus.
    Result<void> type(const QString& text);

    /// Errors in the console, exceptions of scripts, and violations of the page's policy, since open().
    [[nodiscard]] const QStringList& complaints() const { return m_complaints; }
    /// What the page asked for since open().
    [[nodiscard]] const QList<QUrl>& requests() const { return m_requests; }

private:
    Result<QUrl> launch();
    Result<void> attach();
    Result<QJsonObject> call(const QString& method, const QJsonObject& parameters = {});
    void onMessage(const QString& text);
    void notice(const QString& event, const QJsonObject& parameters);

    QTemporaryDir m_profile;
    QProcess m_process;
    QWebSocket m_socket;
    QString m_session; ///< of the page; empty: not attached yet
    int m_lastCall = 0;
    QHash<int, QJsonObject> m_answers; ///< not fetched yet
    QStringList m_complaints;
    QList<QUrl> m_requests;
};

} // namespace churnlens::tests
