// Makes each card from its description, runs its requests and shows what the page got to see.
import { ports } from "./ports.js";
import { cards } from "./cards.js";
import { inIframe, needsPreflight } from "./requests.js";

const base = (server) => `http://localhost:${ports[server]}`;

const origins = [
  ["page", "this page, and the API on the same origin"],
  ["plain", "the API without CORS"],
  ["cors", "the same API with @CrossOrigin policies"],
];

for (const [server, about] of origins) {
  const item = document.createElement("li");
  item.append(Object.assign(document.createElement("code"), { textContent: base(server) }));
  item.append(Object.assign(document.createElement("span"), { textContent: about }));
  document.getElementById("origins").append(item);
}

function describe({ server, path, method = "GET", headers = {}, body, credentials, iframe }) {
  const lines = Object.entries(headers).map(([name, value]) => `\n  ${name}: ${value}`);
  const how = (credentials ? "\n  with credentials" : "") + (iframe ? "\n  from a sandboxed iframe" : "");
  return `${method} ${base(server)}${path}${lines.join("")}${body ? `\n  ${body}` : ""}${how}`;
}

async function send(request) {
  const { server, path, method, headers, body, credentials } = request;
  const url = base(server) + path;
  const options = { method, headers, body, credentials: credentials ? "include" : "same-origin" };
  if (request.iframe) {
    return inIframe(url, options);
  }
  try {
    const response = await fetch(url, options);
    const shown = (request.show ?? []).map((name) => `\n${name}: ${response.headers.get(name)}`);
    const text = await response.text();
    return {
      status: response.status,
      text: `${response.status} ${response.statusText}${shown.join("")}\n${text}`.trim(),
    };
  } catch (error) {
    return { text: String(error) };
  }
}

// What is blocked looks to a page like a server that is down, so the server is asked as well.
async function isAsExpected(request, result) {
  if (!request.blocked) {
    return result.status === request.status;
  }
  return result.status === undefined && (await onTheWire(request)).includes("< HTTP/1.1 ");
}

async function run(card, element) {
  const seen = [];
  let asExpected = true;
  for (const request of card.requests) {
    const result = await send(request);
    asExpected &&= await isAsExpected(request, result);
    seen.push(result.text);
  }
  const blocked = card.requests.some((request) => request.blocked);
  const verdict = element.querySelector(".verdict");
  const words = blocked ? "Blocked, as it should be" : "Allowed, as it should be";
  verdict.textContent = asExpected ? words : "Not as expected";
  verdict.className = `verdict ${asExpected ? "good" : "bad"}`;
  const output = element.querySelector(".seen");
  output.hidden = false;
  output.textContent = seen.join("\n\n");
  return asExpected;
}

async function exchange(request, method, headers, more = {}) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`).join("");
  const query = new URLSearchParams({ server: request.server, method, path: request.path, headers: lines, ...more });
  const response = await fetch(`/inspect?${query}`, { headers: { "X-Inspect": "1" } });
  const text = await response.text();
  const marked = (mark, block) => block.trim().split(/\r?\n/).map((line) => `${mark} ${line}`).join("\n");
  return `${marked(">", `${method} ${request.path}\n${lines}`)}\n${marked("<", text)}\n`;
}

/** What the browser sends, and what comes back: a preflight where one is due, then the request. */
async function onTheWire(request) {
  const origin = request.server === "page" ? {} : { Origin: request.iframe ? "null" : location.origin };
  const texts = [];
  if (request.server !== "page" && needsPreflight(request)) {
    const names = Object.keys(request.headers ?? {}).map((name) => name.toLowerCase()).sort();
    const asked = names.length ? { "Access-Control-Request-Headers": names.join(",") } : {};
    const method = { "Access-Control-Request-Method": request.method ?? "GET" };
    texts.push(await exchange(request, "OPTIONS", { ...origin, ...method, ...asked }));
    if (!texts[0].includes("< HTTP/1.1 204")) {
      return texts[0];
    }
  }
  const more = { ...(request.body && { body: request.body }), ...(request.credentials && { cookies: "1" }) };
  texts.push(await exchange(request, request.method ?? "GET", { ...origin, ...request.headers }, more));
  return texts.join("\n");
}

const elements = cards.map((card) => {
  const element = document.getElementById("card").content.firstElementChild.cloneNode(true);
  element.id = card.id;
  element.querySelector("h2").textContent = card.title;
  element.querySelector(".about").textContent = card.about;
  element.querySelector(".request").textContent = card.requests.map(describe).join("\n\n");
  element.querySelector(".why").textContent = card.why;
  element.querySelector("summary").setAttribute("aria-label", `Headers on the wire: ${card.title}`);
  element.querySelector("button").setAttribute("aria-label", `Run: ${card.title}`);
  element.querySelector("button").addEventListener("click", () => run(card, element));
  element.querySelector("details").addEventListener("toggle", async ({ target }) => {
    if (target.open) {
      target.querySelector(".wire").textContent = (await Promise.all(card.requests.map(onTheWire))).join("\n");
    }
  });
  document.getElementById("cards").append(element);
  return element;
});

async function runAll() {
  const button = document.getElementById("run-all");
  button.disabled = true;
  let good = 0;
  for (const [i, card] of cards.entries()) {
    good += await run(card, elements[i]);
  }
  document.getElementById("summary").textContent = `${good} of ${cards.length} cards are as expected`;
  button.disabled = false;
}

document.getElementById("run-all").addEventListener("click", runAll);
runAll();
