// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <QElapsedTimer>

#include <cstdio>

namespace churnlens::batch {

/// Progress on standard error: a bar that redraws itself on a terminal, else one line a phase.
class ProgressPrinter
{
public:
    /// quiet: prints nothing.
    ProgressPrinter(std::FILE* stream, bool quiet);
    ~ProgressPrinter(); ///< ends the bar's line

    void update(double fraction, const QString& phase);

private:
    void drawBar(double fraction);

    std::FILE* m_stream;
    bool m_quiet;
    bool m_terminal;
    bool m_barOpen = false;
    QString m_phase;
    QElapsedTimer m_sinceDrawn;
};

} // namespace churnlens::batch
