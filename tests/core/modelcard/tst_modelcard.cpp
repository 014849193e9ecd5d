// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelcard/modelcard.h"

#include "core/training/evaluationjson.h"
#include "tests/core/training/shop.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::training;

/// The card of a model that was really trained, and of models that lack what it would show.
class TestModelCard : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<TrainingResult> m_trained;

    [[nodiscard]] model::TrainedModel complete() const
    {
        model::TrainedModel model = m_trained->model;
        model.metadata = {{u"test_as_of"_s, u"2011-09-11"_s},
                          {u"program_version"_s, u"9.8.7"_s},
                          {u"data_fingerprint"_s, u"0123456789abcdef"_s},
                          {u"metrics"_s, metricsJson(m_trained->test())},
                          {u"baselines"_s, baselinesJson(m_trained->test())},
                          {u"beats_baselines"_s, m_trained->test().all.beatsBaselines()},
                          {u"evaluation"_s, evaluationJson(*m_trained)}};
        return model;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto examples = shop::examples({}, m_folder);
        Result<TrainingResult> trained = train(*examples,
                                               {*recipeOf(features::kBehaviouralSet, 90),
                                                shop::lastDate(),
                                                {shop::lastDate() - std::chrono::days(60)},
                                                shop::lastDate() + std::chrono::days(90),
                                                {}},
                                               {});
        QVERIFY(trained.ok());
        m_trained = std::move(trained).value();
    }

    void showsTheModelAndItsFigures()
    {
        const QString page = QString::fromUtf8(modelcard::toHtml(complete()));
        const evaluation::Metrics& test = m_trained->test().all.model;
        for (const QString& text : {m_trained->model.modelId, u"9.8.7"_s, QString::number(test.auc.auc, 'f', 3),
                                    QString::number(test.auc.low, 'f', 3), QString::number(test.brier, 'f', 3),
                                    u"BG/NBD"_s, u"Recency and rhythm"_s, u"active_days_90"_s})
            QVERIFY2(page.contains(text), qPrintable(text));
        QVERIFY(page.count(u"<svg") >= 4);
        for (const model::ModelTerm& term : m_trained->model.terms)
            QVERIFY2(page.contains(term.label.toHtmlEscaped()) || page.contains(term.name), qPrintable(term.name));
    }

    void needsNothingElse()
    {
        const QString page = QString::fromUtf8(modelcard::toHtml(complete()));
        QVERIFY(!page.contains(u"<script"));
        QVERIFY(!page.contains(QRegularExpression(u"(src|href)=\"(?!#|data:)"_s)));
        QVERIFY(!page.contains(QRegularExpression(u"\\bnan\\b"_s, QRegularExpression::CaseInsensitiveOption)));
        QVERIFY(!page.contains(u"{{"));
    }

    void hostileTextsAreEscaped()
    {
        model::TrainedModel model = complete();
        model.terms[0].label = u"<script>alert(1)</script>"_s;
        model.metadata[u"data_fingerprint"_s] = u"<img src=x>"_s;
        const QString page = QString::fromUtf8(modelcard::toHtml(model));
        QVERIFY(!page.contains(u"<script>alert"));
        QVERIFY(!page.contains(u"<img src=x>"));
    }

    void whatIsMissingIsLeftOut()
    {
        const model::TrainedModel whole = complete();
        for (const QString& key : whole.metadata.keys()) {
            model::TrainedModel model = whole;
            model.metadata.remove(key);
            QVERIFY(modelcard::toHtml(model).contains(whole.modelId.toUtf8()));
            model.metadata[key] = 7; // of another kind
            QVERIFY(modelcard::toHtml(model).contains(whole.modelId.toUtf8()));
        }
        model::TrainedModel bare = whole;
        bare.metadata = {};
        bare.covariance.resize(0, 0);
        bare.profile = {};
        const QString page = QString::fromUtf8(modelcard::toHtml(bare));
        QVERIFY(page.contains(bare.modelId));
        QVERIFY(page.size() < QString::fromUtf8(modelcard::toHtml(whole)).size());
    }
};

QTEST_GUILESS_MAIN(TestModelCard)
#include "tst_modelcard.moc"
