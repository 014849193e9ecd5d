// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

/// The translations are in a static library: nothing else would link them in.
static void initTranslations()
{
    Q_INIT_RESOURCE(i18n);
}

namespace churnlens::gui {

namespace {

QLocale localeOf(const QString& code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    const bool isPlain = code == QStringLiteral("en") || locale.language() == QLocale::C;
    return isPlain ? QLocale(QLocale::English, QLocale::UnitedKingdom) : locale;
}

} // namespace

Language::Language(QObject* parent)
    : QObject(parent)
{
    initTranslations();
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_toolkit);
}

QStringList Language::available()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

void Language::use(const QString& code)
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_toolkit);
    const QLocale locale = localeOf(code);
    const QString wanted = locale.name().section(u'_', 0, 0);
    m_code = available().contains(wanted) ? wanted : QStringLiteral("en");
    QLocale::setDefault(locale); // a system in a third language keeps its numbers and dates
    // English too has a file: of the plurals.
    if (m_program.load(QStringLiteral(":/i18n/churnlens_%1.qm").arg(m_code)))
        QCoreApplication::installTranslator(&m_program);
    if (m_toolkit.load(QStringLiteral("qtbase_%1").arg(m_code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
}

} // namespace churnlens::gui
