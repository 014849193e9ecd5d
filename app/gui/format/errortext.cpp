// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/format/errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace churnlens::gui {

namespace {

struct Wording
{
    const char* core; ///< as the core says it, with %1 where values stand
    const char* window; ///< with the same values
};

// A test holds the first ones against the core's sources.
constexpr Wording kWordings[] = {
    {"There are no scores yet. Make some with churnlens --batch --input FILE.",
     QT_TRANSLATE_NOOP("ErrorTexts", "There are no scores yet. Load a file on the Data page to make some.")},
    {"The warehouse has no purchase lines. Load a file with --input FILE, or try --demo.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "The database has no purchases. Load a file on the Data page, or try the "
                       "demo data.")},
    {"The warehouse has lines, but no purchase lines: none has a customer, and a quantity and a "
     "price above zero. Check the columns with --inspect FILE.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "The database has lines, but no purchases: none has a customer, and a "
                       "quantity and a price above zero. Check what stands above the columns when "
                       "you load the file.")},
    {"There is no trained model yet, and --train never forbids to train one. Run once with --train "
     "auto.",
     QT_TRANSLATE_NOOP("ErrorTexts", "There is no trained model yet. Train one on the Model page.")},
    {"Or run with --train always, which makes a new model.",
     QT_TRANSLATE_NOOP("ErrorTexts", "Or train a new model on the Model page.")},
    {"Model %1 cannot be used here: %2 Train a new model with --train always.",
     QT_TRANSLATE_NOOP("ErrorTexts", "Model %1 cannot be used here: %2 Train a new one on the Model page.")},
    {"There is no model yet. Train one with --batch.",
     QT_TRANSLATE_NOOP("ErrorTexts", "There is no model yet. Train one on the Model page.")},
    {"There is no model \"%1\". List the models with --models.",
     QT_TRANSLATE_NOOP("ErrorTexts", "There is no model \"%1\" any more. The Model page lists those there are.")},
    {"The gate refused model %1 (%2), so it is not promoted. If you know better, promote it with "
     "--force.",
     QT_TRANSLATE_NOOP("ErrorTexts", "The checks refused model %1 (%2), so it is not promoted.")},
    {"The features of run %1 (as of %2) are no longer there. Make new scores with churnlens "
     "--batch.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "The features of run %1 (as of %2) are no longer there. Score now to see "
                       "reasons again.")},
    {"None of the %1 lines of %2 can be used; the first is line %3 (%4). Check the columns and "
     "formats with --inspect, or give a profile with --profile.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "None of the %1 lines of %2 can be used; the first is line %3 (%4). Check "
                       "the columns and formats in the preview.")},
    {"%1 has no column for %2 (looked for: %3; the header has: %4). Rename the column, or give a "
     "profile that names it with --profile FILE.json; --inspect writes one to edit.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "%1 has no column for %2 (looked for: %3; the header has: %4). Say above "
                       "the columns of the preview which it is, or use a saved profile.")},
    {"%1 has two columns named \"%2\", and either may be meant. Rename one, or give a profile that "
     "says which by its number, with --profile FILE.json.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "%1 has two columns named \"%2\", and either may be meant. Say above the "
                       "columns of the preview which it is, or rename one.")},
    {"Give one of these: %1 (--list-loads shows them).", QT_TRANSLATE_NOOP("ErrorTexts", "There are these: %1.")},
    {"There is a valid API key named \"%1\" already. Choose another name, or end that key with "
     "--revoke-api-key first.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "There is a valid API key named \"%1\" already. Choose another name, or "
                       "revoke that key first.")},
    {"There is no API key named \"%1\". --list-api-keys names them all.",
     QT_TRANSLATE_NOOP("ErrorTexts", "There is no API key named \"%1\" any more.")},
    {"Cannot connect to the database: %1. Check --database and that the server runs.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "Cannot connect to the database: %1. Check the address, and that the server "
                       "runs.")},
    {"The database address is not valid. Check --database: quote values that hold blanks, and "
     "percent-encode the special characters of a password in a URI.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "The database address is not valid. Quote values that hold blanks, and "
                       "percent-encode the special characters of a password in a URI.")},
    {"PostgreSQL needs a named user, and user id %1 has no entry in /etc/passwd. Add one, or name "
     "an existing database with --database.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "PostgreSQL needs a named user, and user id %1 has no entry in /etc/passwd. "
                       "Add one, or connect to an existing database.")},
    {"PostgreSQL refuses to run as root, and there is no system user 'postgres' to run it as. "
     "Install the PostgreSQL server package, which creates it, run Churnlens as an ordinary user, "
     "or name an existing database with --database.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       "PostgreSQL refuses to run as root, and there is no system user 'postgres' "
                       "to run it as. Install the PostgreSQL server package, which creates it, run "
                       "Churnlens as an ordinary user, or connect to an existing database.")},
    {". Install the package postgresql (Debian, Ubuntu) or postgresql-server (Fedora, RHEL), set "
     "CHURNLENS_PG_BINDIR to the folder of initdb and postgres, or name an existing database with "
     "--database.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       ". Install the package postgresql (Debian, Ubuntu) or postgresql-server "
                       "(Fedora, RHEL), set CHURNLENS_PG_BINDIR to the folder of initdb and "
                       "postgres, or connect to an existing database.")},
    {" Run churnlens --list-loads once as the user who owns the schemas.",
     QT_TRANSLATE_NOOP("ErrorTexts", " Connect once as the user who owns the schemas.")},
    {" To move to a newer version, then take a backup with churnlens --backup FILE and put it into a new folder with "
     "churnlens --restore FILE --data-dir DIR. To begin afresh, point --data-dir at another folder.",
     QT_TRANSLATE_NOOP("ErrorTexts",
                       " To move to a newer version, the help says how, under Operations. To begin "
                       "afresh, connect to another database.")},
};

