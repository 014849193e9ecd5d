// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace churnlens::gui {

/// A heading of a document, and the name by which links reach it.
struct Heading
{
    int level = 1;
    QString text;
    QString anchor;
};

/// The names that the headings of one document have in links, as the sites that show Markdown make them: lower case,
/// without punctuation, hyphens for blanks; a repeated one gets a number.
class AnchorNames
{
public:
    QString next(const QString& heading);

private:
    QHash<QString, int> m_seen;
};

/// The headings of a Markdown text, without its code blocks.
[[nodiscard]] std::vector<Heading> headingsOf(const QString& markdown);

} // namespace churnlens::gui
