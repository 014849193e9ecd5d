// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/richtext.h"

#include "core/ingest/xlsx/celltext.h"

namespace churnlens::ingest {

void RichText::startElement(int depth, std::string_view name, XmlAttributes attributes)
{
    if (depth == 1)
        m_inRun = name == "r";
    if (name != "t" || !(depth == 1 || (depth == 2 && m_inRun)))
        return;
    m_inText = true;
    m_textStart = m_out.size();
    const char* space = attributes.value("space");
    m_preserve = space != nullptr && std::string_view(space) == "preserve";
}

void RichText::endElement(int depth, std::string_view name)
{
    if (!m_inText || name != "t" || depth > 2)
        return;
    m_inText = false;
    if (!m_preserve)
        trimFrom(m_out, m_textStart);
    decodeEscapes(m_out, m_textStart);
}

} // namespace churnlens::ingest
