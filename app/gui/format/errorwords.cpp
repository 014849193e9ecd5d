// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/format/errorwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace churnlens::gui {

namespace {

// Parts of the core's sentences about failures that share a code with others; a test looks for them in its sources.
constexpr const char* kRightsParts[] = {"lacks a right", "lacks rights", "may not create schemas",
                                        "this user may not change", "their owner can change them"};
constexpr const char* kUnsuitableParts[] = {"The database's schema has version", "in the database differs from this",
                                            "has schemas of something else"};
constexpr const char* kNotScoredParts[] = {"There are no scores yet"};

template <size_t N>
bool saysOneOf(const Error& error, const char* const (&parts)[N])
{
    return std::any_of(std::begin(parts), std::end(parts),
                       [&error](const char* part) { return error.message.contains(QLatin1StringView(part)); });
}

ErrorKind databaseKind(const Error& error)
{
    const QString& state = error.sqlState;
    if (state == u"42501" || state == u"25006" || saysOneOf(error, kRightsParts))
        return ErrorKind::NotPermitted;
    if (state == u"53100")
        return ErrorKind::DatabaseFull;
    if (state.startsWith(u"53"))
        return ErrorKind::DatabaseBusy;
    return saysOneOf(error, kUnsuitableParts) ? ErrorKind::DatabaseUnsuitable : ErrorKind::DatabaseUnreachable;
}

struct Heading
{
    ErrorKind kind;
    const char* title;
    const char* advice;
};

constexpr Heading kHeadings[] = {
    {ErrorKind::DatabaseUnreachable, QT_TRANSLATE_NOOP("ErrorWords", "The database cannot be reached"),
     QT_TRANSLATE_NOOP("ErrorWords", "Try again when its server runs, or connect to another database.")},
    {ErrorKind::DatabaseFull, QT_TRANSLATE_NOOP("ErrorWords", "The database's disk is full"),
     QT_TRANSLATE_NOOP("ErrorWords", "Free some space there, then try again.")},
    {ErrorKind::DatabaseBusy, QT_TRANSLATE_NOOP("ErrorWords", "The database server has too much to do"),
     QT_TRANSLATE_NOOP("ErrorWords", "Wait a little, then try again.")},
    {ErrorKind::DatabaseUnsuitable, QT_TRANSLATE_NOOP("ErrorWords", "This database cannot be used"),
     QT_TRANSLATE_NOOP("ErrorWords", "Connect to another database.")},
    {ErrorKind::NotPermitted, QT_TRANSLATE_NOOP("ErrorWords", "The database user may not do this"),
     QT_TRANSLATE_NOOP("ErrorWords", "Connect as another user, or try again when the right was granted.")},
    {ErrorKind::FileUnusable, QT_TRANSLATE_NOOP("ErrorWords", "The file cannot be read as transactions"),
     QT_TRANSLATE_NOOP("ErrorWords", "Mend the file or choose another one, then try again.")},
    {ErrorKind::FileAccess, QT_TRANSLATE_NOOP("ErrorWords", "A file could not be read or written"),
     QT_TRANSLATE_NOOP("ErrorWords",
                       "Check that it is there, that you may use it and that the disk has room, then try again.")},
    {ErrorKind::NotScored, QT_TRANSLATE_NOOP("ErrorWords", "Nothing has been scored yet"), ""},
    {ErrorKind::NotEnoughData, QT_TRANSLATE_NOOP("ErrorWords", "There are not enough data for this"), ""},
    {ErrorKind::GateFailed, QT_TRANSLATE_NOOP("ErrorWords", "The new model did not pass the checks"),
     QT_TRANSLATE_NOOP("ErrorWords", "The last good scores stay.")},
    {ErrorKind::RunInProgress, QT_TRANSLATE_NOOP("ErrorWords", "Another run is under way"),
     QT_TRANSLATE_NOOP("ErrorWords", "Wait until it has ended, then try again.")},
    {ErrorKind::Stopped, QT_TRANSLATE_NOOP("ErrorWords", "Stopped"),
     QT_TRANSLATE_NOOP("ErrorWords", "Try again whenever you like.")},
    {ErrorKind::Refused, QT_TRANSLATE_NOOP("ErrorWords", "What was asked for does not fit"), ""},
    {ErrorKind::StatementFailed, QT_TRANSLATE_NOOP("ErrorWords", "The database refused a statement"),
     QT_TRANSLATE_NOOP("ErrorWords", "Try again. If it happens again, copy the details and report it.")},
    {ErrorKind::Internal, QT_TRANSLATE_NOOP("ErrorWords", "Something went wrong inside Churnlens"),
     QT_TRANSLATE_NOOP("ErrorWords", "Try again. If it happens again, copy the details and report it.")},
};

} // namespace

ErrorKind errorKind(const Error& error)
{
    switch (error.code) {
    case ErrorCode::DatabaseUnavailable:
        return databaseKind(error);
    case ErrorCode::InputUnusable:
        return ErrorKind::FileUnusable;
    case ErrorCode::Io:
        return ErrorKind::FileAccess;
    case ErrorCode::NotEnoughData:
        return saysOneOf(error, kNotScoredParts) ? ErrorKind::NotScored : ErrorKind::NotEnoughData;
    case ErrorCode::GateFailed:
        return ErrorKind::GateFailed;
    case ErrorCode::RunInProgress:
        return ErrorKind::RunInProgress;
    case ErrorCode::Interrupted:
        return ErrorKind::Stopped;
    case ErrorCode::Usage:
        return ErrorKind::Refused;
    case ErrorCode::Internal:
        break;
    }
    return error.sqlState.isEmpty() ? ErrorKind::Internal : ErrorKind::StatementFailed;
}

ErrorWords errorWords(const Error& error)
{
    const ErrorKind kind = errorKind(error);
    const auto* const heading = std::find_if(std::begin(kHeadings), std::end(kHeadings),
                                             [kind](const Heading& one) { return one.kind == kind; });
    const auto said = [](const char* text) {
        return *text == '\0' ? QString() : QCoreApplication::translate("ErrorWords", text);
    };
    const bool isOtherBest = kind == ErrorKind::NotPermitted || kind == ErrorKind::DatabaseUnsuitable;
    return {said(heading->title), said(heading->advice), error.code == ErrorCode::DatabaseUnavailable, isOtherBest};
}

} // namespace churnlens::gui
