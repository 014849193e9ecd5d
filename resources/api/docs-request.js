// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests, as curl has them and as the browser sends them.

/** Text that a shell passes on as it is. */
function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The request as a curl line; the key is left to the environment. */
export function curlText({ method, url, headers, body }, withKey) {
    const parts = ["curl -i"];
    if (method !== "GET") parts.push(`-X ${method}`);
    if (withKey) parts.push('-H "Authorization: Bearer $CHURNLENS_API_KEY"');
    for (const [name, value] of headers) parts.push(`-H ${quoted(`${name}: ${value}`)}`);
    if (body.trim() !== "") parts.push(`--data ${quoted(body)}`);
    parts.push(quoted(url));
    return parts.join(" \\\n  ");
}

/**
 * What the server answered: {status, text, headers, bytes, type, milliseconds, redirectedTo}.
 * Throws when there was no answer.
 */
export async function send({ method, url, headers, body }, key, signal) {
    if (!/^[\x21-\x7e]*$/.test(key)) throw new Error("The API key has characters that no key has.");
    const fields = new Headers(headers);
    if (key !== "") fields.set("Authorization", `Bearer ${key}`);
    const started = performance.now();
    const response = await fetch(url, { method, headers: fields, body: body.trim() === "" ? undefined : body, signal,
        cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, text: response.statusText, headers: [...response.headers], bytes,
        type: response.headers.get("Content-Type") || "", milliseconds: performance.now() - started,
        redirectedTo: response.redirected ? response.url : "" };
}
