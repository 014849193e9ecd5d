// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/welcome/demochecklist.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/iconlabel.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace churnlens::gui {

namespace {

constexpr int kBarWidth = 320;

} // namespace

DemoChecklist::DemoChecklist(qint64 rows, QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
{
    const QString texts[DemoRun::kSteps] = {tr("Open a database of its own"),
                                            tr("Make %1 transactions").arg(countText(rows)),
                                            tr("Load them"),
                                            tr("Compute the features of each customer"),
                                            tr("Train the model, and test it on later data"),
                                            tr("Score every customer")};
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kSpace2);
    grid->setVerticalSpacing(kSpace2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (Line& line : m_lines) {
        line.mark = new IconLabel(kIconSize, false, this);
        line.text = new QLabel(texts[row], this);
        grid->addWidget(line.mark, row, 0);
        grid->addWidget(line.text, row++, 1);
    }
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setAccessibleName(tr("Progress of the demo"));
    auto* const cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelDemo"));
    connect(cancel, &QPushButton::clicked, this, &DemoChecklist::cancelRequested);
    grid->addWidget(m_bar, row, 0, 1, 2, Qt::AlignLeft);
    grid->addWidget(cancel, row + 1, 0, 1, 2, Qt::AlignLeft);
    setProgress(DemoRun::Step::Open, -1);
}

void DemoChecklist::setProgress(DemoRun::Step step, double fraction)
{
    const auto current = static_cast<size_t>(step);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        const bool done = i < current;
        if (done)
            line.mark->setIcon(QStringLiteral("check"), tr("done"));
        else if (i == current)
            line.mark->setIcon(QStringLiteral("play"), tr("running"));
        else
            line.mark->setIcon({}, tr("to come"));
        QFont font = fontFor(TextRole::Body, QApplication::font());
        font.setWeight(i == current ? QFont::DemiBold : QFont::Normal);
        line.text->setFont(font);
        line.text->setEnabled(i <= current);
    }
    m_bar->setRange(0, fraction < 0 ? 0 : 100);
    m_bar->setValue(qRound(100 * fraction));
}

} // namespace churnlens::gui
