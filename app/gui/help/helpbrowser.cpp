// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/helpbrowser.h"

#include "app/gui/help/documents.h"
#include "app/gui/help/documentstyle.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QImage>
#include <QScrollBar>

namespace churnlens::gui {

namespace {

QString nameOf(const QString& topic)
{
    return topic.section(u'#', 0, 0);
}

QString anchorOf(const QString& topic)
{
    return topic.section(u'#', 1);
}

} // namespace

HelpBrowser::HelpBrowser(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false); // the history is ours: QTextBrowser's loses the anchors that are added after loading
    setAccessibleName(tr("Help text"));
    connect(this, &QTextBrowser::anchorClicked, this, &HelpBrowser::follow);
}

QString HelpBrowser::topic() const
{
    return m_now < 0 ? QString() : m_visited.at(m_now).topic;
}

bool HelpBrowser::open(const QString& topic)
{
    if (topic == this->topic()) {
        scrollToAnchor(anchorOf(topic));
        return true;
    }
    keepPlace();
    if (!show(topic))
        return false;
    m_visited.resize(m_now + 1);
    m_visited.append({topic, 0});
    ++m_now;
    Q_EMIT topicChanged();
    return true;
}

void HelpBrowser::goBack()
{
    if (canGoBack())
        restore(m_now - 1);
}

void HelpBrowser::goForwards()
{
    if (canGoForwards())
        restore(m_now + 1);
}

void HelpBrowser::restore(qsizetype visit)
{
    keepPlace();
    m_now = visit;
    show(topic());
    verticalScrollBar()->setValue(m_visited.at(m_now).scrolled);
    Q_EMIT topicChanged();
}

void HelpBrowser::keepPlace()
{
    if (m_now >= 0)
        m_visited[m_now].scrolled = verticalScrollBar()->value();
}

void HelpBrowser::follow(const QUrl& link)
{
    if (!link.isRelative()) {
        QDesktopServices::openUrl(link);
        return;
    }
    const QString name = link.path().isEmpty() ? m_document : QDir::cleanPath(link.path());
    const QString anchor = link.fragment().isEmpty() ? QString() : u'#' + link.fragment();
    if (!open(name + anchor))
        Q_EMIT missing(name);
}

bool HelpBrowser::show(const QString& topic)
{
    const QString name = nameOf(topic);
    if (name != m_document && !load(name))
        return false;
    const QString anchor = anchorOf(topic);
    if (anchor.isEmpty())
        verticalScrollBar()->setValue(0);
    else
        scrollToAnchor(anchor);
    return true;
}

bool HelpBrowser::load(const QString& name)
{
    const QByteArray text = helpFile(name);
    if (text.isEmpty())
        return false;
    m_loading = true;
    m_document = name;
    setExtraSelections({});
    if (name.endsWith(QStringLiteral(".md"))) {
        document()->setMarkdown(QString::fromUtf8(text), QTextDocument::MarkdownDialectGitHub);
        dressDocument(*document(), tokens(palette()));
        moveCursor(QTextCursor::Start);
    } else {
        setPlainText(QString::fromUtf8(text));
    }
    m_loading = false;
    return true;
}

QVariant HelpBrowser::loadResource(int type, const QUrl& name)
{
    const QByteArray content = helpFile(QDir::cleanPath(name.path()));
    if (type != QTextDocument::ImageResource)
        return content;
    QImage image = QImage::fromData(content);
    const int room = viewport()->width() - 3 * kSpace6;
    return image.width() > room && room > 0 ? image.scaledToWidth(room, Qt::SmoothTransformation) : image;
}

void HelpBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    const bool looksOther = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (!looksOther || m_loading || m_document.isEmpty())
        return;
    const int scrolled = verticalScrollBar()->value();
    load(m_document);
    verticalScrollBar()->setValue(scrolled);
}

} // namespace churnlens::gui
