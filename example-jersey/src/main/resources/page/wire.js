// What came to the servers: a page sees little of it, so the demo's server tells.

async function ask(since) {
  return (await fetch(`/wire?since=${since}`)).json();
}

/** Does something, and says what came to the servers meanwhile. */
export async function record(action) {
  const { last } = await ask(0);
  const result = await action();
  return { result, exchanges: (await ask(last)).exchanges };
}

const ofRequest = /^(origin|cookie|authorization|content-type|access-control-.*|x-.*)$/i;
const ofResponse = /^(vary|location|set-cookie|access-control-.*|x-.*)$/i;

/** The headers that the story is about, and the others. */
export function headersOf(exchange) {
  return [
    { title: "Request", headers: exchange.request, pattern: ofRequest, none: "nothing of note" },
    { title: "Response", headers: exchange.response, pattern: ofResponse, none: "no CORS header" },
  ].map(({ title, headers, pattern, none }) => {
    const entries = Object.entries(headers).flatMap(([name, values]) => values.map((value) => [name, value]));
    const matters = ([name]) => pattern.test(name);
    return { title, none, main: entries.filter(matters), others: entries.filter((entry) => !matters(entry)) };
  });
}
