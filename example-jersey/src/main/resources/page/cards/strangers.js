// Pages of other origins. This page has them in frames; "stranger" is one on the port of the plain API.
import { json, order } from "./order.js";

export const strangers = {
  title: "Pages of strangers",
  cards: [
    {
      id: "null-origin",
      title: "A sandboxed page",
      about: "A frame whose origin is null reads the orders.",
      source: "OrdersResource",
      annotation: 'origins = "${storefront.origins:http://localhost:3000}"',
      steps: [{ from: "sandbox", server: "cors", path: "/api/orders", credentials: true, blocked: true }],
      wire: ["GET 200"],
      why: "Anybody can make such a frame, so null is never an allowed origin.",
    },
    {
      id: "evil-origin",
      title: "An evil page",
      about: "A stranger's page reads the orders with the user's cookies, and then places one.",
      source: "OrdersResource",
      annotation: 'origins = "${storefront.origins:http://localhost:3000}", allowCredentials = true',
      steps: [
        { from: "stranger", server: "cors", path: "/api/orders", credentials: true, blocked: true },
        { ...order, from: "stranger", credentials: true, status: undefined, blocked: true },
      ],
      wire: ["GET 200", "OPTIONS 403"],
      why: "The stranger's origin is not in the list: it cannot read, and its POST is not sent. That the GET ran is why CORS is no protection for requests that change something.",
    },
    {
      id: "per-method",
      title: "A policy for each method",
      about: "The stranger reads the stock, the shop changes it, the stranger would too.",
      source: "StockResource",
      annotation: '@CrossOrigin("*")\n…\n@PUT @CrossOrigin(origins = "${storefront.origins:http://localhost:3000}", allowedHeaders = "Content-Type")',
      steps: [
        { from: "stranger", server: "cors", path: "/api/stock/1", status: 200 },
        { server: "cors", path: "/api/stock/1?run={run}", method: "PUT", headers: json, body: "12", status: 200 },
        { from: "stranger", server: "cors", path: "/api/stock/1?run={run}", method: "PUT", headers: json, body: "0", blocked: true },
      ],
      wire: ["GET 200", "OPTIONS 204", "PUT 200", "OPTIONS 403"],
      why: "GET has the class's policy, @CrossOrigin(\"*\"); PUT has one of its own, and nothing is merged.",
    },
  ],
};
