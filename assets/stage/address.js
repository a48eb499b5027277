// Writes the page's settings into the address bar; one history entry a page, none a slider step.
export default function ({ data }) {
  document.documentElement.lang = data.lang
  const url = new URL(location.href)
  const query = new URLSearchParams(data.query)
  for (const [name, value] of url.searchParams) {
    if (name === "embed" || name === "embed_options") query.append(name, value)
  }
  const wanted = query.size ? "?" + query : ""
  if (url.search !== wanted) {
    url.search = wanted
    history.replaceState(history.state, "", url)
  }
}
