// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/progressprinter.h"

#include <unistd.h>

#include <algorithm>

namespace churnlens::batch {

namespace {

constexpr int kBarWidth = 30;
constexpr int kRedrawMilliseconds = 100;

} // namespace

ProgressPrinter::ProgressPrinter(std::FILE* stream, bool quiet)
    : m_stream(stream)
    , m_quiet(quiet)
    , m_terminal(::isatty(::fileno(stream)) == 1)
{
    m_sinceDrawn.start();
}

ProgressPrinter::~ProgressPrinter()
{
    if (m_barOpen)
        std::fputc('\n', m_stream);
}

void ProgressPrinter::drawBar(double fraction)
{
    const int full = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * kBarWidth);
    const QByteArray bar = QByteArray(full, '#') + QByteArray(kBarWidth - full, '.');
    std::fprintf(m_stream, "\r\033[K[%s] %3d %%  %s", bar.constData(), static_cast<int>(fraction * 100),
                 qPrintable(m_phase));
    std::fflush(m_stream);
    m_barOpen = true;
    m_sinceDrawn.restart();
}

void ProgressPrinter::update(double fraction, const QString& phase)
{
    if (m_quiet)
        return;
    const bool newPhase = phase != m_phase;
    m_phase = phase;
    if (m_terminal) {
        if (newPhase || m_sinceDrawn.elapsed() >= kRedrawMilliseconds)
            drawBar(fraction);
    } else if (newPhase) {
        std::fprintf(m_stream, "%s\n", qPrintable(phase));
    }
}

} // namespace churnlens::batch
