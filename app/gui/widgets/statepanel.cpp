// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/statepanel.h"

#include "app/gui/format/errortext.h"
#include "app/gui/format/errorwords.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/style/themestyle.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMetaMethod>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kDelayMs = 200;
constexpr int kCancelDelayMs = 1000;
constexpr int kTextWidth = 560; ///< at most
constexpr int kLargeIcon = 40;

/// Centred in what room there is.
QVBoxLayout* centredLayout(QWidget* widget)
{
    auto* const layout = new QVBoxLayout(widget);
    layout->setContentsMargins(kSpace6, kSpace6, kSpace6, kSpace6);
    layout->setSpacing(kSpace3);
    layout->addStretch(2);
    return layout;
}

/// As wide as it may be; with an alignment it would be as wide as it likes.
void addCentred(QVBoxLayout& layout, QWidget* widget)
{
    constexpr int kNearlyAll = 100;
    auto* const row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, kNearlyAll);
    row->addStretch(1);
    layout.addLayout(row);
}

} // namespace

/// As wide as there is room, up to a length of line that reads well, and as high as its words then need.
class StatePanel::WrappedText : public QLabel
{
public:
    explicit WrappedText(QWidget* parent)
        : QLabel(parent)
    {
        setAlignment(Qt::AlignCenter);
        setWordWrap(true);
        setMaximumWidth(kTextWidth);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    void present(const QString& text)
    {
        setText(text);
        setVisible(!text.isEmpty());
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        fit();
    }

private:
    /// A layout squeezes a wrapped label that does not insist.
    void fit()
    {
        setMinimumHeight(0); // which heightForWidth() would not go below
        setMinimumHeight(text().isEmpty() ? 0 : heightForWidth(width()));
    }
};

StatePanel::StatePanel(QWidget* content, QWidget* parent)
    : FrontStack(parent)
    , m_content(content)
{
    m_message = buildMessage();
    m_loading = buildLoading();
    addWidget(m_content);
    addWidget(m_message);
    addWidget(m_loading);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { setCurrentWidget(m_loading); });
    m_cancelDelay.setSingleShot(true);
    m_cancelDelay.setInterval(kCancelDelayMs);
    connect(&m_cancelDelay, &QTimer::timeout, this, &StatePanel::offerCancel);
}

QWidget* StatePanel::buildMessage()
{
    auto* const page = new QWidget(this);
    QVBoxLayout* const layout = centredLayout(page);
    m_icon = new QLabel(page);
    m_title = new WrappedText(page);
    m_title->setFont(fontFor(TextRole::PageTitle, QApplication::font()));
    m_text = new WrappedText(page);
    m_text->setProperty("role", QStringLiteral("muted"));
    m_action = new QPushButton(page);
    m_action->setProperty("primary", true);
    m_connect = new QPushButton(page);
    m_copy = new QPushButton(tr("&Copy details"), page);
    connect(m_connect, &QPushButton::clicked, this, &StatePanel::connectRequested);
    connect(m_action, &QPushButton::clicked, this, &StatePanel::actionTriggered);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_details); });
    auto* const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_action);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    addCentred(*layout, m_title);
    addCentred(*layout, m_text);
    layout->addLayout(buttons);
    layout->addStretch(3);
    return page;
}

QWidget* StatePanel::buildLoading()
{
    auto* const page = new QWidget(this);
    QVBoxLayout* const layout = centredLayout(page);
    m_loadingText = new WrappedText(page);
    m_loadingText->setProperty("role", QStringLiteral("muted"));
    m_progress = new QProgressBar(page);
    m_progress->setMaximumWidth(kTextWidth / 2);
    m_cancel = new QPushButton(tr("Cancel"), page);
    QSizePolicy policy = m_cancel->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the text does not jump when it comes
    m_cancel->setSizePolicy(policy);
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, &StatePanel::cancelRequested);
    addCentred(*layout, m_loadingText);
    addCentred(*layout, m_progress);
    layout->addWidget(m_cancel, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

void StatePanel::stopWaiting()
{
    m_delay.stop();
    m_cancelDelay.stop();
    m_cancel->hide();
}

void StatePanel::offerCancel()
{
    m_cancel->setVisible(isSignalConnected(QMetaMethod::fromSignal(&StatePanel::cancelRequested)));
}

void StatePanel::showContent()
{
    stopWaiting();
    setCurrentWidget(m_content);
}

void StatePanel::showLoading(const QString& text, double progress, bool cancelAtOnce)
{
    m_loadingText->present(text);
    m_progress->setAccessibleName(text);
    m_progress->setRange(0, progress < 0 ? 0 : 100);
    m_progress->setValue(qRound(100 * progress));
    m_cancel->setText(tr("Cancel"));
    if (cancelAtOnce)
        offerCancel();
    if (currentWidget() == m_loading || m_delay.isActive())
        return;
    m_delay.start();
    if (!cancelAtOnce)
        m_cancelDelay.start();
}

void StatePanel::showMessage(const QString& title, const QString& text, const QString& action, const QString& iconName)
{
    stopWaiting();
    m_iconName = iconName;
    drawIcon();
    m_title->present(title);
    m_text->present(text);
    m_action->setText(action);
    takeLook(*m_action, "primary", true);
    m_action->setVisible(!action.isEmpty());
    m_connect->hide();
    m_copy->hide();
    m_message->setAccessibleName(title);
    m_message->setAccessibleDescription(text);
    setCurrentWidget(m_message);
}

void StatePanel::drawIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName).pixmap(kLargeIcon, QIcon::Disabled));
}

void StatePanel::changeEvent(QEvent* event)
{
    FrontStack::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void StatePanel::showError(const Error& error)
{
    const ErrorWords words = errorWords(error);
    const QString said = error.code == ErrorCode::Interrupted ? QString() : errorText(error); // the title says it
    const QString gap = said.isEmpty() || words.advice.isEmpty() ? QString() : QStringLiteral("\n\n");
    showMessage(words.title, said + gap + words.advice, tr("&Try again"), QStringLiteral("error"));
    const bool mayConnect =
        words.isAboutDatabase && isSignalConnected(QMetaMethod::fromSignal(&StatePanel::connectRequested));
    m_connect->setText(tr("C&onnect to another database…"));
    m_connect->setVisible(mayConnect);
    takeLook(*m_connect, "primary", mayConnect && words.isOtherDatabaseBest);
    takeLook(*m_action, "primary", !(mayConnect && words.isOtherDatabaseBest));
    m_details = detailsOf(error);
    m_copy->setText(tr("&Copy details"));
    m_copy->show();
}

bool StatePanel::isShowingContent() const
{
    return currentWidget() == m_content;
}

QString StatePanel::messageTitle() const
{
    return currentWidget() == m_message ? m_title->text() : QString();
}

} // namespace churnlens::gui
