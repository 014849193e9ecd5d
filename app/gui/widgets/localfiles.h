// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace churnlens::gui {

/// The files and folders among what is dragged.
[[nodiscard]] QStringList localFiles(const QMimeData& mime);

} // namespace churnlens::gui
