// Makes the elements of the page.
import { base } from "./send.js";
import { headersOf } from "./wire.js";

const servers = { page: "this page's server", plain: "API without CORS", cors: "API with CORS" };
const senders = { sandbox: "a sandboxed page", stranger: "an untrusted page" };

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...content);
  return made;
}

const code = (text) => element("code", "", text);

export function cardElement(card, run) {
  const made = document.getElementById("card").content.firstElementChild.cloneNode(true);
  const within = (selector) => made.querySelector(selector);
  made.id = card.id;
  made.setAttribute("aria-labelledby", `${card.id}-title`);
  within("h3").id = `${card.id}-title`;
  within("h3").textContent = card.title;
  within(".about").textContent = card.about;
  within(".why").textContent = card.why;
  within(".policy").hidden = !card.annotation;
  within(".policy code").textContent = card.annotation ?? "";
  within(".policy span").textContent = card.source ?? "";
  within(".sent").append(...card.steps.map((step) => sentItem(step, "…")));
  within("button").setAttribute("aria-label", `Run again: ${card.title}`);
  within("button").addEventListener("click", () => run(card));
  return made;
}

// The number is another one each time: the browser remembers preflights by address.
function sentItem(step, number) {
  const { method = "GET", path, server, headers = {}, body } = step;
  const item = element("li", "", code(`${method} ${base(server)}${path.replace("{run}", number)}`));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  lines.push(...[body, step.credentials && "with credentials", step.from && `from ${senders[step.from]}`].filter(Boolean));
  item.append(...lines.map((line) => element("span", "more", line)));
  return item;
}

function verdictOf(steps) {
  const blocked = steps.filter((step) => step.blocked).length;
  const allowed = steps.length - blocked;
  if (blocked && allowed) {
    return ["mixed", `As expected: ${allowed} allowed, ${blocked} blocked`];
  }
  return blocked ? ["blocked", "Blocked, as expected"] : ["allowed", "Allowed, as expected"];
}

function showVerdict(made, [kind, words]) {
  const verdict = made.querySelector(".verdict");
  verdict.textContent = words;
  verdict.className = `verdict ${kind}`;
}

const notAsExpected = ["wrong", "Not as expected"];

/** Shows what a run has brought. */
export function showRun(made, { steps }, { number, results, exchanges, asExpected }) {
  showVerdict(made, asExpected ? verdictOf(steps) : notAsExpected);
  made.querySelector(".sent").replaceChildren(...steps.map((step) => sentItem(step, number)));
  made.querySelector(".timeline").replaceChildren(...exchanges.map(exchangeItem));
  made.querySelector(".seen").replaceChildren(...results.map(seenItem));
}

/** Shows that a run has failed. */
export function showFailure(made, error) {
  showVerdict(made, notAsExpected);
  made.querySelector(".timeline").replaceChildren();
  const item = element("li", "error", code("The demo's server does not respond"));
  item.append(element("span", "more", String(error)));
  made.querySelector(".seen").replaceChildren(item);
}

function exchangeItem(exchange) {
  const preflight = exchange.method === "OPTIONS";
  const item = element("li", preflight ? "preflight" : "");
  const status = element("strong", exchange.status < 400 ? "" : "refused", String(exchange.status));
  item.dataset.exchange = `${exchange.method} ${exchange.status}`;
  item.append(
    element("p", "line", element("span", "kind", preflight ? "Preflight" : "Request"), code(`${exchange.method} ${exchange.path}`), " → ", status),
    element("p", "to", `${servers[exchange.server]}, ${base(exchange.server)}`),
  );
  const sides = headersOf(exchange);
  item.append(...sides.map(({ title, main, none }) => headerList(title, main, none)));
  const others = element("details", "", element("summary", "", "All other headers"));
  others.append(...sides.map((side) => headerList(side.title, side.others, "none")));
  item.append(others);
  return item;
}

function headerList(title, headers, none) {
  const name = element("p", "name", title);
  if (!headers.length) {
    return element("div", "side", name, element("p", "headers none", none));
  }
  const list = element("dl", "headers");
  list.setAttribute("aria-label", `${title} headers`);
  const rows = headers.map(([name, value]) => {
    const row = element("div", /^(access-control|origin)/i.test(name) ? "cors" : "");
    row.append(element("dt", "", name), element("dd", "", value));
    return row;
  });
  list.append(...rows);
  return element("div", "side", name, list);
}

function seenItem(result) {
  const item = element("li", result.status ? "" : "error");
  item.dataset.status = result.status ?? "blocked";
  item.append(code(result.status ? `${result.status}` : result.text));
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  const lines = result.status ? [...headers, result.text].filter(Boolean) : ["The page cannot tell why: a blocked response looks like a server that is down."];
  item.append(...lines.map((line) => element("span", "more", line.length > 160 ? `${line.slice(0, 160)} …` : line)));
  return item;
}
