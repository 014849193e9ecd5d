// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/generalsection.h"

#include "app/gui/format/format.h"
#include "app/gui/preferences/preferences.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace churnlens::gui {

namespace {

constexpr int kLongestSign = 4;

QLabel* hint(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("role", QStringLiteral("muted"));
    label->setWordWrap(true);
    return label;
}

} // namespace

GeneralSection::GeneralSection(QWidget* parent)
    : QWidget(parent)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_currency(new QComboBox(this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    form->setHorizontalSpacing(kSpace4);
    form->setVerticalSpacing(kSpace2);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addTheme(*form);
    addLanguage(*form);
    addCurrency(*form);
}

void GeneralSection::addTheme(QFormLayout& form)
{
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("As the system"), static_cast<int>(ThemeChoice::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    form.addRow(tr("&Theme:"), m_theme);
}

void GeneralSection::addLanguage(QFormLayout& form)
{
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the system"), QString());
    // Each in its own words: whoever cannot read the present one must find the way out.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    form.addRow(tr("&Language:"), m_language);
}

void GeneralSection::addCurrency(QFormLayout& form)
{
    m_currency->setObjectName(QStringLiteral("currency"));
    m_currency->setEditable(true);
    m_currency->addItems({QStringLiteral("£"), QStringLiteral("€"), QStringLiteral("$"), QStringLiteral("CHF"),
                          QStringLiteral("¥"), QString()});
    m_currency->lineEdit()->setMaxLength(kLongestSign);
    m_currency->lineEdit()->setPlaceholderText(tr("none"));
    m_currency->setToolTip(tr("Written before amounts. Nothing is converted: it names the currency of the files."));
    form.addRow(tr("&Currency sign:"), m_currency);
    form.addRow(QString(), hint(tr("Written before amounts. Amounts stay those of the files; nothing is converted.")));
}

void GeneralSection::load(const Preferences& preferences)
{
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(preferences.theme())));
    m_language->setCurrentIndex(m_language->findData(preferences.language()));
    m_currency->setEditText(preferences.currency());
}

void GeneralSection::store(Preferences& preferences) const
{
    preferences.setTheme(static_cast<ThemeChoice>(m_theme->currentData().toInt()));
    preferences.setCurrency(m_currency->currentText());
    preferences.setLanguage(m_language->currentData().toString());
}

void GeneralSection::restoreDefaults()
{
    m_theme->setCurrentIndex(0);
    m_language->setCurrentIndex(0);
    m_currency->setEditText(QStringLiteral("£"));
}

} // namespace churnlens::gui
