// What a browser does with a request before the page hears of it.

/** Whether the browser asks the server first; all requests of the cards that have headers do. */
export function needsPreflight({ method = "GET", headers = {} }) {
  return !["GET", "HEAD", "POST"].includes(method) || Object.keys(headers).length > 0;
}

/** Sends a request from a sandboxed iframe, whose origin is null. */
export function inIframe(url, options) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = "a sandboxed page";
  frame.hidden = true;
  const data = JSON.stringify([url, options]).replaceAll("<", "\\u003c");
  frame.srcdoc = `<script>
    fetch(...${data})
      .then((response) => parent.postMessage({ status: response.status, text: String(response.status) }, "*"))
      .catch((error) => parent.postMessage({ text: String(error) }, "*"));
  </script>`;
  return new Promise((resolve) => {
    const listener = (event) => {
      if (event.source === frame.contentWindow) {
        removeEventListener("message", listener);
        frame.remove();
        resolve(event.data);
      }
    };
    addEventListener("message", listener);
    document.body.append(frame);
  });
}
