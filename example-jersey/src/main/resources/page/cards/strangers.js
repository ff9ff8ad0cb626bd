// Pages of other origins. This page has them in frames; "stranger" is one on the port of the plain API.
import { json, order } from "./order.js";

export const strangers = {
  title: "Untrusted pages",
  cards: [
    {
      id: "null-origin",
      title: "A sandboxed page",
      about: "A frame whose origin is null tries to read the orders.",
      source: "OrdersResource",
      annotation: 'origins = "${storefront.origins:http://localhost:3000}"',
      steps: [{ from: "sandbox", server: "cors", path: "/api/orders", credentials: true, blocked: true }],
      wire: ["GET 200"],
      why: "Anyone can create such a frame, so null is never an allowed origin.",
    },
    {
      id: "evil-origin",
      title: "A malicious page",
      about: "An untrusted page tries to read the orders with the user's cookies, and then to place one.",
      source: "OrdersResource",
      annotation: 'origins = "${storefront.origins:http://localhost:3000}", allowCredentials = true',
      steps: [
        { from: "stranger", server: "cors", path: "/api/orders", credentials: true, blocked: true },
        { ...order, from: "stranger", credentials: true, status: undefined, blocked: true },
      ],
      wire: ["GET 200", "OPTIONS 403"],
      why: "Its origin is not in the list, so it cannot read the response, and the browser does not send its POST. The GET still ran: CORS does not protect requests that change something.",
    },
    {
      id: "per-method",
      title: "A policy for each method",
      about: "An untrusted page reads the stock, the shop changes it, and the untrusted page tries to change it too.",
      source: "StockResource",
      annotation: '@CrossOrigin("*")\n…\n@PUT @CrossOrigin(origins = "${storefront.origins:http://localhost:3000}", allowedHeaders = "Content-Type")',
      steps: [
        { from: "stranger", server: "cors", path: "/api/stock/1", status: 200 },
        { server: "cors", path: "/api/stock/1?run={run}", method: "PUT", headers: json, body: "12", status: 200 },
        { from: "stranger", server: "cors", path: "/api/stock/1?run={run}", method: "PUT", headers: json, body: "0", blocked: true },
      ],
      wire: ["GET 200", "OPTIONS 204", "PUT 200", "OPTIONS 403"],
      why: "GET has the class's policy, @CrossOrigin(\"*\"). PUT has its own, and policies are not merged.",
    },
  ],
};
