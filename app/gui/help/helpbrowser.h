// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace churnlens::gui {

/// Shows one document of the help at a time, with a history of its own.
class HelpBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpBrowser(QWidget* parent = nullptr);

    /// "model.md#gate"; false: there is no such document. An unknown heading shows the document's beginning.
    bool open(const QString& topic);
    void goBack();
    void goForwards();
    [[nodiscard]] bool canGoBack() const { return m_now > 0; }
    [[nodiscard]] bool canGoForwards() const { return m_now + 1 < m_visited.size(); }
    /// The document and the heading that was asked for.
    [[nodiscard]] QString topic() const;
    [[nodiscard]] QString documentName() const { return m_document; }

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void topicChanged();
    void missing(const QString& topic); ///< a link led to something that is not part of the help

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Visit
    {
        QString topic;
        int scrolled = 0;
    };

    void follow(const QUrl& link);
    bool show(const QString& topic);
    bool load(const QString& name);
    void restore(qsizetype visit);
    void keepPlace();

    QString m_document;
    QList<Visit> m_visited;
    qsizetype m_now = -1;
    bool m_loading = false;
};

} // namespace churnlens::gui
