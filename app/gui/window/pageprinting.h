// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"
#include "app/gui/workspace/workspace.h"

namespace churnlens::gui {

/// Asks where to, and saves what the page shows as a PDF file.
void savePageAsPdf(Page& page, Workspace& workspace, QWidget* window);

/// Asks for a printer, and prints what the page shows.
void printPage(Page& page, Workspace& workspace, QWidget* window);

} // namespace churnlens::gui
