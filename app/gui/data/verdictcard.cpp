// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/verdictcard.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/iconlabel.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace churnlens::gui {

using quality::Level;

namespace {

QString wordOf(Level level)
{
    switch (level) {
    case Level::Enough:
        return VerdictCard::tr("Enough");
    case Level::Thin:
        return VerdictCard::tr("Thin");
    case Level::NotEnough:
        break;
    }
    return VerdictCard::tr("Not enough");
}

QString iconOf(Level level)
{
    switch (level) {
    case Level::Enough:
        return QStringLiteral("check");
    case Level::Thin:
        return QStringLiteral("warning");
    case Level::NotEnough:
        break;
    }
    return QStringLiteral("error");
}

} // namespace

VerdictCard::VerdictCard(QWidget* parent)
    : Card(tr("Do the data suffice to train a model?"), parent)
    , m_word(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_checks(new QGridLayout)
{
    m_word->setFont(fontFor(TextRole::PageTitle, QApplication::font()));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_checks->setHorizontalSpacing(kSpace2);
    m_checks->setVerticalSpacing(kSpace1);
    m_checks->setColumnStretch(1, 1);
    auto* const row = new QHBoxLayout;
    row->setSpacing(kSpace3);
    row->addWidget(m_word);
    row->addWidget(m_sentence, 1);
    body()->addLayout(row);
    body()->addLayout(m_checks);
}

QString VerdictCard::word() const
{
    return wordOf(m_level);
}

void VerdictCard::setVerdict(const quality::Verdict& verdict)
{
    m_level = verdict.level;
    m_sentence->setText(verdict.sentence);
    setCaption(verdict.testDate.isValid() ? tr("A model would be trained as of %1 and tested as of %2.")
                                                .arg(dateText(verdict.trainingDate), dateText(verdict.testDate))
                                          : QString());
    while (QLayoutItem* const item = m_checks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const quality::Check& check : verdict.checks) {
        auto* const mark = new IconLabel(kIconSize, false, this);
        mark->setIcon(iconOf(check.level), wordOf(check.level));
        auto* const sentence = new QLabel(check.sentence, this);
        sentence->setWordWrap(true);
        sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_checks->addWidget(mark, row, 0, Qt::AlignTop);
        m_checks->addWidget(sentence, row++, 1);
        mark->show(); // at once, or the height of the card is reckoned without them
        sentence->show();
    }
    color();
}

/// By rich text: the palette has no role for the colours of risk.
void VerdictCard::color()
{
    const Tokens& colors = tokens(palette());
    const QColor& color = m_level == Level::Enough ? colors.low : m_level == Level::Thin ? colors.medium : colors.high;
    m_word->setText(QStringLiteral("<span style=\"color:%1\">%2</span>").arg(color.name(), word().toHtmlEscaped()));
    m_word->setAccessibleName(word());
}

void VerdictCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        color();
}

} // namespace churnlens::gui
