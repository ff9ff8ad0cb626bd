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
    return { readable: true, text: `${response.status} ${response.statusText}${shown.join("")}\n${text}`.trim() };
  } catch (error) {
    return { readable: false, text: String(error) };
  }
}

async function run(card, element) {
  const seen = [];
  let asExpected = true;
  for (const request of card.requests) {
    const result = await send(request);
    asExpected &&= result.readable === !request.blocked;
    seen.push(result.text);
  }
  const blocked = card.requests.some((request) => request.blocked);
  const verdict = element.querySelector(".verdict");
  verdict.textContent = asExpected ? (blocked ? "Blocked, as it should be" : "Allowed, as it should be") : "Not as expected";
  verdict.className = `verdict ${asExpected ? "good" : "bad"}`;
  const output = element.querySelector(".seen");
  output.hidden = false;
  output.textContent = seen.join("\n\n");
  return asExpected;
}

async function onTheWire(request) {
  const exchanges = [];
  const origin = request.iframe ? "null" : location.origin;
  const own = request.server === "page" ? "" : `Origin: ${origin}\n`;
  if (own && needsPreflight(request)) {
    const names = Object.keys(request.headers ?? {}).map((name) => name.toLowerCase()).sort();
    const asked = names.length ? `Access-Control-Request-Headers: ${names.join(",")}\n` : "";
    exchanges.push(["OPTIONS", `${own}Access-Control-Request-Method: ${request.method}\n${asked}`]);
  } else {
    exchanges.push([request.method ?? "GET", own]);
  }
  const texts = exchanges.map(async ([method, headers]) => {
    const query = new URLSearchParams({ server: request.server, method, path: request.path, headers });
    const response = await fetch(`/inspect?${query}`);
    return `> ${method} ${request.path}\n${headers.replace(/^(?=.)/gm, "> ")}${(await response.text()).replace(/^(?=.)/gm, "< ")}`;
  });
  return (await Promise.all(texts)).join("\n");
}

const elements = cards.map((card) => {
  const element = document.getElementById("card").content.firstElementChild.cloneNode(true);
  element.id = card.id;
  element.querySelector("h2").textContent = card.title;
  element.querySelector(".about").textContent = card.about;
  element.querySelector(".request").textContent = card.requests.map(describe).join("\n\n");
  element.querySelector(".why").textContent = card.why;
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
  let good = 0;
  for (const [i, card] of cards.entries()) {
    good += await run(card, elements[i]);
  }
  document.getElementById("summary").textContent = `${good} of ${cards.length} cards are as expected`;
}

document.getElementById("run-all").addEventListener("click", runAll);
runAll();
