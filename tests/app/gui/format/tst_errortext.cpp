// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/format/errortext.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;

namespace {

Error errorOf(const QString& message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

/// A word of the command line alone; the window has --data-dir too.
bool namesAnOption(const QString& text)
{
    static const QRegularExpression option(QStringLiteral("--(?!data-dir)[a-z]"));
    return option.match(text).hasMatch();
}

/// The sentences in the strings of a source file, neighbouring ones joined as the compiler does.
QStringList sentencesIn(const QString& source)
{
    static const QRegularExpression run(QStringLiteral(R"x((?:"(?:[^"\\\n]|\\.)*"\s*)+)x"));
    static const QRegularExpression one(QStringLiteral(R"x("((?:[^"\\\n]|\\.)*)")x"));
    QStringList sentences;
    for (const QRegularExpressionMatch& found : run.globalMatch(source)) {
        QString text;
        for (const QRegularExpressionMatch& part : one.globalMatch(found.captured()))
            text += part.captured(1);
        text.replace(QStringLiteral("\\\""), QStringLiteral("\""));
        if (text.contains(u' ') && text.endsWith(u'.'))
            sentences.append(text);
    }
    return sentences;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What the core says in the command line's words, it may say at the window as well.
    void noSentenceOfTheCoreNamesOptions()
    {
        const QString core = qEnvironmentVariable("CHURNLENS_SOURCE_DIR") + QStringLiteral("/core");
        int found = 0;
        for (QDirIterator files(core, {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (file.fileName().endsWith(QStringLiteral("registrytext.cpp")) // what the command line prints
                || file.fileName().contains(QStringLiteral("/core/operations/"))) // and does
                continue;
            for (const QString& sentence : sentencesIn(QString::fromUtf8(file.readAll()))) {
                if (!namesAnOption(sentence))
                    continue;
                ++found;
                QVERIFY2(!namesAnOption(errorText(errorOf(sentence))),
                         qPrintable(file.fileName() + QStringLiteral(": ") + sentence));
            }
        }
        QVERIFY2(found >= 15, qPrintable(QString::number(found))); // else they were looked for in the wrong place
    }

    void valuesStay()
    {
        QCOMPARE(errorText(errorOf(QStringLiteral("Cannot connect to the database: 100 %1 (x). Check --database and "
                                                  "that the server runs."))),
                 QStringLiteral("Cannot connect to the database: 100 %1 (x). Check the address, and that the server "
                                "runs."));
        QCOMPARE(errorText(errorOf(QStringLiteral("Model 3f2a cannot be used here: Its file is\ndamaged. Train a new "
                                                  "model with --train always. Or run with --train always, which makes "
                                                  "a new model."))),
                 QStringLiteral("Model 3f2a cannot be used here: Its file is\ndamaged. Train a new one on the Model "
                                "page. Or train a new model on the Model page."));
    }

    void otherMessagesStay()
    {
        const QString message = QStringLiteral("Line 21 of sales.csv has an unclosed quote. Fix the line.");
        QCOMPARE(errorText(errorOf(message)), message);
        QCOMPARE(errorText(errorOf({})), QString());
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
