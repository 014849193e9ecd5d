# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Units for servers: the nightly run and the REST API. Neither is enabled by installing it.
install(FILES systemd/churnlens-batch.service systemd/churnlens-batch.timer systemd/churnlens-api.service
    DESTINATION lib/systemd/system)
