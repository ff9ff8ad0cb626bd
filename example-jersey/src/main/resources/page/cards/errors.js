// Errors: a page should see the status, and not a network error.
const shop = 'origins = "${storefront.origins:http://localhost:3000}", allowCredentials = true';

export const errors = {
  title: "Errors that a page can read",
  cards: [
    {
      id: "error-401",
      title: "401",
      about: "Nobody is signed in here.",
      source: "FaultsResource",
      annotation: shop,
      steps: [{ server: "cors", path: "/api/faults/unauthorized", credentials: true, status: 401 }],
      wire: ["GET 401"],
      why: "The refusal has the headers of the method's policy, so the page knows that it has to sign in.",
    },
    {
      id: "error-404",
      title: "404",
      about: "There is no product 99.",
      source: "ProductsResource",
      annotation: '@CrossOrigin("*")',
      steps: [{ server: "cors", path: "/api/products/99", status: 404 }],
      wire: ["GET 404"],
      why: "Where no method answers, the policy of the path does.",
    },
    {
      id: "error-415",
      title: "415",
      about: "An order as plain text, which needs no preflight and suits no method.",
      source: "OrdersResource",
      annotation: shop,
      steps: [
        { server: "cors", path: "/api/orders", method: "POST", headers: { "Content-Type": "text/plain" }, body: "a teapot", status: 415 },
      ],
      wire: ["POST 415"],
      why: "Jakarta REST refused it before any method was found. The path has a policy, and the page reads why.",
    },
    {
      id: "error-500",
      title: "500",
      about: "An exception that nothing maps.",
      source: "FaultsResource",
      annotation: shop,
      steps: [{ server: "cors", path: "/api/faults/crash", credentials: true, status: 500 }],
      wire: ["GET 500"],
      why: "Without more, Jersey runs no filter for it and the browser would say \"CORS error\". Preflight maps it last, and says nothing of what broke.",
    },
  ],
};
