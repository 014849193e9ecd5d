// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/export/pmmlfile.h"

#include "core/common/version.h"
#include "core/formula/numbertext.h"
#include "core/formula/pmml.h"

#include <QXmlStreamWriter>

#include <cmath>
#include <initializer_list>
#include <utility>

namespace churnlens::model {

namespace {

using Attributes = std::initializer_list<std::pair<const char*, QString>>;

const QString kTarget = QStringLiteral("churned");

void writeAttributes(QXmlStreamWriter& xml, Attributes attributes)
{
    for (const auto& [name, value] : attributes)
        xml.writeAttribute(QLatin1StringView(name), value);
}

void begin(QXmlStreamWriter& xml, const char* name, Attributes attributes = {})
{
    xml.writeStartElement(QLatin1StringView(name));
    writeAttributes(xml, attributes);
}

void writeEmpty(QXmlStreamWriter& xml, const char* name, Attributes attributes)
{
    xml.writeEmptyElement(QLatin1StringView(name));
    writeAttributes(xml, attributes);
}

// A '.' keeps derived fields apart from columns, whose names are plain words.
QString featureField(const ModelTerm& term)
{
    return QStringLiteral("feature.") + term.name;
}

QString standardizedField(const ModelTerm& term)
{
    return QStringLiteral("z.") + term.name;
}

/// As Standardizer::transform() computes it.
formula::Expression standardized(const TrainedModel& model, Eigen::Index feature)
{
    const Standardizer& scaler = model.scaler;
    const formula::Expression value =
        (formula::Expression::column(featureField(model.terms[static_cast<size_t>(feature)])) - scaler.means()(feature))
        / scaler.deviations()(feature);
    return std::isfinite(scaler.limit()) ? min(scaler.limit(), max(-scaler.limit(), value)) : value;
}

QStringList usedColumns(const TrainedModel& model)
{
    QStringList columns;
    for (const ModelTerm& term : model.terms)
        columns += term.formula.columns();
    columns.sort();
    columns.removeDuplicates();
    return columns;
}

void writeHeader(QXmlStreamWriter& xml, const TrainedModel& model)
{
    begin(xml, "Header",
          {{"description",
            QStringLiteral("Probability that a customer buys nothing within %1 days; feature set %2.")
                .arg(model.definition.settings.horizonDays)
                .arg(model.definition.featureSet)}});
    writeEmpty(xml, "Application", {{"name", QStringLiteral("Churnlens")}, {"version", QString::fromLatin1(kVersion)}});
    xml.writeTextElement(QStringLiteral("Timestamp"), model.createdAt);
    xml.writeEndElement();
}

void writeDictionary(QXmlStreamWriter& xml, const QStringList& columns)
{
    begin(xml, "DataDictionary", {{"numberOfFields", QString::number(columns.size() + 1)}});
    for (const QString& column : columns)
        writeEmpty(
            xml, "DataField",
            {{"name", column}, {"optype", QStringLiteral("continuous")}, {"dataType", QStringLiteral("double")}});
    begin(xml, "DataField",
          {{"name", kTarget}, {"optype", QStringLiteral("categorical")}, {"dataType", QStringLiteral("integer")}});
    for (const QString& value : {QStringLiteral("1"), QStringLiteral("0")})
        writeEmpty(xml, "Value", {{"value", value}});
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeSchema(QXmlStreamWriter& xml, const QStringList& columns)
{
    begin(xml, "MiningSchema");
    writeEmpty(xml, "MiningField", {{"name", kTarget}, {"usageType", QStringLiteral("target")}});
    for (const QString& column : columns)
        writeEmpty(xml, "MiningField", {{"name", column}, {"usageType", QStringLiteral("active")}});
    xml.writeEndElement();
    begin(xml, "Output");
    writeEmpty(xml, "OutputField",
               {{"name", QStringLiteral("churn_probability")},
                {"optype", QStringLiteral("continuous")},
                {"dataType", QStringLiteral("double")},
                {"feature", QStringLiteral("probability")},
                {"value", QStringLiteral("1")}});
    writeEmpty(xml, "OutputField",
               {{"name", QStringLiteral("predicted_churned")},
                {"optype", QStringLiteral("categorical")},
                {"dataType", QStringLiteral("integer")},
                {"feature", QStringLiteral("predictedValue")}});
    xml.writeEndElement();
}

void writeDerivedField(QXmlStreamWriter& xml, const QString& name, const QString& words,
                       const formula::Expression& value)
{
    begin(xml, "DerivedField",
          {{"name", name},
           {"displayName", words},
           {"optype", QStringLiteral("continuous")},
           {"dataType", QStringLiteral("double")}});
    formula::writePmml(xml, value);
    xml.writeEndElement();
}

void writeTransformations(QXmlStreamWriter& xml, const TrainedModel& model)
{
    begin(xml, "LocalTransformations");
    for (const ModelTerm& term : model.terms)
        writeDerivedField(xml, featureField(term), term.label, term.formula);
    for (size_t i = 0; i < model.terms.size(); ++i)
        writeDerivedField(xml, standardizedField(model.terms[i]),
                          QStringLiteral("%1, standardised").arg(model.terms[i].label),
                          standardized(model, static_cast<Eigen::Index>(i)));
    xml.writeEndElement();
}

void writeTables(QXmlStreamWriter& xml, const TrainedModel& model)
{
    begin(xml, "RegressionTable",
          {{"intercept", formula::numberText(model.intercept)}, {"targetCategory", QStringLiteral("1")}});
    for (size_t i = 0; i < model.terms.size(); ++i)
        writeEmpty(xml, "NumericPredictor",
                   {{"name", standardizedField(model.terms[i])},
                    {"coefficient", formula::numberText(model.coefficients(static_cast<Eigen::Index>(i)))}});
    xml.writeEndElement();
    writeEmpty(xml, "RegressionTable", {{"intercept", QStringLiteral("0")}, {"targetCategory", QStringLiteral("0")}});
}

void writeModel(QXmlStreamWriter& xml, const TrainedModel& model, const QStringList& columns)
{
    begin(xml, "RegressionModel",
          {{"modelName", model.modelId},
           {"functionName", QStringLiteral("classification")},
           {"algorithmName", QStringLiteral("logistic regression")},
           {"normalizationMethod", QStringLiteral("logit")}});
    writeSchema(xml, columns);
    writeTransformations(xml, model);
    writeTables(xml, model);
    xml.writeEndElement();
}

} // namespace

Result<QByteArray> toPmml(const TrainedModel& model)
{
    if (Result<void> valid = validateModel(model); !valid.ok())
        return valid.error();
    for (const ModelTerm& term : model.terms) {
        if (Result<void> valid = formula::validate(term.formula); !valid.ok())
            return valid.error();
    }
    const QStringList columns = usedColumns(model);
    QByteArray document;
    QXmlStreamWriter xml(&document);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    begin(xml, "PMML", {{"xmlns", QStringLiteral("http://www.dmg.org/PMML-4_4")}, {"version", QStringLiteral("4.4")}});
    writeHeader(xml, model);
    writeDictionary(xml, columns);
    writeModel(xml, model, columns);
    xml.writeEndDocument();
    return document;
}

} // namespace churnlens::model
