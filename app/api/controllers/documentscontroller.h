// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/routing/router.h"

namespace churnlens::api {

/// The description of the API and its reader, compiled into the program: /openapi.json, /docs and what belongs to it.
class DocumentsController
{
public:
    static void addTo(Router& router);
};

} // namespace churnlens::api
