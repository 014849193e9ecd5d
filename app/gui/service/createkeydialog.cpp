// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/createkeydialog.h"

#include "app/gui/service/apikeymodel.h"
#include "app/gui/service/copyfield.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpressionValidator>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace churnlens::gui {

CreateKeyDialog::CreateKeyDialog(QStringList taken, QWidget* parent)
    : QDialog(parent)
    , m_taken(std::move(taken))
    , m_steps(new QStackedWidget(this))
    , m_name(new QLineEdit)
    , m_read(new QRadioButton)
    , m_admin(new QRadioButton)
    , m_problem(new QLabel)
    , m_secret(new CopyField(tr("The key")))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Create a key"));
    setMinimumWidth(kSpace6 * 21);
    m_steps->addWidget(buildForm());
    m_steps->addWidget(buildSecret());
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Create key"));
    m_buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CreateKeyDialog::create);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    layout->setSpacing(kSpace3);
    layout->addWidget(m_steps);
    layout->addWidget(m_buttons);
    check();
    m_name->setFocus();
}

QWidget* CreateKeyDialog::buildForm()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kSpace4);
    form->setVerticalSpacing(kSpace2);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_name->setObjectName(QStringLiteral("keyName"));
    m_name->setMaxLength(64);
    static const QRegularExpression allowed(QStringLiteral("[A-Za-z0-9._@-][A-Za-z0-9 ._@-]*"));
    m_name->setValidator(new QRegularExpressionValidator(allowed, m_name));
    m_name->setPlaceholderText(tr("who will use it, such as dashboard"));
    m_name->setToolTip(tr("Letters a to z, digits, blanks and . _ - @. It stands in the request log."));
    form->addRow(tr("&Name:"), m_name);
    m_read->setText(tr("&Read: %1").arg(scopeMeaning(apikeys::Scope::Read)));
    m_admin->setText(tr("&Admin: %1").arg(scopeMeaning(apikeys::Scope::Admin)));
    m_admin->setObjectName(QStringLiteral("keyAdmin"));
    m_read->setChecked(true);
    form->addRow(tr("Scope:"), m_read);
    form->addRow(QString(), m_admin);
    m_problem->setObjectName(QStringLiteral("keyProblem"));
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    form->addRow(m_problem);
    connect(m_name, &QLineEdit::textChanged, this, &CreateKeyDialog::check);
    return page;
}

QWidget* CreateKeyDialog::buildSecret()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace2);
    auto* title = new QLabel(tr("Copy the key now. It is not shown again."), page);
    title->setFont(fontFor(TextRole::CardTitle, QApplication::font()));
    auto* text = new QLabel(tr("Only its fingerprint is kept. Programs send it with every request, as "
                               "\"Authorization: Bearer\" and the key. Whoever loses it gets a new one."),
                            page);
    text->setProperty("role", QStringLiteral("muted"));
    text->setWordWrap(true);
    m_secret->setObjectName(QStringLiteral("keySecret"));
    layout->addWidget(title);
    layout->addWidget(m_secret);
    layout->addWidget(text);
    layout->addStretch();
    return page;
}

void CreateKeyDialog::check()
{
    const QString name = m_name->text().trimmed();
    if (m_taken.contains(name))
        showProblem(tr("There is a valid key of this name. Choose another name, or revoke that key first."));
    else
        m_problem->hide();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!name.isEmpty() && !m_taken.contains(name));
}

void CreateKeyDialog::create()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    Q_EMIT createRequested(m_name->text().trimmed(),
                           m_admin->isChecked() ? apikeys::Scope::Admin : apikeys::Scope::Read);
}

void CreateKeyDialog::showSecret(const QByteArray& secret)
{
    m_secret->setText(QString::fromLatin1(secret));
    setWindowTitle(tr("Key %1").arg(m_name->text().trimmed()));
    m_steps->setCurrentIndex(1);
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_secret->setFocus();
}

void CreateKeyDialog::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->show();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
}

} // namespace churnlens::gui
