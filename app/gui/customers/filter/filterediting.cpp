// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/checklistpopup.h"
#include "app/gui/customers/filter/filterbar.h"
#include "app/gui/customers/filter/rangepopup.h"
#include "app/gui/format/format.h"
#include "app/gui/preferences/preferences.h"
#include "app/gui/theme/tokens.h"

#include <QActionGroup>
#include <QMenu>
#include <QScreen>

#include <algorithm>

namespace churnlens::gui {

using population::PopulationFilter;
using population::Segment;

namespace {

constexpr double kHighestValue = 1e12;
constexpr int kDefaultTop = 200; ///< offered without a capacity in the preferences

QStringList& valuesOf(PopulationFilter& filter, FilterKind kind)
{
    return kind == FilterKind::Bucket ? filter.buckets : kind == FilterKind::Country ? filter.countries : filter.flags;
}

CheckEntry entryOf(FilterKind kind, const QString& value, bool checked)
{
    switch (kind) {
    case FilterKind::Bucket:
        return {value, bucketText(value), {}, checked};
    case FilterKind::Country:
        return {value, countryText(value), {}, checked};
    default:
        return {value, flagText(value), flagMeaning(value), checked};
    }
}

/// Those chosen first, even if they are not there any more, so that they can be seen and unticked; then the others.
QStringList choicesOf(FilterKind kind, const population::Population* population, const QStringList& chosen)
{
    if (kind == FilterKind::Bucket)
        return {QStringLiteral("High"), QStringLiteral("Medium"), QStringLiteral("Low")};
    QStringList choices = chosen;
    if (population != nullptr)
        choices += kind == FilterKind::Country ? population->countries() : population->flags();
    choices.removeDuplicates();
    return choices;
}

std::optional<double> scaled(std::optional<double> value, double factor)
{
    return value ? std::optional(*value * factor) : std::nullopt;
}

/// Typed percents as the probabilities nearest to them: 29 is 0.29, not 0.29 and something.
std::optional<double> ofPercent(std::optional<double> percent)
{
    return percent ? std::optional(*percent / 100) : std::nullopt;
}

} // namespace

void FilterBar::edit(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Bucket:
    case FilterKind::Country:
    case FilterKind::Flags:
        return editList(kind);
    case FilterKind::Segment:
        return editSegment();
    case FilterKind::Value:
        return editValue();
    case FilterKind::Probability:
        return editProbability();
    case FilterKind::Top:
        return editTop();
    case FilterKind::Search:
        return;
    }
}

void FilterBar::place(QWidget* popup, FilterKind kind)
{
    const QWidget* const anchor = anchorOf(kind);
    popup->adjustSize();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + kSpace1));
    const QRect room = screen()->availableGeometry();
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - popup->width())));
    place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - popup->height())));
    popup->move(place);
    popup->show();
    popup->setFocus(Qt::PopupFocusReason);
}

QList<CheckEntry> FilterBar::entriesOf(FilterKind kind) const
{
    PopulationFilter filter = m_filter;
    const QStringList chosen = valuesOf(filter, kind);
    QList<CheckEntry> entries;
    for (const QString& value : choicesOf(kind, m_population.get(), chosen))
        entries << entryOf(kind, value, chosen.contains(value));
    return entries;
}

void FilterBar::editList(FilterKind kind)
{
    auto* const popup = new CheckListPopup(filterTitle(kind), entriesOf(kind), this);
    m_openList = popup;
    m_openKind = kind;
    connect(popup, &CheckListPopup::changed, this, [this, kind](const QStringList& values) {
        PopulationFilter changed = m_filter;
        valuesOf(changed, kind) = values;
        apply(changed);
    });
    place(popup, kind);
}

void FilterBar::editSegment()
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* const group = new QActionGroup(menu);
    const auto add = [&](const QString& text, Segment segment) {
        QAction* const action = group->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_filter.segment == segment);
        connect(action, &QAction::triggered, this, [this, segment] {
            PopulationFilter changed = m_filter;
            changed.segment = segment;
            apply(changed);
        });
    };
    add(tr("&Active customers"), Segment::Active);
    add(tr("&Lapsed customers"), Segment::Lapsed);
    add(tr("All &customers"), Segment::All);
    menu->addActions(group->actions());
    QWidget* const anchor = anchorOf(FilterKind::Segment);
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + kSpace1)));
}

void FilterBar::editValue()
{
    RangeQuestion question{
        filterTitle(FilterKind::Value), tr("At &least"), tr("At &most"), currencySign(), kHighestValue, 2, {}, 0};
    auto* const popup = new RangePopup(question, m_filter.minValue, m_filter.maxValue, this);
    connect(popup, &RangePopup::changed, this, [this](std::optional<double> least, std::optional<double> most) {
        PopulationFilter changed = m_filter;
        changed.minValue = least;
        changed.maxValue = most;
        apply(changed);
    });
    place(popup, FilterKind::Value);
}

void FilterBar::editProbability()
{
    RangeQuestion question{
        filterTitle(FilterKind::Probability), tr("At &least"), tr("At &most"), QStringLiteral("%"), 100, 1, {}, 0};
    auto* const popup =
        new RangePopup(question, scaled(m_filter.minProbability, 100), scaled(m_filter.maxProbability, 100), this);
    connect(popup, &RangePopup::changed, this, [this](std::optional<double> least, std::optional<double> most) {
        PopulationFilter changed = m_filter;
        changed.minProbability = ofPercent(least);
        changed.maxProbability = ofPercent(most);
        apply(changed);
    });
    place(popup, FilterKind::Probability);
}

void FilterBar::editTop()
{
    const std::optional<int> capacity = m_preferences.capacity();
    const int offered = capacity.value_or(kDefaultTop);
    RangeQuestion question;
    question.title = filterTitle(FilterKind::Top);
    question.most = tr("&Customers");
    question.highest = kMostCapacity;
    question.shortcutText =
        capacity ? tr("Ca&pacity: %1").arg(countText(offered)) : tr("The &first %1").arg(countText(offered));
    question.shortcutMost = offered;
    const std::optional<double> now =
        m_filter.maxRank ? std::optional(static_cast<double>(*m_filter.maxRank)) : std::nullopt;
    auto* const popup = new RangePopup(question, std::nullopt, now, this);
    connect(popup, &RangePopup::changed, this, [this](std::optional<double>, std::optional<double> most) {
        PopulationFilter changed = m_filter;
        changed.maxRank = most && *most >= 1 ? std::optional(static_cast<qint64>(*most)) : std::nullopt;
        apply(changed);
    });
    place(popup, FilterKind::Top);
}

} // namespace churnlens::gui
