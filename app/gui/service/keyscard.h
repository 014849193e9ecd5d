// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/card.h"
#include "core/apikeys/apikeys.h"

#include <QPointer>

class QPushButton;
class QTableView;

namespace churnlens::gui {

class ApiKeyModel;
class CreateKeyDialog;
class StatePanel;
class Task;
class Workspace;

/// The keys of the API: list, create, revoke.
class KeysCard : public Card
{
    Q_OBJECT

public:
    /// workspace must outlive this.
    explicit KeysCard(Workspace& workspace, QWidget* parent = nullptr);

    /// Reads them again; returns at once.
    void refresh();
    /// Whether they have been read, and how many count.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] qsizetype validCount() const;
    void createKey(); ///< opens the dialog

Q_SIGNALS:
    void connectRequested(); ///< ask for another database

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void stopReading();
    void onRead(const Result<std::vector<apikeys::ApiKey>>& keys);
    void store(CreateKeyDialog& dialog, const QString& name, apikeys::Scope scope);
    void revoke();
    [[nodiscard]] QString selectedName() const;
    void updateButtons();

    Workspace& m_workspace;
    ApiKeyModel* m_model;
    QTableView* m_table;
    StatePanel* m_panel;
    QPushButton* m_create;
    QPushButton* m_revoke;
    QPointer<Task> m_reading;
    bool m_isKnown = false;
};

} // namespace churnlens::gui
