// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xlsx/relationships.h"

#include "core/ingest/xlsx/xmlparser.h"

#include <QDir>

namespace churnlens::ingest {

namespace {

QString folderOf(const QString& part)
{
    return part.left(part.lastIndexOf(u'/') + 1);
}

/// The part that a target means. Leading ".." that lead out of the package end at its root.
QString resolved(const QString& basePart, QString target)
{
    target.replace(u'\\', u'/');
    const QString absolute = target.startsWith(u'/') ? target : QString(u'/' + folderOf(basePart) + target);
    QString part = QDir::cleanPath(absolute);
    while (part.startsWith(QStringLiteral("/..")))
        part.remove(0, 3);
    return part.mid(1);
}

} // namespace

/// Reads <Relationships><Relationship/></Relationships>.
class Relationships::Handler : public XmlHandler
{
public:
    Handler(Relationships& links, const QString& basePart)
        : m_links(links)
        , m_basePart(basePart)
    {
    }

    void attach(XmlParser& parser) { m_parser = &parser; }

    void startElement(int depth, std::string_view name, XmlAttributes attributes) override
    {
        if (depth == 1 && name != "Relationships")
            m_parser->fail(QStringLiteral("it holds no list of parts"));
        if (depth != 2 || name != "Relationship")
            return;
        const char* mode = attributes.value("TargetMode");
        const bool external = mode != nullptr && std::string_view(mode) == "External";
        const QString type = QString::fromUtf8(attributes.value("Type"));
        Relationship link{QString::fromUtf8(attributes.value("Id")), type.mid(type.lastIndexOf(u'/') + 1), {}};
        if (!external)
            link.part = resolved(m_basePart, QString::fromUtf8(attributes.value("Target")));
        if (m_links.m_all.size() >= kMaxCount) {
            m_parser->fail(QStringLiteral("it lists more than %1 parts").arg(kMaxCount));
            return;
        }
        m_links.m_byId.insert(link.id, m_links.m_all.size());
        m_links.m_all.push_back(std::move(link));
    }

    void endElement(int /*depth*/, std::string_view /*name*/) override { }
    void text(std::string_view /*piece*/) override { }

private:
    Relationships& m_links;
    const QString& m_basePart;
    XmlParser* m_parser = nullptr;
};

Result<Relationships> Relationships::read(ByteSource& source, const QString& basePart, const QString& where)
{
    Relationships links;
    Handler handler(links, basePart);
    XmlParser parser(source, handler, where);
    handler.attach(parser);
    if (const Result<void> parsed = parseXml(parser); !parsed.ok())
        return parsed.error();
    return links;
}

const Relationship* Relationships::byId(const QString& id) const
{
    const auto at = m_byId.constFind(id);
    return at == m_byId.constEnd() ? nullptr : &m_all[*at];
}

const Relationship* Relationships::ofType(QStringView type) const
{
    for (const Relationship& link : m_all) {
        if (link.type == type && !link.part.isEmpty())
            return &link;
    }
    return nullptr;
}

QString Relationships::partOf(const QString& basePart)
{
    const QString folder = folderOf(basePart);
    return folder + QStringLiteral("_rels/") + basePart.mid(folder.size()) + QStringLiteral(".rels");
}

} // namespace churnlens::ingest
