// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>

class QPagedPaintDevice;
class QPrinter;
class QWidget;

namespace churnlens::gui {

/// The line on top of every printed page.
struct PrintHeading
{
    QString title; ///< "Overview"
    QString detail; ///< which data, as of when: "private server · scores as of 10 Dec 2011"
};

/// Draws a widget in light colours on the device's pages: as wide as the page, not enlarged beyond its size on the
/// screen by more than a little, cut between its cards where it can be. Takes a blink on the main thread. Errors: Io.
Result<void> drawPages(QWidget& widget, const PrintHeading& heading, QPagedPaintDevice& device);

/// The same into a PDF file of A4 pages, whole or not at all. Errors: Io.
Result<void> savePdf(QWidget& widget, const PrintHeading& heading, const QString& path);

/// Asks for a printer and prints; returns at once. Errors are shown.
void printWithDialog(QWidget& widget, const PrintHeading& heading, QWidget* parent);

/// Shows the pages as they would be printed; returns at once.
void showPrintPreview(QWidget& widget, const PrintHeading& heading, QWidget* parent);

} // namespace churnlens::gui
