// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/reasonlist.h"

#include "app/gui/format/format.h"
#include "app/gui/texts/cataloguetexts.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

namespace {

constexpr int kBarWidth = 56;
constexpr int kBarHeight = 8;

} // namespace

/// From its left end, as long as the share of the largest reason.
class ReasonList::Bar : public QWidget
{
public:
    Bar(bool raising, QWidget* parent)
        : QWidget(parent)
        , m_raising(raising)
    {
        setFixedSize(kBarWidth, kBarHeight + 2 * kSpace1);
    }
    void setShare(double share)
    {
        m_share = std::clamp(share, 0.0, 1.0);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& colors = tokens(palette());
        QPainter painter(this);
        const QRectF whole(0, kSpace1, width(), kBarHeight);
        painter.fillRect(whole, colors.grid);
        painter.fillRect(QRectF(whole.topLeft(), QSizeF(std::max(2.0, m_share * whole.width()), whole.height())),
                         m_raising ? colors.high : colors.low);
    }

private:
    bool m_raising;
    double m_share = 0;
};

class ReasonList::Row : public QWidget
{
public:
    Row(bool raising, QWidget* parent)
        : QWidget(parent)
        , m_bar(new Bar(raising, this))
        , m_sentence(new QLabel(this))
        , m_points(new QLabel(this))
    {
        m_sentence->setWordWrap(true);
        m_sentence->setTextFormat(Qt::PlainText);
        m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_points->setAlignment(Qt::AlignRight | Qt::AlignTop);
        m_points->setMinimumWidth(m_points->fontMetrics().horizontalAdvance(QStringLiteral("+00.0")));
        m_points->setProperty("role", QStringLiteral("muted"));
        auto* const layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(kSpace2);
        layout->addWidget(m_bar, 0, Qt::AlignTop);
        layout->addWidget(m_sentence, 1, Qt::AlignTop);
        layout->addWidget(m_points, 0, Qt::AlignTop);
    }
    void present(const scoring::GroupReason& reason, double share)
    {
        m_bar->setShare(share);
        const QString sentence = reasonSentence(reason.reason);
        m_sentence->setText(sentence);
        m_points->setText(pointsText(reason.points));
        QStringList lines{ReasonList::tr("%1: %2 probability points against the average customer")
                              .arg(catalogueText(reason.group), pointsText(reason.points))};
        for (const scoring::FeatureContribution& feature : reason.features)
            lines << ReasonList::tr("%1: %2").arg(catalogueText(feature.label), pointsText(feature.points));
        setToolTip(lines.join(u'\n'));
        setAccessibleName(ReasonList::tr("%1, %2 points").arg(sentence, pointsText(reason.points)));
    }
    [[nodiscard]] QString text() const { return m_sentence->text(); }

private:
    Bar* m_bar;
    QLabel* m_sentence;
    QLabel* m_points;
};

ReasonList::ReasonList(const QString& title, bool raising, QWidget* parent)
    : QWidget(parent)
    , m_raising(raising)
    , m_title(new QLabel(title, this))
    , m_none(new QLabel(tr("Nothing does."), this))
{
    setAccessibleName(title);
    QFont font = fontFor(TextRole::Caption, QApplication::font());
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setProperty("role", QStringLiteral("muted"));
    m_none->setProperty("role", QStringLiteral("muted"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace1);
    layout->addWidget(m_title);
    layout->addWidget(m_none);
}

void ReasonList::present(const std::vector<scoring::GroupReason>& reasons, double largest)
{
    while (m_rows.size() < reasons.size()) {
        m_rows.push_back(new Row(m_raising, this));
        layout()->addWidget(m_rows.back());
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < reasons.size());
        if (i < reasons.size())
            m_rows[i]->present(reasons[i], largest > 0 ? std::abs(reasons[i].points) / largest : 0);
    }
    m_none->setVisible(reasons.empty());
}

QStringList ReasonList::texts() const
{
    QStringList texts{m_title->text()};
    for (const Row* row : m_rows) {
        if (!row->isHidden())
            texts << row->text();
    }
    return texts;
}

} // namespace churnlens::gui
