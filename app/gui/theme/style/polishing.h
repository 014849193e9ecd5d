// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace churnlens::gui::look {

/// What a widget needs once, before it is shown: hover events where the look answers the pointer, the colour of a
/// label's text by its role ("muted", "error") as a role of the palette, so that it follows a change of the theme.
void polishWidget(QWidget& widget);

} // namespace churnlens::gui::look
