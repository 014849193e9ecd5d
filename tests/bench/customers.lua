-- SPDX-FileCopyrightText: 2026 The Churnlens authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- For wrk: asks for one customer after the other, in an order that looks random and is the same in every run. The ids are
-- in the file that CUSTOMER_IDS names, one a line.
local requests = {}
local at = 0

function init()
    for id in io.lines(os.getenv("CUSTOMER_IDS")) do
        requests[#requests + 1] = wrk.format("GET", "/api/v1/customers/" .. id)
    end
end

function request()
    at = (at * 69069 + 12345) % 4294967296 -- exact in doubles
    return requests[at % #requests + 1]
end
