// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/rangepopup.h"

#include "app/gui/theme/tokens.h"

#include <QDoubleValidator>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kRangeWidth = 220;

QLocale typingLocale()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

QString typed(double value, int decimals)
{
    return typingLocale().toString(value, 'f', value == static_cast<double>(static_cast<qint64>(value)) ? 0 : decimals);
}

std::optional<double> numberOf(const QLineEdit* field)
{
    if (field == nullptr || field->text().trimmed().isEmpty())
        return std::nullopt;
    bool ok = false;
    const double value = QLocale().toDouble(field->text().trimmed(), &ok);
    return ok ? std::optional(value) : std::nullopt;
}

bool isUnclear(const QLineEdit* field)
{
    return field != nullptr && !field->text().trimmed().isEmpty() && !field->hasAcceptableInput();
}

} // namespace

RangePopup::RangePopup(const RangeQuestion& question, std::optional<double> least, std::optional<double> most,
                       QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(kRangeWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3);
    layout->setSpacing(kSpace2);
    auto* const title = new QLabel(question.title, this);
    title->setFont(fontFor(TextRole::CardTitle, font()));
    layout->addWidget(title);
    if (!question.least.isEmpty())
        m_least = addField(layout, question.least, question, least);
    m_most = addField(layout, question.most, question, most);
    if (!question.shortcutText.isEmpty()) {
        auto* const shortcut = new QPushButton(question.shortcutText, this);
        layout->addWidget(shortcut, 0, Qt::AlignLeft);
        connect(shortcut, &QPushButton::clicked, this, [this, value = question.shortcutMost] {
            m_most->setText(typed(value, 0));
            close();
        });
    }
    setFocusProxy(m_least != nullptr ? m_least : m_most);
}

QLineEdit* RangePopup::addField(QVBoxLayout* layout, const QString& label, const RangeQuestion& question,
                                std::optional<double> value)
{
    auto* const field = new QLineEdit(value ? typed(*value, question.decimals) : QString(), this);
    auto* const validator = new QDoubleValidator(0, question.highest, question.decimals, field);
    validator->setNotation(QDoubleValidator::StandardNotation);
    field->setValidator(validator);
    field->setPlaceholderText(tr("any"));
    field->setAlignment(Qt::AlignRight);
    auto* const name = new QLabel(label, this);
    name->setBuddy(field);
    auto* const row = new QHBoxLayout;
    row->setSpacing(kSpace2);
    row->addWidget(name, 1);
    row->addWidget(field, 1);
    if (!question.unit.isEmpty())
        row->addWidget(new QLabel(question.unit, this));
    layout->addLayout(row);
    connect(field, &QLineEdit::textChanged, this, &RangePopup::tell);
    return field;
}

void RangePopup::tell()
{
    if (isUnclear(m_least) || isUnclear(m_most))
        return;
    const auto least = numberOf(m_least);
    const auto most = numberOf(m_most);
    if (!least || !most || *least <= *most) // else one of them is still being typed
        Q_EMIT changed(least, most);
}

void RangePopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace churnlens::gui
