// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/bodystream.h"
#include "app/api/routing/httpserverbinding.h"

#include <QThreadPool>

#include <atomic>
#include <vector>

namespace churnlens::tests {

/// Routes of every kind that the API has, without a database behind them:
///   GET  /text          "hello", at once
///   POST /echo          the body
///   GET  /headers       every field that the handler got to see, one a line
///   GET  /large/{bytes} a body of this many bytes, see patternOf()
///   GET  /late/{ms}     "late {ms}", after that time, in the server's thread
///   GET  /pool/{ms}     the same, from another thread
///   GET  /held          "held", when answerHeld() is called
///   GET  /stream/{blocks} blocks of kBlockBytes each, see patternOf()
///   GET  /block/{bytes} a stream of one block
///   GET  /broken        three blocks, then the maker fails
///   GET  /lost          a stream that nobody knows
///   GET  /empty         204
///   GET  /unchanged     304
class GuardRoutes
{
public:
    static constexpr qsizetype kBlockBytes = 64 * 1024;

    explicit GuardRoutes(std::shared_ptr<guard::StreamTable> streams);
    Q_DISABLE_COPY_MOVE(GuardRoutes)

    /// In the server's thread.
    void addTo(QHttpServer& http);
    /// In the server's thread: gives their answers to the requests for /held.
    void answerHeld();
    /// Waits for the answers that are being made, but not for streams.
    void waitForAnswers() { m_answerers.waitForDone(); }

    [[nodiscard]] int held() const { return m_heldCount; }
    /// Blocks that streams took from their makers.
    [[nodiscard]] qint64 blocksTaken() const { return m_blocksTaken; }
    [[nodiscard]] int makersRunning() const { return m_makersRunning; }
    /// Makers that were told that their reader has gone.
    [[nodiscard]] int makersStopped() const { return m_makersStopped; }

private:
    void addPlainRoutes(QHttpServer& http);
    void addLateRoutes(QHttpServer& http);
    void addStreamRoutes(QHttpServer& http);
    [[nodiscard]] api::Answer streamAnswer(std::vector<QByteArray> blocks, bool whole);
    [[nodiscard]] api::Answer repeatedAnswer(qsizetype blocks);
    [[nodiscard]] api::Answer started(std::function<bool(guard::BodyStream& stream)> make);

    std::shared_ptr<guard::StreamTable> m_streams;
    std::vector<api::LateAnswer> m_held;
    std::atomic<int> m_heldCount = 0;
    std::atomic<qint64> m_blocksTaken = 0;
    std::atomic<int> m_makersRunning = 0;
    std::atomic<int> m_makersStopped = 0;
    QThreadPool m_answerers;
    QThreadPool m_makers; ///< last, for it is waited for by its destructor
};

/// This many bytes of which each tells its place, so that what is lost, doubled or swapped shows.
[[nodiscard]] QByteArray patternOf(qsizetype bytes);

} // namespace churnlens::tests
