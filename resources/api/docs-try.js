// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Try it": the inputs of an operation, the curl line, and what the server answered.

import { codeBlock, el } from "./docs-dom.js";
import { curlText, send } from "./docs-request.js";
import { showAnswer, showFailure } from "./docs-answer.js";

function labelled(id, parameter, control, note) {
    return el("div", { class: "field" },
        el("label", { for: id }, el("code", {}, parameter.name), parameter.required ? " (required)" : ""), control,
        note ? el("span", { class: "hint" }, note) : null);
}

function selectField(id, parameter, values, chosen) {
    const options = parameter.required ? values : ["", ...values];
    const control = el("select", { id, name: parameter.name }, options.map((value) => el("option",
        { value, selected: String(value) === chosen }, value === "" ? "(none)" : String(value))));
    return { parameter, node: labelled(id, parameter, control), read: () => control.value };
}

function checkField(id, parameter, values, chosen) {
    const boxes = values.map((value) => el("input", { type: "checkbox", name: parameter.name, value,
        checked: chosen.includes(value) }));
    const group = el("fieldset", { class: "field", id }, el("legend", {}, el("code", {}, parameter.name)),
        el("div", { class: "checks" }, boxes.map((box) => el("label", {}, box, " ", box.value))));
    return { parameter, node: group, read: () => boxes.filter((box) => box.checked).map((box) => box.value).join(",") };
}

function textField(reader, id, parameter, flat, chosen) {
    const isList = flat.type === "array";
    const isNumber = flat.type === "integer" || flat.type === "number";
    const control = el("input", { id, name: parameter.name, type: "text", value: chosen, autocomplete: "off",
        spellcheck: "false", inputmode: isNumber ? "decimal" : null });
    const note = isList ? "comma-separated" : reader.limits(flat);
    return { parameter, node: labelled(id, parameter, control, note), read: () => control.value.trim() };
}

/** The input of a parameter; what equals the default is not sent. */
function fieldOf(reader, entry, parameter) {
    const kFewValues = 6;
    const id = `try-${entry.id}-${parameter.name}`;
    const flat = reader.flatten(parameter.schema);
    const isList = flat.type === "array";
    const values = flat.type === "boolean" ? ["true", "false"] : isList ? reader.flatten(flat.items).enum : flat.enum;
    const given = parameter.example ?? flat.default ?? (parameter.required && values ? values[0] : "");
    let field;
    if (values && isList && values.length <= kFewValues) field = checkField(id, parameter, values, [given].flat());
    else if (values && !isList) field = selectField(id, parameter, values, String(given));
    else field = textField(reader, id, parameter, flat, String(given));
    field.standard = flat.default === undefined ? "" : String(flat.default);
    return field;
}

function bodyField(reader, entry) {
    if (!entry.operation.requestBody) return null;
    const [, media] = Object.entries(reader.deref(entry.operation.requestBody).content)[0];
    const examples = media.examples ? Object.values(media.examples) : [{ summary: "Example", value: media.example }];
    const text = (example) => JSON.stringify(reader.deref(example).value, null, 2);
    const id = `try-${entry.id}-body`;
    const kMostRows = 16;
    const editor = el("textarea", { id, class: "try-editor", spellcheck: "false", autocomplete: "off",
        rows: Math.min(kMostRows, text(examples[0]).split("\n").length + 1) });
    editor.value = text(examples[0]);
    const take = (event) => { editor.value = text(examples[event.target.value]); };
    const choose = examples.length > 1 ? el("select", { name: "example", "aria-label": "Example of a body",
        onchange: take },
        examples.map((example, i) => el("option", { value: String(i) }, example.summary))) : null;
    const node = el("div", { class: "field wide" }, el("label", { for: id }, "Body"), choose, editor);
    return { node, read: () => editor.value };
}

/** What the inputs ask for: {method, url, headers, body}. */
function requestOf(entry, fields, body) {
    let path = entry.path;
    const query = [];
    const headers = [];
    for (const { parameter, read, standard } of fields) {
        const value = read();
        if (parameter.in === "path") path = path.replace(`{${parameter.name}}`, encodeURIComponent(value));
        else if (value === "" || value === standard) continue;
        else if (parameter.in === "header") headers.push([parameter.name, value]);
        else query.push(`${encodeURIComponent(parameter.name)}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
    }
    const target = path.replace(/^\//, "") + (query.length > 0 ? `?${query.join("&")}` : "");
    const text = body ? body.read() : "";
    if (text.trim() !== "") headers.push(["Content-Type", "application/json"]);
    const url = new URL(target, new URL("./", location.href)).href;
    return { method: entry.method.toUpperCase(), url, headers, body: text };
}

async function copyText(source, button) {
    try {
        await navigator.clipboard.writeText(source.textContent);
        button.textContent = "Copied";
        setTimeout(() => { button.textContent = "Copy"; }, 2000);
    } catch { // without https the browser has no clipboard for pages
        getSelection().selectAllChildren(source);
        button.textContent = "Selected";
    }
}

function runner(entry, build, key, result, button) {
    let running = null;
    return async () => {
        if (running) { running.abort(); return; }
        running = new AbortController();
        button.textContent = "Cancel";
        result.setAttribute("aria-busy", "true");
        try {
            showAnswer(result, await send(build(), key.value, running.signal), key);
        } catch (error) {
            showFailure(result, error);
        }
        result.removeAttribute("aria-busy");
        button.textContent = "Send";
        running = null;
    };
}

function panelParts(reader, entry, parameters, key) {
    const fields = parameters.map((parameter) => fieldOf(reader, entry, parameter));
    const body = bodyField(reader, entry);
    const build = () => requestOf(entry, fields, body);
    const curl = codeBlock("", "The request as a curl line", "try-curl");
    const copy = el("button", { type: "button", class: "try-copy", onclick: () => copyText(curl, copy) }, "Copy");
    const button = el("button", { type: "button", class: "try-send primary" }, "Send");
    const result = el("div", { class: "try-result" }, el("p", { class: "try-status", role: "status" }));
    const run = runner(entry, build, key, result, button);
    button.addEventListener("click", run);
    const update = () => { curl.textContent = curlText(build(), key.value !== ""); };
    const inputs = el("div", { class: "fields", oninput: update, onchange: update,
        onkeydown: (event) => { if (event.key === "Enter" && event.target.tagName === "INPUT") run(); } },
        fields.map((field) => field.node), body && body.node);
    key.addEventListener("input", update);
    update();
    const isChange = (entry.operation.security || []).flatMap((entry) => Object.values(entry).flat()).length > 0;
    return [fields.length > 0 || body ? inputs : null,
        isChange ? el("p", { class: "note" }, "Send really does it, on this server.") : null,
        el("div", { class: "curl" }, curl, copy), el("div", { class: "actions" }, button), result].filter(Boolean);
}

/** The panel, folded; key: the input that holds the API key. */
export function tryPanel(reader, entry, parameters, key) {
    return el("details", { class: "try" }, el("summary", {}, "Try it"), panelParts(reader, entry, parameters, key));
}
