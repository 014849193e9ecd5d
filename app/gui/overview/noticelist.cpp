// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/noticelist.h"

#include "app/gui/overview/findingtext.h"
#include "app/gui/theme/tokens.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr size_t kShown = 2;

} // namespace

NoticeList::NoticeList(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kSpace1);
}

void NoticeList::setFindings(const std::vector<overview::Finding>& findings)
{
    m_findings = findings;
    fill();
}

void NoticeList::fill()
{
    while (QLayoutItem* const item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may have called
        delete item;
    }
    setVisible(!m_findings.empty());
    // A button for a single one would take as much room as the one.
    const bool fold = !m_showAll && m_findings.size() > kShown + 1;
    const size_t shown = fold ? kShown : m_findings.size();
    for (size_t i = 0; i < shown; ++i) {
        const PageId page = findingPage(m_findings[i]);
        const QString link = page == PageId::Data ? tr("Open Data") : tr("Open Model");
        auto* const notice = new Notice(findingKind(m_findings[i]), findingText(m_findings[i]), link, this);
        connect(notice, &Notice::linkActivated, this, [this, page] { Q_EMIT pageRequested(page); });
        m_layout->addWidget(notice);
    }
    if (!fold)
        return;
    auto* const more = new QPushButton(tr("Show %n more", nullptr, static_cast<int>(m_findings.size() - shown)), this);
    more->setProperty("link", true);
    connect(more, &QPushButton::clicked, this, [this] {
        m_showAll = true;
        fill();
    });
    m_layout->addWidget(more, 0, Qt::AlignLeft);
}

} // namespace churnlens::gui
