// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/sheetlist.h"

#include "core/ingest/xlsx/xmlparser.h"

namespace churnlens::ingest {

namespace {

/// Reads <workbook><workbookPr/><sheets><sheet/></sheets></workbook>.
class SheetListHandler : public XmlHandler
{
public:
    explicit SheetListHandler(SheetList& list)
        : m_list(list)
    {
    }

    void attach(XmlParser& parser) { m_parser = &parser; }

    void startElement(int depth, std::string_view name, XmlAttributes attributes) override
    {
        if (depth == 1 && name != "workbook")
            m_parser->fail(QStringLiteral("it holds no list of sheets"));
        if (depth == 2) {
            m_inSheets = name == "sheets";
            if (name == "workbookPr")
                m_list.date1904 = isTrue(attributes.value("date1904"));
        } else if (depth == 3 && m_inSheets && name == "sheet") {
            addSheet(attributes);
        }
    }

    void endElement(int depth, std::string_view /*name*/) override
    {
        if (depth == 2)
            m_inSheets = false;
    }

    void text(std::string_view /*piece*/) override { }

private:
    static bool isTrue(const char* value)
    {
        const std::string_view text = value != nullptr ? value : "";
        return text == "1" || text == "true" || text == "on";
    }

    void addSheet(XmlAttributes attributes)
    {
        if (m_list.sheets.size() >= SheetList::kMaxSheets) {
            m_parser->fail(QStringLiteral("it lists more than %1 sheets").arg(SheetList::kMaxSheets));
            return;
        }
        const char* state = attributes.value("state");
        ListedSheet sheet;
        sheet.name = QString::fromUtf8(attributes.value("name"));
        sheet.relationshipId = QString::fromUtf8(attributes.value("id"));
        sheet.hidden = state != nullptr && std::string_view(state) != "visible"; // hidden, veryHidden
        m_list.sheets.push_back(std::move(sheet));
    }

    SheetList& m_list;
    XmlParser* m_parser = nullptr;
    bool m_inSheets = false;
};

} // namespace

Result<SheetList> SheetList::read(ByteSource& source, const QString& where)
{
    SheetList list;
    SheetListHandler handler(list);
    XmlParser parser(source, handler, where);
    handler.attach(parser);
    if (const Result<void> parsed = parseXml(parser); !parsed.ok())
        return parsed.error();
    return list;
}

} // namespace churnlens::ingest
