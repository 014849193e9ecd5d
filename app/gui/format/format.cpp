// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/format/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace churnlens::gui {

namespace {

const QString kDash = QStringLiteral("–");
const QChar kMinus(0x2212);

QString& signInUse()
{
    static QString sign = QStringLiteral("£");
    return sign;
}

/// A true minus sign, and no "-0.0".
QString withSign(double value, const QString& magnitude)
{
    return value < 0 && magnitude.contains(QRegularExpression(QStringLiteral("[1-9]"))) ? kMinus + magnitude
                                                                                        : magnitude;
}

QString tr(const char* text)
{
    return QCoreApplication::translate("churnlens::gui", text);
}

QString signedNumber(double value, int decimals)
{
    return withSign(value, QLocale().toString(std::abs(value), 'f', decimals));
}

} // namespace

QString percentText(double probability, int decimals)
{
    if (!std::isfinite(probability))
        return kDash;
    const double percent = 100 * probability;
    const bool isExtreme = decimals == 0 && ((percent > 0 && percent < 1) || (percent > 99 && percent < 100));
    return signedNumber(percent, isExtreme ? 1 : decimals) + QStringLiteral(" %");
}

QString pointsText(double difference, int decimals)
{
    if (!std::isfinite(difference))
        return kDash;
    const QString text = signedNumber(100 * difference, decimals);
    return difference > 0 && !text.startsWith(kMinus) && text.contains(QRegularExpression(QStringLiteral("[1-9]")))
        ? QStringLiteral("+") + text
        : text;
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString numberText(double value, int decimals)
{
    return std::isfinite(value) ? signedNumber(value, decimals) : kDash;
}

QString moneyText(double amount)
{
    if (!std::isfinite(amount))
        return kDash;
    const int decimals = std::abs(amount) < 100 ? 2 : 0;
    return withSign(amount, signInUse() + QLocale().toString(std::abs(amount), 'f', decimals));
}

QString shortMoneyText(double amount)
{
    if (!std::isfinite(amount))
        return kDash;
    struct Step
    {
        double size;
        QString unit;
    };
    const Step steps[] = {{1e9, tr("bn")}, {1e6, tr("M")}, {1e3, tr("k")}};
    const double size = std::abs(amount);
    for (const Step& step : steps) {
        if (size < step.size)
            continue;
        const double scaled = size / step.size;
        const int decimals = scaled < 10 && std::abs(scaled - std::round(scaled)) >= 0.05 ? 1 : 0;
        return withSign(amount, signInUse() + QLocale().toString(scaled, 'f', decimals) + step.unit);
    }
    return withSign(amount, signInUse() + QLocale().toString(size, 'f', 0));
}

QString dateText(const QDate& date)
{
    return date.isValid() ? QLocale().toString(date, QStringLiteral("d MMM yyyy")) : kDash;
}

QString timeText(const QString& iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    if (!time.isValid())
        return iso.isEmpty() ? kDash : iso;
    return QLocale().toString(time.timeSpec() == Qt::LocalTime ? time : time.toLocalTime(),
                              QStringLiteral("d MMM yyyy HH:mm"));
}

QString daysText(double days)
{
    if (!std::isfinite(days))
        return kDash;
    const int count = static_cast<int>(std::lround(days));
    return QCoreApplication::translate("Format", "%n day(s)", nullptr, count);
}

QString ageText(const QString& rfc3339)
{
    const QDateTime time = QDateTime::fromString(rfc3339, Qt::ISODate);
    if (!time.isValid())
        return kDash;
    const int minutes = static_cast<int>(time.secsTo(QDateTime::currentDateTimeUtc()) / 60);
    const int hours = minutes / 60;
    const int days = hours / 24;
    if (minutes < 1)
        return tr("just now");
    if (hours < 1)
        return QCoreApplication::translate("Format", "%n minute(s) ago", nullptr, minutes);
    if (days < 2)
        return QCoreApplication::translate("Format", "%n hour(s) ago", nullptr, hours);
    return QCoreApplication::translate("Format", "%n day(s) ago", nullptr, days);
}

QString intervalText(double value, std::optional<double> low, std::optional<double> high, int decimals)
{
    const QString text = numberText(value, decimals);
    if (!low || !high || !std::isfinite(*low) || !std::isfinite(*high))
        return text;
    return QCoreApplication::translate("Format", "%1 (%2 to %3)")
        .arg(text, numberText(*low, decimals), numberText(*high, decimals));
}

QString bucketText(const QString& bucket)
{
    if (bucket == QStringLiteral("Low"))
        return tr("Low");
    if (bucket == QStringLiteral("Medium"))
        return tr("Medium");
    return bucket == QStringLiteral("High") ? tr("High") : bucket;
}

QString bucketRuleText(const std::optional<int>& capacity, double mediumFrom, double highFrom)
{
    const QString medium = percentText(mediumFrom);
    const QString high = percentText(highFrom);
    if (!capacity)
        return QCoreApplication::translate("Format", "By thresholds: Low below %1, Medium from there on, High from %2.")
            .arg(medium, high);
    return QCoreApplication::translate("Format",
                                       "By capacity: High are the %1 active customers most at risk, those from a "
                                       "probability of %2 on, and besides them the lapsed customers ranked above the "
                                       "last of them. Medium are the others from %3 on.")
        .arg(countText(*capacity), high, medium);
}

QString flagText(const QString& flag)
{
    if (flag == QStringLiteral("thin_history"))
        return tr("Thin history");
    if (flag == QStringLiteral("wholesale_size"))
        return tr("Wholesale size");
    if (flag == QStringLiteral("outside_training"))
        return tr("Outside training");
    return flag == QStringLiteral("uncertain_bucket") ? tr("Uncertain") : flag;
}

QString flagMeaning(const QString& flag)
{
    if (flag == QStringLiteral("thin_history"))
        return tr("Bought on one day only: the score rests on little.");
    if (flag == QStringLiteral("wholesale_size"))
        return tr("Orders far larger than usual: judge this customer by hand.");
    if (flag == QStringLiteral("outside_training"))
        return tr("Has values beyond those that the model was trained on.");
    if (flag == QStringLiteral("uncertain_bucket"))
        return tr("The interval of the probability reaches into another bucket.");
    return {};
}

void setCurrencySign(const QString& sign)
{
    signInUse() = sign;
}

QString currencySign()
{
    return signInUse();
}

} // namespace churnlens::gui
