// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QToolButton;
class QWidget;

namespace churnlens::gui {

class ChartView;

/// A flat button for a card's header that opens the chart's menu: copy, save. chart: outlives the button.
[[nodiscard]] QToolButton* makeExportButton(ChartView* chart, QWidget* parent);

} // namespace churnlens::gui
