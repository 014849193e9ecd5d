// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The card of one operation.

import { el, exampleBlock, inline, markdown } from "./docs-dom.js";
import { schemaTree, valuesOf } from "./docs-schema.js";
import { tryPanel } from "./docs-try.js";

/** A path that may be broken behind its slashes. */
export function pathText(path) {
    return path.split(/(?<=\/)(?=.)/).flatMap((part, i) => (i > 0 ? [el("wbr"), part] : [part]));
}

function accessText(openapi, operation) {
    const security = operation.security || openapi.security || [];
    if (security.length === 0) return "no key needed";
    const roles = security.flatMap((entry) => Object.values(entry).flat());
    const key = roles.length > 0 ? `key of the scope ${roles.join(", ")}` : "key";
    return security.some((entry) => Object.keys(entry).length === 0) ? `${key}, if the server asks for one` : key;
}

function parameterRow(reader, parameter) {
    const flat = reader.flatten(parameter.schema);
    const limits = reader.limits(flat);
    const note = parameter.required ? "required" : parameter.in === "header" ? "header" : null;
    return el("tr", {},
        el("td", {}, el("code", { class: "member-name" }, parameter.name),
            note && el("div", { class: "optional" }, note)),
        el("td", { class: "type" }, reader.typeText(parameter.schema), limits ? `, ${limits}` : ""),
        el("td", {}, inline(parameter.description || ""), valuesOf(flat.items ? reader.flatten(flat.items) : flat)));
}

function parameterTable(reader, parameters) {
    if (parameters.length === 0) return [];
    return [el("h4", {}, "Parameters"), el("div", { class: "scroll" }, el("table", { class: "parameters" },
        el("thead", {}, el("tr", {}, ["Name", "Type", "Meaning"].map((text) => el("th", { scope: "col" }, text)))),
        el("tbody", {}, parameters.map((parameter) => parameterRow(reader, parameter)))))];
}

/** The examples of a media type as [{summary, value}]. */
export function examplesOf(reader, media) {
    if ("example" in media) return [{ summary: "Example", value: media.example }];
    return Object.values(media.examples || {}).map((example) => reader.deref(example));
}

function examplePart(reader, media, label) {
    const examples = examplesOf(reader, media);
    const several = examples.length > 1;
    return el("div", { class: several ? "example" : "example single" }, examples.map((example) => [
        el("p", { class: "schema-head muted" }, several ? example.summary : "Example"),
        exampleBlock(example.value, `${label}: ${example.summary}`)]).flat());
}

function mediaPart(reader, type, media, label) {
    const isOpaque = reader.flatten(media.schema).type === "string";
    return el("div", { class: "media" }, el("p", { class: "media-type" }, el("code", {}, type)),
        el("div", { class: isOpaque ? "" : "pair" }, isOpaque ? null : schemaTree(reader, media.schema),
            examplePart(reader, media, label)));
}

function bodyPart(reader, operation) {
    if (!operation.requestBody) return [];
    const body = reader.deref(operation.requestBody);
    return [el("h4", {}, body.required ? "Body" : "Body, may be empty"),
        ...Object.entries(body.content).map(([type, media]) => mediaPart(reader, type, media, "Body"))];
}

function headerList(reader, response) {
    const names = Object.keys(response.headers || {});
    if (names.length === 0) return null;
    return el("details", { class: "headers" }, el("summary", {}, `Header fields: ${names.join(", ")}`),
        el("dl", {}, names.flatMap((name) => {
            const header = reader.deref(response.headers[name]);
            return [el("dt", {}, el("code", {}, name)), el("dd", {}, inline(header.description || ""), " ",
                header.example === undefined ? null : el("code", { class: "muted" }, String(header.example)))];
        })));
}

function isProblem(response) {
    const types = Object.keys(response.content || {});
    return types.length > 0 && types.every((type) => type.startsWith("application/problem"));
}

function answerPart(reader, status, response) {
    const kind = status.startsWith("2") ? "good" : status.startsWith("3") ? "thin" : "bad";
    return el("section", { class: "answer" },
        el("p", { class: "answer-head" }, el("span", { class: `status ${kind}` }, status), " ",
            inline(response.description)),
        headerList(reader, response),
        Object.entries(response.content || {}).filter(([type]) => !type.startsWith("application/problem"))
            .map(([type, media]) => mediaPart(reader, type, media, `Answer ${status}`)));
}

function problemRow(reader, status, response) {
    const media = response.content["application/problem+json"];
    const names = Object.keys(media.examples || {});
    return el("tr", {}, el("td", {}, status === "default" ? "other" : el("span", { class: "status bad" }, status)),
        el("td", {}, names.flatMap((name, i) => [i > 0 ? ", " : "",
            el("a", { href: `#problem-${name}` }, el("code", {}, name))])),
        el("td", {}, inline(response.description)));
}

function problemTable(reader, rows) {
    return el("div", { class: "scroll" }, el("table", { class: "problems" },
        el("thead", {}, el("tr", {}, ["Status", "Problem", "Meaning"].map((text) => el("th", { scope: "col" }, text)))),
        el("tbody", {}, rows.map(([status, response]) => problemRow(reader, status, response)))));
}

/** An example of the problem that is most of this operation's own. */
function problemExample(reader, problems) {
    const telling = problems.filter(([status]) => status < 500 && status !== "401");
    const [, response] = (telling.length > 0 ? telling : problems).pop();
    const text = "Example of a problem";
    const examples = examplesOf(reader, response.content["application/problem+json"]);
    return el("details", {}, el("summary", {}, text), exampleBlock(examples[examples.length - 1].value, text));
}

function responsePart(reader, operation, common) {
    const all = Object.entries(operation.responses).map(([status, response]) => [status, reader.deref(response)]);
    const problems = all.filter(([, response]) => isProblem(response));
    const others = all.filter(([, response]) => !isProblem(response));
    const own = problems.filter(([status]) => !common.has(status));
    const shared = problems.filter(([status]) => common.has(status));
    return [el("h4", {}, "Answers"),
        ...others.map(([status, response]) => answerPart(reader, status, response)),
        ...(own.length > 0 ? [problemTable(reader, own), problemExample(reader, [...own])] : []),
        shared.length > 0 ? el("details", {}, el("summary", {}, "Problems that every operation can answer with"),
            problemTable(reader, shared)) : null];
}

/** One operation: {path, method, operation, id}. common: statuses of problems that all operations have. */
export function operationCard(reader, entry, common, key) {
    const { operation } = entry;
    const parameters = (operation.parameters || []).map((parameter) => reader.deref(parameter));
    return el("article", { class: "card op", id: `op-${entry.id}`, "aria-labelledby": `title-${entry.id}` },
        el("h3", { id: `title-${entry.id}` }, operation.summary, " ",
            el("a", { class: "anchor", href: `#op-${entry.id}`, "aria-label": `Link to ${operation.summary}` }, "#")),
        el("p", { class: "route" }, el("span", { class: `method ${entry.method}` }, entry.method.toUpperCase()), " ",
            el("code", { class: "path" }, pathText(entry.path)), " ",
            el("span", { class: "access" }, accessText(reader.openapi, operation))),
        markdown(operation.description), parameterTable(reader, parameters), bodyPart(reader, operation),
        responsePart(reader, operation, common), tryPanel(reader, entry, parameters, key));
}
