// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/featurecatalogue.h"
#include "core/warehouse/migrator.h"
#include "tests/docs/dictionarydocument.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens;

namespace {

/// Everything of a schema that is ours; types as the document writes them.
const QByteArray kColumns = R"(
SELECT n.nspname || '.' || c.relname, c.relkind = 'v', a.attname, a.attnotnull,
       replace(replace(replace(replace(format_type(a.atttypid, a.atttypmod),
               'timestamp without time zone', 'timestamp'), 'timestamp with time zone', 'timestamptz'),
               'double precision', 'float8'), 'integer', 'int')
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND n.nspname NOT LIKE 'pg\_%'
ORDER BY 1, a.attnum)";

/// What only one of the two has, a line each; empty when they agree.
QByteArray difference(const QStringList& document, const QStringList& program)
{
    const QSet<QString> inDocument(document.begin(), document.end());
    const QSet<QString> inProgram(program.begin(), program.end());
    QStringList lines;
    for (const QString& line : program) {
        if (!inDocument.contains(line))
            lines.append(QStringLiteral("the document lacks ") + line);
    }
    for (const QString& line : document) {
        if (!inProgram.contains(line))
            lines.append(QStringLiteral("there is no ") + line);
    }
    return lines.join(u'\n').toUtf8();
}

} // namespace

/// docs/data-dictionary.md has every table, view, column and feature as it is, and no other.
class TestDataDictionary : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    tests::DictionaryDocument m_document;
    QStringList m_relations;
    QStringList m_columns;

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(qEnvironmentVariable("CHURNLENS_SOURCE_DIR") + QStringLiteral("/docs/data-dictionary.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_document = tests::readDictionary(QString::fromUtf8(file.readAll()));
        const auto connection = m_database.fresh(QStringLiteral("dictionary"));
        const Result<warehouse::QueryResult> found = connection->query(kColumns);
        QVERIFY(found.ok());
        for (int row = 0; row < found->rows(); ++row) {
            const bool isView = found->boolean(row, 1);
            const QString name = found->text(row, 0);
            const QString relation = name + (isView ? QStringLiteral(" view") : QStringLiteral(" table"));
            if (!m_relations.contains(relation))
                m_relations.append(relation);
            const QString null = found->boolean(row, 3) ? QStringLiteral(" not null") : QStringLiteral(" null");
            m_columns.append(name + u'.' + found->text(row, 2) + u' ' + found->text(row, 4)
                             + (isView ? QString() : null));
        }
        QVERIFY(m_columns.size() > 100);
    }

    void readsWhatItIsGiven()
    {
        const tests::DictionaryDocument document = tests::readDictionary(QStringLiteral(
            "The schema after migration 7.\n\n## a.b\n\n| column | type | null | meaning |\n|---|---|---|---|\n"
            "| `c`, `d` | int | no | e |\n| `c` | int | no | again |\n| `f` | text[] | yes | |\n\n"
            "| reason | text |\n|---|---|\n| `g` | h |\n\n## a.v (view)\n\n| column | type | meaning |\n"
            "|---|---|---|\n| `k` | int | l |\n\n## Features\n\n### Set `s`\n\n"
            "| feature | unit | group | meaning |\n|---|---|---|---|\n| `m` | days | G | n \\| o |\n"));
        QCOMPARE(document.migration, 7);
        QCOMPARE(document.relations, (QStringList{u"a.b table"_s, u"a.v view"_s}));
        QCOMPARE(
            document.columns,
            (QStringList{u"a.b.c int not null"_s, u"a.b.d int not null"_s, u"a.b.c int not null"_s, u"a.v.k int"_s}));
        QCOMPARE(document.features, QStringList{u"s m | days | G"_s});
        QCOMPARE(document.faults,
                 (QStringList{u"twice: a.b.c int not null"_s, u"no meaning: `f` | text[] | yes | "_s}));
    }

    void saysWhichMigrationItIsOf()
    {
        QCOMPARE(m_document.migration, static_cast<int>(warehouse::shippedMigrations().size()));
    }

    void hasEveryRelation()
    {
        const QByteArray found = difference(m_document.relations, m_relations);
        QVERIFY2(found.isEmpty(), found.constData());
    }

    void hasEveryColumn()
    {
        const QByteArray found = difference(m_document.columns, m_columns);
        QVERIFY2(found.isEmpty(), found.constData());
    }

    void hasEveryFeature()
    {
        QStringList catalogue;
        for (const features::FeatureSet& set : {features::behaviouralSet({}, 90), features::baselineSet()}) {
            for (const features::Feature& feature : set.features)
                catalogue.append(set.name + u' ' + feature.name + QStringLiteral(" | ") + feature.unit
                                 + QStringLiteral(" | ") + feature.group);
        }
        const QByteArray found = difference(m_document.features, catalogue);
        QVERIFY2(found.isEmpty(), found.constData());
        QCOMPARE(m_document.features, catalogue); // in the same order
    }

    void givesEverythingAMeaning() { QCOMPARE(m_document.faults, QStringList()); }
};

QTEST_GUILESS_MAIN(TestDataDictionary)
#include "tst_datadictionary.moc"
