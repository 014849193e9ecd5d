// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace churnlens::gui {

/// Lines of "what it is", "the figure" and a muted remark; some figures are links.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget* parent = nullptr);

    void clear();
    /// meaning: the definition, as tooltip; may be empty, as may remark.
    void addFact(const QString& label, const QString& value, const QString& remark = {}, const QString& meaning = {});
    /// The same with a figure that can be clicked: linkActivated(link).
    void addLink(const QString& label, const QString& value, const QString& link, const QString& meaning = {});
    [[nodiscard]] int count() const { return m_rows; }
    /// The value beside a label; empty when there is none such.
    [[nodiscard]] QString value(const QString& label) const;

Q_SIGNALS:
    void linkActivated(const QString& link);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addLabel(const QString& label, const QString& meaning);

    QGridLayout* m_grid;
    int m_rows = 0;
    QHash<QString, QString> m_values; ///< by label
    QList<QLabel*> m_links;
};

} // namespace churnlens::gui
