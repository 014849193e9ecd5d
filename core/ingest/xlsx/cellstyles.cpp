// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/cellstyles.h"

#include "core/ingest/xlsx/xmlparser.h"

#include <charconv>

namespace churnlens::ingest {

namespace {

int numberIn(const char* text)
{
    int value = -1;
    if (text != nullptr)
        std::from_chars(text, text + std::string_view(text).size(), value);
    return value;
}

/// The formats that have numbers instead of codes; those from 27 on are the dates of East Asian locales.
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
}

} // namespace

/// Reads <numFmts><numFmt/></numFmts> and <cellXfs><xf/></cellXfs> below the root.
class CellStyles::Handler : public XmlHandler
{
public:
    explicit Handler(CellStyles& styles)
        : m_styles(styles)
    {
    }

    void attach(XmlParser& parser) { m_parser = &parser; }

    void startElement(int depth, std::string_view name, XmlAttributes attributes) override
    {
        if (depth == 2) {
            m_inFormats = name == "numFmts";
            m_inStyles = name == "cellXfs";
        } else if (depth == 3 && m_inFormats && name == "numFmt") {
            const char* code = attributes.value("formatCode");
            m_customDates[numberIn(attributes.value("numFmtId"))] = code != nullptr && isDateFormat(code);
        } else if (depth == 3 && m_inStyles && name == "xf") {
            const int format = numberIn(attributes.value("numFmtId"));
            const auto custom = m_customDates.find(format);
            m_styles.m_dates.push_back(custom != m_customDates.end() ? custom->second : isBuiltInDate(format));
        }
        if (m_styles.m_dates.size() > kMaxStyles || m_customDates.size() > kMaxStyles)
            m_parser->fail(QStringLiteral("it holds more than %1 styles").arg(kMaxStyles));
    }

    void endElement(int depth, std::string_view /*name*/) override
    {
        if (depth == 2)
            m_inFormats = m_inStyles = false;
    }

    void text(std::string_view /*piece*/) override { }

private:
    CellStyles& m_styles;
    XmlParser* m_parser = nullptr;
    std::map<int, bool> m_customDates;
    bool m_inFormats = false;
    bool m_inStyles = false;
};

Result<std::shared_ptr<const CellStyles>> CellStyles::read(ByteSource& source, const QString& where)
{
    auto styles = std::make_shared<CellStyles>();
    Handler handler(*styles);
    XmlParser parser(source, handler, where);
    handler.attach(parser);
    if (const Result<void> parsed = parseXml(parser); !parsed.ok())
        return parsed.error();
    return std::shared_ptr<const CellStyles>(std::move(styles));
}

bool CellStyles::isDateFormat(std::string_view code)
{
    char until = '\0'; // what closes the quotes or brackets that we are in
    for (size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (until != '\0') {
            if (c == until)
                until = '\0';
        } else if (c == '"') {
            until = '"';
        } else if (c == '[') {
            until = ']';
        } else if (c == '\\' || c == '_' || c == '*') { // the next character stands for itself, its width or a fill
            ++i;
        } else if (std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace churnlens::ingest
