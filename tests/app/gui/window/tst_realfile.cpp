// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/whatifpanel.h"
#include "app/gui/customers/listexport.h"
#include "app/gui/data/factgrid.h"
#include "app/gui/data/importview.h"
#include "app/gui/data/loadresult.h"
#include "app/gui/model/modelpage.h"
#include "app/gui/model/traindialog.h"
#include "app/gui/model/trainform.h"
#include "app/gui/model/trainresult.h"
#include "app/gui/service/apicontroller.h"
#include "app/gui/service/servicepage.h"
#include "app/gui/workspace/publishedscores.h"
#include "tests/app/gui/window/tour.h"
#include "tests/support/gui/scoredworkspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QTest>

using namespace churnlens;
using namespace Qt::StringLiterals;
using gui::PageId;
using tests::ScoredWorkspace;
using tests::Tour;

/// Online Retail II in the window (CHURNLENS_REAL_DATA, CHURNLENS_REFERENCE), from the dropped file to the exported
/// list: loaded, scored, filtered, sorted, explained, trained again, served and written, the same numbers everywhere.
class TestRealFile : public QObject
{
    Q_OBJECT

    static constexpr int kPatienceMs = 240'000; ///< of a load or a training beside other work

    QString m_file;
    QJsonObject m_counts;
    std::unique_ptr<ScoredWorkspace> m_empty;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<gui::WindowApplication> m_application;
    std::unique_ptr<Tour> m_tour;

