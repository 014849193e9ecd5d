// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace churnlens::warehouse {

/// The memory that this process may count on: the machine's, or its control group's limit where that is lower. Bytes.
[[nodiscard]] qint64 availableMemory();

/// The settings of the private server, as the text of a configuration file: Unix socket only, durable (fsync, full
/// pages, synchronous commit), no replication, and memory in proportion to the machine. memory: bytes;
/// sharedMemoryRoom: size of /dev/shm in bytes; socketFolder: where the server listens, free of quotes.
[[nodiscard]] QByteArray serverSettings(qint64 memory, qint64 sharedMemoryRoom, const QString& socketFolder);

/// The size of /dev/shm in bytes; 0 without one.
[[nodiscard]] qint64 sharedMemoryRoom();

} // namespace churnlens::warehouse
