// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/texts.h"
#include "core/modelcard/cardvalues.h"
#include "core/modelcard/origins.h"
#include "core/modelcard/sections.h"
#include "core/page/htmlparts.h"
#include "core/page/status.h"

#include <cmath>

using namespace Qt::StringLiterals;
using churnlens::chart::html;

namespace churnlens::modelcard {

namespace {

/// A list of definitions; entries without a text are left out.
class Definitions
{
public:
    void add(const QString& name, const QString& text)
    {
        if (!text.isEmpty())
            m_items += u"<dt>%1</dt><dd>%2</dd>\n"_s.arg(html(name), html(text));
    }
    [[nodiscard]] QString toHtml() const { return u"<dl>"_s + m_items + u"</dl>"_s; }

private:
    QString m_items;
};

QString datesText(const QStringList& isoDates)
{
    return listText(dateTexts(QJsonArray::fromStringList(isoDates)));
}

QString testText(const QJsonObject& metadata)
{
    const QString test = metadata[u"test_as_of"].toString();
    const QStringList trained = dateTexts(metadata[u"train_as_of"].toArray());
    if (test.isEmpty())
        return {};
    return u"At %1%2. The model of this card is the same recipe, fitted again with the later dates."_s.arg(
        dateText(test), trained.isEmpty() ? QString() : u", fitted on "_s + listText(trained));
}

QString trainedText(const model::TrainedModel& model)
{
    QString text = datesText(model.definition.trainAsOf);
    if (model.inference.rows > 0)
        text += u"; %1 rows, one for each customer and date"_s.arg(wholeNumberText(finite(model.inference.rows)));
    if (model.profile.customers > 0)
        text += u"; %1 customers at the latest date"_s.arg(chart::wholeText(model.profile.customers));
    return text;
}

QString leftOutText(const QJsonArray& leftOut)
{
    QStringList texts;
    for (const QJsonValue& feature : leftOut)
        texts.append(u"%1: %2"_s.arg(feature[u"feature"].toString(), feature[u"reason"].toString()));
    return texts.join(u"; "_s);
}

QString championText(const QJsonObject& champion)
{
    const QJsonObject lead = champion[u"lead"].toObject();
    const QString id = champion[u"model_id"].toString();
    const Number difference = number(lead, u"difference"_s);
    if (id.isEmpty() || !difference)
        return {};
    return u"%1; AUC of this one minus that of the former on the same customers: %2 (%3 to %4)"_s.arg(
        id, decimalText(difference, 4), decimalText(number(lead, u"low"_s), 4),
        decimalText(number(lead, u"high"_s), 4));
}

QString item(const QString& title, const QString& text)
{
    return u"<li><strong>%1</strong> %2</li>\n"_s.arg(html(title), html(text));
}

QString seasonLimit(const QJsonObject& metadata)
{
    const QString dates =
        wholeNumberText(static_cast<double>(metadata[u"evaluation"][u"season"][u"backtest_as_of"].toArray().size()));
    return u"What is known of the season comes from one year before, once, and the rule for the level of the "
           "probabilities was compared at %1 dates. A year unlike the last one, a feast that moves or a changed range "
           "of goods shows as probabilities that are all too high or all too low; the ranking suffers less."_s.arg(
               dates);
}

QString wholesaleLimit(const model::TrainedModel& model)
{
    QString text = u"Shops that buy to sell again and private customers are in one model. A few very large buyers "
                   "stretch the features of money and quantity."_s;
    if (std::isfinite(model.scaler.limit()))
        text +=
            u" Each feature is held within %1 standard deviations of its mean, so that none of them decides alone."_s
                .arg(plainText(finite(model.scaler.limit())));
    return text + u" A single change of heart of a wholesaler weighs more in money than any probability shows."_s;
}

} // namespace

QString predictsSection(const model::TrainedModel& model)
{
    const Settings& settings = model.definition.settings;
    const QJsonObject& metadata = model.metadata;
    const QString horizon = QString::number(settings.horizonDays);
    Definitions list;
    list.add(u"Churned"_s,
             u"No purchase line in the %1 days from the date of scoring on. A purchase line is goods sold "
             "to a known customer, not cancelled, quantity and price above zero."_s.arg(horizon));
    list.add(u"Scored"_s,
             u"Every customer with a purchase before the date. Active: last purchase less than %1 days "
             "before it. Sales without a customer are not seen."_s.arg(settings.activeDays));
    list.add(u"Output"_s,
             u"A probability of churning; Low below %1, Medium from there, High from %2."_s.arg(
                 shareText(finite(settings.mediumFrom)), shareText(finite(settings.highFrom))));
    list.add(u"Method"_s,
             u"Logistic regression with a ridge penalty on %1 standardised features of the set \"%2\"."_s.arg(
                 QString::number(model.definition.features.size()), model.definition.featureSet));
    list.add(u"Features left out"_s, leftOutText(metadata[u"features_left_out"].toArray()));
    list.add(u"Trained on"_s, trainedText(model));
    list.add(u"Tested"_s, testText(metadata));
    list.add(u"Champion before"_s, championText(metadata[u"previous_champion"].toObject()));
    list.add(u"Model"_s, u"%1, made %2"_s.arg(model.modelId, timeText(model.createdAt)));
    list.add(u"Program"_s, metadata[u"program_version"].toString());
    list.add(u"Data fingerprint"_s, metadata[u"data_fingerprint"].toString());
    return page::card(u"What the model predicts"_s,
                      u"Which customers will buy nothing in the next %1 days, from nothing but what they bought "
                      "before."_s.arg(horizon),
                      list.toHtml());
}

QString gateSection(const model::TrainedModel& model)
{
    QString items;
    for (const QJsonValue& value : model.metadata[u"gate"].toArray()) {
        if (!value.isObject())
            continue;
        const bool passed = value[u"passed"].toBool();
        items += page::checkItem(passed ? page::Status::Good : page::Status::Bad, passed ? u"Passed"_s : u"Failed"_s,
                                 titleText(value[u"check"].toString()), value[u"detail"].toString());
    }
    if (items.isEmpty())
        return {};
    return page::card(u"Checks before publication"_s, u"A model that fails one of them does not score."_s,
                      u"<ul class=\"checks\">"_s + items + u"</ul>"_s);
}

QString limitsSection(const model::TrainedModel& model)
{
    const QString horizon = QString::number(model.definition.settings.horizonDays);
    QString items = item(u"Season."_s, seasonLimit(model.metadata));
    items += item(u"Customers of less than a year."_s,
                  u"Nothing is known of their season a year ago: those features are 0 for them, as for customers who "
                  "were there and did not buy. Their probabilities lean on few orders."_s);
    items += item(u"Intervals."_s,
                  u"They cover the chance in which customers happened to be there at a date, one comparison at a time. "
                  "They do not cover another year, a change in the shop, errors in the data, or that the published "
                  "model is fitted again on later dates and is itself untested."_s);
    items += item(u"Wholesale."_s, wholesaleLimit(model));
    items += item(u"The definition."_s,
                  u"A customer who comes back after %1 days counts as churned, and one whose only purchase is a trifle "
                  "counts as kept. Sales without a customer number are not seen."_s.arg(horizon));
    items +=
        item(u"Not causes."_s,
             u"Weights say who leaves, not why. A feature that goes with churn need not bring it about, and a high "
             "probability does not say that a letter or a discount would help: that takes an experiment with a "
             "control group."_s);
    items += item(u"Use."_s,
                  u"Made to rank customers and to plan contacts. Not made to decide about a person's "
                  "credit, contract or price."_s);
    return page::card(u"Limits"_s, {}, u"<ul class=\"limits\">"_s + items + u"</ul>"_s);
}

} // namespace churnlens::modelcard
