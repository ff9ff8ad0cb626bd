// Runs the cards: sends what they say, and compares what the page saw and what came to the servers.
import { sections } from "./cards.js";
import { base, send } from "./send.js";
import { cardElement, showRun } from "./view.js";
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

async function runNow(card) {
  const made = document.getElementById(card.id);
  made.setAttribute("aria-busy", "true");
  const number = Math.floor(Math.random() * 1e9);
  const { result: results, exchanges } = await record(async () => {
    const seen = [];
    for (const step of card.steps) {
      seen.push(await send(step, number));
    }
    return seen;
  });
  const blocked = card.steps.at(-1).blocked === true;
  const asExpected = isAsExpected(card, results, exchanges);
  showRun(made, { results, exchanges, asExpected, blocked });
  return asExpected;
}

// One after the other, so that it is clear what came of which.
let running = Promise.resolve();

function run(card) {
  running = running.then(() => runNow(card));
  return running;
}

const cards = sections.flatMap((section) => section.cards);

for (const { title, cards: members } of sections) {
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  const section = document.getElementById("section").content.firstElementChild.cloneNode(true);
  section.setAttribute("aria-labelledby", id);
  section.querySelector("h2").id = id;
  section.querySelector("h2").textContent = title;
  section.append(...members.map((card) => cardElement(card, run)));
  document.getElementById("cards").append(section);
  const link = Object.assign(document.createElement("a"), { href: `#${id}`, textContent: title });
  document.getElementById("contents").append(link);
}

async function runAll() {
  const button = document.getElementById("run-all");
  const summary = document.getElementById("summary");
  button.disabled = true;
  summary.textContent = "Running …";
  const good = (await Promise.all(cards.map(run))).filter(Boolean).length;
  summary.textContent = `${good} of ${cards.length} cards are as expected`;
  button.disabled = false;
}

document.getElementById("run-all").addEventListener("click", runAll);
runAll();
