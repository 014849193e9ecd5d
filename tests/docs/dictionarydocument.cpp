// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/docs/dictionarydocument.h"

#include <QRegularExpression>

namespace churnlens::tests {

namespace {

/// The cells of a row of a table; "\|" is a bar.
QStringList cellsOf(const QString& line)
{
    QString row = line.trimmed();
    row.replace(QStringLiteral("\\|"), QString(QChar(0x1f)));
    QStringList cells = row.mid(1, row.size() - 2).split(u'|');
    for (QString& cell : cells)
        cell = cell.trimmed().replace(QChar(0x1f), u'|');
    return cells;
}

/// `a`, `b`: the names in backticks.
QStringList namesIn(const QString& cell)
{
    static const QRegularExpression name(QStringLiteral("`([^`]+)`"));
    QStringList names;
    for (QRegularExpressionMatchIterator i = name.globalMatch(cell); i.hasNext();)
        names.append(i.next().captured(1));
    return names;
}

/// Goes through the document line by line.
class Reader
{
public:
    explicit Reader(DictionaryDocument& document)
        : m_document(document)
    {
    }

    void take(const QString& line)
    {
        static const QRegularExpression relation(QStringLiteral("^## ([a-z_]+\\.[a-z_]+)( \\(view\\))?$"));
        static const QRegularExpression migration(QStringLiteral("schema after migration (\\d+)"));
        if (const QRegularExpressionMatch said = migration.match(line); said.hasMatch())
            m_document.migration = said.captured(1).toInt();
        if (line.startsWith(u'#')) {
            const QRegularExpressionMatch named = relation.match(line);
            m_isView = !named.captured(2).isEmpty();
            m_relation = named.captured(1);
            m_set = line.startsWith(QStringLiteral("### ")) ? line.mid(4).section(u'`', 1, 1) : QString();
            if (!m_relation.isEmpty())
                m_document.relations.append(m_relation
                                            + (m_isView ? QStringLiteral(" view") : QStringLiteral(" table")));
        }
        if (line.startsWith(u'|'))
            takeRow(cellsOf(line));
        else
            m_header.clear();
    }

private:
    void takeRow(const QStringList& cells)
    {
        if (m_header.isEmpty()) {
            m_header = cells;
            return;
        }
        if (cells.front().startsWith(QStringLiteral("---")))
            return;
        if (cells.size() != m_header.size() || cells.back().isEmpty())
            m_document.faults.append(QStringLiteral("no meaning: ") + cells.join(QStringLiteral(" | ")));
        else if (m_header.front() == QStringLiteral("column") && !m_relation.isEmpty())
            takeColumns(cells);
        else if (m_header.front() == QStringLiteral("feature") && !m_set.isEmpty())
            m_document.features.append(m_set + u' ' + namesIn(cells[0]).value(0) + QStringLiteral(" | ") + cells[1]
                                       + QStringLiteral(" | ") + cells[2]);
    }

    void takeColumns(const QStringList& cells)
    {
        for (const QString& name : namesIn(cells[0])) {
            QString statement = m_relation + u'.' + name + u' ' + cells[1];
            if (!m_isView)
                statement += cells[2] == QStringLiteral("no") ? QStringLiteral(" not null") : QStringLiteral(" null");
            if (m_document.columns.contains(statement))
                m_document.faults.append(QStringLiteral("twice: ") + statement);
            m_document.columns.append(statement);
        }
    }

    DictionaryDocument& m_document;
    QString m_relation; ///< of the section; empty: another section
    QString m_set; ///< the same of features
    bool m_isView = false;
    QStringList m_header; ///< of the table; empty outside of tables
};

} // namespace

DictionaryDocument readDictionary(const QString& markdown)
{
    DictionaryDocument document;
    Reader reader(document);
    for (const QString& line : markdown.split(u'\n'))
        reader.take(line);
    return document;
}

} // namespace churnlens::tests
