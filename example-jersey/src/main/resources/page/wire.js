// What came to the servers: a page sees little of it, so the demo's server tells.

async function ask(since) {
  const response = await fetch(`/wire?since=${since}`);
  if (!response.ok) {
    throw new Error(`/wire returned ${response.status}`);
  }
  return response.json();
}

// Somebody may try curl meanwhile. An old browser sends no such header: then all count.
function ofBrowsers(exchanges) {
  const sent = exchanges.filter(({ request }) => Object.keys(request).some((name) => /^sec-fetch-mode$/i.test(name)));
  return sent.length ? sent : exchanges;
}

/** Does something, and says what came to the servers meanwhile. */
export async function record(action) {
  const { last } = await ask(0);
  const result = await action();
  return { result, exchanges: ofBrowsers((await ask(last)).exchanges) };
}

const ofRequest = /^(origin|cookie|authorization|content-type|access-control-.*|x-.*)$/i;
const ofResponse = /^(vary|location|set-cookie|access-control-.*|x-.*)$/i;

// The server lower-cases the names of what it is sent.
const written = (name) => name.replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase());

/** The headers that the story is about, and the others. */
export function headersOf(exchange) {
  return [
    { title: "Request", headers: exchange.request, pattern: ofRequest, none: "no headers of interest" },
    { title: "Response", headers: exchange.response, pattern: ofResponse, none: "no CORS headers" },
  ].map(({ title, headers, pattern, none }) => {
    const entries = Object.entries(headers).flatMap(([name, values]) => values.map((value) => [written(name), value]));
    const matters = ([name]) => pattern.test(name);
    return { title, none, main: entries.filter(matters), others: entries.filter((entry) => !matters(entry)) };
  });
}
