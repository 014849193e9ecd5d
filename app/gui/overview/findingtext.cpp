// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/findingtext.h"

#include "app/gui/format/format.h"
#include "app/gui/texts/cataloguetexts.h"

#include <QCoreApplication>

namespace churnlens::gui {

using overview::Finding;
using overview::FindingKind;

namespace {

constexpr int kNamesShown = 3;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(churnlens::gui::FindingText)

public:
    static QString check(const QString& name);
    static QString names(const QStringList& names);
    static QString ofTraining(const Finding& finding);
    static QString ofDrift(const Finding& finding);
    static QString ofOutcome(const Finding& finding);
    static QString ofData(const Finding& finding);
};

QString Texts::check(const QString& name)
{
    if (name == QStringLiteral("enough_data"))
        return tr("too few customers to test it on");
    if (name == QStringLiteral("no_leak"))
        return tr("it seems to know the future");
    if (name == QStringLiteral("calibration"))
        return tr("its probabilities are off");
    if (name == QStringLiteral("not_worse_than_champion"))
        return tr("it is worse than the present model");
    return name;
}

/// Of columns: "days since the last order; spend so far and 2 more". Labels have commas.
QString Texts::names(const QStringList& names)
{
    QStringList shown;
    for (const QString& name : names.mid(0, kNamesShown))
        shown.append(columnText(name));
    const auto more = static_cast<int>(names.size() - shown.size());
    const QString list = shown.join(QStringLiteral("; "));
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(list) : list;
}

QString Texts::ofTraining(const Finding& finding)
{
    QStringList checks;
    for (const QString& name : finding.names)
        checks.append(check(name));
    return tr("The training of %1 was refused: %2. The model before it scores.")
        .arg(timeText(finding.time), checks.join(QStringLiteral(", ")));
}

/// Advice to train is only given where it can help.
QString Texts::ofDrift(const Finding& finding)
{
    const QString columns = names(finding.names);
    if (!finding.newestData)
        return tr("The customers no longer look like those of the training: %1. Consider training anew.").arg(columns);
    return tr("The customers differ from those that the model learned from, up to %1: %2. It has learned from all that "
              "is loaded; load later orders and train again.")
        .arg(dateText(finding.date), columns);
}

QString Texts::ofOutcome(const Finding& finding)
{
    const QString numbers = tr("%1 against %2 (%3 to %4)")
                                .arg(countText(qRound64(finding.value)), countText(qRound64(finding.expected)),
                                     countText(qRound64(finding.low)), countText(qRound64(finding.high)));
    if (finding.kind == FindingKind::MoreChurn)
        return tr("More customers left than foretold on %1: %2.").arg(dateText(finding.date), numbers);
    if (finding.kind == FindingKind::LessChurn)
        return tr("Fewer customers left than foretold on %1: %2.").arg(dateText(finding.date), numbers);
    return tr("The scores of %1 told leavers from others worse than tested: AUC %2 against %3.")
        .arg(dateText(finding.date), numberText(finding.value, 2), numberText(finding.expected, 2));
}

QString Texts::ofData(const Finding& finding)
{
    if (finding.kind == FindingKind::NewerData)
        return tr("Data were loaded %1, after these scores were made. Score again to see them here.")
            .arg(ageText(finding.time));
    if (finding.kind == FindingKind::PartialMonth)
        return tr("The data end on %1, %n day(s) before the end of the month.", nullptr,
                  static_cast<int>(finding.count))
            .arg(dateText(finding.date));
    return tr("%1 of the lines (%2) have no customer and count for nothing here.")
        .arg(percentText(finding.value), countText(finding.count));
}

} // namespace

QString findingText(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::RefusedTraining:
        return Texts::ofTraining(finding);
    case FindingKind::SuspiciousModel:
        return Texts::tr("AUC %1 is too good to be true: a column may know the future.")
            .arg(numberText(finding.value, 2));
    case FindingKind::WeakModel:
        return Texts::tr("The model is hardly better than guessing: AUC %1.").arg(numberText(finding.value, 2));
    case FindingKind::Drift:
        return Texts::ofDrift(finding);
    case FindingKind::MoreChurn:
    case FindingKind::LessChurn:
    case FindingKind::WorseRanking:
        return Texts::ofOutcome(finding);
    case FindingKind::OldModel:
        return Texts::tr("The model was trained %n day(s) ago. Train again to follow the season.", nullptr,
                         static_cast<int>(finding.count));
    case FindingKind::NewerData:
    case FindingKind::PartialMonth:
    case FindingKind::AnonymousLines:
        break;
    }
    return Texts::ofData(finding);
}

Notice::Kind findingKind(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::LessChurn:
    case FindingKind::OldModel:
    case FindingKind::PartialMonth:
    case FindingKind::AnonymousLines:
        return Notice::Kind::Info;
    case FindingKind::SuspiciousModel:
        return Notice::Kind::Error;
    default:
        return Notice::Kind::Warning;
    }
}

PageId findingPage(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::NewerData:
    case FindingKind::PartialMonth:
    case FindingKind::AnonymousLines:
        return PageId::Data;
    default:
        return PageId::Model;
    }
}

} // namespace churnlens::gui
