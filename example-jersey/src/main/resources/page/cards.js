// What each card sends, and what should come of it. A request that is not blocked can be read, with a status.
const json = { "Content-Type": "application/json" };
const order = JSON.stringify({ product: 1, quantity: 2 });

export const cards = [
  {
    id: "same-origin",
    title: "Same origin",
    about: "The page asks the server that it came from.",
    requests: [{ server: "page", path: "/api/products", status: 200 }],
    why: "Scheme, host and port are the page's own, so CORS has no say.",
  },
  {
    id: "no-cors",
    title: "Another origin, without CORS",
    about: "The same request to another port.",
    requests: [{ server: "plain", path: "/api/products", blocked: true }],
    why: "The server answered 200, but no Access-Control-Allow-Origin came with it, so the browser keeps the answer from the page.",
  },
  {
    id: "with-cors",
    title: "Another origin, with CORS",
    about: "The catalogue is public: @CrossOrigin(\"*\").",
    requests: [{ server: "cors", path: "/api/products", status: 200 }],
    why: "Access-Control-Allow-Origin: * lets any page read it, without cookies.",
  },
  {
    id: "preflight-blocked",
    title: "JSON, and the preflight is refused",
    about: "The newsletter's policy forgot allowedHeaders = \"Content-Type\".",
    requests: [
      { server: "cors", path: "/api/newsletter", method: "POST", headers: json, body: "{\"email\":\"ada@example.com\"}", blocked: true },
    ],
    why: "JSON is no safelisted Content-Type. The browser asked first, got 403, and never sent the POST.",
  },
  {
    id: "preflight-allowed",
    title: "JSON, and the preflight is allowed",
    about: "The orders' policy lists Content-Type.",
    requests: [{ server: "cors", path: "/api/orders", method: "POST", headers: json, body: order, status: 201 }],
    why: "The preflight was answered 204 with the right headers, so the POST followed.",
  },
  {
    id: "credentials",
    title: "Cookies",
    about: "Sign in, then ask who is signed in: allowCredentials = true for this page's origin.",
    requests: [
      { server: "cors", path: "/api/session", method: "POST", credentials: true, status: 204 },
      { server: "cors", path: "/api/session", credentials: true, status: 200 },
    ],
    why: "Allow-Origin names this page and Allow-Credentials is true; with \"*\" the browser would refuse.",
  },
  {
    id: "exposed-headers",
    title: "Response headers, exposed and not",
    about: "X-Order-Number is in exposedHeaders, X-Warehouse is not.",
    requests: [
      { server: "cors", path: "/api/orders", method: "POST", headers: json, body: order, status: 201, show: ["X-Order-Number", "X-Warehouse"] },
    ],
    why: "Both headers came over the wire. The page sees null for the one that is not exposed.",
  },
  {
    id: "header-refused",
    title: "A header that is not allowed",
    about: "X-Secret is not in allowedHeaders.",
    requests: [{ server: "cors", path: "/api/orders", headers: { "X-Secret": "1" }, blocked: true }],
    why: "A header of one's own needs a preflight, and this one was refused.",
  },
  {
    id: "method-refused",
    title: "A method that is not allowed",
    about: "DELETE is annotated @SameOrigin.",
    requests: [{ server: "cors", path: "/api/orders", method: "DELETE", blocked: true }],
    why: "The nearest annotation wins: the class is open to this page, the method is not.",
  },
  {
    id: "errors",
    title: "Errors that the page can read",
    about: "A 404, a 401, and a crash that nothing maps.",
    requests: [
      { server: "cors", path: "/api/products/99", status: 404 },
      { server: "cors", path: "/api/faults/unauthorized", credentials: true, status: 401 },
      { server: "cors", path: "/api/faults/crash", credentials: true, status: 500 },
    ],
    why: "Errors carry CORS headers too, so the page sees the status and not a network error.",
  },
  {
    id: "null-origin",
    title: "A sandboxed page",
    about: "The request comes from an iframe whose origin is null.",
    requests: [{ server: "cors", path: "/api/orders", iframe: true, blocked: true }],
    why: "Anybody can make such a frame, so null is never an allowed origin.",
  },
];
