// What several cards send. The number {run} is another one each time: the browser remembers preflights by address.
export const json = { "Content-Type": "application/json" };

export const order = {
  server: "cors",
  path: "/api/orders?run={run}",
  method: "POST",
  headers: json,
  body: JSON.stringify({ product: 1, quantity: 2 }),
  status: 201,
};
