// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace churnlens::warehouse {
class Connection;
}

namespace churnlens::notes {

/// How the work on a customer stands.
enum class Status { Open, Planned, Contacted, WonBack, Lost, Snoozed };

/// "open", "planned", "contacted", "won_back", "lost", "snoozed", as the database keeps it.
[[nodiscard]] QString statusName(Status status);
[[nodiscard]] std::optional<Status> statusByName(const QString& name);

/// An entry; they are never changed, the latest counts.
struct CustomerNote
{
    qint64 noteId = 0;
    QString customerId;
    Status status = Status::Open;
    QString text; ///< at most 4,000 characters
    QString author; ///< as the writer said, else the database user
    QString writtenAt; ///< RFC 3339, UTC
};

/// The entries about a customer, newest first. Errors: those of the connection.
Result<std::vector<CustomerNote>> readNotes(warehouse::Connection& connection, const QString& customerId);

/// Adds an entry (crm.customer_note). Errors: Usage for an unknown customer or a text that is too long; those of the
/// connection.
Result<CustomerNote> addNote(warehouse::Connection& connection, const QString& customerId, Status status,
                             const QString& text, const QString& author);

/// Takes an entry back, for undo. Errors: Usage when it is gone; those of the connection.
Result<void> removeNote(warehouse::Connection& connection, qint64 noteId);

} // namespace churnlens::notes
