// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Elements, the Markdown of descriptions, and JSON to look at. Data become text nodes only, never markup.

/** An element; properties starting with "on" are listeners, null children are left out. */
export function el(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (value === null || value === undefined || value === false) continue;
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return element;
}

/** Options of a command, which a line must not break behind their hyphens. */
function unbroken(code) {
    return code.split(/(--[a-z-]+)/).filter(Boolean)
        .map((part) => (part.startsWith("--") ? el("span", { class: "option" }, part) : part));
}

/** `code` and **strong** in running text. */
export function inline(text) {
    return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).filter(Boolean).map((part) => {
        if (part.startsWith("`")) return el("code", {}, unbroken(part.slice(1, -1)));
        if (part.startsWith("**")) return el("strong", {}, part.slice(2, -2));
        return document.createTextNode(part);
    });
}

function cellsOf(line) {
    return line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
}

function table(lines) {
    const [head, , ...rows] = lines.map(cellsOf);
    const row = (cells) => {
        const name = /^`([a-z-]+)`$/.exec(cells[0]);
        return el("tr", { id: name && `problem-${name[1]}` }, cells.map((cell) => el("td", {}, inline(cell))));
    };
    return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table" },
        el("table", {}, el("thead", {}, el("tr", {}, head.map((cell) => el("th", { scope: "col" }, cell)))),
            el("tbody", {}, rows.map(row))));
}

function block(text) {
    const lines = text.split("\n");
    if (text.startsWith("## ")) {
        const title = text.slice(3);
        return el("h2", { id: title.toLowerCase().replace(/[^a-z]+/g, "-") }, inline(title));
    }
    if (lines.every((line) => line.startsWith("- ")))
        return el("ul", {}, lines.map((line) => el("li", {}, inline(line.slice(2)))));
    if (lines.length > 2 && lines[0].startsWith("|") && /^[|\s:-]+$/.test(lines[1])) return table(lines);
    return el("p", {}, inline(lines.join(" ")));
}

/** Paragraphs, headings of the second level, lists and tables. */
export function markdown(text) {
    return (text || "").trim().split(/\n{2,}/).filter(Boolean).map(block);
}

/** JSON with one member a line, but what is short on one line. */
export function pretty(value, indent = "", used = 0) {
    const flat = JSON.stringify(value);
    if (value === null || typeof value !== "object") return flat;
    const isList = Array.isArray(value);
    const members = isList ? value : Object.keys(value);
    if (members.length === 0) return flat;
    const isPlain = isList && members.every((member) => member === null || typeof member !== "object");
    if (isPlain && indent.length + used + flat.length <= 64) return flat.replace(/,/g, ", ");
    const inner = `${indent}  `;
    const lines = members.map((member) => {
        if (isList) return inner + pretty(member, inner);
        const name = `${JSON.stringify(member)}: `;
        return inner + name + pretty(value[member], inner, name.length);
    });
    return `${isList ? "[" : "{"}\n${lines.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
}

const kText = /"(?:[^"\\]|\\.)*"/.source;
const kNumber = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.source;
const kToken = new RegExp(`(${kText}(?=\\s*:))|(${kText})|\\b(true|false|null)\\b|${kNumber}`, "g");

/** JSON text with names, texts, words and numbers told apart. */
export function colored(text) {
    const nodes = [];
    let at = 0;
    for (const match of text.matchAll(kToken)) {
        const kind = match[1] ? "j-name" : match[2] ? "j-text" : match[3] ? "j-word" : "j-number";
        nodes.push(text.slice(at, match.index), el("span", { class: kind }, match[0]));
        at = match.index + match[0].length;
    }
    nodes.push(text.slice(at));
    return nodes;
}

/** A block of code that can be scrolled with the keyboard. */
export function codeBlock(content, label, extra = "") {
    return el("pre", { class: `code ${extra}`.trim(), tabindex: "0", role: "region", "aria-label": label }, content);
}

/** An example of a media type: JSON laid out, anything else as it is. */
export function exampleBlock(example, label) {
    if (typeof example === "string") return codeBlock(example, label, "rows");
    return codeBlock(colored(pretty(example)), label);
}
