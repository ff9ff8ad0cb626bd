// Sends what a card says, as a page would, and tells what the page got to see.
import { ports } from "./ports.js";

export const base = (server) => `http://localhost:${ports[server]}`;

/** The result has a status if the page could read the answer. */
export function send(step, run) {
  const url = base(step.server) + step.path.replace("{run}", run);
  if (step.events) {
    return firstEvent(url, step.credentials);
  }
  const options = {
    method: step.method,
    headers: step.headers,
    body: step.body,
    credentials: step.credentials ? "include" : "same-origin",
  };
  return step.from ? inFrame(url, options, step.from === "sandbox") : fetchIt(url, options, step.show);
}

async function fetchIt(url, options, show = []) {
  try {
    const response = await fetch(url, options);
    const headers = Object.fromEntries(show.map((name) => [name, response.headers.get(name)]));
    return { status: response.status, text: await response.text(), headers };
  } catch (error) {
    return { text: String(error) };
  }
}

function firstEvent(url, withCredentials) {
  const source = new EventSource(url, { withCredentials });
  return new Promise((resolve) => {
    source.addEventListener("count", ({ data }) => resolve({ status: 200, text: `event count: ${data}` }));
    source.addEventListener("error", () => resolve({ text: "the EventSource failed" }));
  }).finally(() => source.close());
}

// A stranger's page; with a sandbox around it, its origin is null.
async function inFrame(url, options, sandboxed) {
  const frame = document.createElement("iframe");
  frame.title = "a page of another origin";
  frame.hidden = true;
  if (sandboxed) {
    frame.sandbox = "allow-scripts";
  }
  frame.src = `${base("plain")}/stranger/index.html`;
  const ready = messageOf(frame);
  document.body.append(frame);
  await ready;
  const result = messageOf(frame);
  frame.contentWindow.postMessage([url, options], "*");
  return result.finally(() => frame.remove());
}

function messageOf(frame) {
  return new Promise((resolve) => {
    addEventListener("message", function listen({ source, data }) {
      if (source === frame.contentWindow) {
        removeEventListener("message", listen);
        resolve(data);
      }
    });
  });
}
