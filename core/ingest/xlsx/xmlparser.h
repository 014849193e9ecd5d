// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <optional>
#include <string_view>

struct XML_ParserStruct;

namespace churnlens::ingest {

/// The attributes of one element; valid during XmlHandler::startElement() only.
struct XmlAttributes
{
    const char** pairs; ///< name, value, ..., nullptr

    /// The value of the attribute with this name, whatever its prefix; nullptr when there is none.
    [[nodiscard]] const char* value(std::string_view localName) const;
};

/// Takes the events of an XmlParser. Names come without their namespace prefix; depth is 1 for the root element.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(int depth, std::string_view name, XmlAttributes attributes) = 0;
    virtual void endElement(int depth, std::string_view name) = 0;
    /// A piece of character data; a text may come in several.
    virtual void text(std::string_view piece) = 0;
};

/// Parses XML as it streams in. Refuses document types (and with them entities), nesting beyond kMaxDepth and tags
/// beyond kMaxTagBytes, so that memory stays bounded whatever comes. The handler must not throw.
class XmlParser
{
public:
    static constexpr int kMaxDepth = 64;
    static constexpr qint64 kMaxTagBytes = qint64{1024} * 1024;

    /// where names file and part in messages. Source and handler must outlive the parser.
    XmlParser(ByteSource& source, XmlHandler& handler, QString where);
    ~XmlParser();
    Q_DISABLE_COPY_MOVE(XmlParser)

    /// Parses until the handler calls pause() (true) or to the end of the source (false).
    /// Errors: InputUnusable, also when called again.
    Result<bool> advance();

    /// For the handler: return from advance() when this event is through.
    void pause();
    /// For the handler: end with an error about the content, such as "the row has too many cells".
    void fail(const QString& reason);

private:
    struct Callbacks;

    Result<bool> stepped(int status);
    Result<int> parseBlock();
    [[nodiscard]] Error syntaxError() const;

    ByteSource& m_source;
    XmlHandler& m_handler;
    QString m_where;
    XML_ParserStruct* m_parser;
    std::optional<Error> m_error;
    qint64 m_fed = 0; ///< bytes handed to the parser
    qint64 m_done = 0; ///< bytes before the event that it last came to
    int m_depth = 0;
    bool m_paused = false;
    bool m_ended = false; ///< the source has
};

/// Parses all of a source; the handler must not pause. Errors: as of XmlParser::advance().
Result<void> parseXml(XmlParser& parser);

/// The InputUnusable error for a broken workbook, with what to do. where names the file and what is inside it.
[[nodiscard]] Error damagedWorkbook(const QString& where, const QString& reason);

} // namespace churnlens::ingest
