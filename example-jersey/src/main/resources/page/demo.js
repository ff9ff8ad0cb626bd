// Runs the cards: sends what they say, and compares what the page saw and what came to the servers.
import { sections } from "./cards.js";
import { base, send } from "./send.js";
import { cardElement, showFailure, showRun } from "./view.js";
import { record } from "./wire.js";

for (const place of document.querySelectorAll("[data-base]")) {
  place.textContent = base(place.dataset.base);
}

const sees = (step, result) =>
  Object.entries(step.sees ?? {}).every(([name, visible]) => (result.headers[name] !== null) === visible);

function isAsExpected({ steps, wire }, results, exchanges) {
  const seen = steps.every((step, i) => results[i].status === step.status && sees(step, results[i]));
  return seen && JSON.stringify(exchanges.map(({ method, status }) => `${method} ${status}`)) === JSON.stringify(wire);
}

// Another tab of the demo would send something meanwhile.
const alone = (action) => (navigator.locks ? navigator.locks.request("preflight-demo", action) : action());

const verdicts = new Map();

function summarize(before = "") {
  const good = [...verdicts.values()].filter(Boolean).length;
  document.getElementById("summary").textContent = `${before}${good} of ${cards.length} cards are as expected`;
}

async function runNow(card, tell) {
  const made = document.getElementById(card.id);
  made.setAttribute("aria-busy", "true");
  verdicts.set(card, false);
  try {
    const number = Math.floor(Math.random() * 1e9);
    const { result: results, exchanges } = await record(async () => {
      const seen = [];
      for (const step of card.steps) {
        seen.push(await send(step, number));
      }
      return seen;
    });
    verdicts.set(card, isAsExpected(card, results, exchanges));
    showRun(made, card, { number, results, exchanges, asExpected: verdicts.get(card) });
  } catch (error) {
    showFailure(made, error);
  } finally {
    tell(made);
    made.setAttribute("aria-busy", "false");
  }
}

// One after the other, so that it is clear what came of which.
let running = Promise.resolve();

function run(card, tell = () => {}) {
  running = running.then(() => alone(() => runNow(card, tell)));
  return running;
}

function runOne(card) {
  return run(card, (made) => {
    const verdict = made.querySelector(".verdict").textContent;
    summarize(`${card.title}: ${verdict[0].toLowerCase()}${verdict.slice(1)}. `);
  });
}

const cards = sections.flatMap((section) => section.cards);

for (const { title, cards: members } of sections) {
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  const section = document.getElementById("section").content.firstElementChild.cloneNode(true);
  section.setAttribute("aria-labelledby", id);
  section.querySelector("h2").id = id;
  section.querySelector("h2").textContent = title;
  section.append(...members.map((card) => cardElement(card, runOne)));
  document.getElementById("cards").append(section);
  const link = Object.assign(document.createElement("a"), { href: `#${id}`, textContent: title });
  document.getElementById("contents").append(link);
}

async function runAll() {
  const button = document.getElementById("run-all");
  if (button.getAttribute("aria-disabled") === "true") {
    return; // not disabled, which would take the focus away
  }
  button.setAttribute("aria-disabled", "true");
  document.getElementById("summary").textContent = "Running …";
  try {
    await Promise.all(cards.map((card) => run(card)));
  } finally {
    summarize();
    button.setAttribute("aria-disabled", "false");
  }
}

document.getElementById("run-all").addEventListener("click", runAll);
if (location.origin === base("page")) {
  runAll();
} else {
  location.replace(base("page")); // 127.0.0.1 is this machine, too, but another origin
}
