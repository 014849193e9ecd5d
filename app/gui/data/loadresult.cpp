// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/loadresult.h"

#include "app/gui/data/factgrid.h"
#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/card.h"
#include "app/gui/widgets/notice.h"
#include "core/pipeline/batchrun.h"
#include "core/quality/meanings.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace churnlens::gui {

using pipeline::BatchReport;

namespace {

constexpr int kResultMostNotes = 6;

/// A count of lines; a link to the kept ones where there are some.
void addReasons(FactGrid& grid, const pipeline::LoadReport& load)
{
    for (auto it = load.rejectedByReason.begin(); it != load.rejectedByReason.end(); ++it)
        grid.addLink(quality::reasonMeaning(it.key()), countText(it.value()), it.key(),
                     LoadResult::tr("Show these lines"));
}

QString titleOf(const BatchReport& report)
{
    if (report.load && report.load->unchangedFiles == report.load->files.size())
        return LoadResult::tr("%n file(s) had been loaded before", nullptr, report.load->unchangedFiles);
    if (report.load)
        return LoadResult::tr("%1 lines loaded").arg(countText(report.load->rowsLoaded));
    if (!report.removed.empty())
        return LoadResult::tr("%1 removed").arg(QFileInfo(report.removed.front().fileName).fileName());
    return report.scoring ? LoadResult::tr("Scores are up to date") : LoadResult::tr("Nothing was changed");
}

QString periodText(const pipeline::LoadReport& load)
{
    const QDate first = QDate::fromString(load.first.left(10), Qt::ISODate);
    const QDate last = QDate::fromString(load.last.left(10), Qt::ISODate);
    return first.isValid() ? LoadResult::tr("%1 to %2").arg(dateText(first), dateText(last)) : QString();
}

} // namespace

LoadResult::LoadResult(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_notes(new QVBoxLayout)
    , m_loadCard(new Card(tr("Lines"), this))
    , m_load(new FactGrid(m_loadCard))
    , m_rejectedCard(new Card(tr("Rejected lines"), this))
    , m_rejected(new FactGrid(m_rejectedCard))
    , m_scoreCard(new Card(tr("Scores"), this))
    , m_scores(new FactGrid(m_scoreCard))
    , m_customers(new QPushButton(tr("Show &customers"), this))
    , m_quality(new QPushButton(tr("Show data &quality"), this))
{
    m_title->setFont(fontFor(TextRole::PageTitle, QApplication::font()));
    m_customers->setProperty("primary", true);
    m_notes->setSpacing(kSpace1);
    m_loadCard->body()->addWidget(m_load);
    m_rejectedCard->body()->addWidget(m_rejected);
    m_scoreCard->body()->addWidget(m_scores);
    auto* const cards = new QHBoxLayout;
    cards->setSpacing(kSpace3);
    for (Card* const card : {m_loadCard, m_rejectedCard, m_scoreCard}) {
        card->body()->addStretch();
        cards->addWidget(card, 1);
    }
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(kSpace2);
    buttons->addWidget(m_customers);
    buttons->addWidget(m_quality);
    buttons->addStretch();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->setSpacing(kSpace3);
    layout->addWidget(m_title);
    layout->addLayout(m_notes);
    layout->addLayout(cards);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_customers, &QPushButton::clicked, this, &LoadResult::customersRequested);
    connect(m_quality, &QPushButton::clicked, this, &LoadResult::qualityRequested);
    connect(m_rejected, &FactGrid::linkActivated, this, &LoadResult::rejectedRequested);
}

QString LoadResult::headline() const
{
    return m_title->text();
}

void LoadResult::setReport(const BatchReport& report)
{
    m_title->setText(titleOf(report));
    showNotes(report);
    showLoad(report);
    showScores(report);
    m_customers->setVisible(report.scoring.has_value());
    m_customers->setFocus();
}

void LoadResult::showNotes(const BatchReport& report)
{
    while (QLayoutItem* const item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (report.error) {
        const bool kept = report.load || !report.removed.empty();
        m_notes->addWidget(new Notice(
            Notice::Kind::Warning,
            kept ? tr("The data are changed, but the scores stay as they were: %1").arg(errorText(*report.error))
                 : errorText(*report.error),
            {}, this));
    }
    for (const pipeline::RemovalReport& removal : report.removed)
        m_notes->addWidget(new Notice(Notice::Kind::Info,
                                      tr("%1 lines were taken out, and %2 lines of earlier files stand again. To undo, "
                                         "load the file again.")
                                          .arg(countText(removal.linesRemoved), countText(removal.linesRestored)),
                                      {}, this));
    for (const QString& warning : report.load ? report.load->warnings : QStringList()) {
        if (m_notes->count() < kResultMostNotes)
            m_notes->addWidget(new Notice(Notice::Kind::Warning, warning, {}, this));
    }
}

void LoadResult::showLoad(const BatchReport& report)
{
    m_load->clear();
    m_rejected->clear();
    m_loadCard->setVisible(report.load.has_value());
    m_rejectedCard->setVisible(report.load && report.load->rejected > 0);
    if (!report.load)
        return;
    const pipeline::LoadReport& load = *report.load;
    m_loadCard->setCaption(periodText(load));
    const auto add = [this](const QString& label, qint64 lines, const QString& meaning) {
        m_load->addFact(label, countText(lines), {}, meaning);
    };
    add(tr("Read"), load.rowsRead, tr("Lines in the files, without their headers."));
    add(tr("Repeated"), load.duplicates, tr("Lines that are the same as an earlier one; loaded once."));
    add(tr("Rejected"), load.rejected, tr("Lines that could not be read as transactions."));
    add(tr("Loaded"), load.rowsLoaded, tr("The rest, which is in the database now."));
    add(tr("Purchases"), load.purchaseLines, tr("Loaded lines that say who bought goods; features rest on these."));
    add(tr("Without a customer"), load.withoutCustomer, tr("They count as revenue, and nobody is scored by them."));
    add(tr("Cancellations"), load.cancelled, tr("Lines that take back a sale."));
    add(tr("Services"), load.serviceLines, tr("Postage, fees and the like: no goods."));
    add(tr("Replaced"), load.replacedLines, tr("Lines of earlier files whose invoices these files hold anew."));
    add(tr("Customers"), load.customers, tr("Who bought something in these files."));
    add(tr("Orders"), load.invoices, tr("Invoices with a purchase in these files."));
    m_rejectedCard->setCaption(tr("By reason; click a number to see the lines"));
    addReasons(*m_rejected, load);
}

void LoadResult::showScores(const BatchReport& report)
{
    m_scores->clear();
    m_scoreCard->setVisible(report.scoring.has_value());
    if (!report.scoring)
        return;
    const scoring::ScoringSummary& scores = *report.scoring;
    m_scoreCard->setCaption(tr("As of %1").arg(dateText(scores.asOf)));
    m_scores->addFact(tr("Customers"), countText(scores.customers));
    m_scores->addFact(tr("Active"), countText(scores.active));
    m_scores->addFact(bucketText(QStringLiteral("High")), countText(scores.high));
    m_scores->addFact(bucketText(QStringLiteral("Medium")), countText(scores.medium));
    m_scores->addFact(bucketText(QStringLiteral("Low")), countText(scores.low));
    m_scores->addFact(tr("Expected to churn"), numberText(scores.expectedChurners, 0), {},
                      tr("Sum of the probabilities: so many will not buy within the horizon."));
    m_scores->addFact(tr("Model"), report.training ? tr("trained anew") : tr("the one in use"));
}

} // namespace churnlens::gui
