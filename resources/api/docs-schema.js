// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Schemas as trees. Branches are built when they are opened, so a schema may contain itself.

import { el, inline } from "./docs-dom.js";

/** Reads parts of one OpenAPI document. */
export class Reader {
    constructor(openapi) {
        this.openapi = openapi;
    }

    /** What a {"$ref": "#/..."} stands for; anything else as it is. */
    deref(node) {
        let result = node;
        for (let hops = 0; result && result.$ref && hops < 32; ++hops) {
            const keys = result.$ref.slice(2).split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
            result = keys.reduce((found, key) => (found ? found[key] : undefined), this.openapi);
        }
        return result || {};
    }

    /** A schema without references and allOf at its top; `name` is that of the outermost reference. */
    flatten(schema, depth = 0) {
        const name = schema.$ref ? schema.$ref.split("/").pop() : "";
        const { allOf, ...own } = this.deref(schema);
        const parts = depth < 16 ? (allOf || []).map((part) => this.flatten(part, depth + 1)) : [];
        let flat = [...parts, own].reduce(merged, {});
        const options = flat.oneOf || flat.anyOf || [];
        const real = options.filter((option) => this.deref(option).type !== "null");
        if (real.length === 1 && options.length === 2 && depth < 16) {
            const { oneOf, anyOf, ...rest } = flat;
            flat = { ...merged(this.flatten(real[0], depth + 1), rest), nullable: true };
        }
        return name ? { ...flat, name } : flat;
    }

    /** The alternatives of a schema that are more than lists of required members. */
    alternatives(flat) {
        const options = flat.oneOf || flat.anyOf || [];
        return options.some((option) => option.$ref || option.type || option.allOf) ? options : [];
    }

    /** "array of Customer", "string or null", "string (date)". */
    typeText(schema) {
        const flat = this.flatten(schema);
        const options = this.alternatives(flat);
        let text = [flat.type || []].flat().join(" or ");
        if ("const" in flat) text = JSON.stringify(flat.const);
        else if (options.length > 0) text = options.map((option) => this.typeText(option)).join(" or ");
        else if (flat.type === "array" && flat.items) text = `array of ${this.typeText(flat.items)}`;
        else if (flat.properties) text = flat.name || "object";
        if (flat.format) text += ` (${flat.format})`;
        return (text || "any") + (flat.nullable ? " or null" : "");
    }

    /** What a value may be, beyond its type: "0 to 1", "at least 1", "default 100". */
    limits(flat) {
        const out = [];
        const has = (key) => flat[key] !== undefined;
        if (has("minimum") && has("maximum")) out.push(`${flat.minimum} to ${numberText(flat.maximum)}`);
        else if (has("minimum")) out.push(`at least ${flat.minimum}`);
        else if (has("maximum")) out.push(`at most ${numberText(flat.maximum)}`);
        if (has("minItems") && flat.minItems === flat.maxItems) out.push(`${flat.minItems} items`);
        else if (has("maxItems")) out.push(`at most ${flat.maxItems} items`);
        if (has("default")) out.push(`default ${flat.default}`);
        return out.join(", ");
    }
}

function numberText(number) {
    const kWithoutExponent = 1e9;
    return number < kWithoutExponent ? String(number) : number.toExponential().replace("+", "");
}

/** Both schemas as one; where they differ, the second counts. */
function merged(first, second) {
    const properties = { ...first.properties };
    for (const [name, schema] of Object.entries(second.properties || {}))
        properties[name] = name in properties ? { allOf: [properties[name], schema] } : schema;
    const result = { ...first, ...second, required: [...(first.required || []), ...(second.required || [])] };
    if (Object.keys(properties).length > 0) result.properties = properties;
    return result;
}

/** What of a schema can be opened: its members, those of its items, or its alternatives. */
function branchOf(reader, flat) {
    if (flat.properties) return flat;
    if (reader.alternatives(flat).length > 0) return flat;
    if (flat.type === "array" && flat.items) return branchOf(reader, reader.flatten(flat.items));
    return null;
}

/** The values of an enumeration; long ones are folded. */
export function valuesOf(flat) {
    const values = flat.enum;
    if (!values) return null;
    const codes = values.flatMap((value, i) => [i > 0 ? ", " : "", el("code", {}, String(value))]);
    if (values.length <= 8) return el("div", { class: "values" }, "One of ", codes);
    const summary = el("summary", {}, `One of ${values.length} values`);
    return el("details", { class: "values" }, summary, el("div", {}, codes));
}

function describe(reader, schema, flat) {
    const items = flat.type === "array" && flat.items ? reader.flatten(flat.items) : null;
    const text = flat.description || (items && items.description) || "";
    return el("div", { class: "member-text" }, inline(text),
        valuesOf(items && items.enum ? items : flat));
}

function member(reader, name, schema, required) {
    const flat = reader.flatten(schema);
    const limits = reader.limits(flat);
    const type = reader.typeText(schema) + (limits ? `, ${limits}` : "");
    const line = [el("code", { class: "member-name" }, name), " ", el("span", { class: "type" }, type),
        required ? "" : el("span", { class: "optional" }, "optional")];
    const branch = branchOf(reader, flat);
    if (!branch) return el("li", {}, el("div", { class: "member" }, line), describe(reader, schema, flat));
    return el("li", {}, folded(line, () => [describe(reader, schema, flat), members(reader, branch)]));
}

function folded(line, build) {
    const details = el("details", {}, el("summary", { class: "member" }, line));
    details.addEventListener("toggle", () => {
        if (details.open && details.childElementCount === 1) details.append(...build());
    });
    return details;
}

function members(reader, flat) {
    const options = reader.alternatives(flat);
    if (options.length > 0 && !flat.properties) {
        return el("ul", { class: "members" }, options.map((option) => {
            const part = reader.flatten(option);
            return member(reader, part.name || reader.typeText(option), option, true);
        }));
    }
    const required = new Set(flat.required || []);
    return el("ul", { class: "members" }, Object.entries(flat.properties || {}).map(
        ([name, schema]) => member(reader, name, schema, required.has(name))));
}

/** The tree of a schema, its first level open; for a plain value one line. */
export function schemaTree(reader, schema) {
    const flat = reader.flatten(schema);
    const branch = branchOf(reader, flat);
    const head = el("p", { class: "schema-head" }, flat.name && el("strong", {}, flat.name), flat.name ? " " : null,
        el("span", { class: "type" }, flat.name && flat.properties ? "object" : reader.typeText(schema)));
    const text = flat.description ? el("p", { class: "note" }, inline(flat.description)) : null;
    return el("div", { class: "schema" }, head, text, branch ? members(reader, branch) : null);
}
