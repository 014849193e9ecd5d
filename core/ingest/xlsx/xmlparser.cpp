// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/xmlparser.h"

#include <expat.h>

#include <algorithm>

namespace churnlens::ingest {

namespace {

constexpr int kBlockBytes = 64 * 1024;

std::string_view localName(const char* name)
{
    const char* start = name;
    const char* at = name;
    for (; *at != '\0'; ++at) {
        if (*at == ':')
            start = at + 1;
    }
    return {start, static_cast<size_t>(at - start)};
}

// Expat 2.9 has these in 64 bits on every system, and deprecates the others.
#if XML_MAJOR_VERSION > 2 || (XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION >= 9)
quint64 lineOf(XML_Parser parser)
{
    return XML_GetCurrentLineNumber64(parser);
}
quint64 columnOf(XML_Parser parser)
{
    return XML_GetCurrentColumnNumber64(parser);
}
qint64 byteOf(XML_Parser parser)
{
    return XML_GetCurrentByteIndex64(parser);
}
#else
quint64 lineOf(XML_Parser parser)
{
    return XML_GetCurrentLineNumber(parser);
}
quint64 columnOf(XML_Parser parser)
{
    return XML_GetCurrentColumnNumber(parser);
}
qint64 byteOf(XML_Parser parser)
{
    return XML_GetCurrentByteIndex(parser);
}
#endif

} // namespace

Error damagedWorkbook(const QString& where, const QString& reason)
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("%1: %2. Open the workbook in Excel and save it again, or export the sheet as CSV.")
                .arg(where, reason),
            where,
            {}};
}

const char* XmlAttributes::value(std::string_view name) const
{
    for (const char** at = pairs; *at != nullptr; at += 2) {
        if (localName(*at) == name)
            return at[1];
    }
    return nullptr;
}

/// The functions that expat calls.
struct XmlParser::Callbacks
{
    static void start(void* self, const char* name, const char** attributes)
    {
        auto* parser = static_cast<XmlParser*>(self);
        if (parser->m_error)
            return;
        if (++parser->m_depth > kMaxDepth) {
            parser->fail(QStringLiteral("its XML is nested deeper than %1 levels").arg(kMaxDepth));
            return;
        }
        parser->m_handler.startElement(parser->m_depth, localName(name), XmlAttributes{attributes});
    }

    static void end(void* self, const char* name)
    {
        auto* parser = static_cast<XmlParser*>(self);
        if (parser->m_error)
            return;
        parser->m_handler.endElement(parser->m_depth, localName(name));
        --parser->m_depth;
    }

    static void text(void* self, const char* piece, int length)
    {
        auto* parser = static_cast<XmlParser*>(self);
        if (!parser->m_error)
            parser->m_handler.text({piece, static_cast<size_t>(length)});
    }

    static void doctype(void* self, const char* /*name*/, const char* /*system*/, const char* /*open*/,
                        int /*internal*/)
    {
        static_cast<XmlParser*>(self)->fail(
            QStringLiteral("its XML declares a document type, which no workbook needs and which may be an attack"));
    }
};

XmlParser::XmlParser(ByteSource& source, XmlHandler& handler, QString where)
    : m_source(source)
    , m_handler(handler)
    , m_where(std::move(where))
    , m_parser(XML_ParserCreate(nullptr))
{
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &Callbacks::start, &Callbacks::end);
    XML_SetCharacterDataHandler(m_parser, &Callbacks::text);
    XML_SetStartDoctypeDeclHandler(m_parser, &Callbacks::doctype);
}

XmlParser::~XmlParser()
{
    XML_ParserFree(m_parser);
}

void XmlParser::pause()
{
    XML_StopParser(m_parser, XML_TRUE);
}

void XmlParser::fail(const QString& reason)
{
    if (m_error)
        return;
    m_error = damagedWorkbook(m_where, reason);
    XML_StopParser(m_parser, XML_FALSE);
}

Error XmlParser::syntaxError() const
{
    const XML_Error code = XML_GetErrorCode(m_parser);
    if (m_ended && (code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN))
        return damagedWorkbook(m_where, QStringLiteral("its XML ends in the middle, so it is truncated"));
    return damagedWorkbook(m_where,
                           QStringLiteral("its XML is damaged (%1 at line %2, column %3)")
                               .arg(QString::fromUtf8(XML_ErrorString(code)))
                               .arg(lineOf(m_parser))
                               .arg(columnOf(m_parser) + 1));
}

Result<int> XmlParser::parseBlock()
{
    void* buffer = XML_GetBuffer(m_parser, kBlockBytes);
    if (buffer == nullptr)
        return damagedWorkbook(m_where, QStringLiteral("its XML does not fit into memory"));
    const Result<size_t> got = m_source.read({static_cast<char*>(buffer), kBlockBytes});
    if (!got.ok())
        return got.error();
    m_ended = *got == 0;
    m_fed += static_cast<qint64>(*got);
    return static_cast<int>(XML_ParseBuffer(m_parser, static_cast<int>(*got), m_ended ? XML_TRUE : XML_FALSE));
}

/// Looks at what expat said: true when paused.
Result<bool> XmlParser::stepped(int status)
{
    if (status == XML_STATUS_ERROR && !m_error)
        m_error = syntaxError();
    // Expat keeps a tag until its end has come; while it waits for that it may not tell where it stands (-1).
    m_done = std::max(m_done, byteOf(m_parser));
    if (!m_error && m_fed - m_done > kMaxTagBytes + kBlockBytes)
        m_error = damagedWorkbook(m_where, QStringLiteral("its XML holds a tag of more than 1 MiB"));
    if (m_error)
        return *m_error;
    m_paused = status == XML_STATUS_SUSPENDED;
    return m_paused;
}

Result<bool> XmlParser::advance()
{
    if (m_error)
        return *m_error;
    while (m_paused || !m_ended) {
        Result<int> status = m_paused ? Result<int>(static_cast<int>(XML_ResumeParser(m_parser))) : parseBlock();
        if (!status.ok()) {
            m_error = status.error();
            return *m_error;
        }
        Result<bool> paused = stepped(*status);
        if (!paused.ok() || *paused)
            return paused;
    }
    return false;
}

Result<void> parseXml(XmlParser& parser)
{
    const Result<bool> ended = parser.advance();
    if (!ended.ok())
        return ended.error();
    return {};
}

} // namespace churnlens::ingest
