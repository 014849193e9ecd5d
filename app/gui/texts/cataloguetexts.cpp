// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/texts/cataloguetexts.h"

#include "app/gui/format/format.h"
#include "core/features/featurecatalogue.h"
#include "core/scoring/reasonsentence.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr const char* kContext = "CatalogueTexts";

// A test holds these against the catalogue. Translations of sentences may say {days|day|days}: after a 1 the first word
// stands, else the second.
constexpr const char* kLabels[] = {
    QT_TRANSLATE_NOOP("CatalogueTexts", "days since the last order"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "orders so far"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "spend so far"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "average order value"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "average items an order"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "different products bought"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "days with an order"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "days since the first order"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "days with an order in the last 90 days"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "days with an order in the last 365 days"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "days with an order in the coming season a year ago"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "spend, recent days counting most"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "usual days between orders"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "lines of the last order"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "cancellations so far"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "expected to order, by own rhythm"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "orders missed at the own pace"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "silence against the usual gap"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "share of the time as a customer spent in silence"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "order days in the last 90 days"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "order days in the last 365 days"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "order days so far"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "order days in the coming season a year ago"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "bought in this season a year ago, silent since"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "has cancelled an order"),
};
constexpr const char* kUnits[] = {
    QT_TRANSLATE_NOOP("CatalogueTexts", "days"),      QT_TRANSLATE_NOOP("CatalogueTexts", "orders"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "currency"),  QT_TRANSLATE_NOOP("CatalogueTexts", "items"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "products"),  QT_TRANSLATE_NOOP("CatalogueTexts", "lines"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "points"),    QT_TRANSLATE_NOOP("CatalogueTexts", "log-odds"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "log ratio"), QT_TRANSLATE_NOOP("CatalogueTexts", "share"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "log days"),  QT_TRANSLATE_NOOP("CatalogueTexts", "log points"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "log items"), QT_TRANSLATE_NOOP("CatalogueTexts", "log lines"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "yes or no"),
};
constexpr const char* kGroups[] = {
    QT_TRANSLATE_NOOP("CatalogueTexts", "Recency and rhythm"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Frequency"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Spend"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Variety"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Season"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Tenure"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Returns"),
};
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("CatalogueTexts", "Last order {recency_days} days ago (typical: {~recency_days})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "{frequency} orders so far (typical: {~frequency})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Spent {monetary} so far (typical: {~monetary})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Spends {avg_basket_value} an order (typical: {~avg_basket_value})"),
    QT_TRANSLATE_NOOP("CatalogueTexts",
                      "Buys {avg_items_per_invoice} items an order (typical: {~avg_items_per_invoice})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Bought {unique_products} different products (typical: {~unique_products})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Ordered on {active_days} days so far (typical: {~active_days})"),
    QT_TRANSLATE_NOOP("CatalogueTexts",
                      "Last order {recency_days} days ago; usually orders every {order_gap_days} days"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Last order {recency_days} days ago, the only day with an order so far"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Silent for {recency_days} of {tenure_days} days as a customer"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Ordered on {active_days_90} days in the last 90 (typical: {~active_days_90})"),
    QT_TRANSLATE_NOOP("CatalogueTexts",
                      "Ordered on {active_days_365} days in the last year (typical: {~active_days_365})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Spent {monetary} so far, last {recency_days} days ago (typical: {~monetary})"),
    QT_TRANSLATE_NOOP(
        "CatalogueTexts",
        "Ordered on {active_days_season} days in the coming season a year ago (typical: {~active_days_season})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "The last order had {last_order_lines} lines (typical: {~last_order_lines})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Customer for {tenure_days} days (typical: {~tenure_days})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "Cancelled {cancelled_orders} orders so far (typical: {~cancelled_orders})"),
    QT_TRANSLATE_NOOP("CatalogueTexts", "{label}: {value} (typical: {typical})"),
};

} // namespace

QString catalogueText(const QString& english)
{
    return english.isEmpty() ? english : QCoreApplication::translate(kContext, english.toUtf8().constData());
}

QString columnText(const QString& column)
{
    const std::vector<features::Column>& columns = features::columns();
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&column](const features::Column& known) { return known.name == column; });
    if (found != columns.end())
        return catalogueText(found->label);
    return column == QStringLiteral("churn_probability") ? QCoreApplication::translate(kContext, "churn probability")
                                                         : QString(column).replace(u'_', u' ');
}

QString reasonSentence(const Phrase& reason)
{
    Phrase translated{catalogueText(reason.pattern), reason.values};
    for (PhraseValue& value : translated.values) {
        if (value.value.typeId() == QMetaType::QString)
            value.value = catalogueText(value.value.toString());
    }
    return scoring::reasonText(translated, QLocale(), QCoreApplication::translate(kContext, "unknown"), moneyText);
}

QStringList catalogueTexts()
{
    QStringList texts;
    const auto add = [&texts](const auto& list) {
        for (const char* const text : list)
            texts.append(QString::fromUtf8(text));
    };
    add(kLabels);
    add(kUnits);
    add(kGroups);
    add(kSentences);
    return texts;
}

} // namespace churnlens::gui
