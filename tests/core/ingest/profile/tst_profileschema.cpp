// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// docs/source-profile.schema.json, by which editors check profiles, must say what profileFromJson() does.
#include "core/ingest/profile/profilejson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace churnlens;
using namespace churnlens::ingest;

namespace {

const QString kNoKey = QStringLiteral("no_such_key");

QJsonObject readSchema()
{
    QFile file(qEnvironmentVariable("CHURNLENS_SOURCE_DIR") + QStringLiteral("/docs/source-profile.schema.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// A profile with nothing that need not be there.
QJsonObject smallestProfile()
{
    const QJsonObject columns{{QStringLiteral("invoiced_at"), QStringLiteral("date")},
                              {QStringLiteral("unit_price"), QStringLiteral("price")},
                              {QStringLiteral("customer_id"), QStringLiteral("customer")}};
    return {{QStringLiteral("schema"), kProfileSchema}, {QStringLiteral("columns"), columns}};
}

/// What profileFromJson() says about a profile; empty when it takes it.
QString complaint(const QJsonObject& profile)
{
    const Result<SourceProfile> read = profileFromJson(QJsonDocument(profile).toJson(), QStringLiteral("p.json"));
    return read.ok() ? QString() : read.error().message;
}

/// The smallest profile with one more key at its top or in one of its objects.
QJsonObject profileWith(const QString& object, const QString& key, const QJsonValue& value)
{
    QJsonObject profile = smallestProfile();
    if (object.isEmpty()) {
        profile[key] = value;
    } else {
        QJsonObject inner = profile[object].toObject();
        inner[key] = value;
        profile[object] = inner;
    }
    return profile;
}

/// The list at the end of a complaint: "... known: a, b."
QStringList listAfter(const QString& message, const QString& words)
{
    const qsizetype at = message.indexOf(words);
    return at < 0 ? QStringList() : message.mid(at + words.size()).chopped(1).split(QStringLiteral(", "));
}

} // namespace

class TestProfileSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!m_schema.isEmpty(), "docs/source-profile.schema.json cannot be read"); }

    void keys_data()
    {
        QTest::addColumn<QString>("object");
        QTest::newRow("top") << QString();
        QTest::newRow("columns") << QStringLiteral("columns");
        QTest::newRow("cancellation") << QStringLiteral("cancellation");
    }
    void keys()
    {
        QFETCH(QString, object);
        const QString refused = complaint(profileWith(object, kNoKey, QStringLiteral("x")));
        QCOMPARE(sorted(listAfter(refused, QStringLiteral("known: "))), properties(object).keys());
        QCOMPARE(part(object)[QStringLiteral("additionalProperties")], QJsonValue(false));
    }

    void rolesAreColumns()
    {
        QStringList roles;
        for (const ColumnRole role : allRoles())
            roles.append(roleName(role));
        QCOMPARE(properties(QStringLiteral("columns")).keys(), sorted(roles));
        for (const QString& role : roles) {
            for (const QJsonValue& column : {QJsonValue(QStringLiteral("a")), QJsonValue(1), QJsonValue(QJsonArray{1})})
                QCOMPARE(complaint(profileWith(QStringLiteral("columns"), role, column)), QString());
        }
    }

    void examplesAreTaken_data()
    {
        QTest::addColumn<QString>("object");
        QTest::newRow("top") << QString();
        QTest::newRow("cancellation") << QStringLiteral("cancellation");
    }
    void examplesAreTaken()
    {
        QFETCH(QString, object);
        const QJsonObject described = properties(object);
        for (auto it = described.begin(); it != described.end(); ++it) {
            const QJsonObject property = it->toObject();
            QJsonArray values = property[QStringLiteral("examples")].toArray();
            QVERIFY2(!values.isEmpty(), qPrintable(it.key()));
            if (property.contains(QStringLiteral("default")))
                values.append(property[QStringLiteral("default")]);
            for (const QJsonValue& value : values)
                QCOMPARE(complaint(profileWith(object, it.key(), value)), QString());
        }
    }

    void wordsAreThoseOfTheProgram()
    {
        const QJsonObject described = properties({});
        int lists = 0;
        for (auto it = described.begin(); it != described.end(); ++it) {
            const QJsonArray words = (*it)[QStringLiteral("enum")].toArray();
            if (words.isEmpty())
                continue;
            QStringList wanted = listAfter(complaint(profileWith({}, it.key(), QStringLiteral("no such word"))),
                                           QStringLiteral("must be one of: "));
            if (it.key() == QStringLiteral("delimiter")) // one of the words is a comma
                wanted = {QStringLiteral("auto"), QStringLiteral(","), QStringLiteral(";"), QStringLiteral("\t"),
                          QStringLiteral("|")};
            if (it.key() == QStringLiteral("decimal_mark"))
                wanted = {QStringLiteral("auto"), QStringLiteral("."), QStringLiteral(",")};
            wanted.append(QString()); // as "auto"
            QCOMPARE(words, QJsonArray::fromStringList(wanted));
            ++lists;
        }
        QCOMPARE(lists, 5);
    }

    void whatIsWrittenIsDescribed()
    {
        std::vector<SourceProfile> profiles = SourceProfile::shipped();
        const Result<SourceProfile> smallest =
            profileFromJson(QJsonDocument(smallestProfile()).toJson(), QStringLiteral("p.json"));
        QVERIFY(smallest.ok());
        profiles.push_back(*smallest);
        for (const SourceProfile& profile : profiles) {
            const QJsonObject written = profileToJson(profile);
            for (const QString& object : {QString(), QStringLiteral("columns"), QStringLiteral("cancellation")}) {
                const QJsonObject inner = object.isEmpty() ? written : written[object].toObject();
                for (const QString& key : inner.keys())
                    QVERIFY2(properties(object).contains(key), qPrintable(object + u'.' + key));
            }
        }
    }

    void requiredIsRequired()
    {
        for (const QString& object : {QString(), QStringLiteral("columns")}) {
            const QJsonArray required = part(object)[QStringLiteral("required")].toArray();
            QCOMPARE(required.size(), 2);
            for (const QJsonValue& key : required) {
                QJsonObject profile = smallestProfile();
                QJsonObject inner = object.isEmpty() ? profile : profile[object].toObject();
                inner.remove(key.toString());
                profile = object.isEmpty() ? inner : profileWith({}, object, inner);
                QVERIFY2(!complaint(profile).isEmpty(), qPrintable(key.toString()));
            }
        }
    }

private:
    /// The schema of the whole, or of one of its objects.
    [[nodiscard]] QJsonObject part(const QString& object) const
    {
        const QJsonObject top = m_schema[QStringLiteral("properties")].toObject();
        return object.isEmpty() ? m_schema : top[object].toObject();
    }
    [[nodiscard]] QJsonObject properties(const QString& object) const
    {
        return part(object)[QStringLiteral("properties")].toObject();
    }

    const QJsonObject m_schema = readSchema();
};

QTEST_GUILESS_MAIN(TestProfileSchema)
#include "tst_profileschema.moc"
