// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/texts/cataloguetexts.h"

#include "app/gui/format/format.h"
#include "core/features/featurecatalogue.h"
#include "core/scoring/reasonsentence.h"

#include <QDir>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace churnlens;
using namespace churnlens::gui;

namespace {

std::vector<features::Feature> allFeatures()
{
    std::vector<features::Feature> all = features::baselineSet().features;
    const std::vector<features::Feature> other = features::behaviouralSet({}, 90).features;
    all.insert(all.end(), other.begin(), other.end());
    return all;
}

/// A reason with the same value at every place.
Phrase reasonOf(const QString& pattern, double value)
{
    Phrase reason{pattern, {}};
    for (const QString& place : placesOf(pattern)) {
        const int column = features::columnIndex(QString(place).remove(u'~'));
        reason.values.push_back({place, value, features::columns().at(static_cast<size_t>(column)).unit});
    }
    return reason;
}

/// Gives one sentence in another language.
class OneTranslation : public QTranslator
{
public:
    OneTranslation(const char* english, const char* other)
        : m_english(english)
        , m_other(QString::fromUtf8(other))
    {
        QCoreApplication::installTranslator(this);
    }
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override
    {
        return m_english == text ? m_other : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    QByteArray m_english;
    QString m_other;
};

} // namespace

class TestCatalogueTexts : public QObject
{
    Q_OBJECT

    static void comparePlaces(const QString& source, const QString& translation)
    {
        QStringList places = placesOf(source);
        QStringList translated = placesOf(translation);
        places.sort();
        translated.sort();
        QVERIFY2(places == translated || translation.isEmpty(), qPrintable(source));
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        setCurrencySign({});
    }

    /// A new feature cannot be forgotten here.
    void everyTextOfTheCatalogueIsKnown()
    {
        const QStringList known = catalogueTexts();
        QSet<QString> used{scoring::kPlainReason};
        for (const features::Column& column : features::columns())
            used << column.label << column.unit;
        for (const features::Feature& feature : allFeatures()) {
            used << feature.label << feature.unit << feature.group << feature.sentence;
            if (!feature.firstOrderSentence.isEmpty())
                used << feature.firstOrderSentence;
        }
        for (const QString& text : std::as_const(used))
            QVERIFY2(known.contains(text), qPrintable(text));
        for (const QString& text : known)
            QVERIFY2(used.contains(text), qPrintable(text));
        QCOMPARE(QSet<QString>(known.begin(), known.end()).size(), known.size());
    }

    void englishReasonsAreThoseOfTheApi()
    {
        for (const features::Feature& feature : allFeatures()) {
            for (const QString& pattern : {feature.sentence, feature.firstOrderSentence}) {
                for (const double value : {0.0, 1.0, 2.5, 1234.5678}) {
                    const Phrase reason = reasonOf(pattern, value);
                    QCOMPARE(reasonSentence(reason), scoring::reasonText(reason));
                }
            }
        }
        const Phrase unknown{QStringLiteral("Silent for {recency_days} days"), {}};
        QCOMPARE(reasonSentence(unknown), QStringLiteral("Silent for unknown days"));
    }

    void amountsAreInTheUsersCurrency()
    {
        setCurrencySign(QStringLiteral("kr"));
        const QString pattern = QStringLiteral("Spent {monetary} so far (typical: {~monetary})");
        QCOMPARE(reasonSentence(reasonOf(pattern, 1234.4)), QStringLiteral("Spent kr1,234 so far (typical: kr1,234)"));
        const Phrase plain{scoring::kPlainReason,
                           {{QStringLiteral("label"), QStringLiteral("spend so far"), {}},
                            {QStringLiteral("value"), 12.5, QStringLiteral("currency")},
                            {QStringLiteral("typical"), QVariant(), QStringLiteral("currency")}}};
        QCOMPARE(reasonSentence(plain), QStringLiteral("Spend so far: kr12.50 (typical: unknown)"));
        QCOMPARE(scoring::reasonText(plain), QStringLiteral("Spend so far: 12.50 (typical: unknown)")); // the API's
        const QString days = QStringLiteral("Last order {recency_days} days ago (typical: {~recency_days})");
        QVERIFY(!reasonSentence(reasonOf(days, 3)).contains(QStringLiteral("kr")));
    }

    void anotherLanguageHasItsOwnPluralsAndNumbers()
    {
        const OneTranslation german("Last order {recency_days} days ago (typical: {~recency_days})",
                                    "Letzte Bestellung vor {recency_days|Tag|Tagen} (typisch: {~recency_days})");
        QLocale::setDefault(QLocale(QLocale::German));
        const QString pattern = features::baselineSet().features.front().sentence;
        QCOMPARE(reasonSentence(reasonOf(pattern, 1)), QStringLiteral("Letzte Bestellung vor 1 Tag (typisch: 1)"));
        QCOMPARE(reasonSentence(reasonOf(pattern, 1234)),
                 QStringLiteral("Letzte Bestellung vor 1.234 Tagen (typisch: 1.234)"));
    }

    void labelsOfModelsWithoutSentencesAreTranslated()
    {
        const OneTranslation german("orders so far", "Bestellungen bisher");
        const Phrase reason{scoring::kPlainReason,
                            {{QStringLiteral("label"), QStringLiteral("orders so far"), {}},
                             {QStringLiteral("value"), 3.0, QStringLiteral("orders")},
                             {QStringLiteral("typical"), 7.0, QStringLiteral("orders")}}};
        QCOMPARE(reasonSentence(reason), QStringLiteral("Bestellungen bisher: 3 (typical: 7)"));
    }

    /// What a translator leaves out, nobody reads; what he adds stays unknown.
    void translationsHaveTheSamePlaces()
    {
        const QString folder = qEnvironmentVariable("CHURNLENS_SOURCE_DIR") + QStringLiteral("/resources/i18n");
        for (const QString& name : QDir(folder).entryList({QStringLiteral("*.ts")})) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QXmlStreamReader xml(&file);
            QString source;
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement)
                    continue;
                if (xml.name() == u"source")
                    source = xml.readElementText();
                else if (xml.name() == u"translation" && source.contains(u'{'))
                    comparePlaces(source, xml.readElementText(QXmlStreamReader::IncludeChildElements));
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
    }

    void columnsHaveLabels()
    {
        QCOMPARE(columnText(QStringLiteral("recency_days")), QStringLiteral("days since the last order"));
        QCOMPARE(columnText(QStringLiteral("churn_probability")), QStringLiteral("churn probability"));
        QCOMPARE(columnText(QStringLiteral("of_another_version")), QStringLiteral("of another version"));
        QCOMPARE(catalogueText(QStringLiteral("somebody's own label")), QStringLiteral("somebody's own label"));
    }
};

QTEST_GUILESS_MAIN(TestCatalogueTexts)
#include "tst_cataloguetexts.moc"
