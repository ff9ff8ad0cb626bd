// Cookies: sent only if the page says so, and read only if the server says so.
const session = { server: "cors", path: "/api/session" };

export const credentials = {
  title: "Cookies",
  cards: [
    {
      id: "with-credentials",
      title: "With credentials",
      about: "The page signs in, then asks who is signed in.",
      source: "SessionResource",
      annotation: '@CrossOrigin(origins = "${storefront.origins:http://localhost:3000}", allowCredentials = true)',
      steps: [
        { ...session, method: "POST", credentials: true, status: 204 },
        { ...session, credentials: true, status: 200 },
      ],
      wire: ["POST 204", "GET 200"],
      why: "Allow-Origin names this page's origin, and Allow-Credentials is true. With * instead, the browser would block the response.",
    },
    {
      id: "without-credentials",
      title: "Without credentials",
      about: "The same request, without credentials: \"include\".",
      source: "SessionResource",
      annotation: "allowCredentials = true",
      steps: [{ ...session, status: 401 }],
      wire: ["GET 401"],
      why: "The browser sends cookies to another origin only if the page asks for it. It did not, so the API answers 401, which the page can read.",
    },
    {
      id: "credentials-wildcard",
      title: "With credentials, when the server allows *",
      about: "The page requests the public catalogue with cookies.",
      source: "ProductsResource",
      annotation: '@CrossOrigin("*")',
      steps: [{ server: "cors", path: "/api/products", credentials: true, blocked: true }],
      wire: ["GET 200"],
      why: "With credentials, the browser accepts only the exact origin, never *.",
    },
  ],
};
