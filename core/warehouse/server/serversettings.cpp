// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/serversettings.h"

#include "core/warehouse/server/socketfolder.h"

#include <QFile>

#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>

namespace churnlens::warehouse {

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;

QByteArray megabytes(qint64 bytes)
{
    return QByteArray::number(bytes / kMegabyte) + "MB";
}

} // namespace

qint64 availableMemory()
{
    const qint64 machine = static_cast<qint64>(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGE_SIZE);
    QFile limit(QStringLiteral("/sys/fs/cgroup/memory.max"));
    bool limited = false;
    const qint64 group = limit.open(QIODevice::ReadOnly) ? limit.readAll().trimmed().toLongLong(&limited) : 0;
    return limited ? std::min(machine, group) : machine;
}

qint64 sharedMemoryRoom()
{
    struct statvfs status = {};
    if (::statvfs("/dev/shm", &status) != 0)
        return 0;
    return static_cast<qint64>(status.f_blocks) * static_cast<qint64>(status.f_frsize);
}

QByteArray serverSettings(qint64 memory, qint64 sharedMemoryRoom, const QString& socketFolder)
{
    const QByteArray folder = QFile::encodeName(socketFolder);
    QByteArray text = "# Written by Churnlens at every start. Settings of your own go to the end of postgresql.conf.\n"
                      "cluster_name = 'churnlens'\n"
                      "listen_addresses = ''\n"
                      "port = "
        + QByteArray::number(kSocketPort)
        + "\n"
          "unix_socket_directories = '"
        + folder
        + "'\n"
          "unix_socket_permissions = 0700\n"
          "max_connections = 50\n"
          "fsync = on\n"
          "full_page_writes = on\n"
          "synchronous_commit = on\n"
          "wal_level = minimal\n"
          "max_wal_senders = 0\n"
          "max_wal_size = 2GB\n"
          "autovacuum = on\n"
          "jit = off\n"
          "max_parallel_workers_per_gather = 2\n"
          "log_destination = 'stderr'\n"
          "logging_collector = off\n"
          "log_line_prefix = '%m [%p] '\n"
          "log_checkpoints = off\n";
    text += "shared_buffers = " + megabytes(std::clamp(memory / 8, 64 * kMegabyte, 1024 * kMegabyte)) + '\n';
    text += "effective_cache_size = " + megabytes(std::max(memory / 2, 128 * kMegabyte)) + '\n';
    text += "work_mem = " + megabytes(std::clamp(memory / 32, 4 * kMegabyte, 64 * kMegabyte)) + '\n';
    text += "maintenance_work_mem = " + megabytes(std::clamp(memory / 16, 64 * kMegabyte, 256 * kMegabyte)) + '\n';
    // Containers give /dev/shm 64 MB, where a parallel hash join runs out of room; files of the cluster's own do not.
    if (sharedMemoryRoom < 256 * kMegabyte)
        text += "dynamic_shared_memory_type = mmap\n";
    return text;
}

} // namespace churnlens::warehouse
