// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/tokens.h"

class QTextDocument;

namespace churnlens::gui {

/// Gives a document that setMarkdown() made its look, and its headings the anchors that links name: Qt 6.4 makes none.
void dressDocument(QTextDocument& document, const Tokens& colors);

} // namespace churnlens::gui
