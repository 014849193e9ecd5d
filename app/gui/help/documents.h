// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/help/heading.h"

#include <QByteArray>
#include <QStringList>

namespace churnlens::gui {

/// A document of docs/ that is compiled in.
struct HelpDocument
{
    QString name; ///< "user-guide.md"
    QString title; ///< its first heading
    std::vector<Heading> headings; ///< of the second level
};

/// All of them, in the order of the contents list.
[[nodiscard]] std::vector<HelpDocument> helpDocuments();

/// The file as it is compiled in, documents and their pictures; empty when there is none.
[[nodiscard]] QByteArray helpFile(const QString& name);

} // namespace churnlens::gui
