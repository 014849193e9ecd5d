// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/export/modelfile.h"

#include "core/model/export/jsonfile.h"
#include "core/model/export/pmmlfile.h"
#include "core/model/export/sqlfile.h"
#include "core/model/modeljson.h"
#include "core/model/modelsql.h"
#include "core/model/termjson.h"
#include "tests/core/model/samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::model;

namespace {

TrainedModel sample()
{
    TrainedModel model = samples::model();
    model.scaler = model.scaler.withLimit(6);
    return model;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every key of the object is described, and every required one is there; and so in what it holds. Types and values are
/// for a validator (python3 -m jsonschema); this finds what the schema has forgotten.
QStringList undescribed(const QJsonValue& value, const QJsonObject& schema, const QJsonObject& definitions,
                        const QString& at)
{
    const QString reference = schema.value(u"$ref"_s).toString();
    if (!reference.isEmpty()) {
        const QString name = reference.section(u'/', -1);
        // A formula nests freely; expressionjson.h has its tests.
        return name == u"formula" ? QStringList()
                                  : undescribed(value, definitions.value(name).toObject(), definitions, at);
    }
    QStringList found;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue& item : array)
            found += undescribed(item, schema.value(u"items"_s).toObject(), definitions, at + u"[]"_s);
    }
    if (!value.isObject())
        return found;
    const QJsonObject object = value.toObject();
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = at + u'.' + it.key();
        if (!properties.contains(it.key()))
            found.append(key);
        else
            found += undescribed(it.value(), properties.value(it.key()).toObject(), definitions, key);
    }
    const QJsonArray required = schema.value(u"required"_s).toArray();
    for (const QJsonValue& key : required) {
        if (!object.contains(key.toString()))
            found.append(QStringLiteral("missing %1.%2").arg(at, key.toString()));
    }
    return found;
}

} // namespace

class TestModelFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndingDecides()
    {
        const QTemporaryDir folder;
        const TrainedModel model = sample();
        const auto written = [&](const QString& name) {
            const Result<void> done = writeModelFile(model, folder.filePath(name));
            return done.ok() ? contentOf(folder.filePath(name)) : QByteArray();
        };
        QCOMPARE(written(u"m.sql"_s), toSqlFile(model).value());
        QCOMPARE(written(u"m.JSON"_s), toJsonFile(model).value());
        QCOMPARE(written(u"m.x.pmml"_s), toPmml(model).value());
        for (const QString& name : {u"m"_s, u"m.xml"_s, u"sql"_s, u"m.sql.gz"_s}) {
            const Result<void> refused = writeModelFile(model, folder.filePath(name));
            QCOMPARE(refused.error().code, ErrorCode::Usage);
            QVERIFY(!QFile::exists(folder.filePath(name)));
        }
        QCOMPARE(writeModelFile(model, folder.filePath(u"none/m.sql"_s)).error().code, ErrorCode::Io);
    }

    void sqlIsCommentsAndOneStatement()
    {
        TrainedModel model = sample();
        model.terms[0].label = u"days\n; DROP TABLE x"_s;
        QStringList lines = QString::fromUtf8(toSqlFile(model).value()).split(u'\n');
        QStringList statement;
        for (const QString& line : lines) {
            if (!line.startsWith(u"--"))
                statement.append(line);
        }
        QCOMPARE(statement.join(u'\n'),
                 QStringLiteral("SELECT customer_key, as_of,\n       %1 AS churn_probability\nFROM "
                                "mart.customer_feature;\n")
                     .arg(probabilitySql(model).value()));
        QVERIFY(lines.contains(u"--   recency_days (days ; DROP TABLE x): weight 0.8663553328463912"_s));
    }

    void jsonReadsBackBitByBit()
    {
        const TrainedModel model = sample();
        const QJsonObject document = QJsonDocument::fromJson(toJsonFile(model).value()).object();
        QCOMPARE(document[u"schema"_s].toString(), u"churnlens.model-document/1"_s);
        ArtifactJson artifact = toJson(model);
        artifact.model = document[u"model"_s].toObject();
        artifact.scaler = document[u"scaler"_s].toObject();
        const TrainedModel read = fromJson(artifact).value();
        QCOMPARE(read.intercept, model.intercept);
        QVERIFY(read.coefficients == model.coefficients);
        QVERIFY(read.scaler.deviations() == model.scaler.deviations());
    }

    void theSchemaDescribesTheJson()
    {
        const QJsonObject schema = QJsonDocument::fromJson(contentOf(qEnvironmentVariable("CHURNLENS_SOURCE_DIR")
                                                                     + QStringLiteral("/docs/model.schema.json")))
                                       .object();
        QVERIFY(!schema.isEmpty());
        TrainedModel model = sample();
        model.covariance = Eigen::MatrixXd::Identity(3, 3);
        model.profile = {10,
                         {{u"monetary"_s, 1, 0, 9, 8, {2, 3}, {0.2, 0.3, 0.5}}},
                         {u"churn_probability"_s, 1, 0, 9, 8, {2}, {0.5, 0.5}}};
        const QJsonObject document = QJsonDocument::fromJson(toJsonFile(model).value()).object();
        QCOMPARE(undescribed(document, schema, schema[u"$defs"_s].toObject(), QString()), QStringList());
    }
};

QTEST_APPLESS_MAIN(TestModelFile)
#include "tst_modelfile.moc"
