// Requests that no form could send: the browser asks the server first, with OPTIONS.
import { json, order } from "./order.js";

export const preflights = {
  title: "Asking first: preflights",
  cards: [
    {
      id: "preflight-allowed",
      title: "JSON, and the preflight is allowed",
      about: "The page posts an order as JSON.",
      source: "OrdersResource",
      annotation:
        '@CrossOrigin(\n  origins = "${storefront.origins:http://localhost:3000}",\n  allowCredentials = true,\n' +
        '  allowedHeaders = {"Content-Type", "X-Trace-ID"}, …)',
      steps: [{ ...order, headers: { ...json, "X-Trace-ID": "7f3a" } }],
      wire: ["OPTIONS 204", "POST 201"],
      why: "JSON is no content type that a form can send, so the browser asks. Origin, method and header are allowed, and the POST follows.",
    },
    {
      id: "preflight-blocked",
      title: "JSON, and the preflight is refused",
      about: "The newsletter's policy forgot the header Content-Type.",
      source: "NewsletterResource",
      annotation: '@CrossOrigin("${storefront.origins:http://localhost:3000}")',
      steps: [
        { server: "cors", path: "/api/newsletter?run={run}", method: "POST", headers: json, body: '{"email":"ada@example.com"}', blocked: true },
      ],
      wire: ["OPTIONS 403"],
      why: "The preflight got 403, and the POST was never sent. The cure: allowedHeaders = \"Content-Type\".",
    },
    {
      id: "header-refused",
      title: "A header that is not allowed",
      about: "The page sends X-Secret.",
      source: "OrdersResource",
      annotation: 'allowedHeaders = {"Content-Type", "X-Trace-ID"}',
      steps: [{ server: "cors", path: "/api/orders", headers: { "X-Secret": "1" }, blocked: true }],
      wire: ["OPTIONS 403"],
      why: "A header of one's own needs a preflight, also with GET, and X-Secret is not in the list.",
    },
    {
      id: "method-refused",
      title: "A method that is not allowed",
      about: "The page would throw all orders away.",
      source: "OrdersResource",
      annotation: "@DELETE @SameOrigin",
      steps: [{ server: "cors", path: "/api/orders", method: "DELETE", blocked: true }],
      wire: ["OPTIONS 403"],
      why: "The nearest annotation wins: the class is open to this page, the method is not.",
    },
    {
      id: "preflight-cache",
      title: "Asked once, remembered",
      about: "The page replaces one order twice.",
      source: "OrdersResource",
      annotation: "maxAge = 60",
      steps: [
        { server: "cors", path: "/api/orders/{run}", method: "PUT", headers: json, body: order.body, status: 200 },
        { server: "cors", path: "/api/orders/{run}", method: "PUT", headers: json, body: order.body, status: 200 },
      ],
      wire: ["OPTIONS 204", "PUT 200", "PUT 200"],
      why: "Access-Control-Max-Age: 60. For so many seconds the browser does not ask again for this address.",
    },
    {
      id: "wildcard-authorization",
      title: "Any header, and Authorization",
      about: "Partners' pages send a token, and headers of their own.",
      source: "FeedResource",
      annotation: 'origins = "*", allowedHeaders = {"*", "Authorization"}',
      steps: [{ server: "cors", path: "/api/feed?run={run}", headers: { Authorization: "Bearer 7f3a", "X-Partner": "acme" }, status: 200 }],
      wire: ["OPTIONS 204", "GET 200"],
      why: "The wildcard covers every header but Authorization, which has to be listed beside it.",
    },
  ],
};
