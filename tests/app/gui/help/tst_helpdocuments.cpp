// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/documents.h"
#include "app/gui/help/heading.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace churnlens::gui;

class TestHelpDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsGetTheNamesThatLinksUse_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("anchor");
        QTest::newRow("words") << QStringLiteral("## The customer pane") << QStringLiteral("the-customer-pane");
        QTest::newRow("punctuation") << QStringLiteral("# What's `--batch`, then?")
                                     << QStringLiteral("whats---batch-then");
        QTest::newRow("dots") << QStringLiteral("### warehouse.rejected_line")
                              << QStringLiteral("warehouserejected_line");
        QTest::newRow("link") << QStringLiteral("## See [the model](model.md)") << QStringLiteral("see-the-model");
    }

    void headingsGetTheNamesThatLinksUse()
    {
        QFETCH(QString, markdown);
        const std::vector<Heading> headings = headingsOf(markdown);
        QCOMPARE(headings.size(), size_t(1));
        QTEST(headings.front().anchor, "anchor");
    }

    void repeatedHeadingsAreNumberedAndCodeHasNone()
    {
        const std::vector<Heading> headings =
            headingsOf(QStringLiteral("# A\n\n## Rows\n\n```sh\n# not a heading\n```\n\n## Rows\n"));
        QCOMPARE(headings.size(), size_t(3));
        QCOMPARE(headings[1].anchor, QStringLiteral("rows"));
        QCOMPARE(headings[2].anchor, QStringLiteral("rows-1"));
        QCOMPARE(headings[2].level, 2);
    }

    void everyDocumentIsCompiledInAndListed()
    {
        QSet<QString> listed;
        for (const HelpDocument& document : helpDocuments()) {
            QVERIFY2(!document.title.isEmpty(), qPrintable(document.name));
            listed.insert(document.name);
        }
        const QDir docs(qEnvironmentVariable("CHURNLENS_SOURCE_DIR") + QStringLiteral("/docs"));
        const QStringList files = docs.entryList({QStringLiteral("*.md")});
        QVERIFY(!files.isEmpty());
        for (const QString& file : files)
            QVERIFY2(listed.contains(file), qPrintable(file));
    }

    void everyLinkLeadsSomewhere()
    {
        static const QRegularExpression link(QStringLiteral("(!?)\\[[^\\]]*\\]\\(([^)\\s]+)\\)"));
        QHash<QString, QSet<QString>> anchors;
        for (const HelpDocument& document : helpDocuments()) {
            for (const Heading& heading : headingsOf(QString::fromUtf8(helpFile(document.name))))
                anchors[document.name].insert(heading.anchor);
        }
        QStringList broken;
        int checked = 0;
        for (const HelpDocument& document : helpDocuments()) {
            const QString text = QString::fromUtf8(helpFile(document.name));
            for (QRegularExpressionMatchIterator i = link.globalMatch(text); i.hasNext();) {
                const QString target = i.next().captured(2);
                if (target.contains(u':') || target.startsWith(QStringLiteral("../")))
                    continue;
                ++checked;
                const QString file = target.section(u'#', 0, 0);
                const QString name = file.isEmpty() ? document.name : file;
                const QString anchor = target.section(u'#', 1);
                if (helpFile(name).isEmpty() || (!anchor.isEmpty() && !anchors.value(name).contains(anchor)))
                    broken.append(document.name + QStringLiteral(": ") + target);
            }
        }
        QCOMPARE(broken, QStringList());
        QVERIFY(checked > 50);
    }

    void theGuideHasTheHeadingsThatF1Opens()
    {
        QSet<QString> anchors;
        for (const Heading& heading : headingsOf(QString::fromUtf8(helpFile(QStringLiteral("user-guide.md")))))
            anchors.insert(heading.anchor);
        for (const char* const anchor : {"first-start", "overview", "customers", "the-customer-pane", "model", "data",
                                         "service", "preferences", "keyboard", "words"})
            QVERIFY2(anchors.contains(QString::fromLatin1(anchor)), anchor);
    }
};

QTEST_GUILESS_MAIN(TestHelpDocuments)
#include "tst_helpdocuments.moc"
