// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/welcome/demorun.h"

#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;

namespace churnlens::gui {

class IconLabel;

/// The steps of a demo run as a list that is ticked off, with a bar for the one that runs.
class DemoChecklist : public QWidget
{
    Q_OBJECT

public:
    explicit DemoChecklist(qint64 rows, QWidget* parent = nullptr);

    /// The steps before are done. fraction: of the step; below 0: unknown.
    void setProgress(DemoRun::Step step, double fraction);

Q_SIGNALS:
    void cancelRequested();

private:
    struct Line
    {
        IconLabel* mark = nullptr;
        QLabel* text = nullptr;
    };

    std::array<Line, DemoRun::kSteps> m_lines;
    QProgressBar* m_bar;
};

} // namespace churnlens::gui
