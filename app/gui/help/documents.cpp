// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/documents.h"

#include <QFile>

/// The documents are in a static library: nothing else would link them in.
static void initDocsResource()
{
    Q_INIT_RESOURCE(docs);
}

namespace churnlens::gui {

namespace {

/// What a user of the window needs first comes first.
const char* const kOrder[] = {
    "user-guide.md",      "tutorial.md",     "troubleshooting.md", "command-line.md",   "file-forms.md",
    "source-profiles.md", "inspect.md",      "reloading.md",       "quality-report.md", "model.md",
    "models.md",          "explanations.md", "rest-api.md",        "batch-report.md",   "data-dictionary.md",
    "operations.md",      "containers.md",   "packages.md",        "architecture.md",   "HACKING.md",
    "portability.md",     "performance.md",
};

} // namespace

QByteArray helpFile(const QString& name)
{
    initDocsResource();
    QFile file(QStringLiteral(":/docs/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<HelpDocument> helpDocuments()
{
    std::vector<HelpDocument> documents;
    for (const char* const name : kOrder) {
        HelpDocument document{QString::fromLatin1(name), {}, {}};
        for (Heading& heading : headingsOf(QString::fromUtf8(helpFile(document.name)))) {
            if (heading.level == 1 && document.title.isEmpty())
                document.title = heading.text;
            else if (heading.level == 2)
                document.headings.push_back(std::move(heading));
        }
        documents.push_back(std::move(document));
    }
    return documents;
}

} // namespace churnlens::gui
