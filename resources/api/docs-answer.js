// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server answered, on the page.

import { codeBlock, colored, el, pretty } from "./docs-dom.js";

const kMostShownBytes = 200 * 1024;

function sizeText(bytes) {
    return bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} KB`;
}

function statusLine(answer) {
    const kind = answer.status < 300 ? "good" : answer.status < 400 ? "thin" : "bad";
    return el("p", { class: "try-status", role: "status" },
        el("span", { class: `status ${kind}` }, String(answer.status)),
        ` ${answer.text} · ${Math.round(answer.milliseconds)} ms · ${sizeText(answer.bytes.length)}`);
}

/** The name that the server gives a file. */
function fileName(answer) {
    const field = answer.headers.find(([name]) => name.toLowerCase() === "content-disposition");
    const match = field && /filename="([^"]+)"/.exec(field[1]);
    return match ? match[1] : answer.type.startsWith("text/csv") ? "answer.csv" : "answer.json";
}

function downloadButton(answer) {
    const save = () => {
        const url = URL.createObjectURL(new Blob([answer.bytes], { type: answer.type }));
        el("a", { href: url, download: fileName(answer) }).click();
        setTimeout(() => URL.revokeObjectURL(url), 10000);
    };
    return el("button", { type: "button", class: "try-download", onclick: save }, `Download ${fileName(answer)}`);
}

/** The body as text for people, cut where a page would become slow. */
function bodyContent(answer) {
    const isCut = answer.bytes.length > kMostShownBytes;
    const text = new TextDecoder().decode(isCut ? answer.bytes.subarray(0, kMostShownBytes) : answer.bytes);
    if (isCut || !/^application\/(.*\+)?json/.test(answer.type)) return text;
    try {
        return colored(pretty(JSON.parse(text)));
    } catch {
        return text;
    }
}

function hints(answer, key) {
    const out = [];
    if (answer.status === 401) {
        const text = key.value === "" ? "This server asks for a key. " : "The server does not accept this key. ";
        const button = el("button", { type: "button", onclick: () => key.focus() }, "Enter a key");
        out.push(el("p", { class: "hint bad" }, text, button));
    }
    const add = (text) => out.push(el("p", { class: "hint" }, text));
    if (answer.redirectedTo !== "") add(`After a redirection to ${answer.redirectedTo}.`);
    if (answer.bytes.length > kMostShownBytes)
        add(`Only the first ${sizeText(kMostShownBytes)} are shown. The download has all.`);
    return out;
}

/** Shows an answer in place of the one before. */
export function showAnswer(place, answer, key) {
    const isFile = answer.type.startsWith("text/csv") || answer.bytes.length > kMostShownBytes;
    const fields = answer.headers.map(([name, value]) => `${name}: ${value}`).join("\n");
    place.replaceChildren(statusLine(answer), ...hints(answer, key),
        el("details", { class: "headers" }, el("summary", {}, "Header fields"),
            codeBlock(fields, "Header fields", "try-headers")),
        codeBlock(answer.bytes.length > 0 ? bodyContent(answer) : "(no body)", "Body of the answer",
            answer.type.startsWith("text/csv") ? "try-body rows" : "try-body"),
        isFile ? downloadButton(answer) : "");
}

/** Shows that there was no answer. */
export function showFailure(place, error) {
    const text = error.name === "AbortError" ? "Cancelled."
        : error instanceof TypeError ? "No answer. Is the server still running, and can this machine reach it?"
            : `The request failed: ${error.message}`;
    place.replaceChildren(el("p", { class: "try-status hint bad", role: "status" }, text));
}
