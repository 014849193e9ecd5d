// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/logging.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cstdio>

Q_LOGGING_CATEGORY(lcChurnlens, "churnlens")

namespace churnlens {

namespace {

LogLevel g_level = LogLevel::Warning; // set once before threads start; read by the handler only

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

void writeLine(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    static constexpr const char* kNames[] = {"debug", "info", "warning", "error"};
    const LogLevel level = levelOf(type);
    if (level < g_level)
        return;
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' '
        + kNames[static_cast<int>(level)] + ' ' + maskSecrets(message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

} // namespace

bool parseLogLevel(const QString& text, LogLevel* level)
{
    static const QStringList names{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"),
                                   QStringLiteral("error")};
    const auto index = names.indexOf(text.toLower());
    if (index < 0)
        return false;
    *level = static_cast<LogLevel>(index);
    return true;
}

void installLogging(LogLevel level)
{
    g_level = level;
    qInstallMessageHandler(writeLine);
}

QString maskSecrets(const QString& text)
{
    static const QRegularExpression keyword(QStringLiteral(R"((password\s*=\s*)('(?:[^'\\]|\\.)*'|[^\s&]+))"),
                                            QRegularExpression::CaseInsensitiveOption);
    // The password of a URI may itself hold an unescaped '@' or ':'; everything up to the last '@' of the authority is
    // secret.
    static const QRegularExpression uri(QStringLiteral(R"((postgres(?:ql)?://[^:@/\s]*:)[^/\s]*@)"),
                                        QRegularExpression::CaseInsensitiveOption);
    QString masked = text;
    masked.replace(keyword, QStringLiteral("\\1***"));
    masked.replace(uri, QStringLiteral("\\1***@"));
    return masked;
}

} // namespace churnlens
