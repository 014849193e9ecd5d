// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/xlsx/xmlparser.h"

#include <string>

namespace churnlens::ingest {

/// Follows the elements inside a text item (<si> of the shared strings, <is> of a cell) and appends its text to a
/// string: plain text and the runs of rich text, but not phonetic readings. White space at the ends of a <t> counts
/// only with xml:space="preserve".
class RichText
{
public:
    /// out must outlive this.
    explicit RichText(std::string& out)
        : m_out(out)
    {
    }

    /// Call for each element inside the item; depth counts from 1 for its children.
    void startElement(int depth, std::string_view name, XmlAttributes attributes);
    void endElement(int depth, std::string_view name);
    /// True while character data belongs to the text; the caller appends it.
    [[nodiscard]] bool wantsText() const { return m_inText; }

private:
    std::string& m_out;
    size_t m_textStart = 0;
    bool m_inRun = false;
    bool m_inText = false;
    bool m_preserve = false;
};

} // namespace churnlens::ingest
