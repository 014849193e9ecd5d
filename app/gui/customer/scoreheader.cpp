// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/scoreheader.h"

#include "app/gui/customer/explanationtext.h"
#include "app/gui/customer/flowlayout.h"
#include "app/gui/customer/intervalwhisker.h"
#include "app/gui/customer/tint.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

QLabel* label(QWidget* parent, TextRole role, bool muted)
{
    auto* const label = new QLabel(parent);
    label->setFont(fontFor(role, QApplication::font()));
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (muted)
        label->setProperty("role", QStringLiteral("muted"));
    return label;
}

/// A word in a rounded frame.
class Chip : public QLabel
{
public:
    explicit Chip(QWidget* parent)
        : QLabel(parent)
    {
        setFont(fontFor(TextRole::Caption, QApplication::font()));
        setTextFormat(Qt::PlainText);
        setContentsMargins(kSpace2, kSpace1 / 2, kSpace2, kSpace1 / 2);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        const Tokens& colors = tokens(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.border, 1));
        painter.setBrush(colors.background);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

ScoreHeader::ScoreHeader(QWidget* parent)
    : QFrame(parent)
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Score"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
    layout->setSpacing(kSpace1);
    layout->addLayout(buildIdentity());
    layout->addLayout(buildScore());
    m_rank = label(this, TextRole::Body, false);
    m_rank->setWordWrap(true);
    m_value = label(this, TextRole::Body, false);
    m_value->setToolTip(tr("Spend of the last 365 days before the as-of date: what is lost if the customer leaves."));
    m_chips = new QWidget(this);
    new FlowLayout(kSpace1, m_chips);
    m_definition = label(this, TextRole::Caption, true);
    m_definition->setWordWrap(true);
    layout->addWidget(m_rank);
    layout->addWidget(m_value);
    layout->addWidget(m_chips);
    layout->addWidget(m_definition);
}

QLayout* ScoreHeader::buildIdentity()
{
    m_id = label(this, TextRole::PageTitle, false);
    m_country = label(this, TextRole::Body, true);
    m_country->setContentsMargins(0, 0, 0, kSpace1 / 2 + 1); // onto the base line of the larger id
    m_copy = new QToolButton(this);
    m_copy->setProperty("flat", true);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setText(tr("Copy explanation"));
    m_copy->setAccessibleName(tr("Copy explanation"));
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copy->setToolTip(tr("Copy explanation: the score and its reasons as text (Ctrl+Shift+C)"));
    connect(m_copy, &QToolButton::clicked, this, &ScoreHeader::copyRequested);
    auto* const line = new QHBoxLayout;
    line->setSpacing(kSpace2);
    line->addWidget(m_id);
    line->addWidget(m_country, 1, Qt::AlignBottom);
    line->addWidget(m_copy);
    return line;
}

QLayout* ScoreHeader::buildScore()
{
    m_probability = label(this, TextRole::Figure, false);
    m_probability->setToolTip(tr("Probability that the customer churns, by the model."));
    m_bucketWord = label(this, TextRole::CardTitle, false);
    m_whisker = new IntervalWhisker(this);
    auto* const line = new QHBoxLayout;
    line->setSpacing(kSpace2);
    line->addWidget(m_probability, 0, Qt::AlignVCenter);
    line->addWidget(m_bucketWord, 0, Qt::AlignVCenter);
    line->addSpacing(kSpace2);
    line->addWidget(m_whisker, 1);
    return line;
}

void ScoreHeader::present(const dossier::Dossier& dossier)
{
    const scoring::CustomerExplanation& score = dossier.score;
    m_bucket = score.bucket;
    m_id->setText(score.customerId);
    m_id->setAccessibleName(tr("Customer %1").arg(score.customerId));
    m_country->setText(score.country);
    m_country->setVisible(!score.country.isEmpty());
    m_probability->setText(percentText(score.probability));
    m_bucketWord->setText(bucketText(score.bucket));
    m_bucketWord->setToolTip(bucketRuleText(dossier.capacity, dossier.mediumFrom, dossier.highFrom));
    m_whisker->setThresholds(dossier.mediumFrom, dossier.highFrom);
    m_whisker->setScore(score.probability, score.low, score.high, score.bucket);
    m_rank->setText(
        tr("%1 (rank %2 of %3)").arg(rankSentence(score), countText(score.rank), countText(score.customers)));
    m_value->setText(tr("Value at risk: %1").arg(moneyText(score.valueAtRisk)));
    m_definition->setText(churnDefinition(score.horizonDays, score.run.asOf));
    showChips(score);
    tint();
}

void ScoreHeader::showChips(const scoring::CustomerExplanation& score)
{
    QStringList texts;
    QStringList meanings;
    if (!score.isActive) {
        texts << tr("Lapsed");
        meanings << tr("No order within the active window before the as-of date. Lapsed customers are scored, and left "
                       "out of the at-risk lists.");
    }
    for (const QString& flag : score.flags) {
        texts << flagText(flag);
        meanings << flagMeaning(flag);
    }
    while (m_chipLabels.size() < texts.size()) {
        auto* const chip = new Chip(m_chips);
        m_chips->layout()->addWidget(chip);
        m_chipLabels.append(chip);
    }
    for (qsizetype i = 0; i < m_chipLabels.size(); ++i) {
        m_chipLabels[i]->setVisible(i < texts.size());
        if (i >= texts.size())
            continue;
        m_chipLabels[i]->setText(texts[i]);
        m_chipLabels[i]->setToolTip(meanings[i]);
        m_chipLabels[i]->setAccessibleDescription(meanings[i]);
    }
    m_chips->setVisible(!texts.isEmpty());
}

void ScoreHeader::tint()
{
    const QColor color = bucketColor(tokens(palette()), m_bucket);
    tintLabel(m_probability, color);
    tintLabel(m_bucketWord, color);
}

void ScoreHeader::changeEvent(QEvent* event)
{
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) && !m_bucket.isEmpty())
        QMetaObject::invokeMethod(this, &ScoreHeader::tint, Qt::QueuedConnection); // after the labels' own change
    QFrame::changeEvent(event);
}

} // namespace churnlens::gui
