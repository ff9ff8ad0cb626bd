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
      why: "Allow-Origin names this page and Allow-Credentials is true. With * in place of the name the browser would refuse.",
    },
    {
      id: "without-credentials",
      title: "Without credentials",
      about: "The same question, without credentials: \"include\".",
      source: "SessionResource",
      annotation: "allowCredentials = true",
      steps: [{ ...session, status: 401 }],
      wire: ["GET 401"],
      why: "A page has to ask for cookies to be sent to another origin. It did not, so nobody is signed in; the 401 can be read.",
    },
    {
      id: "credentials-wildcard",
      title: "With credentials, where the answer is *",
      about: "The public catalogue, asked with cookies.",
      source: "ProductsResource",
      annotation: '@CrossOrigin("*")',
      steps: [{ server: "cors", path: "/api/products", credentials: true, blocked: true }],
      wire: ["GET 200"],
      why: "An answer for everybody is none for somebody: with credentials the browser wants the page's own origin, and does not take *.",
    },
  ],
};
