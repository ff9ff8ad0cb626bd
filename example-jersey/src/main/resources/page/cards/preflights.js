// Requests that no form could send: the browser asks the server first, with OPTIONS.
import { json, order } from "./order.js";

export const preflights = {
  title: "Preflights",
  cards: [
    {
      id: "preflight-allowed",
      title: "JSON with an allowed preflight",
      about: "The page posts an order as JSON.",
      source: "OrdersResource",
      annotation:
        '@CrossOrigin(\n  origins = "${storefront.origins:http://localhost:3000}",\n  allowCredentials = true,\n' +
        '  allowedHeaders = {"Content-Type", "X-Trace-ID"}, …)',
      steps: [{ ...order, headers: { ...json, "X-Trace-ID": "7f3a" } }],
      wire: ["OPTIONS 204", "POST 201"],
      why: "A form cannot send JSON, so the browser sends a preflight first. The origin, method and headers are allowed, so the POST follows.",
    },
    {
      id: "preflight-blocked",
      title: "JSON with a refused preflight",
      about: "The newsletter's policy does not allow the Content-Type header.",
      source: "NewsletterResource",
      annotation: '@CrossOrigin("${storefront.origins:http://localhost:3000}")',
      steps: [
        { server: "cors", path: "/api/newsletter?run={run}", method: "POST", headers: json, body: '{"email":"ada@example.com"}', blocked: true },
      ],
      wire: ["OPTIONS 403"],
      why: "The preflight got a 403, so the browser did not send the POST. To fix it, set allowedHeaders = \"Content-Type\".",
    },
    {
      id: "header-refused",
      title: "A header that is not allowed",
      about: "The page sends X-Secret.",
      source: "OrdersResource",
      annotation: 'allowedHeaders = {"Content-Type", "X-Trace-ID"}',
      steps: [{ server: "cors", path: "/api/orders", headers: { "X-Secret": "1" }, blocked: true }],
      wire: ["OPTIONS 403"],
      why: "A custom header needs a preflight, even with GET, and X-Secret is not in the list.",
    },
    {
      id: "method-refused",
      title: "A method that is not allowed",
      about: "The page tries to delete all orders.",
      source: "OrdersResource",
      annotation: "@DELETE @SameOrigin",
      steps: [{ server: "cors", path: "/api/orders", method: "DELETE", blocked: true }],
      wire: ["OPTIONS 403"],
      why: "The nearest annotation applies: the class allows this page, but the method does not.",
    },
    {
      id: "preflight-cache",
      title: "A cached preflight",
      about: "The page replaces the same order twice.",
      source: "OrdersResource",
      annotation: "maxAge = 60",
      steps: [
        { server: "cors", path: "/api/orders/{run}", method: "PUT", headers: json, body: order.body, status: 200 },
        { server: "cors", path: "/api/orders/{run}", method: "PUT", headers: json, body: order.body, status: 200 },
      ],
      wire: ["OPTIONS 204", "PUT 200", "PUT 200"],
      why: "With Access-Control-Max-Age: 60, the browser sends no new preflight for this URL for 60 seconds.",
    },
    {
      id: "wildcard-authorization",
      title: "Any header, and Authorization",
      about: "A partner's page sends a token and a custom header.",
      source: "FeedResource",
      annotation: 'origins = "*", allowedHeaders = {"*", "Authorization"}',
      steps: [{ server: "cors", path: "/api/feed?run={run}", headers: { Authorization: "Bearer 7f3a", "X-Partner": "acme" }, status: 200 }],
      wire: ["OPTIONS 204", "GET 200"],
      why: "The wildcard covers every header except Authorization, which must be listed as well.",
    },
  ],
};
