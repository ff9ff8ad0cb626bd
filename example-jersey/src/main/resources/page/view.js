// Makes the elements of the page.
import { base } from "./send.js";
import { headersOf } from "./wire.js";

const servers = { page: "this page's server", plain: "API without CORS", cors: "API with CORS" };
const senders = { sandbox: "a sandboxed page", stranger: "a stranger's page" };

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
  within(".sent").append(...card.steps.map(sentItem));
  within("button").setAttribute("aria-label", `Run again: ${card.title}`);
  within("button").addEventListener("click", () => run(card));
  return made;
}

function sentItem(step) {
  const { method = "GET", path, server, headers = {}, body } = step;
  const item = element("li", "", code(`${method} ${base(server)}${path.replace("?run={run}", "").replace("{run}", "7")}`));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  lines.push(...[body, step.credentials && "with credentials", step.from && `from ${senders[step.from]}`].filter(Boolean));
  item.append(...lines.map((line) => element("span", "more", line)));
  return item;
}

/** Shows what a run has brought. */
export function showRun(made, { results, exchanges, asExpected, blocked }) {
  const words = blocked ? "Blocked, as it should be" : "Allowed, as it should be";
  const verdict = made.querySelector(".verdict");
  verdict.textContent = asExpected ? words : "Not as expected";
  verdict.className = `verdict ${asExpected ? (blocked ? "blocked" : "allowed") : "wrong"}`;
  made.querySelector(".timeline").replaceChildren(...exchanges.map(exchangeItem));
  made.querySelector(".seen").replaceChildren(...results.map(seenItem));
  made.setAttribute("aria-busy", "false");
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
  const list = element("dl", "headers");
  list.setAttribute("aria-label", `${title} headers`);
  const rows = headers.map(([name, value]) => {
    const row = element("div", /^(access-control|origin)/i.test(name) ? "cors" : "");
    row.append(element("dt", "", name), element("dd", "", value));
    return row;
  });
  list.append(...(rows.length ? rows : [element("div", "none", element("dt", "", none))]));
  return element("div", "side", element("h4", "", title), list);
}

function seenItem(result) {
  const item = element("li", result.status ? "" : "error");
  item.dataset.status = result.status ?? "blocked";
  item.append(code(result.status ? `${result.status}` : result.text));
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  const lines = result.status ? [...headers, result.text].filter(Boolean) : ["It cannot know why: blocked looks like a server that is down."];
  item.append(...lines.map((line) => element("span", "more", line.length > 160 ? `${line.slice(0, 160)} …` : line)));
  return item;
}
