// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/sharedstrings.h"

#include "core/ingest/xlsx/richtext.h"

namespace churnlens::ingest {

/// Fills the arena from <sst><si>...</si>...</sst>.
class SharedStrings::Handler : public XmlHandler
{
public:
    explicit Handler(SharedStrings& strings)
        : m_strings(strings)
        , m_rich(strings.m_text)
    {
    }

    void attach(XmlParser& parser) { m_parser = &parser; }

    void startElement(int depth, std::string_view name, XmlAttributes attributes) override
    {
        if (depth == 1 && name != "sst")
            m_parser->fail(QStringLiteral("it holds no table of shared texts"));
        else if (depth == 2)
            m_inItem = name == "si";
        else if (m_inItem)
            m_rich.startElement(depth - 2, name, attributes);
    }

    void endElement(int depth, std::string_view name) override
    {
        if (!m_inItem)
            return;
        if (depth > 2) {
            m_rich.endElement(depth - 2, name);
            return;
        }
        m_inItem = false;
        m_strings.m_ends.push_back(static_cast<uint32_t>(m_strings.m_text.size()));
        m_start = m_strings.m_text.size();
        if (m_strings.size() > kMaxCount)
            m_parser->fail(QStringLiteral("it holds more than %1 texts").arg(kMaxCount));
    }

    void text(std::string_view piece) override
    {
        if (!m_inItem || !m_rich.wantsText())
            return;
        if (m_strings.m_text.size() + piece.size() > kMaxBytes)
            m_parser->fail(QStringLiteral("its texts take more than 1 GiB"));
        else if (m_strings.m_text.size() - m_start + piece.size() > kMaxTextBytes)
            m_parser->fail(QStringLiteral("text %1 is longer than 1 MiB").arg(m_strings.size() + 1));
        else
            m_strings.m_text.append(piece);
    }

private:
    SharedStrings& m_strings;
    RichText m_rich;
    XmlParser* m_parser = nullptr;
    size_t m_start = 0; ///< of the current text
    bool m_inItem = false;
};

Result<std::shared_ptr<const SharedStrings>> SharedStrings::read(ByteSource& source, const QString& where)
{
    auto strings = std::make_shared<SharedStrings>();
    Handler handler(*strings);
    XmlParser parser(source, handler, where);
    handler.attach(parser);
    if (const Result<void> parsed = parseXml(parser); !parsed.ok())
        return parsed.error();
    return std::shared_ptr<const SharedStrings>(std::move(strings));
}

} // namespace churnlens::ingest