/// A wording, ready to be looked for.
struct Matcher
{
    QRegularExpression core;
    std::vector<int> numbers; ///< of the captured values: 1 for %1
    const char* window;
};

Matcher matcherOf(const Wording& wording)
{
    static const QRegularExpression place(QStringLiteral("%([1-9])"));
    const QString core = QString::fromUtf8(wording.core);
    Matcher matcher{{}, {}, wording.window};
    QString pattern;
    qsizetype at = 0;
    for (const QRegularExpressionMatch& found : place.globalMatch(core)) {
        pattern += QRegularExpression::escape(core.mid(at, found.capturedStart() - at)) + QStringLiteral("(.*?)");
        matcher.numbers.push_back(found.captured(1).toInt());
        at = found.capturedEnd();
    }
    matcher.core = QRegularExpression(pattern + QRegularExpression::escape(core.mid(at)),
                                      QRegularExpression::DotMatchesEverythingOption);
    return matcher;
}

const std::vector<Matcher>& matchers()
{
    static const std::vector<Matcher> list = [] {
        std::vector<Matcher> made;
        for (const Wording& wording : kWordings)
            made.push_back(matcherOf(wording));
        return made;
    }();
    return list;
}

/// Values may hold a %1 themselves, so that all places are filled at once.
QString filled(const Matcher& matcher, const QRegularExpressionMatch& found)
{
    static const QRegularExpression place(QStringLiteral("%([1-9])"));
    const QString window = QCoreApplication::translate("ErrorTexts", matcher.window);
    QString text;
    qsizetype at = 0;
    for (const QRegularExpressionMatch& one : place.globalMatch(window)) {
        const int number = one.captured(1).toInt();
        text += window.mid(at, one.capturedStart() - at);
        for (size_t i = 0; i < matcher.numbers.size(); ++i) {
            if (matcher.numbers[i] == number) {
                text += found.captured(static_cast<int>(i) + 1);
                break;
            }
        }
        at = one.capturedEnd();
    }
    return text + window.mid(at);
}

} // namespace

QString errorText(const Error& error)
{
    QString text = error.message;
    for (const Matcher& matcher : matchers()) {
        const QRegularExpressionMatch found = matcher.core.match(text);
        if (found.hasMatch())
            text.replace(found.capturedStart(), found.capturedLength(), filled(matcher, found));
    }
    return text;
}

} // namespace churnlens::gui
