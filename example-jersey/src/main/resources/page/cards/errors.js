// Errors: a page should see the status, and not a network error.
const shop = 'origins = "${storefront.origins:http://localhost:3000}", allowCredentials = true';

export const errors = {
  title: "Errors that a page can read",
  cards: [
    {
      id: "error-401",
      title: "401",
      about: "The user is not signed in.",
      source: "FaultsResource",
      annotation: shop,
      steps: [{ server: "cors", path: "/api/faults/unauthorized", credentials: true, status: 401 }],
      wire: ["GET 401"],
      why: "The 401 has the headers of the method's policy, so the page knows that the user must sign in.",
    },
    {
      id: "error-404",
      title: "404",
      about: "There is no product 99.",
      source: "ProductsResource",
      annotation: '@CrossOrigin("*")',
      steps: [{ server: "cors", path: "/api/products/99", status: 404 }],
      wire: ["GET 404"],
      why: "The 404 has CORS headers too, so the page can read it.",
    },
    {
      id: "error-415",
      title: "415",
      about: "The page posts an order as plain text. That needs no preflight, but no method accepts it.",
      source: "OrdersResource",
      annotation: shop,
      steps: [
        { server: "cors", path: "/api/orders", method: "POST", headers: { "Content-Type": "text/plain" }, body: "a teapot", status: 415 },
      ],
      wire: ["POST 415"],
      why: "Jakarta REST rejected it before it matched a method. The policy of the path applies, so the page can read the 415.",
    },
    {
      id: "error-500",
      title: "500",
      about: "The method throws an exception that nothing maps.",
      source: "FaultsResource",
      annotation: shop,
      steps: [{ server: "cors", path: "/api/faults/crash", credentials: true, status: 500 }],
      wire: ["GET 500"],
      why: "By default, Jersey runs no filter for it, and the browser would report a CORS error. Preflight maps it last and reveals no details.",
    },
  ],
};
