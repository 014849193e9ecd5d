// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/preferences.h"

#include "app/gui/format/format.h"
#include "app/gui/preferences/conninfo.h"

#include <cmath>

namespace churnlens::gui {

namespace {

const QString kTheme = QStringLiteral("window/theme");
const QString kLanguage = QStringLiteral("window/language");
const QString kCurrency = QStringLiteral("window/currency");
const QString kDatabase = QStringLiteral("database/conninfo");
const QString kHorizon = QStringLiteral("scoring/horizonDays");
const QString kActive = QStringLiteral("scoring/activeDays");
const QString kMedium = QStringLiteral("scoring/mediumFrom");
const QString kHigh = QStringLiteral("scoring/highFrom");
const QString kRidge = QStringLiteral("scoring/ridge");
const QString kBucketCapacity = QStringLiteral("scoring/bucketCapacity"); ///< not there: by thresholds
const QString kCapacity = QStringLiteral("scoring/capacity");

const QString kDefaultCurrency = QStringLiteral("£");
constexpr qsizetype kLongestCurrency = 4;

bool isSame(const Settings& a, const Settings& b)
{
    return a.horizonDays == b.horizonDays && a.activeDays == b.activeDays && a.mediumFrom == b.mediumFrom
        && a.highFrom == b.highFrom && a.ridge == b.ridge && a.capacity == b.capacity;
}

bool isUsableCapacity(int capacity)
{
    return capacity >= 1 && capacity <= kMostCapacity;
}

} // namespace

bool isUsable(const Settings& business)
{
    return business.horizonDays >= kLeastHorizonDays && business.horizonDays <= kMostHorizonDays
        && business.activeDays >= kLeastActiveDays && business.activeDays <= kMostActiveDays && business.mediumFrom > 0
        && business.mediumFrom < business.highFrom && business.highFrom < 1 && business.ridge >= 0
        && business.ridge <= kMostRidge && (!business.capacity || isUsableCapacity(*business.capacity));
}

Preferences::Preferences(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    setCurrencySign(currency());
}

ThemeChoice Preferences::theme() const
{
    const QString name = m_settings.value(kTheme).toString();
    if (name == QStringLiteral("light"))
        return ThemeChoice::Light;
    return name == QStringLiteral("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice theme)
{
    if (theme == this->theme())
        return;
    switch (theme) {
    case ThemeChoice::System:
        m_settings.remove(kTheme);
        break;
    case ThemeChoice::Light:
        m_settings.setValue(kTheme, QStringLiteral("light"));
        break;
    case ThemeChoice::Dark:
        m_settings.setValue(kTheme, QStringLiteral("dark"));
        break;
    }
    Q_EMIT themeChanged();
}

QString Preferences::language() const
{
    const QString language = m_settings.value(kLanguage).toString();
    return language == QStringLiteral("en") || language == QStringLiteral("de") ? language : QString();
}

void Preferences::setLanguage(const QString& language)
{
    if (language == this->language())
        return;
    m_settings.setValue(kLanguage, language);
    Q_EMIT languageChanged();
}

QString Preferences::currency() const
{
    return m_settings.value(kCurrency, kDefaultCurrency).toString().trimmed().left(kLongestCurrency);
}

void Preferences::setCurrency(const QString& sign)
{
    const QString before = currency();
    m_settings.setValue(kCurrency, sign.trimmed());
    if (currency() == before)
        return;
    setCurrencySign(currency());
    Q_EMIT currencyChanged();
}

Settings Preferences::business() const
{
    const Settings usual;
    const Settings stored{
        m_settings.value(kHorizon, usual.horizonDays).toInt(),
        m_settings.value(kActive, usual.activeDays).toInt(),
        m_settings.value(kMedium, usual.mediumFrom).toDouble(),
        m_settings.value(kHigh, usual.highFrom).toDouble(),
        m_settings.value(kRidge, usual.ridge).toDouble(),
        m_settings.contains(kBucketCapacity) ? std::optional(m_settings.value(kBucketCapacity).toInt()) : std::nullopt,
    };
    return isUsable(stored) ? stored : usual;
}

void Preferences::setBusiness(const Settings& business)
{
    Q_ASSERT(isUsable(business));
    if (isSame(business, this->business()))
        return;
    m_settings.setValue(kHorizon, business.horizonDays);
    m_settings.setValue(kActive, business.activeDays);
    m_settings.setValue(kMedium, business.mediumFrom);
    m_settings.setValue(kHigh, business.highFrom);
    m_settings.setValue(kRidge, business.ridge);
    if (business.capacity)
        m_settings.setValue(kBucketCapacity, *business.capacity);
    else
        m_settings.remove(kBucketCapacity);
    Q_EMIT businessChanged();
}

std::optional<int> Preferences::capacity() const
{
    const int capacity = m_settings.value(kCapacity).toInt();
    return capacity > 0 ? std::optional(capacity) : std::nullopt;
}

void Preferences::setCapacity(std::optional<int> capacity)
{
    if (capacity == this->capacity())
        return;
    if (capacity && *capacity > 0)
        m_settings.setValue(kCapacity, *capacity);
    else
        m_settings.remove(kCapacity);
    Q_EMIT capacityChanged();
}

QString Preferences::database() const
{
    return m_settings.value(kDatabase).toString();
}

void Preferences::setDatabase(const QString& conninfo)
{
    const QString stored = withoutPassword(conninfo);
    if (stored == database())
        return;
    m_settings.setValue(kDatabase, stored);
    Q_EMIT databaseChanged();
}

} // namespace churnlens::gui
