// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page: reads openapi.json, which stands beside it, and shows it.

import { el, markdown } from "./docs-dom.js";
import { Reader } from "./docs-schema.js";
import { operationCard } from "./docs-card.js";

const kKeyName = "churnlens.api-key";
const kMethods = ["get", "post", "put", "patch", "delete"];
const byId = (id) => document.getElementById(id);

/** All operations in the order of the tags. */
function operationsOf(openapi) {
    const all = Object.entries(openapi.paths).flatMap(([path, item]) => kMethods.filter((method) => item[method])
        .map((method) => ({ path, method, operation: item[method], id: item[method].operationId })));
    return openapi.tags.map((tag) => ({ tag, entries: all.filter((entry) => entry.operation.tags.includes(tag.name)) }))
        .filter((group) => group.entries.length > 0);
}

/** Statuses that every operation has with the same response: they are told once and folded. */
function commonStatuses(groups) {
    const all = groups.flatMap((group) => group.entries.map((entry) => entry.operation.responses));
    const [first] = all;
    return new Set(Object.keys(first).filter((status) => first[status].$ref
        && all.every((responses) => responses[status] && responses[status].$ref === first[status].$ref)));
}

function menuItem(entry) {
    const text = `${entry.method} ${entry.path} ${entry.operation.summary} ${entry.id} ${entry.operation.description}`;
    return el("li", { "data-text": text.toLowerCase() }, el("a", { href: `#op-${entry.id}` },
        el("span", { class: `method ${entry.method}` }, entry.method.toUpperCase()),
        el("span", {}, entry.operation.summary)));
}

function overviewItem(heading) {
    return el("li", { "data-text": heading.textContent.toLowerCase() },
        el("a", { class: "plain", href: `#${heading.id}` }, heading.textContent));
}

function fillMenu(groups) {
    const headings = [...document.querySelectorAll(".text h2")];
    const overview = el("section", {}, el("h2", {}, "Overview"), el("ul", {}, headings.map(overviewItem)));
    byId("menu-list").replaceChildren(overview, ...groups.map(({ tag, entries }) => el("section", {},
        el("h2", {}, el("a", { href: `#tag-${tag.name}` }, tag.name)), el("ul", {}, entries.map(menuItem)))));
}

function filterMenu() {
    const words = byId("filter").value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const section of byId("menu-list").children) {
        const items = [...section.querySelectorAll("li")];
        for (const item of items) item.hidden = !words.every((word) => item.dataset.text.includes(word));
        const shown = items.filter((item) => !item.hidden).length;
        section.hidden = shown === 0;
        found += shown;
    }
    byId("menu-none").hidden = found > 0;
}

function openFirstMatch(event) {
    if (event.key !== "Enter") return;
    const first = byId("menu-list").querySelector("section:not([hidden]) li:not([hidden]) a");
    if (first) first.click();
}

/** Below this width the menu is folded and lies above the content. */
const narrow = matchMedia("(max-width: 900px)");

function setUpMenu() {
    byId("filter").addEventListener("input", filterMenu);
    byId("filter").addEventListener("keydown", openFirstMatch);
    const fit = () => { byId("menu").open = !narrow.matches; };
    narrow.addEventListener("change", fit);
    fit();
    byId("menu-list").addEventListener("click", (event) => {
        if (event.target.closest("a") && narrow.matches) byId("menu").open = false;
    });
}

/** Marks the operation on screen in the menu. */
function followScrolling() {
    const mark = (id) => {
        for (const link of byId("menu-list").querySelectorAll("li a")) {
            if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "true");
            else link.removeAttribute("aria-current");
        }
    };
    const observer = new IntersectionObserver((entries) => {
        const shown = entries.find((entry) => entry.isIntersecting);
        if (shown) mark(shown.target.id);
    }, { rootMargin: "-15% 0px -75% 0px" });
    for (const card of document.querySelectorAll(".op")) observer.observe(card);
}

function setUpKey() {
    const key = byId("key");
    key.value = sessionStorage.getItem(kKeyName) || "";
    key.addEventListener("input", () => {
        if (key.value === "") sessionStorage.removeItem(kKeyName);
        else sessionStorage.setItem(kKeyName, key.value);
    });
    byId("key-forget").addEventListener("click", () => {
        key.value = "";
        key.dispatchEvent(new Event("input"));
    });
    return key;
}

function introduction(openapi) {
    const cards = [el("section", { class: "card text" })];
    for (const node of markdown(openapi.info.description)) {
        if (node.tagName === "H2") cards.push(el("section", { class: "card text" }));
        cards[cards.length - 1].append(node);
    }
    return cards;
}

function show(openapi, key) {
    const reader = new Reader(openapi);
    const groups = operationsOf(openapi);
    const common = commonStatuses(groups);
    document.title = openapi.info.title;
    byId("title").textContent = openapi.info.title;
    byId("version").replaceChildren(`${openapi.info.version} · ${openapi.info.license.name} · `,
        el("a", { href: "openapi.json" }, `OpenAPI ${openapi.openapi}`));
    byId("content").replaceChildren(...introduction(openapi), ...groups.flatMap(({ tag, entries }) => [
        el("header", { class: "tag", id: `tag-${tag.name}` }, el("h2", {}, tag.name),
            el("p", { class: "muted" }, tag.description || "")),
        ...entries.map((entry) => operationCard(reader, entry, common, key))]));
    fillMenu(groups);
    followScrolling();
    const target = location.hash.length > 1 ? byId(decodeURIComponent(location.hash.slice(1))) : null;
    if (target) target.scrollIntoView();
}

async function start() {
    const key = setUpKey();
    setUpMenu();
    try {
        const response = await fetch("openapi.json", { credentials: "omit" });
        if (!response.ok) throw new Error(`The server answered with ${response.status}.`);
        show(await response.json(), key);
    } catch (error) {
        byId("content").replaceChildren(el("div", { class: "card", role: "alert" },
            el("h2", {}, "openapi.json could not be read"),
            el("p", {}, `${error.message} Reload the page when the server runs again.`)));
    }
}

start();