    gui::Page& page(PageId id) { return m_tour->window().pages().page(id); }
    std::shared_ptr<const population::Population> population()
    {
        return m_application->workspace().scores().population();
    }
    qint64 count(const char* key) { return m_counts[QLatin1StringView(key)].toInteger(); }
    QJsonObject answer(const QString& path)
    {
        auto& service = static_cast<gui::ServicePage&>(page(PageId::Service));
        QNetworkAccessManager network;
        const QUrl url = service.controller().url().resolved(QUrl(path));
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
        m_tour->await([&reply] { return reply->isFinished(); });
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void loadsTheFile();
    void scoresEveryCustomer();
    void filtersAndSorts();
    void explainsACustomer();
    void trainsInTheWindow();
    void theApiSaysTheSame();
    void theExportSaysTheSame();
    void changesThemeLanguageAndSize();
};

void TestRealFile::initTestCase()
{
    m_file = qEnvironmentVariable("CHURNLENS_REAL_DATA");
    if (m_file.isEmpty())
        QSKIP("CHURNLENS_REAL_DATA is not set: the real data are not here, nothing was compared.");
    QFile reference(qEnvironmentVariable("CHURNLENS_REFERENCE"));
    QVERIFY2(reference.open(QIODevice::ReadOnly), "CHURNLENS_REFERENCE must name the reference values");
    m_counts = QJsonDocument::fromJson(reference.readAll())[u"counts"_s].toObject();
    m_empty = std::make_unique<ScoredWorkspace>(0);
    m_settings = std::make_unique<QSettings>(m_empty->files().path(u"real.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"service/port"_s, 0);
    gui::WindowOptions options;
    options.database = m_empty->choice();
    options.isDatabaseGiven = true;
    m_application = std::make_unique<gui::WindowApplication>(*qApp, *m_settings, options);
    m_application->start();
    m_tour = std::make_unique<Tour>(*m_application);
    m_tour->await([this] { return m_application->tasks().isIdle(); });
}

void TestRealFile::cleanupTestCase()
{
    if (m_tour)
        qInfo().noquote() << u"longest time away from the event loop\n"_s + m_tour->report();
    m_tour.reset();
    m_application.reset();
    m_settings.reset();
    m_empty.reset();
}

void TestRealFile::loadsTheFile()
{
    m_tour->step(
        u"offer the file"_s, [this] { m_tour->window().offerFiles({m_file}); }, kPatienceMs);
    auto* const import = page(PageId::Data).findChild<gui::ImportView*>();
    QVERIFY(import && import->isVisible());
    const auto buttons = import->findChildren<QPushButton*>();
    const auto load = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->property("primary").toBool() && button->isVisible();
    });
    QVERIFY(load != buttons.end());
    QVERIFY((*load)->isEnabled());
    m_tour->step(
        u"load, train and score"_s, [load] { (*load)->click(); }, kPatienceMs);
    auto* const result = page(PageId::Data).findChild<gui::LoadResult*>();
    QVERIFY(result && result->isVisible());
    const gui::FactGrid& facts = *result->findChildren<gui::FactGrid*>().front();
    const QLocale locale;
    QCOMPARE(facts.value(u"Read"_s), locale.toString(count("csv_rows")));
    QCOMPARE(facts.value(u"Repeated"_s), locale.toString(count("duplicate_rows")));
    QCOMPARE(facts.value(u"Without a customer"_s), locale.toString(count("without_customer")));
}

void TestRealFile::scoresEveryCustomer()
{
    m_tour->step(
        u"overview"_s, [this] { m_tour->window().showPage(PageId::Overview); }, kPatienceMs);
    QVERIFY(population());
    QCOMPARE(qint64(population()->size()), count("customers"));
    QCOMPARE(m_application->workspace().scores().run()->asOf, QDate(2011, 12, 10));
}

void TestRealFile::filtersAndSorts()
{
    m_tour->step(u"customers"_s, [this] { m_tour->window().showPage(PageId::Customers); });
    population::PopulationFilter filter;
    filter.buckets = {u"High"_s};
    m_tour->step(u"filter"_s, [&] { m_tour->customers().setFilter(filter); });
    QCOMPARE(qint64(m_tour->table().model()->rowCount()), qint64(population()->select(filter, {}).size()));
    m_tour->step(u"no filter"_s, [&] { m_tour->customers().setFilter({}); });
    for (int column = 0; column < m_tour->table().model()->columnCount(); ++column)
        m_tour->step(u"sort by column %1"_s.arg(column),
                     [&] { m_tour->table().sortByColumn(column, Qt::DescendingOrder); });
    QCOMPARE(qint64(m_tour->table().model()->rowCount()), count("customers"));
}

void TestRealFile::explainsACustomer()
{
    for (const QString& id : {u"12346"_s, u"14911"_s, u"18102"_s}) {
        m_tour->step(u"select customer"_s, [&] { m_tour->customers().selectCustomer(id); });
        m_tour->await([&] { return m_tour->pane().shown() && m_tour->pane().customerId() == id; });
    }
    auto* const whatIf = m_tour->pane().findChild<gui::WhatIfPanel*>();
    QVERIFY(whatIf);
    const QString before = whatIf->resultText();
    m_tour->step(u"what if an order came"_s, [whatIf] { whatIf->findChild<QCheckBox*>()->click(); });
    QVERIFY(whatIf->resultText() != before);
}

void TestRealFile::trainsInTheWindow()
{
    m_tour->step(u"model"_s, [this] { m_tour->window().showPage(PageId::Model); });
    auto& model = static_cast<gui::ModelPage&>(page(PageId::Model));
    const QString before = model.shownModel();
    m_tour->step(u"train dialog"_s, [&model] { model.openTraining(); });
    gui::TrainDialog& dialog = model.trainDialog();
    QTRY_VERIFY(dialog.form().isValid());
    dialog.form().setAsOf(QDate(2011, 11, 1));
    QVERIFY2(dialog.form().isValid(), qPrintable(dialog.form().problem()));
    m_tour->step(
        u"train"_s, [&dialog] { dialog.start(); }, kPatienceMs);
    QCOMPARE(dialog.step(), gui::TrainDialog::Step::Result);
    QVERIFY2(dialog.result().outcome() == gui::TrainResult::Outcome::Published, qPrintable(dialog.result().words()));
    dialog.reject();
    m_tour->await([this] { return m_application->tasks().isIdle(); }, kPatienceMs);
    QVERIFY(model.shownModel() != before);
    QCOMPARE(m_application->workspace().scores().run()->asOf, QDate(2011, 11, 1));
}

void TestRealFile::theApiSaysTheSame()
{
    m_tour->window().showPage(PageId::Service);
    auto& service = static_cast<gui::ServicePage&>(page(PageId::Service));
    m_tour->step(u"start the API"_s, [this] { m_tour->window().startService(); });
    m_tour->await([&service] { return service.isRunning(); });
    const auto here = population();
    for (quint32 row = 0; row < here->size(); row += here->size() / 20) {
        const population::Customer customer = here->at(row);
        const QJsonObject there = answer(u"/api/v1/customers/"_s + customer.customerId);
        QCOMPARE(there[u"churn_probability"_s].toDouble(), customer.probability);
        QCOMPARE(there[u"rank"_s].toInteger(), qint64(customer.rank));
    }
    m_tour->step(u"stop the API"_s, [&service] { service.controller().stop(); });
    m_tour->await([&service] { return !service.isRunning(); });
}

void TestRealFile::theExportSaysTheSame()
{
    m_tour->window().showPage(PageId::Customers);
    auto* const exporter = m_tour->customers().findChild<gui::ListExport*>();
    QVERIFY(exporter);
    const QString path = m_empty->files().path(u"list.csv"_s);
    m_tour->step(u"export"_s, [&] { exporter->write(gui::ExportScope::List, gui::ExportFormat::Csv, path); });
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
    const QStringList header = QString::fromUtf8(file.readLine()).trimmed().remove(u'"').split(u',');
    const qsizetype id = header.indexOf(u"customer_id"_s);
    const qsizetype probability = header.indexOf(u"churn_probability"_s);
    QVERIFY2(id >= 0 && probability >= 0, qPrintable(header.join(u'|')));
    QHash<QString, double> written;
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).remove(u'"').split(u',');
        written.insert(cells.at(id), cells.at(probability).toDouble());
    }
    const auto here = population();
    QCOMPARE(written.size(), qsizetype(here->size()));
    for (quint32 row = 0; row < here->size(); ++row)
        QCOMPARE(written.value(here->at(row).customerId), here->at(row).probability);
}

void TestRealFile::changesThemeLanguageAndSize()
{
    m_tour->step(u"dark"_s, [&] { m_application->preferences().setTheme(gui::ThemeChoice::Dark); });
    m_tour->step(u"light"_s, [&] { m_application->preferences().setTheme(gui::ThemeChoice::Light); });
    m_tour->step(u"German"_s, [&] { m_application->preferences().setLanguage(u"de"_s); });
    QTRY_COMPARE(m_tour->window().windowTitle(), u"Kunden – Churnlens"_s);
    QTRY_COMPARE(qint64(m_tour->table().model()->rowCount()), qint64(population()->size()));
    m_tour->step(u"English"_s, [&] { m_application->preferences().setLanguage(u"en"_s); });
    QTRY_COMPARE(m_tour->window().windowTitle(), u"Customers – Churnlens"_s);
    for (const QSize size : {QSize(1024, 640), QSize(2560, 1440), QSize(1440, 900)}) {
        m_tour->step(u"at %1"_s.arg(size.width()), [&] { m_tour->window().resize(size); });
        QCOMPARE(m_tour->window().size(), size);
    }
    QVERIFY(m_tour->window().close());
}

QTEST_MAIN(TestRealFile)
#include "tst_realfile.moc"
