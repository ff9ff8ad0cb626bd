// Simple requests: the browser sends them at once, and decides afterwards what the page may see.
import { order } from "./order.js";

export const reading = {
  title: "Reading a response",
  cards: [
    {
      id: "same-origin",
      title: "Same origin",
      about: "The page calls the server that it came from.",
      steps: [{ server: "page", path: "/api/products", status: 200 }],
      wire: ["GET 200"],
      why: "Scheme, host and port are the same as the page's, so CORS does not apply.",
    },
    {
      id: "no-cors",
      title: "Another origin, without CORS",
      about: "The same request to another port, where nothing sends CORS headers.",
      steps: [{ server: "plain", path: "/api/products", blocked: true }],
      wire: ["GET 200"],
      why: "The server answered 200, but without Access-Control-Allow-Origin. The request ran; the browser only hides the response.",
    },
    {
      id: "allowed",
      title: "Another origin, with CORS",
      about: "The catalogue is public: any page may read it.",
      source: "ProductsResource",
      annotation: '@CrossOrigin("*")',
      steps: [{ server: "cors", path: "/api/products", status: 200 }],
      wire: ["GET 200"],
      why: "Access-Control-Allow-Origin: * lets any page read the response, without cookies. It is the same for every origin, so it needs no Vary.",
    },
    {
      id: "exposed-headers",
      title: "Response headers, exposed and hidden",
      about: "The response to an order has two custom headers.",
      source: "OrdersResource",
      annotation: 'exposedHeaders = "X-Order-Number"',
      steps: [{ ...order, show: ["X-Order-Number", "X-Warehouse"], sees: { "X-Order-Number": true, "X-Warehouse": false } }],
      wire: ["OPTIONS 204", "POST 201"],
      why: "The browser received both. Access-Control-Expose-Headers names one of them; the page sees null for the other.",
    },
    {
      id: "redirect",
      title: "A redirect",
      about: "The newest product is at another address.",
      source: "ProductsResource",
      annotation: '@CrossOrigin("*")',
      steps: [{ server: "cors", path: "/api/products/newest", status: 200 }],
      wire: ["GET 303", "GET 200"],
      why: "The browser checks every response on the way. Without CORS headers on the 303, it would stop there.",
    },
    {
      id: "events",
      title: "Server-sent events",
      about: "The page opens an EventSource with credentials.",
      source: "OrdersResource",
      annotation: 'origins = "${storefront.origins:http://localhost:3000}", allowCredentials = true',
      steps: [{ server: "cors", path: "/api/orders/events", events: true, credentials: true, status: 200 }],
      wire: ["GET 200"],
      why: "A stream is a response like any other: its headers name this page's origin and allow credentials.",
    },
  ],
};
